"""The golden export out of ESIS: the dossiers that a person wrote for ParnasSys come of it too."""

from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import etree

from adapters.esis import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from tests.parnassys_builders import MOMENT

GOLDEN = Path(__file__).parent / "golden"
PUPILS = ("80001", "80002")


@pytest.fixture(scope="module")
def reading():
    return ADAPTER.read((GOLDEN / "esis" / "bundel",), None, MOMENT)


@pytest.fixture(scope="module")
def conversions(reading):
    """What comes of the golden bundle, by pupil."""
    return {conversion.leerling: conversion for conversion in reading.conversions}


def set_out(element: etree._Element) -> list[str]:
    """A document as lines, without the space between its elements."""
    for one in element.iter():
        if len(one):
            one.text = None
        one.tail = None
    return canonical(element).decode().replace("><", ">\n<").splitlines()


def test_only_those_who_leave(conversions):
    """Nobody of group 7 comes out, and nobody who has left by the date in the list."""
    assert sorted(conversions) == list(PUPILS)


@pytest.mark.parametrize("pupil", PUPILS)
def test_as_written_by_hand(conversions, pupil):
    """The overstapdossier is, line by line, the one that a person wrote."""
    expected = (GOLDEN / "verwacht" / f"{pupil}.xml").read_text()

    made = print_overstapdossier(conversions[pupil].overstapdossier)

    by_hand = parse(expected.replace("VERSIE", version("overstap")).encode())
    assert set_out(parse(made)) == set_out(by_hand)


@pytest.mark.parametrize(
    ("pupil", "rules"),
    [("80001", ["GW.OMZ56", "GW.UWL05"]), ("80002", ["GW.OMZ52", "GW.OMZ61"])],
)
def test_losses(conversions, pupil, rules):
    """What did not come along is told: an old test and a bare score, a number held back."""
    assert sorted(finding.rule for finding in conversions[pupil].findings) == rules


def test_of_the_export(reading):
    """Of the export as a whole nothing is wrong; how many do not leave is said."""
    assert [finding.rule for finding in reading.findings] == ["GW.OMZ35"]
