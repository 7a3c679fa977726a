"""The files in a dossier: each is the base64 of a ZIP."""

from binascii import a2b_base64
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final

from gateway.domain.dossier import Document, Dossier, Leerling, Onderwijsondersteuning
from gateway.domain.findings import Actor, Finding, Severity
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_Found = Iterator[tuple[str, Document]]

_BEGIN: Final = "UEsDB"
_END: Final = b"PK\x05\x06"
_LONGEST_END: Final = 22 + 65_535
_QUARTET: Final = 4
_TAIL: Final = 32


class Staat(Enum):
    """In what state the content of a file came along."""

    HEEL = "heel"
    AFGEBROKEN = "afgebroken"
    GEEN_ZIP = "geen zip"


Bestanden = Iterable[tuple[str, Staat]]


def documenten(dossier: Dossier) -> _Found:
    """Every file in *dossier*, with its path."""
    leerling = dossier.huidigeschool.leerling
    if leerling.onderwijsondersteuning is not None:
        yield from _of_support(leerling.onderwijsondersteuning)
    if leerling.verzuim is not None and leerling.verzuim.documentLijst is not None:
        inside = f"{LEERLING}/verzuim/documentLijst/document"
        yield from each(inside, leerling.verzuim.documentLijst.document)
    if leerling.eindtoets_basisonderwijs is not None:
        inside = f"{LEERLING}/eindtoets_basisonderwijs/document"
        yield from each(inside, leerling.eindtoets_basisonderwijs.document)
    yield from _of_tests(leerling)
    if leerling.overigdocumentlijst is not None:
        inside = f"{LEERLING}/overigdocumentlijst/document"
        yield from each(inside, leerling.overigdocumentlijst.document)


def _of_support(support: Onderwijsondersteuning) -> _Found:
    inside = f"{LEERLING}/onderwijsondersteuning"
    if support.toelichting_onderwijsbehoeften is not None:
        path = f"{inside}/toelichting_onderwijsbehoeften/document"
        yield path, support.toelichting_onderwijsbehoeften.document
    for path, diagnose in each(f"{inside}/diagnose", support.diagnose):
        yield from each(f"{path}/document", diagnose.document)
    for name in ("opp", "rvc"):
        holder = getattr(support, name)
        yield from each(f"{inside}/{name}/document", () if holder is None else holder.document)
    for name in ("handelingsplan", "tlv"):
        for path, holder in each(f"{inside}/{name}", getattr(support, name)):
            yield from each(f"{path}/document", _one(holder.document))
    lwoo = support.lwoo
    yield from each(f"{inside}/lwoo/document", () if lwoo is None else _one(lwoo.document))


def _of_tests(leerling: Leerling) -> _Found:
    toetsen = () if leerling.toetslijst is None else leerling.toetslijst.toets
    for path, toets in each(f"{LEERLING}/toetslijst/toets", toetsen):
        yield from each(f"{path}/resultaat/document", _one(toets.resultaat.document))
        for place, onderdeel in each(f"{path}/toetsonderdeel", toets.toetsonderdeel):
            yield from each(f"{place}/resultaat/document", _one(onderdeel.resultaat.document))


def _one(document: Document | None) -> tuple[Document, ...]:
    return () if document is None else (document,)


def bestanden(dossier: Dossier) -> Iterator[tuple[str, Staat]]:
    """In what state each file in *dossier* is, with the path of its content."""
    for path, document in documenten(dossier):
        yield f"{path}/bestandsinhoud", _state(document.bestandsinhoud)


@rule(
    "GW.DC01",
    of=bestanden,
    message="De inhoud van dit bestand is niet als ZIP opgenomen.",
    advice="Voeg het bestand opnieuw toe in het LAS; blijft dit zo, meld het de leverancier.",
    who=Actor.SUPPLIER,
)
def geen_zip(listed: Bestanden, at: At) -> Iterator[Finding]:
    """A `bestandsinhoud` is not base64, or does not begin as a ZIP does."""
    for path, state in listed:
        if state is Staat.GEEN_ZIP:
            yield at(path)


# A warning: files in the published examples are cut off.
@rule(
    "GW.DC02",
    of=bestanden,
    severity=Severity.WARNING,
    message="Dit bestand is afgebroken: het einde van de ZIP ontbreekt.",
    advice="Open het bestand om te zien of het heel is en voeg het zo nodig opnieuw toe.",
)
def afgebroken_zip(listed: Bestanden, at: At) -> Iterator[Finding]:
    """A `bestandsinhoud` that begins as a ZIP has no end of a ZIP."""
    for path, state in listed:
        if state is Staat.AFGEBROKEN:
            yield at(path)


def content(document: Document) -> bytes | None:
    """The bytes that *document* encodes; None where it is no base64."""
    return _decoded("".join(document.bestandsinhoud.split()))


def _state(text: str) -> Staat:
    """Told by the beginning and the end of the base64 *text*, so that little is decoded."""
    if not (text.startswith(_BEGIN) and len(text) % _QUARTET == 0):
        text = "".join(text.split())
        if not (text.startswith(_BEGIN) and len(text) % _QUARTET == 0):
            return Staat.GEEN_ZIP
    return Staat.HEEL if _ends_well(text) else Staat.AFGEBROKEN


def _ends_well(text: str) -> bool:
    """Whether the end of a ZIP is where it is in one without a comment, or else near the end."""
    tail = _decoded(text[-_TAIL:])
    if tail is not None and _END in tail:
        return True
    inside = _decoded("".join(text.split()))
    return inside is not None and _END in inside[-_LONGEST_END:]


def _decoded(text: str) -> bytes | None:
    try:
        return a2b_base64(text, strict_mode=True)
    except ValueError:
        return None
