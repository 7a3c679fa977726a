"""Which pupils an export is about."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from adapters.formats.edexml import DUMMY, Edexml, Leerling
from adapters.formats.kinds import EDEX_UNKNOWN_GROUP
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.facts import Cell, Facts
from adapters.formats.omzetting.kandidaat import Kandidaat, is_of
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.mapping import GESLACHT_EDEXML
from adapters.formats.omzetting.names import with_prefixes_apart

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


def from_edexml(files: Iterable[Edexml], las: Las) -> Iterator[Kandidaat]:
    """The pupils in EDEXML, each once, however often the files name them."""
    found: dict[tuple[str, str], list[tuple[Edexml, Leerling]]] = {}
    for edexml in files:
        for leerling in edexml.leerlingen:
            file = "" if leerling.has_lasting_key else edexml.bron
            found.setdefault((file, leerling.key), []).append((edexml, leerling))
    for same in found.values():
        yield _kandidaat(same, las)


def _kandidaat(same: list[tuple[Edexml, Leerling]], las: Las) -> Kandidaat:
    edexml, first = max(
        same, key=lambda one: is_of(las.laatste_jaren, one[0].jaargroep_of(one[1]))
    )
    kandidaat = Kandidaat(
        key=first.key,
        lasting=first.has_lasting_key,
        cells=_cells(edexml, first, las),
        bsn_end=first.velden.get("bsn_ondwnr-4", ""),
        eck_ids=frozenset(one.eck_id for _, one in same if one.eck_id),
        laatste_jaren=las.laatste_jaren,
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


def _cells(edexml: Edexml, leerling: Leerling, las: Las) -> dict[str, Cell]:
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
    found = {
        field: Cell(leerling.bron, name, las.leerling.said(field, text), line=leerling.line)
        for field, (name, text) in velden.items()
        if text and text != _UNKNOWN
    }
    return dict(with_prefixes_apart(found))


def from_rows(rows: Iterable[Mapping[str, Cell]], las: Las) -> Iterator[Kandidaat]:
    """The pupils in lists, where there is no EDEXML: one for each number."""
    seen: set[str] = set()
    for cells in rows:
        nummer = cells.get("leerlingnummer")
        if nummer is not None and nummer.text not in seen:
            seen.add(nummer.text)
            lasting = not nummer.text.startswith(DUMMY)
            known = {} if lasting else {"leerlingnummer": nummer}
            yield Kandidaat(
                key=nummer.text, lasting=lasting, cells=known, laatste_jaren=las.laatste_jaren
            )


def leaving_day(kandidaat: Kandidaat) -> date | None:
    """The day on which the pupil leaves or left the school, where one is known."""
    return Facts("", kandidaat.cells, []).day("uitschrijfdatum")
