"""Lists in XLSX."""

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import Workbook

from adapters.formats.workbooks import read_workbook
from tests.parnassys_builders import as_workbook, as_zip


def read(data: bytes):
    """The tables in a workbook, and the ids of what was found."""
    tables, findings = read_workbook(data, "lijst.xlsx")
    return tables, [finding.rule for finding in findings]


def changed(data: bytes, part: str, change) -> bytes:
    """A workbook in which one part is another."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = [(name, archive.read(name)) for name in archive.namelist()]
    return as_zip((name, change(content) if name == part else content) for name, content in files)


def test_cells_as_text():
    """Numbers come without a decimal point, dates in ISO form, yes and no in words."""
    (table,), found = read(
        as_workbook(
            ["Nr", "Getal", "Datum", "Moment", "Vlag", "Tekst", "Komma"],
            [
                70001.0,
                12345678,
                date(2014, 3, 9),
                datetime(2014, 3, 9, 0, 0),  # noqa: DTZ001 - Excel knows no zone
                True,
                " x ",
                2.5,
            ],
        )
    )

    assert dict(table.rows[0].cells) == {
        "nr": "70001",
        "getal": "12345678",
        "datum": "2014-03-09",
        "moment": "2014-03-09",
        "vlag": "ja",
        "tekst": "x",
        "komma": "2.5",
    }
    assert found == []


def test_formulas():
    """A formula is not calculated and not used; the finding says which cell it is."""
    tables, findings = read_workbook(
        as_workbook(["a", "b"], ["=1+1", "x"], ["#N/B", "#REF!"]), "lijst.xlsx"
    )

    assert [dict(row.cells) for row in tables[0].rows] == [{"b": "x"}, {"a": "#N/B"}]
    assert [(one.rule, one.path) for one in findings] == [
        ("GW.LST10", "lijst.xlsx, rij 2, kolom A"),
        ("GW.LST10", "lijst.xlsx, rij 3, kolom B"),
    ]


def test_sheets():
    """Each filled sheet is a list of its own, by its number; empty ones are passed over."""
    book = Workbook()
    book.active.title = "Zoë Verzonnenaar"
    book.active.append(["a"])
    book.active.append(["1"])
    book.create_sheet("Leeg")
    other = book.create_sheet("Ouders")
    other.append(["b"])
    other.append(["2"])
    target = BytesIO()
    book.save(target)

    tables, found = read(target.getvalue())

    assert [table.naam for table in tables] == [
        "lijst.xlsx, blad 1",
        "lijst.xlsx, blad 3",
    ]
    assert found == []


def test_empty_sheets():
    """A workbook of which every sheet is empty says so."""
    book = Workbook()
    book.create_sheet("Leeg")
    target = BytesIO()
    book.save(target)

    assert read(target.getvalue()) == ((), ["GW.LST07"])


def test_sizes_that_are_not_true():
    """A sheet that claims a million rows is read as far as it is filled."""
    huge = b'<dimension ref="A1:XFD1048576"'
    data = changed(
        as_workbook(["a"], ["1"]),
        "xl/worksheets/sheet1.xml",
        lambda part: part.replace(b'<dimension ref="A1:A2"', huge),
    )

    (table,), found = read(data)

    assert len(table.rows) == 1
    assert found == []


def test_row_far_away():
    """A row beyond the limit refuses the list, however empty the rows before it are."""
    book = Workbook()
    book.active["A1"] = "a"
    book.active["A1048576"] = "1"
    target = BytesIO()
    book.save(target)

    assert read(target.getvalue()) == ((), ["GW.LST08"])


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/workbook.xml"])
def test_entities(part):
    """A workbook that declares entities in any part never reaches the library."""
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'

    assert read(changed(as_workbook(["a"], ["1"]), part, lambda text: bomb + text)) == (
        (),
        ["GW.LST02"],
    )


def test_wide_entities():
    """Nor does one that hides them in UTF-16."""
    data = changed(
        as_workbook(["a"], ["1"]),
        "xl/worksheets/sheet1.xml",
        lambda text: b"<!DOCTYPE x>".decode().encode("utf-16") + text.decode().encode("utf-16-le"),
    )

    assert read(data) == ((), ["GW.LST02"])


def test_bomb():
    """A workbook that unpacks more than a hundredfold is refused."""
    data = changed(as_workbook(["a"], ["1"]), "xl/styles.xml", lambda _: b" " * 60_000_000)

    assert read(data) == ((), ["GW.BUN05"])


@pytest.mark.parametrize(
    "data",
    [
        as_zip([("xl/workbook.xml", b"<x/>")]),
        as_zip([("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<x/>")]),
        changed(as_workbook(["a"], ["1"]), "xl/worksheets/sheet1.xml", lambda text: text[:-30]),
    ],
    ids=["no types", "no workbook", "cut off"],
)
def test_broken(data):
    """A workbook that the library cannot read is said to be broken, without its words."""
    assert read(data) == ((), ["GW.LST02"])
