"""The list of new pupils that Overstap wrote, as the lists that every LAS has."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.tables import Row, Table
from adapters.formats.uitlevering.cells import is_formula

MAP: Final = folded("Map")
_NUMMER: Final = folded("Leerlingnummer vorige school")
_STAMNUMMER: Final = "Stamnummer"
_RENAMED: Final[Mapping[str, str]] = {
    _NUMMER: _STAMNUMMER,
    folded("Schooladvies"): "Definitief advies",
}
VORIGE_BRIN: Final = frozenset((folded("Vorige school BRIN"),))
_OF_THE_LIST: Final = VORIGE_BRIN | frozenset(
    map(folded, ("Map", "Vorige school", "Vorige school vestiging"))
)
_CARER: Final = re.compile("verzorger([12])([a-z]+)")
_OF_A_CARER: Final[Mapping[str, str]] = {
    "relatie": "Relatie",
    "voorletters": "Voorletters",
    "tussenvoegsel": "Tussenvoegsel",
    "achternaam": "Achternaam",
    "telefoon": "Telefoon",
    "email": "E-mail",
}
_GESLACHT: Final = folded("Geslacht")


def number_of(row: Row) -> str:
    """The number of the pupil in a row; where there is none, one for this list alone."""
    return row.cells.get(_NUMMER) or f"#{row.cells.get(MAP, '')}"


def pupils_of(table: Table) -> Table:
    """The pupils, each with the number by which the school before knew them."""
    rows = [
        (row.nummer, {**dict(_pupil(row, table)), _STAMNUMMER: number_of(row)})
        for row in table.rows
    ]
    return listed(table.naam, rows)


def carers_of(table: Table) -> Table:
    """The carers of the pupils, a row for each."""
    rows = [
        (row.nummer, {**carer, _STAMNUMMER: number_of(row)})
        for row in table.rows
        for carer in _carers(row)
    ]
    return listed(table.naam, rows)


def listed(naam: str, rows: Sequence[tuple[int, Mapping[str, str]]]) -> Table:
    """A list of *rows*, each with its number, under headers as a school would write them."""
    headers = {folded(name): f"'{name}'" for _, cells in rows for name in cells}
    made = (
        Row(nummer, {folded(name): text for name, text in cells.items()}) for nummer, cells in rows
    )
    return Table(naam=naam, headers=headers, rows=tuple(made))


def _pupil(row: Row, table: Table) -> Iterator[tuple[str, str]]:
    for header, text in row.cells.items():
        if header in _OF_THE_LIST or _CARER.fullmatch(header):
            continue
        name = _RENAMED.get(header, table.headers[header].strip("'"))
        is_man = header == _GESLACHT and text == "M"
        yield name, "man" if is_man else _undone(text)


def _carers(row: Row) -> Iterator[Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for header, text in row.cells.items():
        of = _CARER.fullmatch(header)
        if of and of[2] in _OF_A_CARER:
            found.setdefault(of[1], {})[_OF_A_CARER[of[2]]] = _undone(text)
    yield from (found[which] for which in sorted(found))


def _undone(text: str) -> str:
    """*text* without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text.startswith("'") and is_formula(text[1:]) else text
