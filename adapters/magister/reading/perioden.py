"""Lists with a lesperiode: one row for each year of a pupil, of which only one is of now."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.tables import Row, Table
from adapters.formats.values import schooljaar_of
from adapters.magister.reading import kinds
from adapters.magister.reading.headers import LESPERIODE
from adapters.magister.reading.onderwerpen import LEERLING
from adapters.magister.reading.rijen import column_of, less, named, without
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SchoolVerwijzing

_SHORT: Final = re.compile(r"([0-9]{2})([0-9]{2})")
_OF_A_YEAR: Final = ("groep", "groepscode", "jaargroep")
_COLUMNS: Final = {
    "leerlingnummer": "Stamnummer",
    "jaargroep": "Leerjaar",
    "groep": "Klas",
    "groepscode": "Klas",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Nu:
    """The school that sends, and the school year that it is."""

    afzender: SchoolVerwijzing
    schooljaar: str


def split(table: Table, nu: Nu, findings: list[Finding]) -> tuple[Table, ...]:
    """
    *table* with one year of each pupil, and the years before as a list of the school career.

    A table without a lesperiode, or about something else than pupils, stays as it is.
    """
    column = column_of(table, LESPERIODE)
    number = next((one for one, name in _fields(table).items() if name == "leerlingnummer"), None)
    if column is None or number is None or not _is_of_pupils(table):
        return (table,)
    years = {id(row): period_of(row.cells.get(column, "")) for row in table.rows}
    _note(table, years, column, nu, findings=findings)
    current = [row for row in table.rows if (years[id(row)] or nu.schooljaar) == nu.schooljaar]
    earlier = [row for row in table.rows if (years[id(row)] or nu.schooljaar) < nu.schooljaar]
    there = {row.cells.get(number) for row in current}
    former = _newest((row for row in earlier if row.cells.get(number) not in there), years, number)
    of_a_year = [one for one, name in _fields(table).items() if name in _OF_A_YEAR]
    rows = (*current, *(less(row, of_a_year) for row in former))
    pupils = without(replace(table, rows=rows), [column])
    loopbaan = _loopbaan(table, earlier, years, nu)
    return tuple(one for one in (pupils, loopbaan) if one.rows)


def newest(tables: Iterable[Table], expected: str, findings: list[Finding]) -> str | None:
    """The newest year of which the lists have a lesperiode; that it is not *expected* is told."""
    found = {year: table.naam for table in tables for year in _years(table) if year <= expected}
    last = max(found, default=None)
    if last and last != expected:
        findings.append(kinds.OTHER_YEAR.at(found[last], found=last, expected=expected))
    return last


def _years(table: Table) -> Iterator[str]:
    column = column_of(table, LESPERIODE)
    if column and _is_of_pupils(table):
        yield from filter(None, (period_of(row.cells.get(column, "")) for row in table.rows))


def period_of(text: str) -> str | None:
    """The school year of a lesperiode: `2526`, and also what others write for one."""
    short = _SHORT.fullmatch(text)
    if short and int(short[2]) == (int(short[1]) + 1) % 100:
        return f"20{short[1]}-{int(short[1]) + 2001}"
    try:
        return schooljaar_of(text)
    except ValueError:
        return None


def _fields(table: Table) -> Mapping[str, str]:
    """From each header of *table* that a list of pupils may have to its field."""
    velden = LEERLING.velden
    return {header: velden[header] for header in table.headers if header in velden}


def _is_of_pupils(table: Table) -> bool:
    """Whether the list is about the pupils themselves, not about their school career."""
    return not any(
        folded(header) in table.headers for header in ("BRIN", "Brinnummer", "Begindatum")
    )


def _note(
    table: Table,
    years: Mapping[int, str | None],
    column: str,
    nu: Nu,
    *,
    findings: list[Finding],
) -> None:
    """Reports what the years of a list tell of the list."""
    bad = [row for row in table.rows if column in row.cells and years[id(row)] is None]
    if bad:
        kolom = table.headers[column]
        findings.append(kinds.BAD_PERIOD.at(table.naam, kolom=kolom, rows=named(bad)))
    later = [row for row in table.rows if (years[id(row)] or "") > nu.schooljaar]
    if later:
        findings.append(kinds.LATER_YEAR.at(table.naam, rows=named(later)))


def _newest(rows: Iterable[Row], years: Mapping[int, str | None], number: str) -> list[Row]:
    """Of each pupil the row of the last year."""
    found: dict[str, Row] = {}
    for row in sorted(rows, key=lambda one: years[id(one)] or ""):
        found[row.cells.get(number, "")] = row
    return list(found.values())


def _loopbaan(table: Table, rows: Iterable[Row], years: Mapping[int, str | None], nu: Nu) -> Table:
    """The years that are over, as a list of the school career at this school."""
    fields = _fields(table)
    made = tuple(
        Row(row.nummer, dict(_year(row, fields, years[id(row)] or "", nu))) for row in rows
    )
    headers = {folded(name): f"'{name}'" for name in (*_COLUMNS.values(), "Schooljaar", "BRIN")}
    return Table(
        naam=table.naam, headers={**headers, "vestiging": "'Vestiging'"}, rows=made, rij=table.rij
    )


def _year(row: Row, fields: Mapping[str, str], year: str, nu: Nu) -> Iterator[tuple[str, str]]:
    for header, text in row.cells.items():
        if (name := fields.get(header)) in _COLUMNS:
            yield folded(_COLUMNS[name or ""]), text
    yield "schooljaar", year
    yield "brin", nu.afzender.brin
    yield "vestiging", nu.afzender.vestiging
