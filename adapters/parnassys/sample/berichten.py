"""The XML of an invented export: EDEXML with all pupils, UWLR with the results of tests."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from lxml import etree

from adapters.parnassys.sample.leerlingen import SCHOOLJAAR, Bedacht

_UWLR: Final = "http://www.edustandaard.nl/leerresultaten/2/leerresultaten"
_OSO: Final = "http://www.edustandaard.nl/oso_gegevensset/1.2/dossier"
_MADE: Final = "2026-03-16T09:15:00"
_PER_FILE: Final = 250
_PARTS: Final = 15
_PLAIN: Final = 4
_DAYS: Final = (
    (date(2023, 1, 24), "M5"),
    (date(2024, 1, 23), "M6"),
    (date(2025, 1, 21), "M7"),
    (date(2025, 6, 10), "E7"),
    (date(2026, 1, 20), "M8"),
)
TOETSEN: Final = (
    ("RW", "Verzonnen rekentoets", "rekenen"),
    ("BL", "Verzonnen toets begrijpend lezen", "begrijpend lezen"),
    ("SP", "Verzonnen spellingtoets", "spelling"),
    ("TL", "Verzonnen toets technisch lezen", "technisch lezen"),
)
_LEVELS: Final = ("I", "II", "III", "IV", "V")


def edexml(leerlingen: Sequence[Bedacht], brin: str) -> bytes:
    """All pupils in EDEXML 2.1, with the oddities of real exports."""
    root = etree.Element("EDEX")
    school = _add(root, "school", {})
    for name, text in (
        ("schooljaar", SCHOOLJAAR),
        ("peildatum", _MADE[:10]),
        ("brincode", brin),
        ("dependancecode", "00"),
        ("aanmaakdatum", _MADE),
        ("auteur", "Verzonnen LAS"),
        ("xsdversie", "2.1"),
    ):
        _add(school, name, text)
    groepen = sorted({leerling.groep for leerling in leerlingen})
    lijst = _add(root, "groepen", {})
    for groep in groepen:
        element = _add(lijst, "groep", {"key": _key(groep)})
        _add(element, "naam", groep)
        _add(element, "jaargroep", "C" if groep.startswith("7/8") else "8")
    pupils = _add(root, "leerlingen", {})
    for leerling in leerlingen:
        _leerling(pupils, leerling)
    return _printed(root)


def _key(groep: str) -> str:
    return f"G{sum(map(ord, groep))}"


def _add(parent: etree._Element, name: str, content: str | dict[str, str]) -> etree._Element:
    element = etree.SubElement(parent, name, content if isinstance(content, dict) else None)
    if isinstance(content, str):
        element.text = content
    return element


def _leerling(parent: etree._Element, leerling: Bedacht) -> None:
    element = _add(parent, "leerling", {"key": leerling.key})
    for name, text in (
        ("achternaam", leerling.achternaam),
        ("voorvoegsel", leerling.voorvoegsel),
        ("voornamen", " ".join(leerling.voornamen)),
        ("voorletters-1", leerling.voorletters),
        ("roepnaam", leerling.roepnaam),
        ("geboortedatum", leerling.geboren.isoformat()),
        ("geslacht", "1" if leerling.jongen else "2"),
        ("jaargroep", leerling.jaargroep),
    ):
        _add(element, name, text)
    _add(element, "groep", {"key": _key(leerling.groep)})
    _add(element, "land", "NL" if leerling.rang % 7 else "?")
    if leerling.bsn and leerling.rang % 3 == 0:
        _add(element, "bsn_ondwnr-4", leerling.bsn[-4:])
    _add(element, "gewicht_nieuw", ("0", "0,3", "1,2", "?")[leerling.rang % 4])
    _add(element, "instroomdatum", leerling.begin.isoformat())
    if leerling.is_weg:
        _add(element, "uitstroomdatum", "2025-12-19")


def uwlr(leerlingen: Iterable[Bedacht], brin: str) -> Iterator[bytes]:
    """The results of tests, in messages of a size that any reader takes."""
    for _, same in groupby(enumerate(leerlingen), key=lambda one: one[0] // _PER_FILE):
        yield _message([leerling for _, leerling in same], brin)


def _message(leerlingen: Sequence[Bedacht], brin: str) -> bytes:
    root = etree.Element(f"{{{_UWLR}}}leerresultaten_verzoek", nsmap={None: _UWLR, "oso": _OSO})
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
        _resultaten(_put(afname, "resultaten"), leerling)
    toetsen = _put(root, "toetsen")
    for code, naam, vakgebied in TOETSEN:
        for _, moment in _DAYS:
            _toets(toetsen, f"VERZ-{code}-{moment}", f"{naam} {moment}", vakgebied)
    return _printed(root)


def _put(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    return _named(parent, f"{{{_UWLR}}}{name}", text)


def _oso(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    return _named(parent, f"{{{_OSO}}}{name}", text)


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


def _resultaten(parent: etree._Element, leerling: Bedacht) -> None:
    """Two tests on each day; a part for some pupils, and a score that says nothing for others."""
    for day, (datum, moment) in enumerate(_DAYS):
        for code, *_ in TOETSEN[day % 2 :: 2]:
            toets = f"VERZ-{code}-{moment}"
            element = _resultaat(parent, leerling, datum, toets)
            _osoresultaat(element, leerling, toets)
            if leerling.place == _PARTS and moment == "M8":
                part = _resultaat(parent, leerling, datum, toets, part="deel1")
                _osoresultaat(part, leerling, f"{toets}/deel1")
    if leerling.place == _PLAIN:
        _put(_resultaat(parent, leerling, _DAYS[-1][0], "VERZ-SP-M8"), "score", "17")


def _resultaat(
    parent: etree._Element, leerling: Bedacht, datum: date, toets: str, *, part: str = ""
) -> etree._Element:
    element = _put(parent, "resultaat")
    element.set("key", f"{leerling.key}-{toets}{'-' if part else ''}{part}-{len(parent)}")
    _put(element, "afnamedatum", datum.isoformat())
    _put(element, "toetscode", toets)
    if part:
        _put(element, "toetsonderdeelcode", part)
    return element


def _osoresultaat(parent: etree._Element, leerling: Bedacht, toets: str) -> None:
    result = _put(parent, "osoresultaat")
    level = leerling.number(5, of=toets)
    score = _oso(result, "toetsscore")
    _oso(score, "aantalopgaven", "60")
    _oso(score, "aantalgoed", str(56 - 9 * level))
    _oso(score, "vaardigheidsscore", f"{260 - 20 * level}.5")
    interval = _oso(score, "betrouwbaarheidsinterval")
    _oso(interval, "bivlaag", str(250 - 20 * level))
    _oso(interval, "bivhoog", str(270 - 20 * level))
    for code, waarde in (("IV", _LEVELS[level]), ("DLE", str(58 - 6 * level))):
        referentie = _oso(result, "referentiescore")
        _oso(referentie, "codereferentiescore", code)
        _oso(referentie, "codevergelijkingsgroep", "Landelijk")
        _oso(referentie, "waarde", waarde)


def _printed(root: etree._Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
