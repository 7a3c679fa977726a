"""Rows of a list, and how a finding names several of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from adapters.formats.tables import Row, Table

_SHOWN: Final = 20


def column_of(table: Table, headers: frozenset[str]) -> str | None:
    """The first column of *table* that is called one of these *headers*."""
    return next((header for header in table.headers if header in headers), None)


def without(table: Table, columns: Iterable[str]) -> Table:
    """*table* without these *columns*."""
    gone = frozenset(columns)
    kept = {header: shown for header, shown in table.headers.items() if header not in gone}
    rows = (Row(row.nummer, _less(row, gone)) for row in table.rows)
    return replace(table, headers=kept, rows=tuple(row for row in rows if row.cells))


def with_rows(table: Table, keep: Callable[[Row], bool]) -> Table:
    """*table* with only the rows to *keep*."""
    return replace(table, rows=tuple(filter(keep, table.rows)))


def named(rows: Iterable[Row]) -> str:
    """The numbers of *rows*, the first of them at least."""
    numbers = sorted({row.nummer for row in rows})
    more = f" en nog {len(numbers) - _SHOWN}" if len(numbers) > _SHOWN else ""
    return ", ".join(map(str, numbers[:_SHOWN])) + more


def less(row: Row, columns: Iterable[str]) -> Row:
    """*row* without what stands under these *columns*."""
    return Row(row.nummer, _less(row, frozenset(columns)))


def _less(row: Row, columns: frozenset[str]) -> dict[str, str]:
    return {header: text for header, text in row.cells.items() if header not in columns}
