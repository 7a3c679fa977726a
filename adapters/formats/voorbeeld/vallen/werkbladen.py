"""Traps of spreadsheets."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from adapters.formats.voorbeeld.lijst import saved
from adapters.formats.voorbeeld.val import Val

_LIJST: Final = "leerlingen"
_GROEP: Final = ("Huidige groep", "Groepscode")


def _sheet(book: Workbook) -> Worksheet:
    sheet = book.worksheets[0]
    assert isinstance(sheet, Worksheet)  # noqa: S101 - our own workbook
    return sheet


def _column(sheet: Worksheet, *headers: str) -> int:
    """The place of the column that each LAS calls by one of these headers."""
    return next(place for place, cell in enumerate(sheet[1], 1) if cell.value in headers)


def _book(change: Callable[[Workbook], None]) -> Callable[[bytes], bytes]:
    def changed(data: bytes) -> bytes:
        book = load_workbook(BytesIO(data))
        change(book)
        return saved(book)

    return changed


def _merged(book: Workbook) -> None:
    """The cells of a group made one, so that only the first holds its name."""
    sheet = _sheet(book)
    place = _column(sheet, *_GROEP)
    sheet.merge_cells(start_row=2, end_row=4, start_column=place, end_column=place)


def _hidden(book: Workbook) -> None:
    sheet = _sheet(book)
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["D"].hidden = True


def _more_sheets(book: Workbook) -> None:
    """A sheet with a pivot of the school's own, and an empty one."""
    book.create_sheet("Leeg")
    more = book.create_sheet("Telling")
    for row in (("Groep", "Aantal"), ("8 Zeeëgels", 24)):
        more.append(row)


def _formulas(book: Workbook) -> None:
    sheet = _sheet(book)
    for row in (2, 3):
        sheet.cell(row, _column(sheet, "Noodnummer")).value = '=CONCATENATE("06","00000000")'


def _titled(book: Workbook) -> None:
    """A title over the whole width above the headers."""
    sheet = _sheet(book)
    sheet.insert_rows(1)
    sheet.cell(1, 1).value = "Leerlingen groep 8"
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=5)


def _booleans(book: Workbook) -> None:
    """Answers as a spreadsheet's own true and false."""
    sheet = _sheet(book)
    for row in range(2, sheet.max_row + 1):
        cell = sheet.cell(row, _column(sheet, "Tehuis"))
        cell.value = cell.value == "Ja"


WERKBLADEN: Final = {
    "samengevoegd": Val(
        zin="In een werkblad zijn cellen samengevoegd.", bestand={_LIJST: _book(_merged)}
    ),
    "verborgen": Val(
        zin="In een werkblad zijn een rij en een kolom verborgen.",
        bestand={_LIJST: _book(_hidden)},
    ),
    "meer-bladen": Val(
        zin="Een werkboek heeft nog een blad dat niet over leerlingen gaat, en een leeg.",
        bestand={_LIJST: _book(_more_sheets)},
    ),
    "formules": Val(zin="In een werkblad staan formules.", bestand={_LIJST: _book(_formulas)}),
    "titelregel": Val(
        zin="Boven de kopregel van een werkblad staat een titel.",
        bestand={_LIJST: _book(_titled)},
    ),
    "waar-onwaar": Val(
        zin="Een werkblad schrijft ja en nee als WAAR en ONWAAR.",
        bestand={_LIJST: _book(_booleans)},
    ),
}
