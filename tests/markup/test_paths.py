"""Paths that a person can follow."""

import pytest

from gateway.markup.parsing import parse
from gateway.markup.paths import line_of, locate, path_of

ROOT = parse(
    b"""<dossier xmlns="urn:d">
<school>
<verzorger><iban/></verzorger>
<verzorger>
<iban/></verzorger>
<naam/>
</school>
</dossier>"""
)


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("", 1),
        ("school", 2),
        ("school/verzorger[1]/iban", 3),
        ("school/verzorger[2]/iban", 5),
        ("school/naam", 6),
    ],
)
def test_there_and_back(path, line):
    """A path leads to its element and line, and the element tells its path."""
    element = locate(ROOT, path)

    assert path_of(element) == path
    assert line_of(ROOT, path) == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("school/verzorger[2]/achternaam", 4),
        ("school/verzorger[3]/iban", 2),
        ("school/website", 2),
        ("inzage/akkoord", 1),
    ],
)
def test_what_is_missing(path, line):
    """What is not there has the line of the nearest element that is."""
    assert line_of(ROOT, path) == line


def test_first_of_several():
    """A path without a number leads to the first of several."""
    assert line_of(ROOT, "school/verzorger/iban") == 3
