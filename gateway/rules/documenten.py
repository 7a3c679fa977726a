"""The files in a dossier, each the base64 of a ZIP, and whether it is one."""

from binascii import a2b_base64
from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Document, Dossier, Leerling, Onderwijsondersteuning, Toets
from gateway.rules.places import LEERLING, each

_Found = Iterator[tuple[str, Document]]

_BEGIN: Final = "UEsDB"
_ALPHABET: Final = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_QUARTET: Final = 4
_END: Final = b"PK\x05\x06"
_END_RECORD: Final = 22
_USUAL_END: Final = 8 * _QUARTET
_LONGEST_END: Final = 22_000 * _QUARTET


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
        if toets.resultaat.document is not None:
            yield f"{path}/resultaat/document", toets.resultaat.document
        if toets.toetsonderdeel:
            yield from _of_test_parts(f"{path}/toetsonderdeel", toets)


def _of_test_parts(inside: str, toets: Toets) -> _Found:
    for path, onderdeel in each(inside, toets.toetsonderdeel):
        if onderdeel.resultaat.document is not None:
            yield f"{path}/resultaat/document", onderdeel.resultaat.document


def _one(document: Document | None) -> tuple[Document, ...]:
    return () if document is None else (document,)


def content(document: Document) -> bytes | None:
    """The bytes that *document* encodes; None where it is no base64."""
    return _decoded("".join(document.bestandsinhoud.split()))


def is_cut_off(text: str) -> bool:
    """
    Whether the base64 *text* has no end of a ZIP.

    In a ZIP without a comment it is in the last few bytes, so that little is decoded.
    """
    if _has_end(_decoded(text[-_USUAL_END:])):
        return False
    packed = "".join(text.split())
    return not _has_end(_decoded(packed[-_LONGEST_END:]))


def _has_end(tail: bytes | None) -> bool:
    """Whether the record that a ZIP ends with is in *tail*, as long as it says it is."""
    if tail is None:
        return False
    end = tail[max(tail.rfind(_END), 0) :]
    comment = int.from_bytes(end[_END_RECORD - 2 : _END_RECORD], "little")
    return end.startswith(_END) and len(end) >= _END_RECORD + comment


def is_packed(text: str) -> bool:
    """Whether *text* is base64, in lines or not, and begins as that of a ZIP does."""
    if text.startswith(_BEGIN) and _is_base64(text):
        return True
    packed = "".join(text.split())
    return packed.startswith(_BEGIN) and _is_base64(packed)


def _is_base64(text: str) -> bool:
    """Whether *text* is whole base64, judged without decoding it."""
    if len(text) % _QUARTET or not text.isascii() or text.find("=", 0, -2) >= 0:
        return False
    return not text.encode().translate(None, _ALPHABET)


def _decoded(text: str) -> bytes | None:
    try:
        return a2b_base64(text, strict_mode=True)
    except ValueError:
        return None
