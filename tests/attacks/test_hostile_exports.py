"""Exports that are made to cost the machine of whoever reads them its time or its memory."""

import io
import os
import struct
import zipfile

import pytest

from adapters.formats.bundle import gather
from adapters.formats.csv_lists import read_csv
from adapters.formats.workbooks import read_workbook
from tests.bounded import bounded

MEGABYTE = 1024 * 1024
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def a_workbook(rows, strings=""):
    """A workbook whose one sheet has these *rows*; padded, so that it unpacks to little more."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>'
        "</worksheet>",
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "padding": os.urandom(2 * MEGABYTE),
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def listing(count):
    """A ZIP whose table of contents names *count* files, and which holds none of them."""
    names = (b"%04x" % (number & 0xFFFF) for number in range(count))
    head = b"PK\x01\x02" + struct.pack(
        "<HHHHHHIIIHHHHHII", 20, 20, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0
    )
    table = b"".join(head + name for name in names)
    first = b"PK\x03\x04" + bytes(26)
    end = struct.pack("<HHHHIIH", 0, 0, 0xFFFF, 0xFFFF, len(table), len(first), 0)
    return first + table + b"PK\x05\x06" + end


LISTS = {
    "lines": b"a;b\n" + b"x\n" * (30 * MEGABYTE),
    "lines in one cell": b'a;b\n"' + b"a\n" * (30 * MEGABYTE),
    "lines in two encodings": b"a;b\n" + b"\xe9\n\xc3\xa9\n" * (12 * MEGABYTE),
    "empty lines": b"\r" * (60 * MEGABYTE),
    "columns": b"a;" * (15 * MEGABYTE),
    "one cell": b'a;b\n"' + b"a" * (60 * MEGABYTE) + b'"\n',
}
SHEETS = {
    "rows": lambda: a_workbook("<row><c><v>1</v></c></row>" * 900_000),
    "cells": lambda: a_workbook(f"<row>{'<c><v>1</v></c>' * 1_200_000}</row>"),
    "depth": lambda: a_workbook("<row>" + "<c>" * 5_000_000),
    "strings": lambda: a_workbook(
        '<row><c t="s"><v>1</v></c></row>', "<si><t>a</t></si>" * 1_200_000
    ),
    "a row far away": lambda: a_workbook('<row r="2000000000"><c r="A1"><v>1</v></c></row>'),
}


@pytest.mark.parametrize("shape", LISTS)
def test_list(shape):
    """A list of 60 MB that no school has is refused in little time and memory."""
    found = bounded(lambda: _read(read_csv(LISTS[shape], "list.csv")), megabytes=768)

    assert found


@pytest.mark.parametrize("shape", SHEETS)
def test_workbook(shape):
    """A workbook that unpacks to more cells than a school has pupils is refused as cheaply."""
    found = bounded(lambda: _read(read_workbook(SHEETS[shape](), "list.xlsx")), megabytes=768)

    assert found


def test_zip_that_lists_a_million_files(tmp_path):
    """A ZIP is not asked for the names of more files than may be in it."""
    (tmp_path / "export.zip").write_bytes(listing(1_000_000))

    found = bounded(
        lambda: [each.rule for each in gather([tmp_path / "export.zip"]).findings],
        megabytes=512,
        seconds=10,
    )

    assert found == ["GW.BUN02"]


def test_file_of_more_than_memory(tmp_path):
    """Of a file of any size no more is read than may be used."""
    with (tmp_path / "list.csv").open("wb") as file:
        file.truncate(20_000 * MEGABYTE)

    found = bounded(
        lambda: [each.rule for each in gather([tmp_path / "list.csv"]).findings],
        megabytes=256,
        seconds=10,
    )

    assert found == ["GW.BUN04"]


def _read(result):
    """The findings of a list from which no table came."""
    tables, findings = result
    assert tables == ()
    return [finding.rule for finding in findings]
