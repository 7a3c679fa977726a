"""Lists in CSV."""

import pytest

from adapters.formats.csv_lists import read_csv


def read(data: bytes):
    """The one table in a list, and the ids of what was found."""
    tables, findings = read_csv(data, "lijst.csv")
    return (tables[0] if tables else None), [finding.rule for finding in findings]


def cells(table) -> list[dict]:
    return [dict(row.cells) for row in table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_encoding_and_separator(encoding, separator):
    """Encoding and separator are found out together."""
    text = separator.join(("Naam", "Plaats")) + "\r\n" + separator.join(("Zoë", "Groenoë"))

    table, found = read(text.encode(encoding))

    assert cells(table) == [{"naam": "Zoë", "plaats": "Groenoë"}]
    assert found == []


def test_separator_from_the_header_only():
    """Commas in the rows do not outvote the semicolon of the header."""
    table, _ = read(b"Naam;Tekst\nZoe;a,b,c,d,e,f\n")

    assert cells(table) == [{"naam": "Zoe", "tekst": "a,b,c,d,e,f"}]


def test_separator_inside_quotation_marks():
    """A separator inside quotation marks parts nothing, in the header as little as in a row."""
    table, _ = read(b'"Naam, voluit";Plaats\n"a;b";c\n')

    assert cells(table) == [{"naamvoluit": "a;b", "plaats": "c"}]


def test_hint_of_excel():
    """The line with which Excel says the separator is obeyed and is no header."""
    table, _ = read(b"sep=,\r\na,b;c\r\n1,2\r\n")

    assert cells(table) == [{"a": "1", "bc": "2"}]
    assert table.rows[0].nummer == 3


def test_rows_know_their_number():
    """A row has the number that a spreadsheet shows, over empty rows and line breaks in cells."""
    table, _ = read(b'a;b\n1;"x\ny"\n\n;\n2;z\n')

    assert [(row.nummer, row.cells["a"]) for row in table.rows] == [(2, "1"), (5, "2")]


def test_header_forms():
    """Case, spaces, dots and accents in a header do not matter; a finding may name it as it is."""
    table, _ = read("Geb. Datum;OFFICIËLE VOORNAMEN\n1;2\n".encode())

    assert list(table.headers) == ["gebdatum", "officielevoornamen"]
    assert table.headers["gebdatum"] == "'Geb. Datum'"


def test_text_formula_of_excel():
    """What is wrapped to keep a leading zero comes out of its wrapping."""
    table, _ = read(b'BSN;Naam\n"=""012345678""";=x\n')

    assert cells(table) == [{"bsn": "012345678", "naam": "=x"}]


def test_mixed_encodings():
    """A list of two encodings is read line by line, and reported."""
    table, found = read("a;b\nZoë;1\n".encode() + "Loïs;2\n".encode("cp1252"))

    assert [row["a"] for row in cells(table)] == ["Zoë", "Loïs"]
    assert found == ["GW.LST04"]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"a;b\n1;\x002\n", "GW.LST03"),
        (b'a;b\n"1;2\n', "GW.LST05"),
        (b'a;b\n"1"x;2\n', "GW.LST05"),
        (b"a;b\n\x81;2\n", "GW.LST05"),
        ("a;b\n1;2\n".encode("utf-16")[:-1], "GW.LST05"),
        (b"sep=\na;b\n1;2\n", "GW.LST05"),
        (b"a;b\n", "GW.LST07"),
        (b"\n\n;;\n", "GW.LST07"),
        (b";" * 300 + b"\n1\n", "GW.LST08"),
        (b"a;b\n" + b"1;2\n" * 100_001, "GW.LST08"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_refused_whole(data, rule):
    """A list that cannot be trusted as a whole is not used at all."""
    table, found = read(data)

    assert table is None
    assert found == [rule]


@pytest.mark.parametrize("row", [b"1", b"1;2;3", b"1;2;;x"])
def test_shifted_rows(row):
    """A row of another width is reported and not used; the others are."""
    table, found = read(b"a;b\n" + row + b"\n5;6\n")

    assert cells(table) == [{"a": "5", "b": "6"}]
    assert found == ["GW.LST06"]


def test_double_columns():
    """Of two columns with the same header the first counts, and that is said."""
    table, found = read(b"a;b;A.\n1;2;3\n")

    assert cells(table) == [{"a": "1", "b": "2"}]
    assert found == ["GW.LST09"]


def test_nameless_columns():
    """A column without a header is kept under its number where it holds something."""
    table, _ = read(b"a;;b;\n1;x;2;\n")

    assert list(table.headers.values()) == ["'a'", "nr. 2", "'b'"]


@pytest.mark.parametrize("text", ["a\x0bb", "a\x1fb", "a\ufffeb"])
def test_what_xml_cannot_say(text):
    """A cell that no XML document could hold is not used, and that is said."""
    table, found = read(f"a;b\n{text};2\n".encode())

    assert cells(table) == [{"b": "2"}]
    assert found == ["GW.LST11"]


@pytest.mark.parametrize("header", ["70001", "99990001 8", "iemand@x.nl", "x" * 50, "12-03-2014"])
def test_headers_that_are_none(header):
    """A first row that may be data of a pupil is never repeated, only numbered."""
    table, _ = read(f"{header};b\n1;2\n".encode())

    assert next(iter(table.headers.values())) == "nr. 1"


@pytest.mark.parametrize("title", ["Leerlingen groep 8;;", "Leerlingen groep 8"])
def test_title_above_the_headers(title):
    """A title above the headers is passed over, and that is said."""
    table, found = read(f"{title}\nNaam;Plaats;Groep\nZoë;Groenoë;8\n".encode())

    assert cells(table) == [{"naam": "Zoë", "plaats": "Groenoë", "groep": "8"}]
    assert found == ["GW.LST12"]


def test_a_header_above_numbers_is_no_title():
    """A single header stays the header where what stands below it is of a pupil."""
    table, found = read("Naam;;\n70001;Zoë;Verzonnenaar\n".encode())

    assert list(table.headers.values()) == ["'Naam'"]
    assert found == ["GW.LST06"]


def test_old_edex():
    """The predecessor of EDEXML is named, and what to choose in its place."""
    row = f"{'Verzonnenaar':40}{'van':10}{'Zoë':20}09/03/14M  70001    12025-2026"

    table, found = read(f"{row}\r\n".encode("cp850"))

    assert table is None
    assert found == ["GW.BUN15"]


def test_too_many_cells():
    """A list of more cells than a school has is refused as it is read."""
    data = ";".join(f"k{n}" for n in range(250)) + "\n" + (";" * 249 + "\n") * 21_000

    _, findings = read_csv(data.encode(), "lijst.csv")

    assert [finding.rule for finding in findings] == ["GW.LST13"]


def test_lines_of_old_machines():
    """A list that parts its lines in the old way of the Mac is read, whatever its encoding."""
    (table,), _ = read_csv("Nr;Naam\r1;Zoë\r".encode("cp1252"), "lijst.csv")

    assert [dict(row.cells) for row in table.rows] == [{"nr": "1", "naam": "Zoë"}]
