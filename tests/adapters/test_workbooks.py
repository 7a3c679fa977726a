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


def saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def a_list() -> Workbook:
    """A workbook with a list of two rows."""
    book = Workbook()
    for row in (["Nr", "Adres"], ["1", "Laan"], ["2", "Plein"]):
        book.active.append(row)
    return book


@pytest.mark.parametrize("what", ["row", "column", "sheet"])
def test_hidden(what):
    """What is hidden is read like all else, and told of."""
    book = a_list()
    if what == "row":
        book.active.row_dimensions[3].hidden = True
    elif what == "column":
        book.active.column_dimensions["B"].hidden = True
    else:
        book.create_sheet("Zichtbaar")
        book.active.sheet_state = "hidden"
        book.active = 1

    (table,), found = read(saved(book))

    assert [row.cells["adres"] for row in table.rows] == ["Laan", "Plein"]
    assert found == ["GW.LST14"]


def test_merged():
    """Of merged cells the first has the value, and that is told of."""
    book = a_list()
    book.active.merge_cells("B2:B3")

    (table,), found = read(saved(book))

    assert [row.cells.get("adres") for row in table.rows] == ["Laan", None]
    assert found == ["GW.LST15"]


def test_lost_zeros_and_serials():
    """A number is what Excel holds: the zeros before it, and what day it is, come later."""
    (table,), _ = read(as_workbook(["BSN", "Geboren"], [1234567, 41707]))

    assert dict(table.rows[0].cells) == {"bsn": "1234567", "geboren": "41707"}
    assert table.serials == 1900


def a_large_sheet(rows: int, columns: int) -> bytes:
    """A workbook of many cells, written by hand, for a library takes half a minute."""
    cells = "".join(f'<c t="inlineStr"><is><t>k{n}</t></is></c>' for n in range(columns))
    row = "<row>" + "<c><v>7</v></c>" * columns + "</row>"
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData><row>{cells}</row>{row * rows}</sheetData></worksheet>"
    )
    data = as_workbook(["a"], ["1"])
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["xl/worksheets/sheet1.xml"] = sheet.encode()
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return target.getvalue()


def test_fifty_thousand_rows():
    """A list of fifty thousand rows is read whole."""
    (table,), found = read(a_large_sheet(50_000, 1))

    assert len(table.rows) == 50_000
    assert table.rows[-1].nummer == 50_001
    assert found == []


@pytest.mark.parametrize(("rows", "columns"), [(20_000, 150), (56_000, 20), (90_000, 13)])
def test_too_many_cells(rows, columns):
    """A workbook of more cells than a school has is refused unread, and told what would do."""
    tables, (finding,) = read_workbook(a_large_sheet(rows, columns), "lijst.xlsx")

    assert (tables, finding.rule) == ((), "GW.LST13")
    assert int(finding.facts["limit"]) < rows * columns
