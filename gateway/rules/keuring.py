"""What is against each file of a dossier: looked at once, for all rules."""

import re
from binascii import a2b_base64
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from gateway.domain.dossier import Document, Dossier
from gateway.rules.documenten import documenten, is_cut_off, is_packed


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


class Gebrek(Enum):
    """What is against a file."""

    NIET_INGEPAKT = "niet ingepakt"
    AFGEBROKEN = "afgebroken"
    NIETSZEGGEND = "nietszeggende naam"
    DUBBEL = "naam van een ander bestand"
    GROEPSPLAN = "groepsplan"
    SOORT = "niet afgesproken soort"
    PROGRAMMA = "programma"
    GESLOTEN = "gesloten"


Gekeurd = Iterable[tuple[str, Gebrek]]


def keuring(dossier: Dossier) -> Iterator[tuple[str, Gebrek]]:
    """What is against the files in *dossier*, each with its path."""
    first: dict[str, Document] = {}
    for path, document in documenten(dossier):
        for gebrek in _of_content(document.bestandsinhoud):
            yield f"{path}/bestandsinhoud", gebrek
        for gebrek in _of_name(document, first.setdefault(document.bestandsnaam, document)):
            yield f"{path}/bestandsnaam", gebrek


def _of_content(text: str) -> Iterator[Gebrek]:
    if not is_packed(text):
        yield Gebrek.NIET_INGEPAKT
        return
    if is_cut_off(text):
        yield Gebrek.AFGEBROKEN
    head = _head(text)
    if head is not None:
        yield from _of_head(head)


def _of_name(document: Document, first: Document) -> Iterator[Gebrek]:
    """What is against the name of *document*; *first* is the first of that name."""
    if _says_nothing(document.bestandsnaam):
        yield Gebrek.NIETSZEGGEND
    if first is not document and first.bestandsinhoud != document.bestandsinhoud:
        yield Gebrek.DUBBEL
    if _GROEPSPLAN in (document.bestandsnaam + (document.omschrijving or "")).lower():
        yield Gebrek.GROEPSPLAN


def _says_nothing(bestandsnaam: str) -> bool:
    """Whether *bestandsnaam* has no word but such as say nothing, and the kinds of file."""
    words = _WORDS.findall(bestandsnaam.lower())
    return all(word in _SAYS_NOTHING or len(word) == 1 for word in words)


def _of_head(head: bytes) -> Iterator[Gebrek]:
    """What is against the file of which *head* is the beginning of its ZIP."""
    if head[_ENCRYPTED] & 1:
        yield Gebrek.GESLOTEN
    length = head[_NAME_LENGTH] + 256 * head[_NAME_LENGTH + 1]
    name = head[_NAME : _NAME + length]
    ending = name.rpartition(b".")[2].lower()
    if ending in _TOEGESTAAN or len(name) < length or name.endswith(b"/"):
        return
    yield Gebrek.PROGRAMMA if ending in _PROGRAMMAS else Gebrek.SOORT


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
