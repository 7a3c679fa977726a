"""A list out of a LAS, as rows of text under the headers that the user of the LAS chose."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from adapters.formats import kinds
from adapters.formats.naming import folded, is_sayable, shown_column
from gateway.domain.findings import Finding

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 250
_NAMELESS: Final = "\n"
_TEXT_FORMULA: Final = re.compile(r'="([^"]*)"')

Line = tuple[int, Sequence[str]]
"""A row as read: its number as a spreadsheet shows it, and its cells."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, and each filled cell under its header."""

    nummer: int
    cells: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """
    A list.

    *headers* maps each folded header to the way a finding may name it; *serials* says that a
    bare number may be the serial of a date, counted from 1900 (or from 1904). A row is called
    *rij*, unless people know it by another word.
    """

    naam: str
    headers: Mapping[str, str]
    rows: tuple[Row, ...] = field(repr=False)
    serials: int | None = None
    rij: str = "rij"

    def place(self, row: Row) -> str:
        """Where *row* is found."""
        return f"{self.naam}, {self.rij} {row.nummer}"


def tabled(
    naam: str, lines: Sequence[Line], findings: list[Finding], *, serials: int | None = None
) -> Table | None:
    """The table that *lines* are, the first filled one being its headers; None where empty."""
    filled = [(nummer, cells) for nummer, cells in lines if any(map(str.strip, cells))]
    filled = _without_title(naam, filled, findings)
    if len(filled) < 2:  # noqa: PLR2004 - headers and one row
        findings.append(kinds.NO_ROWS.at(naam))
        return None
    headers = _stripped(filled[0][1])
    columns = _columns(naam, headers, findings)
    width = len(headers)
    rows = [_row(naam, line, columns, findings, width=width) for line in filled[1:]]
    used = {key for row in rows if row for key in row.cells}
    shown = {
        key: shown_column(headers[place], place + 1)
        for key, place in columns.items()
        if headers[place].strip() or key in used
    }
    return Table(naam=naam, headers=shown, rows=tuple(filter(None, rows)), serials=serials)


def _without_title(naam: str, filled: list[Line], findings: list[Finding]) -> list[Line]:
    """The lines from the headers on; a title above them stands alone in its row."""
    titles = 0
    while titles + 1 < len(filled) and _is_title(filled[titles][1], filled[titles + 1][1]):
        titles += 1
    if titles:
        findings.append(kinds.TITLE.at(naam, count=titles))
    return filled[titles:]


def _is_title(cells: Sequence[str], below: Sequence[str]) -> bool:
    """Whether *cells* is a single text above headers, which no number is among."""
    alone, under = ([cell.strip() for cell in one if cell.strip()] for one in (cells, below))
    return len(alone) == 1 < len(under) and not any(cell[0].isdigit() for cell in under)


def _stripped(cells: Sequence[str]) -> Sequence[str]:
    """*cells* without the empty ones at the end."""
    last = max((place for place, cell in enumerate(cells) if cell.strip()), default=-1)
    return cells[: last + 1]


def _columns(naam: str, headers: Sequence[str], findings: list[Finding]) -> Mapping[str, int]:
    """The place of each column by its folded header, a nameless one by its number."""
    columns: dict[str, int] = {}
    for place, header in enumerate(headers):
        key = folded(header) or f"{_NAMELESS}{place}"
        if key in columns:
            findings.append(kinds.DOUBLE_COLUMN.at(naam, column=shown_column(header, place + 1)))
        else:
            columns[key] = place
    return columns


def _row(
    naam: str, line: Line, columns: Mapping[str, int], findings: list[Finding], *, width: int
) -> Row | None:
    nummer, cells = line
    place = f"{naam}, rij {nummer}"
    if len(_stripped(cells)) > width:
        findings.append(kinds.SHIFTED_ROW.at(place, found=len(cells), expected=width))
        return None
    found = {
        key: text
        for key, column in columns.items()
        if column < len(cells) and (text := _text(cells[column], place, findings))
    }
    return Row(nummer, found) if found else None


def _text(cell: str, place: str, findings: list[Finding]) -> str:
    """The text of a cell, without the wrapping that keeps Excel from eating a leading zero."""
    if not is_sayable(cell):
        findings.append(kinds.UNREADABLE_TEXT.at(place))
        return ""
    wrapped = _TEXT_FORMULA.fullmatch(cell.strip())
    return (wrapped[1] if wrapped else cell).strip()
