"""The letter M in a column of sexes: a man beside V, a girl (meisje) beside J, alone neither."""

from collections.abc import Mapping
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting.facts import Cell
from adapters.formats.tables import Table

_FIELD: Final = "geslacht"
_BESIDE: Final = {"v": "man", "j": "meisje"}


def meaning_of_m(table: Table, velden: Mapping[str, str]) -> str | None:
    """What M stands for in *table*; None where the other letters in its column do not tell."""
    headers = [header for header, field in velden.items() if field == _FIELD]
    if not headers:
        return None
    letters = {folded(row.cells.get(headers[0], "")) for row in table.rows}
    found = [word for letter, word in _BESIDE.items() if letter in letters]
    return found[0] if len(found) == 1 else None


def with_m_told(cells: Mapping[str, Cell], m: str | None) -> Mapping[str, Cell]:
    """*cells* with the word that M stands for in its place."""
    cell = cells.get(_FIELD) if m else None
    if m is None or cell is None or folded(cell.text) != "m":
        return cells
    return {**cells, _FIELD: cell._replace(text=m)}
