"""Lists saved as CSV: encoding and separator are found out, never assumed."""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace
from io import StringIO
from typing import Final

from adapters.formats import kinds
from adapters.formats.tables import MAX_COLUMNS, MAX_ROWS, Line, Table, tabled
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding, Kind

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_EDEX: Final = re.compile(rb"[^;\t\n]{70}\d\d[/-]\d\d[/-]\d\d[JM ]")
"""A pupil of EDEX2000: surname, prefix and first name in 70 places, then the date of birth."""
_SEPARATORS: Final = ";,\t|"
_EXCEL_HINT: Final = "sep="
_MOST_LINES: Final = 10 * MAX_ROWS  # a cell may have several


def read_csv(data: bytes, naam: str) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    """The table in a CSV file, and what is wrong with it."""
    findings: list[Finding] = []
    if _OLD_EDEX.match(data):
        return (), (kinds.OLD_EDEX.at(naam),)
    try:
        lines = list(_lines(_decoded(data, naam, findings), naam, findings))
    except Refused as refusal:
        return (), tuple(replace(finding, path=naam) for finding in refusal.findings)
    except (csv.Error, UnicodeError):
        return (), (kinds.BROKEN_LIST.at(naam),)
    table = tabled(naam, lines, findings)
    return (table,) if table else (), tuple(findings)


def _decoded(data: bytes, naam: str, findings: list[Finding]) -> str:
    """A mark at the start decides, else strict UTF-8, else Windows-1252."""
    if data.count(b"\n") + data.count(b"\r") > _MOST_LINES:
        raise _refused(kinds.TOO_MANY_ROWS)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        lines = [_decoded_line(line) for line in data.splitlines(keepends=True)]
    if {"utf-8", "cp1252"} <= {encoding for _, encoding in lines}:
        findings.append(kinds.MIXED_ENCODING.at(naam))
    return _checked("".join(line for line, _ in lines))


def _decoded_line(line: bytes) -> tuple[str, str]:
    """A line, and the encoding it shows to have; plain ASCII shows none."""
    if line.isascii():
        return line.decode("ascii"), "ascii"
    try:
        return line.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return line.decode("cp1252"), "cp1252"


def _checked(text: str) -> str:
    if "\x00" in text:
        raise _refused(kinds.NUL_BYTES)
    return text


def _refused(kind: Kind) -> Refused:
    return Refused(kind.at(limit=MAX_ROWS, columns=MAX_COLUMNS))


def _lines(text: str, naam: str, findings: list[Finding]) -> Iterator[Line]:
    """The records that are as wide as the first; each counted as a spreadsheet counts it."""
    width = 0
    for nummer, cells in _records(text):
        if nummer > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise _refused(kinds.TOO_MANY_ROWS)
        width = width or len(cells)
        if any(cells) and len(cells) < width:
            place = f"{naam}, rij {nummer}"
            findings.append(kinds.SHIFTED_ROW.at(place, found=len(cells), expected=width))
        elif cells:
            yield nummer, cells


def _records(text: str) -> Iterator[Line]:
    lines = list(StringIO(text, newline=""))
    hint = lines[0].strip() if lines and lines[0].startswith(_EXCEL_HINT) else ""
    separator = hint.removeprefix(_EXCEL_HINT) if hint else _separator(lines)
    if len(separator) != 1:
        raise _refused(kinds.BROKEN_LIST)
    rest = lines[1:] if hint else lines
    reader = csv.reader(rest, delimiter=separator, strict=True)
    return enumerate(reader, 2 if hint else 1)


def _separator(lines: list[str]) -> str:
    """The sign that parts the headers, outside quotation marks; the rows have no say in it."""
    header = next(filter(str.strip, lines), "")
    bare = "".join(part for index, part in enumerate(header.split('"')) if index % 2 == 0)
    return max(_SEPARATORS, key=bare.count)
