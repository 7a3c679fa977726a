"""Numbers of pupils of which Excel took the zeros off in one list, and not in another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from adapters.formats.tables import Row, Table
from adapters.magister.reading.onderwerpen import LEERLING
from adapters.magister.reading.rijen import column_of

_HEADERS: Final = frozenset(
    header for header, field in LEERLING.velden.items() if field == "leerlingnummer"
)


def with_zeros(tables: Sequence[Table]) -> list[Table]:
    """
    *tables*, in which `1207` is `001207` where another list has that number.

    Where one list has both they are two pupils, and stay so.
    """
    numbers = [_numbers(table) for table in tables]
    longest: dict[str, str] = {}
    for number in sorted({one for own in numbers for one in own}, key=len):
        longest[number.lstrip("0")] = number
    return [
        _renumbered(
            table, {one: whole for one in own if (whole := longest[one.lstrip("0")]) not in own}
        )
        for table, own in zip(tables, numbers, strict=True)
    ]


def _numbers(table: Table) -> frozenset[str]:
    column = column_of(table, _HEADERS)
    return frozenset(_filled(table, column)) if column else frozenset()


def _filled(table: Table, column: str) -> Iterable[str]:
    return (row.cells[column] for row in table.rows if column in row.cells)


def _renumbered(table: Table, numbers: Mapping[str, str]) -> Table:
    column = column_of(table, _HEADERS)
    if column is None or not numbers:
        return table
    rows = tuple(
        Row(row.nummer, {**row.cells, column: numbers[found]})
        if (found := row.cells.get(column, "")) in numbers
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)
