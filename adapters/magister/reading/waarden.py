"""Values by which a row is not of this school, or must be looked at."""

from collections.abc import Iterator

from adapters.formats.tables import Table
from adapters.formats.values import brin_of, yes_no_of
from adapters.magister.reading import kinds
from adapters.magister.reading.headers import BRIN, INDICATIE
from adapters.magister.reading.rijen import column_of, named, with_rows
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SchoolVerwijzing


def only_own(
    table: Table,
    afzender: SchoolVerwijzing,
    findings: list[Finding],
    *,
    headers: frozenset[str] = BRIN,
) -> Table:
    """*table* without the pupils of another school, which stands under one of *headers*."""
    column = column_of(table, headers)
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
