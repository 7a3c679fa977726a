"""Which pupils an export is about."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from adapters.formats.edexml import DUMMY, Edexml, Leerling
from adapters.formats.kinds import EDEX_UNKNOWN_GROUP
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.facts import Cell, Facts
from adapters.formats.omzetting.kandidaat import LAST_YEAR, Kandidaat
from adapters.formats.omzetting.mapping import GESLACHT_EDEXML

_FIELDS: Mapping[str, str] = {
    "achternaam": "achternaam",
    "voorvoegsel": "voorvoegsel",
    "voornamen": "voornamen",
    "voorletters-1": "voorletters",
    "roepnaam": "roepnaam",
    "geboortedatum": "geboortedatum",
    "geslacht": "geslacht",
    "sofinummer": "pgn",
    "bsn": "pgn",
    "onderwijsnummer": "onderwijsnummer",
    "gewicht_nieuw": "gewicht",
    "instroomdatum": "inschrijfdatum",
    "uitstroomdatum": "uitschrijfdatum",
}
_UNKNOWN = "?"


def from_edexml(files: Iterable[Edexml]) -> Iterator[Kandidaat]:
    """The pupils in EDEXML, each once, however often the files name them."""
    found: dict[tuple[str, str], list[tuple[Edexml, Leerling]]] = {}
    for edexml in files:
        for leerling in edexml.leerlingen:
            file = "" if leerling.has_lasting_key else edexml.bron
            found.setdefault((file, leerling.key), []).append((edexml, leerling))
    for same in found.values():
        yield _kandidaat(same)


def _kandidaat(same: list[tuple[Edexml, Leerling]]) -> Kandidaat:
    edexml, first = max(same, key=lambda one: one[0].jaargroep_of(one[1]) in LAST_YEAR)
    kandidaat = Kandidaat(
        key=first.key,
        lasting=first.has_lasting_key,
        cells=_cells(edexml, first),
        bsn_end=first.velden.get("bsn_ondwnr-4", ""),
    )
    groepen = {(one.groepen, file.jaargroep_of(one)) for file, one in same}
    if any(_person(one) != _person(first) for _, one in same):
        kandidaat.refuse(kinds.DOUBLE_KEY.at(first.bron, first.line))
    elif len(groepen) > 1 or len(set(first.groepen)) > 1:
        kandidaat.refuse(kinds.TWO_GROUPS.at(first.bron, first.line))
    elif not set(first.groepen) <= set(edexml.groepen):
        kandidaat.findings.append(EDEX_UNKNOWN_GROUP.at(first.bron, first.line))
    return kandidaat


def _person(leerling: Leerling) -> dict[str, str]:
    return {name: text for name, text in leerling.velden.items() if name != "jaargroep"}


def _cells(edexml: Edexml, leerling: Leerling) -> dict[str, Cell]:
    """The fields that EDEXML fills; its sex in words, for its digits mean another in OSO."""
    groep = edexml.groep_of(leerling)
    velden = {
        **{
            _FIELDS[name]: (name, text)
            for name, text in leerling.velden.items()
            if name in _FIELDS
        },
        "jaargroep": ("jaargroep", edexml.jaargroep_of(leerling)),
        "groep": ("groep", groep.naam if groep else ""),
    }
    if "geslacht" in velden:
        digit = velden["geslacht"][1]
        velden["geslacht"] = ("geslacht", GESLACHT_EDEXML.get(digit, digit))
    return {
        field: Cell(leerling.bron, name, text, line=leerling.line)
        for field, (name, text) in velden.items()
        if text and text != _UNKNOWN
    }


def from_rows(rows: Iterable[Mapping[str, Cell]]) -> Iterator[Kandidaat]:
    """The pupils in lists, where there is no EDEXML: one for each number."""
    seen: set[str] = set()
    for cells in rows:
        nummer = cells.get("leerlingnummer")
        if nummer is not None and nummer.text not in seen:
            seen.add(nummer.text)
            lasting = not nummer.text.startswith(DUMMY)
            yield Kandidaat(key=nummer.text, lasting=lasting, cells={})


def has_left(kandidaat: Kandidaat, peildatum: date) -> bool:
    """Whether the pupil had left the school on the reference date of the export."""
    left = Facts("", kandidaat.cells, []).day("uitschrijfdatum")
    return left is not None and left < peildatum
