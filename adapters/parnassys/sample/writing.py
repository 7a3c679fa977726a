"""Writing lists as a LAS would save them, always the same bytes for the same rows."""

import csv
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO, StringIO
from typing import Final

from openpyxl import Workbook

Rows = Iterable[Mapping[str, object]]
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_CORE: Final = "docProps/core.xml"
_NO_CORE: Final = (
    b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.'
    b'openxmlformats.org/package/2006/metadata/core-properties"/>'
)


def as_csv(columns: Sequence[str], rows: Rows, *, encoding: str) -> bytes:
    """The rows with semicolons between the cells."""
    target = StringIO()
    writer = csv.DictWriter(
        target, columns, restval="", extrasaction="raise", delimiter=";", lineterminator="\r\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode(encoding)


def as_workbook(columns: Sequence[str], rows: Rows) -> bytes:
    """The rows as a workbook, in which numbers are numbers and dates are dates."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Blad1")
    sheet.append(list(columns))
    for row in rows:
        sheet.append([row.get(column) or None for column in columns])
    target = BytesIO()
    book.save(target)
    return _without_clock(target.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The same workbook without the moment at which it was saved."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, _NO_CORE if name == _CORE else source.read(name))
    return target.getvalue()
