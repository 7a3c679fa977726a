"""Lists saved as XLSX: read cell by cell as text, nothing calculated, nothing followed."""

import re
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from typing import Final, cast

from openpyxl import load_workbook
from openpyxl.cell.cell import TYPE_ERROR, TYPE_FORMULA, Cell, MergedCell
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from adapters.formats import kinds
from adapters.formats.archive import entries_of
from adapters.formats.budget import Budget, Limits
from adapters.formats.tables import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Line, Table, note, tabled
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding, Kind

_LIMITS: Final = Limits(files=2_000, total_bytes=128 * 1024 * 1024)
_MOST_TAGS: Final = 4_500_000
_MOST_FILLED: Final = 700_000  # so many cells of text; of numbers a million fit in the tags
_HIDDEN: Final = re.compile(rb"<(?:\w+:)?(?:row|col)\s[^>]*\bhidden=[\"'](?:1|true)[\"']")
_MERGED: Final = re.compile(rb"<(?:\w+:)?mergeCell\s")
_DECLARATION: Final = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_workbook(data: bytes, naam: str) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    """The tables in a workbook, one for each sheet that is filled, and what is wrong with it."""
    try:
        return _sheets(data, naam, _inspected(data))
    except Refused as refusal:
        return (), tuple(replace(finding, path=naam) for finding in refusal.findings)
    except Exception:  # noqa: BLE001 - whatever hostile bytes do to the library, it is no workbook
        return (), (kinds.BROKEN_WORKBOOK.at(naam),)


def _inspected(data: bytes) -> Mapping[str, tuple[Kind, ...]]:
    """
    What to tell of each part of the workbook that holds a sheet.

    Raises Refused, before the library sees it, where it unpacks too far or declares entities.
    """
    found = {}
    for naam, content in entries_of(data, Budget(_LIMITS)):
        if content.count(b"<") > _MOST_TAGS:
            raise Refused(kinds.TOO_MANY_CELLS.at(limit=_MOST_FILLED))
        if _DECLARATION.search(content.replace(b"\x00", b"")):  # in UTF-16 it is full of NULs
            raise Refused(kinds.BROKEN_WORKBOOK.at())
        signs = ((_HIDDEN, kinds.HIDDEN), (_MERGED, kinds.MERGED))
        found[naam] = tuple(kind for sign, kind in signs if sign.search(content))
    return found


def _sheets(
    data: bytes, naam: str, signs: Mapping[str, tuple[Kind, ...]]
) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    findings: list[Finding] = []
    tables: list[Table | None] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the library warns of styles and of what it skips
        book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        serials = 1904 if book.epoch == MAC_EPOCH else 1900
        for number, sheet in enumerate(book.worksheets, 1):
            if isinstance(sheet, ReadOnlyWorksheet):
                place = f"{naam}, blad {number}" if len(book.worksheets) > 1 else naam
                lines = list(_lines(sheet, place, findings))
                findings.extend(kind.at(place) for kind in _told(sheet, signs) if lines)
                if lines or len(book.worksheets) == 1:
                    tables.append(tabled(place, lines, findings, serials=serials))
    found = tuple(filter(None, tables))
    return found, tuple(findings) if found or findings else (kinds.NO_ROWS.at(naam),)


def _told(sheet: ReadOnlyWorksheet, signs: Mapping[str, tuple[Kind, ...]]) -> tuple[Kind, ...]:
    """What to tell of a sheet: what of it is hidden or merged."""
    part = str(getattr(sheet, "_worksheet_path", "")).removeprefix("/")
    known = signs.get(part, ())
    is_hidden = sheet.sheet_state != "visible" and kinds.HIDDEN not in known
    return (kinds.HIDDEN, *known) if is_hidden else known


def _lines(sheet: ReadOnlyWorksheet, place: str, findings: list[Finding]) -> Iterator[Line]:
    """Each row that holds something; a sheet may claim any size, so its claim is not asked."""
    sheet.reset_dimensions()
    total = 0
    for nummer, row in enumerate(cast("Worksheet", sheet).iter_rows(max_row=MAX_ROWS + 1), 1):
        total += len(row)
        if total > MAX_CELLS:
            raise Refused(kinds.TOO_MANY_CELLS.at(limit=MAX_CELLS))
        filled = [(column, cell) for column, cell in enumerate(row) if cell.value is not None]
        # The library pads up to the row asked for where there is one beyond it.
        if nummer > MAX_ROWS or (filled and filled[-1][0] >= MAX_COLUMNS):
            raise Refused(kinds.TOO_MANY_ROWS.at(limit=MAX_ROWS, columns=MAX_COLUMNS))
        if filled:
            where = f"{place}, rij {nummer}"
            yield nummer, _texts(filled, where, findings)


def _texts(
    filled: Sequence[tuple[int, Cell | MergedCell]], where: str, findings: list[Finding]
) -> list[str]:
    cells = [""] * (filled[-1][0] + 1)
    for column, cell in filled:
        if _is_calculated(cell):
            letter = get_column_letter(column + 1)
            note(findings, kinds.FORMULA.at(f"{where}, kolom {letter}"))
        else:
            cells[column] = _text(cell.value)
    return cells


def _is_calculated(cell: Cell | MergedCell) -> bool:
    return getattr(cell, "data_type", "") in (TYPE_FORMULA, TYPE_ERROR)


def _text(value: object) -> str:
    """A cell as text: a date in ISO form, a whole number without a decimal point."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
