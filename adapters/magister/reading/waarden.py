"""Values of which the list itself tells what they mean, or that they must be looked at."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.tables import Row, Table
from adapters.formats.values import brin_of, yes_no_of
from adapters.magister.reading import kinds
from adapters.magister.reading.headers import BRIN, GESLACHT, INDICATIE
from adapters.magister.reading.rijen import column_of, named, with_rows
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SchoolVerwijzing

_MAN: Final = "m"
_WOMEN: Final = frozenset({"v", "vrouw"})
_BOYS_AND_GIRLS: Final = frozenset({"j", "jongen", "meisje"})


def with_men(table: Table) -> Table:
    """*table*, in which M is a man where V stands beside it; alone it may be a girl (meisje)."""
    column = column_of(table, GESLACHT)
    said = {folded(row.cells.get(column or "", "")) for row in table.rows}
    if column is None or not said & _WOMEN or said & _BOYS_AND_GIRLS:
        return table
    return replace(table, rows=tuple(_man(row, column) for row in table.rows))


def _man(row: Row, column: str) -> Row:
    if folded(row.cells.get(column, "")) != _MAN:
        return row
    return Row(row.nummer, {**row.cells, column: "man"})


def only_own(table: Table, afzender: SchoolVerwijzing, findings: list[Finding]) -> Table:
    """*table* without the pupils of another school under the same roof."""
    column = column_of(table, BRIN)
    others = [row for row in table.rows if column and _is_other(row.cells.get(column), afzender)]
    if not others:
        return table
    findings.append(kinds.OTHER_SCHOOL.at(table.naam, rows=named(others)))
    gone = frozenset(row.nummer for row in others)
    return with_rows(table, lambda row: row.nummer not in gone)


def _is_other(text: str | None, afzender: SchoolVerwijzing) -> bool:
    try:
        return text is not None and brin_of(text) != afzender.brin
    except ValueError:
        return False


def indications(table: Table) -> Iterator[Finding]:
    """Reports the pupils of whom a list only says that there is a decision on support."""
    for header in (one for one in table.headers if one in INDICATIE):
        rows = [row for row in table.rows if _is_yes(row.cells.get(header, ""))]
        if rows:
            yield kinds.INDICATION.at(table.naam, kolom=table.headers[header], rows=named(rows))


def _is_yes(text: str) -> bool:
    try:
        return yes_no_of(text)
    except ValueError:
        return False
