"""Traps in the EDEXML."""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final

from lxml import etree

from adapters.formats.trees import child, children, local
from adapters.formats.voorbeeld.edexml import edexml
from adapters.formats.voorbeeld.keten import eck_id_of
from adapters.formats.voorbeeld.printing import printed
from adapters.formats.voorbeeld.val import Ander, Leerlingen, Val, without

_UWLR: Final = "http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens"
_VORIG: Final = "2024-2025"


def _school(root: etree._Element, name: str, text: str) -> None:
    school = child(root, "school")
    element = child(school, name)
    assert element is not None  # noqa: S101 - our own message
    element.text = text


def _pupils(root: etree._Element) -> list[etree._Element]:
    return [one for lijst in children(root, "leerlingen") for one in children(lijst, "leerling")]


def _leavers(root: etree._Element) -> list[etree._Element]:
    return [
        one
        for one in _pupils(root)
        if one.findtext("jaargroep") == "8" and one.find("uitstroomdatum") is None
    ]


def of_year(schooljaar: str) -> Ander:
    """Says that the message is of another school year."""

    def change(root: etree._Element) -> None:
        _school(root, "schooljaar", schooljaar)

    return change


def _version(xsdversie: str) -> Ander:
    def change(root: etree._Element) -> None:
        _school(root, "xsdversie", xsdversie)

    return change


def _as_1_03(root: etree._Element) -> None:
    """In 1.03 a pupil has a group or a year, never both, and there is no year for mixed groups."""
    _school(root, "xsdversie", "1.03")
    groepen = [one for one in root.iter("groep") if one.find("naam") is not None]
    mixed = [one for one in groepen if one.findtext("jaargroep") == "C"]
    for groep in mixed:
        _drop(groep)
    keys = {groep.get("key") for groep in mixed}
    for pupil in _pupils(root):
        keeps_year = _groep(pupil).get("key") in keys or pupil.findtext("jaargroep") != "8"
        _remove(pupil, "groep" if keeps_year else "jaargroep", "bsn_ondwnr-4", "voornamen")


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - no root is dropped
    parent.remove(element)


def _remove(pupil: etree._Element, *names: str) -> None:
    for name in names:
        for element in pupil.findall(name):
            pupil.remove(element)


def _groep(pupil: etree._Element) -> etree._Element:
    groep = pupil.find("groep")
    assert groep is not None  # noqa: S101 - our own message
    return groep


def _enveloped(root: etree._Element) -> None:
    """The same content, in the namespace of UWLR."""
    for element in root.iter():
        element.tag = f"{{{_UWLR}}}{local(element)}"
    root.tag = f"{{{_UWLR}}}leerlinggegevens"


def _reversed(root: etree._Element) -> None:
    for parent in [*children(root, "school"), *_pupils(root)]:
        parent[:] = list(reversed(parent))


def _with_empty(root: etree._Element) -> None:
    for pupil in _pupils(root):
        for name in ("emailadres", "land_vader", "uitstroomdatum", "voorvoegsel", "bsn"):
            if pupil.find(name) is None:
                etree.SubElement(pupil, name).text = "" if name == "bsn" else None


def _with_question_marks(root: etree._Element) -> None:
    for pupil in _pupils(root):
        _remove(pupil, "land", "gewicht_nieuw")
        for name in ("land", "gewicht_nieuw", "gewicht", "land_moeder"):
            etree.SubElement(pupil, name).text = "?"


def _at_midnight(root: etree._Element) -> None:
    for name in ("geboortedatum", "instroomdatum", "uitstroomdatum"):
        for element in root.iter(name):
            day = str(element.text)
            offset = "+02:00" if "04" <= day[5:7] <= "09" else "+01:00"
            element.text = f"{day}T00:00:00{offset}"


def _dummy(root: etree._Element) -> None:
    for nummer, pupil in enumerate(_leavers(root)[:2], 901):
        pupil.set("key", f"#{nummer}")


def _double_keys(root: etree._Element) -> None:
    """Of the first two who leave; where only one does, of them and one who stays."""
    first, second, *_ = dict.fromkeys([*_leavers(root), *_pupils(root)])
    second.set("key", first.get("key") or "")


def _twice(root: etree._Element) -> None:
    """The first pupil once more, in the other group."""
    first = _leavers(root)[0]
    again = deepcopy(first)
    groepen = [one.get("key") for one in root.iter("groep") if one.find("naam") is not None]
    groep = _groep(again)
    groep.set("key", next((key for key in groepen if key != groep.get("key")), None) or "0")
    first.addnext(again)


def _unknown_group(root: etree._Element) -> None:
    _groep(_leavers(root)[0]).set("key", "G0")


def _no_key(root: etree._Element) -> None:
    """One more pupil, without a key."""
    first = _leavers(root)[0]
    again = deepcopy(first)
    del again.attrib["key"]
    first.addnext(again)


def _own_element(root: etree._Element) -> None:
    for pupil in _leavers(root)[:2]:
        etree.SubElement(pupil, "kleurgroep").text = "blauw"


def _born_twice(root: etree._Element) -> None:
    pupil = _leavers(root)[0]
    etree.SubElement(pupil, "gewicht_nieuw").text = "0"


def _old_prefix(root: etree._Element) -> None:
    for pupil in _pupils(root):
        prefix = pupil.find("voorvoegsel")
        if prefix is not None and prefix.text:
            prefix.text = prefix.text.upper()


def _unsaid_sex(root: etree._Element) -> None:
    """Both digits with which EDEXML leaves the sex open."""
    for pupil, digit in zip(_leavers(root), "09", strict=False):
        _remove(pupil, "geslacht")
        etree.SubElement(pupil, "geslacht").text = digit


def _first_name_only(root: etree._Element) -> None:
    """The choice of EDEXML that has no more of a name than the first."""
    for pupil in _leavers(root)[:2]:
        _remove(pupil, "achternaam", "voorvoegsel", "voornamen", "voorletters-1", "geboortedatum")


def _postcodes(root: etree._Element) -> None:
    for pupil in _pupils(root):
        etree.SubElement(pupil, "postcodenl").text = "9999ZZ"


def _additions(root: etree._Element) -> None:
    """What a supplier adds of its own, where the standard has a place for it."""
    for pupil in _pupils(root):
        blok = etree.SubElement(etree.SubElement(pupil, "toevoegingen"), "blok")
        etree.SubElement(blok, "kleurgroep").text = "blauw"


def _whole_number(root: etree._Element) -> None:
    """The number of 1.03, of a pupil of whom no list has one."""
    pupil = _leavers(root)[0]
    _remove(pupil, "bsn_ondwnr-4")
    etree.SubElement(pupil, "sofinummer").text = "999911120"


def _group_of_another_year(root: etree._Element) -> None:
    """A group that moved up in name only: its pupils have the year that they are in."""
    for groep in [one for one in root.iter("groep") if one.find("naam") is not None]:
        _remove(groep, "jaargroep")
        etree.SubElement(groep, "jaargroep").text = "7"


def with_eck_ids(root: etree._Element) -> None:
    """Each pupil with an ECK-iD beside the key of the LAS."""
    for pupil in _pupils(root):
        pupil.set("eckid", eck_id_of(pupil.get("key") or ""))


def _last_year(leerlingen: Leerlingen, brin: str) -> Iterator[tuple[str, bytes]]:
    root = edexml(leerlingen, brin, auteur="Verzonnen LAS")
    _school(root, "schooljaar", _VORIG)
    _school(root, "aanmaakdatum", "2025-03-17T09:15:00")
    yield "edex-vorig-jaar.xml", printed(root)


def _other_school(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    root = edexml(leerlingen[:2], "99ZW", auteur="Verzonnen LAS")
    yield "edex-andere-school.xml", printed(root)


def _old_edex(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    """The predecessor in fixed width (las/formats.md 1.8)."""
    lines = (
        f"{one.achternaam[:40]:40}{one.voorvoegsel[:10]:10}{one.roepnaam[:20]:20}"
        f"{one.geboren:%d/%m/%y}{'J' if one.jongen else 'M'} {one.nummer:>5}    1{'2025-2026'}"
        for one in leerlingen
    )
    yield "EDEXLL.TXT", "\r\n".join(lines).encode("cp850", errors="replace") + b"\r\n"


EDEXML: Final = {
    "edexml-1.03": Val(
        zin="EDEXML 1.03: een leerling heeft een groep of een jaargroep, nooit beide.",
        edexml=_as_1_03,
    ),
    "edexml-2.0": Val(zin="EDEXML 2.0 in plaats van 2.1.", edexml=_version("2.0")),
    "edexml-in-uwlr": Val(
        zin="De leerlinggegevens van UWLR: dezelfde inhoud, in een namespace.", edexml=_enveloped
    ),
    "edexml-volgorde": Val(
        zin="De elementen staan in een andere volgorde dan het schema zegt.", edexml=_reversed
    ),
    "lege-elementen": Val(
        zin="Lege elementen, die volgens het schema niet mogen.", edexml=_with_empty
    ),
    "vraagtekens": Val(
        zin="Een ? bij land en gewicht, zoals EDEXML voor onbekend toestaat.",
        edexml=_with_question_marks,
    ),
    "middernacht": Val(
        zin="Datums als tijdstip om middernacht met een tijdzone.", edexml=_at_midnight
    ),
    "later-schooljaar": Val(
        zin="Een schooljaar dat in geen gepubliceerde opsomming staat en nog moet beginnen.",
        edexml=of_year("2026-2027"),
    ),
    "vorig-jaar": Val(
        zin="De EDEXML is van vorig schooljaar.",
        edexml=of_year(_VORIG),
    ),
    "twee-jaren": Val(
        zin="Naast de EDEXML van dit jaar ligt die van vorig jaar.", erbij=_last_year
    ),
    "twee-scholen": Val(
        zin="Naast de EDEXML van de school ligt die van een andere.", erbij=_other_school
    ),
    "zonder-edexml": Val(
        zin="Er is geen EDEXML, alleen lijsten.",
        zonder=frozenset({"edexml"}),
    ),
    "edex-oud": Val(
        zin="De oude EDEX (tekst met vaste breedte) in plaats van EDEXML.",
        zonder=frozenset({"edexml"}),
        erbij=_old_edex,
    ),
    "geslacht-onbekend": Val(
        zin="Van twee leerlingen is het geslacht in de EDEXML onbekend (0) of weggelaten (9).",
        edexml=_unsaid_sex,
    ),
    "hekje-sleutels": Val(
        zin="Twee leerlingen hebben in de EDEXML een sleutel die met # begint.", edexml=_dummy
    ),
    "dubbele-sleutels": Val(
        zin="Twee leerlingen hebben in de EDEXML dezelfde sleutel.", edexml=_double_keys
    ),
    "twee-groepen": Val(
        zin="Een leerling staat twee keer in de EDEXML, in twee groepen.", edexml=_twice
    ),
    "geen-sleutel": Val(zin="Een leerling heeft in de EDEXML geen sleutel.", edexml=_no_key),
    "onbekende-groep": Val(
        zin="Een leerling verwijst naar een groep die niet in de EDEXML staat.",
        edexml=_unknown_group,
    ),
    "eigen-element": Val(
        zin="De EDEXML heeft een element dat de standaard niet kent.", edexml=_own_element
    ),
    "postcode-in-edexml": Val(
        zin="De EDEXML heeft bij leerlingen een postcode, zonder straat.", edexml=_postcodes
    ),
    "toevoegingen": Val(
        zin="De leverancier zet eigen gegevens in toevoegingen van de EDEXML.", edexml=_additions
    ),
    "sofinummer": Val(
        zin="Alleen de EDEXML heeft een heel BSN, van een leerling en onder de oude naam.",
        edexml=_whole_number,
        lijst={"leerlingen": without("BSN", "Onderwijsnummer")},
    ),
    "groep-van-ander-jaar": Val(
        zin="Groepen hebben in de EDEXML een ander leerjaar dan de leerlingen erin.",
        edexml=_group_of_another_year,
    ),
    "dubbel-element": Val(zin="Een element staat bij een leerling twee keer.", edexml=_born_twice),
    "alleen-roepnaam": Val(
        zin="Van twee leerlingen heeft de EDEXML alleen de roepnaam.", edexml=_first_name_only
    ),
    "voorvoegsel-hoofdletters": Val(
        zin="Voorvoegsels staan in de EDEXML in hoofdletters.", edexml=_old_prefix
    ),
}
