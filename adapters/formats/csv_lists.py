"""Lists saved as CSV: encoding and separator are found out, never assumed."""

import csv
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, TextIOWrapper
from itertools import chain, islice
from typing import Final

from adapters.formats import kinds
from adapters.formats.tables import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Line, Table, note, tabled
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding, Kind

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_OLD_EDEX: Final = re.compile(rb"[^;\t\n]{70}\d\d[/-]\d\d[/-]\d\d[JM ]")
"""A pupil of EDEX2000: surname, prefix and first name in 70 places, then the date of birth."""
_SEPARATORS: Final = ";,\t|"
_EXCEL_HINT: Final = "sep="
_PIECE: Final = 1024 * 1024
_HEAD: Final = 100  # lines among which the headers are
_LONGEST_HEAD: Final = 8 * 1024 * 1024
_MOST_LINES: Final = 10 * MAX_ROWS  # a cell may have several


def read_csv(data: bytes, naam: str) -> tuple[tuple[Table, ...], tuple[Finding, ...]]:
    """The table in a CSV file, and what is wrong with it."""
    findings: list[Finding] = []
    if _OLD_EDEX.match(data):
        return (), (kinds.OLD_EDEX.at(naam),)
    try:
        lines = list(_lines(_decoded(data, naam, findings), naam, findings))
        table = tabled(naam, lines, findings)
    except Refused as refusal:
        return (), tuple(replace(finding, path=naam) for finding in refusal.findings)
    except (csv.Error, UnicodeError):
        return (), (kinds.BROKEN_LIST.at(naam),)
    return (table,) if table else (), tuple(findings)


def _decoded(data: bytes, naam: str, findings: list[Finding]) -> Iterator[str]:
    """The lines; a mark at the start decides, else strict UTF-8, else Windows-1252."""
    if data.count(b"\n") + data.count(b"\r") > _MOST_LINES:
        raise _refused(kinds.TOO_MANY_ROWS)
    encoding = next((found for mark, found in _MARKS if data.startswith(mark)), None)
    if encoding is None and _is_utf8(data):
        encoding = "utf-8"
    if encoding is None:
        yield from map(_checked, _decoded_lines(data, naam, findings))
    else:
        yield from map(_checked, TextIOWrapper(BytesIO(data), encoding, newline=""))


def _is_utf8(data: bytes) -> bool:
    """Whether *data* is UTF-8, told piece by piece, for as a text it takes four times the room."""
    decoder = getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), _PIECE):
            decoder.decode(data[start : start + _PIECE])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _decoded_lines(data: bytes, naam: str, findings: list[Finding]) -> Iterator[str]:
    """The lines of what is no UTF-8 as a whole, each in the encoding that it shows to have."""
    seen: set[str] = set()
    for raw in BytesIO(data):
        for line in raw.splitlines(keepends=True):
            text, encoding = _decoded_line(line)
            seen.add(encoding)
            yield text
    if {"utf-8", "cp1252"} <= seen:
        findings.append(kinds.MIXED_ENCODING.at(naam))


def _decoded_line(line: bytes) -> tuple[str, str]:
    """A line, and the encoding it shows to have; plain ASCII shows none."""
    if line.isascii():
        return line.decode("ascii"), "ascii"
    try:
        return line.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return line.decode("cp1252"), "cp1252"


def _checked(line: str) -> str:
    if "\x00" in line:
        raise _refused(kinds.NUL_BYTES)
    return line


def _refused(kind: Kind) -> Refused:
    return Refused(kind.at(limit=MAX_ROWS, columns=MAX_COLUMNS))


def _lines(lines: Iterator[str], naam: str, findings: list[Finding]) -> Iterator[Line]:
    """The records that are as wide as the first; each counted as a spreadsheet counts it."""
    width = total = 0
    for nummer, cells in _records(lines):
        total += len(cells)
        if nummer > MAX_ROWS or len(cells) > MAX_COLUMNS:
            raise _refused(kinds.TOO_MANY_ROWS)
        if total > MAX_CELLS:
            raise Refused(kinds.TOO_MANY_CELLS.at(limit=MAX_CELLS))
        width = width or len(cells)
        if any(cells) and len(cells) < width:
            place = f"{naam}, rij {nummer}"
            note(findings, kinds.SHIFTED_ROW.at(place, found=len(cells), expected=width))
        elif cells:
            yield nummer, cells


def _records(lines: Iterator[str]) -> Iterator[Line]:
    head = list(islice(lines, _HEAD))
    if sum(map(len, head)) > _LONGEST_HEAD:
        raise _refused(kinds.BROKEN_LIST)
    hint = head[0].strip() if head and head[0].startswith(_EXCEL_HINT) else ""
    separator = hint.removeprefix(_EXCEL_HINT) if hint else _separator(head)
    if len(separator) != 1:
        raise _refused(kinds.BROKEN_LIST)
    rest = chain(head[1:] if hint else head, lines)
    return enumerate(csv.reader(rest, delimiter=separator, strict=True), 2 if hint else 1)


def _separator(lines: list[str]) -> str:
    """The sign that parts the headers, outside quotation marks; the rows have no say in it."""
    header = next(filter(str.strip, lines), "")
    bare = "".join(part for index, part in enumerate(header.split('"')) if index % 2 == 0)
    return max(_SEPARATORS, key=bare.count)
