"""Writing lists as a LAS would save them, always the same bytes for the same rows."""

import csv
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Final

from openpyxl import Workbook

Row = Mapping[str, object]
Rows = Iterable[Row]
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_CORE: Final = "docProps/core.xml"
_NO_CORE: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.'
    b'openxmlformats.org/package/2006/metadata/core-properties"/>'
)


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list before a LAS notates it: its columns, and what each row holds under them."""

    kolommen: Sequence[str]
    rijen: Rows = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstvorm:
    """
    How a LAS writes a list: the file, a workbook or CSV in some encoding, headers and notation.

    *koppen* gives the headers that differ, *weg* the columns that the LAS has not, *noteert* the
    cells of a row in the notation of the LAS. *onbekend* says, as Python does, what becomes of a
    letter that the encoding has not.
    """

    bestand: str
    codering: str = ""
    scheiding: str = ";"
    onbekend: str = "strict"
    koppen: Mapping[str, str] = field(default_factory=dict)
    weg: frozenset[str] = frozenset()
    noteert: Callable[[Row], Row] = dict

    def written(self, lijst: Lijst) -> bytes:
        """The list as the file that the LAS saves."""
        columns = [kolom for kolom in lijst.kolommen if kolom not in self.weg]
        rows = (
            [row.get(kolom, "") for kolom in columns] for row in map(self.noteert, lijst.rijen)
        )
        headers = [self.koppen.get(kolom, kolom) for kolom in columns]
        if not self.codering:
            return as_workbook([headers, *rows])
        text = as_text([headers, *rows], self.scheiding)
        return text.encode(self.codering, errors=self.onbekend)


def ja_nee(answer: bool | None) -> str:  # noqa: FBT001 - the answer itself
    """An answer as lists write it; nothing where there is none."""
    return "" if answer is None else "Ja" if answer else "Nee"


def as_text(rows: Iterable[Iterable[object]], scheiding: str) -> str:
    """The rows with *scheiding* between the cells."""
    target = StringIO()
    csv.writer(target, delimiter=scheiding, lineterminator="\r\n").writerows(rows)
    return target.getvalue()


def as_workbook(rows: Iterable[Iterable[object]]) -> bytes:
    """The rows as a workbook, in which numbers are numbers and dates are dates."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Blad1")
    for row in rows:
        sheet.append([cell or None for cell in row])
    return saved(book)


def saved(book: Workbook) -> bytes:
    """The workbook as a file that says nothing of the moment at which it was saved."""
    target = BytesIO()
    book.save(target)
    return _without_clock(target.getvalue())


def _without_clock(data: bytes) -> bytes:
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _NO_CORE if name == _CORE else source.read(name))
    return target.getvalue()
