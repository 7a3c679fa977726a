"""A list out of a LAS, as rows of text under the headers that the user of the LAS chose."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from adapters.formats import kinds
from adapters.formats.naming import folded, is_sayable, shown_column
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 250
MAX_CELLS: Final = 5_000_000
MAX_FAULTS: Final = 20_000
_MOST_KNOWN: Final = 10_000
_NAMELESS: Final = "\n"
_TEXT_FORMULA: Final = re.compile(r'="([^"]*)"')

Line = tuple[int, Sequence[str]]
"""A row as read: its number as a spreadsheet shows it, and its cells."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet shows it, and each filled cell under its header."""

    nummer: int
    cells: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Filled(Mapping[str, str]):
    """The filled cells of a row, under headers that it shares with all rows of its list."""

    columns: Mapping[str, int]
    texts: tuple[str, ...]

    def __getitem__(self, header: str) -> str:
        if text := self.texts[self.columns[header]]:
            return text
        raise KeyError(header)

    def get(self, header: str, default: Any = None) -> Any:
        """The text under *header*; told without an exception, for many cells are empty."""
        place = self.columns.get(header)
        return default if place is None else self.texts[place] or default

    def __contains__(self, header: object) -> bool:
        place = self.columns.get(str(header))
        return place is not None and bool(self.texts[place])

    def __iter__(self) -> Iterator[str]:
        return (header for header, place in self.columns.items() if self.texts[place])

    def __len__(self) -> int:
        return sum(map(bool, self.texts))


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


def note(findings: list[Finding], finding: Finding) -> None:
    """Add *finding* to *findings*; raises Refused where nobody would read them all."""
    if len(findings) >= MAX_FAULTS:
        raise Refused(kinds.TOO_MANY_FAULTS.at(limit=MAX_FAULTS))
    findings.append(finding)


def tabled(
    naam: str, lines: Sequence[Line], findings: list[Finding], *, serials: int | None = None
) -> Table | None:
    """
    The table that *lines* are, the first filled one being its headers; None where empty.

    Raises Refused where more of it is of no use than anybody would read about.
    """
    filled = [(nummer, cells) for nummer, cells in lines if any(map(str.strip, cells))]
    filled = _without_title(naam, filled, findings)
    if len(filled) < 2:  # noqa: PLR2004 - headers and one row
        findings.append(kinds.NO_ROWS.at(naam))
        return None
    headers = _stripped(filled[0][1])
    columns = _columns(naam, headers, findings)
    made = _Rows(naam, columns, len(headers), findings)
    rows = tuple(row for line in filled[1:] if (row := made.row(line)))
    shown = {
        key: shown_column(headers[place], place + 1)
        for key, place in columns.items()
        if headers[place].strip() or any(key in row.cells for row in rows)
    }
    return Table(naam=naam, headers=shown, rows=rows, serials=serials)


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


@dataclass(slots=True)
class _Rows:
    """The rows of a list as they are made, with each text that they share kept once."""

    naam: str
    columns: Mapping[str, int]
    width: int
    findings: list[Finding]
    _known: dict[str, str] = field(default_factory=dict)

    def row(self, line: Line) -> Row | None:
        """The row of a *line*; None where it is empty, or wider than the headers are."""
        nummer, cells = line
        place = f"{self.naam}, rij {nummer}"
        if len(cells) > self.width and len(_stripped(cells)) > self.width:
            shifted = kinds.SHIFTED_ROW.at(place, found=len(cells), expected=self.width)
            note(self.findings, shifted)
            return None
        texts = [self._text(cell, place) for cell in cells[: self.width]]
        texts += [""] * (self.width - len(texts))
        filled = _Filled(self.columns, tuple(texts))
        return Row(nummer, filled) if len(filled) else None

    def _text(self, cell: str, place: str) -> str:
        """The text of a cell, without the wrapping that keeps Excel from eating a zero."""
        if cell in self._known:
            return self._known[cell]
        if not is_sayable(cell):
            note(self.findings, kinds.UNREADABLE_TEXT.at(place))
            return ""
        wrapped = _TEXT_FORMULA.fullmatch(cell.strip())
        text = (wrapped[1] if wrapped else cell).strip()
        if len(self._known) < _MOST_KNOWN:
            self._known[cell] = text
        return text
