"""The UWLR messages of an invented export: the results of tests."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from lxml import etree

from adapters.formats.voorbeeld.leerlingen import SCHOOLJAAR, Bedacht
from adapters.formats.voorbeeld.resultaten import MOMENTEN, TOETSEN, Resultaat, resultaten_of

UWLR: Final = "http://www.edustandaard.nl/leerresultaten/2/leerresultaten"
OSO: Final = "http://www.edustandaard.nl/oso_gegevensset/1.2/dossier"
_MADE: Final = "2026-03-16T09:15:00"
_PER_FILE: Final = 250


def uwlr(leerlingen: Iterable[Bedacht], brin: str) -> Iterator[etree._Element]:
    """The results of tests, in messages of a size that any reader takes."""
    for _, same in groupby(enumerate(leerlingen), key=lambda one: one[0] // _PER_FILE):
        yield _message([leerling for _, leerling in same], brin)


def _message(leerlingen: Sequence[Bedacht], brin: str) -> etree._Element:
    root = etree.Element(f"{{{UWLR}}}leerresultaten_verzoek", nsmap={None: UWLR, "oso": OSO})
    school = _put(root, "school")
    for name, text in (
        ("schooljaar", SCHOOLJAAR),
        ("brincode", brin),
        ("dependancecode", "00"),
        ("aanmaakdatum", _MADE),
        ("xsdversie", "2.2"),
    ):
        _put(school, name, text)
    afnames = _put(root, "toetsafnames")
    for leerling in leerlingen:
        afname = _put(afnames, "toetsafname")
        _put(afname, "leerlingid", leerling.key)
        resultaten = _put(afname, "resultaten")
        for resultaat in resultaten_of(leerling):
            _resultaat(resultaten, leerling, resultaat)
    toetsen = _put(root, "toetsen")
    for code, naam, vakgebied in TOETSEN:
        for _, moment in MOMENTEN:
            _toets(toetsen, f"VERZ-{code}-{moment}", f"{naam} {moment}", vakgebied)
    return root


def _put(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    return _named(parent, f"{{{UWLR}}}{name}", text)


def _oso(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    return _named(parent, f"{{{OSO}}}{name}", text)


def _named(parent: etree._Element, tag: str, text: str | None) -> etree._Element:
    element = etree.SubElement(parent, tag)
    element.text = text
    return element


def _toets(parent: etree._Element, code: str, naam: str, vakgebied: str) -> None:
    toets = _put(parent, "toets")
    for name, text in (("toetscode", code), ("toetsnaam", naam), ("vakgebied", vakgebied)):
        _put(toets, name, text)
    onderdeel = _put(_put(toets, "toetsonderdelen"), "toetsonderdeel")
    for name, text in (
        ("toetsonderdeelvolgnummer", "1"),
        ("toetsonderdeelcode", "deel1"),
        ("toetsonderdeelnaam", "Eerste deel"),
    ):
        _put(onderdeel, name, text)


def _resultaat(parent: etree._Element, leerling: Bedacht, resultaat: Resultaat) -> None:
    element = _put(parent, "resultaat")
    toets, part = resultaat.toetscode, resultaat.onderdeel
    element.set("key", f"{leerling.key}-{toets}{'-' if part else ''}{part}-{len(parent)}")
    _put(element, "afnamedatum", resultaat.datum.isoformat())
    _put(element, "toetscode", toets)
    if part:
        _put(element, "toetsonderdeelcode", part)
    if resultaat.score is None:
        _osoresultaat(element, resultaat)
    else:
        _put(element, "score", str(resultaat.score))


def _osoresultaat(parent: etree._Element, resultaat: Resultaat) -> None:
    result = _put(parent, "osoresultaat")
    score = _oso(result, "toetsscore")
    _oso(score, "aantalopgaven", str(resultaat.opgaven))
    _oso(score, "aantalgoed", str(resultaat.goed))
    _oso(score, "vaardigheidsscore", f"{resultaat.vaardigheid}.5")
    interval = _oso(score, "betrouwbaarheidsinterval")
    _oso(interval, "bivlaag", str(resultaat.vaardigheid - 10))
    _oso(interval, "bivhoog", str(resultaat.vaardigheid + 10))
    for code, waarde in (("IV", resultaat.niveau), ("DLE", str(resultaat.dle))):
        referentie = _oso(result, "referentiescore")
        _oso(referentie, "codereferentiescore", code)
        _oso(referentie, "codevergelijkingsgroep", "Landelijk")
        _oso(referentie, "waarde", waarde)
