"""The EDEXML of an invented export: all pupils, with the oddities of real exports."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from adapters.formats.voorbeeld.leerlingen import SCHOOLJAAR, Bedacht

MADE: Final = "2026-03-16T09:15:00"


def edexml(leerlingen: Sequence[Bedacht], brin: str, *, auteur: str) -> etree._Element:
    """All pupils in EDEXML 2.1, which *auteur* made."""
    root = etree.Element("EDEX")
    school = _add(root, "school", {})
    for name, text in (
        ("schooljaar", SCHOOLJAAR),
        ("peildatum", MADE[:10]),
        ("brincode", brin),
        ("dependancecode", "00"),
        ("aanmaakdatum", MADE),
        ("auteur", auteur),
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
    return root


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
