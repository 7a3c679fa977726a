"""The names of the files, and what the first of the ZIP says of the file in it."""

import re
from binascii import a2b_base64
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from gateway.domain.dossier import Document, Dossier
from gateway.domain.findings import Finding, Severity
from gateway.rules.documenten import Documenten, documenten
from gateway.rules.registry import At, rule


def _set_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _endings(words: str) -> frozenset[bytes]:
    return frozenset(words.encode().split())


_WORDS: Final = re.compile(r"[^\W\d_]+")
_SAYS_NOTHING: Final = _set_of(
    "afbeelding attachment bestand bijlage bijlagen blad copy dcim def definitief doc document "
    "documenten docx dossier download dsc export file foto image img item jpeg jpg kopie leerling "
    "map naamloos new nieuw nieuwe odp ods odt page pagina pdf photo png ppt pptx print scan "
    "scanned scans schermafbeelding screenshot temp tmp txt untitled upload van versie version "
    "wa whatsapp word xls xlsx zip"
)
_TOEGESTAAN: Final = _endings("doc docx jpeg jpg odf odp ods odt pdf png ppt pptx txt xls xlsx")
_PROGRAMMAS: Final = _endings(
    "app bat cmd com cpl dll docm dotm exe hta iso jar js jse lnk msi pif potm ppam ppsm pptm "
    "ps1 reg scr sh vbe vbs wsf xlam xlsm xltm"
)
_GROEPSPLAN: Final = "groepsplan"
_USUAL_HEAD: Final = 76
_LONGEST_HEAD: Final = 1_600
_ENCRYPTED: Final = 6
_NAME_LENGTH: Final = 26
_NAME: Final = 30


class Bezwaar(Enum):
    """What is against the first file in a ZIP."""

    SOORT = "niet afgesproken soort"
    PROGRAMMA = "programma"
    GESLOTEN = "gesloten"


Bezwaren = Iterable[tuple[str, Bezwaar]]


def bezwaren(dossier: Dossier) -> Iterator[tuple[str, Bezwaar]]:
    """What is against the files in *dossier* that can be read as a ZIP, each with its path."""
    for path, document in documenten(dossier):
        head = _head(document.bestandsinhoud)
        if head is not None:
            yield from ((f"{path}/bestandsinhoud", bezwaar) for bezwaar in _against(head))


@rule(
    "GW.BN01",
    of=documenten,
    severity=Severity.WARNING,
    message="Aan de naam van dit bestand is niet te zien wat erin staat.",
    advice="Geef het in het LAS een naam als 'dyslexieverklaring' en maak het dossier opnieuw.",
)
def zeggende_naam(listed: Documenten, at: At) -> Iterator[Finding]:
    """A `bestandsnaam` is only digits and words such as scan, document, IMG or bijlage."""
    for path, document in listed:
        if _says_nothing(document.bestandsnaam):
            yield at(f"{path}/bestandsnaam")


@rule(
    "GW.BN02",
    of=documenten,
    severity=Severity.WARNING,
    message="Er is nog een ander bestand met dezelfde naam in dit dossier.",
    advice="Geef elk bestand in het LAS een eigen naam, zodat er bij het inlezen geen wegvalt.",
)
def eigen_naam(listed: Documenten, at: At) -> Iterator[Finding]:
    """Two files have one `bestandsnaam`, and not the same content."""
    first: dict[str, Document] = {}
    for path, document in listed:
        earlier = first.setdefault(document.bestandsnaam, document)
        if earlier.bestandsinhoud != document.bestandsinhoud:
            yield at(f"{path}/bestandsnaam")


@rule(
    "GW.BN03",
    of=documenten,
    severity=Severity.WARNING,
    message="Dit bestand heet een groepsplan; daarin staan ook andere leerlingen.",
    advice="Laat het groepsplan weg en voeg alleen toe wat over deze leerling gaat.",
)
def geen_groepsplan(listed: Documenten, at: At) -> Iterator[Finding]:
    """The `bestandsnaam` or `omschrijving` of a file says that it is a plan for a group."""
    for path, document in listed:
        if _GROEPSPLAN in f"{document.bestandsnaam} {document.omschrijving}".lower():
            yield at(f"{path}/bestandsnaam")


@rule(
    "GW.BN04",
    of=bezwaren,
    severity=Severity.WARNING,
    message="Dit bestand is van een soort die bij de overstap niet is afgesproken.",
    advice="Voeg het bestand toe als PDF; foto's (JPG, PNG) en kantoorbestanden mogen ook.",
)
def afgesproken_soort(listed: Bezwaren, at: At) -> Iterator[Finding]:
    """The file in a ZIP is no PDF, JPG, PNG, text, or file of Word, Excel, PowerPoint or ODF."""
    return (at(path) for path, bezwaar in listed if bezwaar is Bezwaar.SOORT)


@rule(
    "GW.BN05",
    of=bezwaren,
    message="Dit bestand is een programma of heeft macro's; dat mag niet mee.",
    advice="Haal het bestand in het LAS bij de leerling weg, of voeg het toe als PDF.",
)
def geen_programma(listed: Bezwaren, at: At) -> Iterator[Finding]:
    """The file in a ZIP is a program, a script, or an office file with macros."""
    return (at(path) for path, bezwaar in listed if bezwaar is Bezwaar.PROGRAMMA)


@rule(
    "GW.BN06",
    of=bezwaren,
    severity=Severity.WARNING,
    message="Dit bestand is met een wachtwoord gesloten; de nieuwe school kan het niet openen.",
    advice="Voeg het bestand in het LAS opnieuw toe, zonder wachtwoord.",
)
def zonder_wachtwoord(listed: Bezwaren, at: At) -> Iterator[Finding]:
    """The first file in a ZIP is encrypted."""
    return (at(path) for path, bezwaar in listed if bezwaar is Bezwaar.GESLOTEN)


def _says_nothing(bestandsnaam: str) -> bool:
    """Whether *bestandsnaam* has no word but such as say nothing, and the kinds of file."""
    for word in _WORDS.finditer(bestandsnaam):
        if len(word[0]) > 1 and word[0].lower() not in _SAYS_NOTHING:
            return False
    return True


def _against(head: bytes) -> Iterator[Bezwaar]:
    """What is against the file of which *head* is the beginning of its ZIP."""
    if head[_ENCRYPTED] & 1:
        yield Bezwaar.GESLOTEN
    length = head[_NAME_LENGTH] + 256 * head[_NAME_LENGTH + 1]
    name = head[_NAME : _NAME + length]
    ending = name.rpartition(b".")[2].lower()
    if ending in _TOEGESTAAN or len(name) < length or name.endswith(b"/"):
        return
    yield Bezwaar.PROGRAMMA if ending in _PROGRAMMAS else Bezwaar.SOORT


def _head(text: str) -> bytes | None:
    """How the ZIP begins of which *text* is the base64: with the name of the first file in it."""
    head = _decoded(text[:_USUAL_HEAD])
    if head is None or len(head) <= _NAME or head[_NAME_LENGTH] > len(head) - _NAME:
        packed = "".join(text[:_LONGEST_HEAD].split())
        head = _decoded(packed[: len(packed) // 4 * 4])
    is_zip = head is not None and head.startswith(b"PK\x03\x04") and len(head) > _NAME
    return head if is_zip else None


def _decoded(text: str) -> bytes | None:
    try:
        return a2b_base64(text)
    except ValueError:
        return None
