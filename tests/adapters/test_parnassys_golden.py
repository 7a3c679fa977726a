"""The golden export: what a person says must come of it."""

from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import etree

from adapters.parnassys import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT

GOLDEN = Path(__file__).parent / "golden"
PUPILS = ("80001", "80002")


@pytest.fixture(scope="module")
def conversions():
    """What comes of the golden bundle, by pupil."""
    reading = ADAPTER.read((GOLDEN / "bundel",), None, MOMENT)
    assert [(one.rule, one.facts) for one in reading.findings] == [("GW.OMZ35", {"count": 2})]
    return {conversion.leerling: conversion for conversion in reading.conversions}


def set_out(element: etree._Element) -> list[str]:
    """A document as lines, without the space between its elements."""
    for one in element.iter():
        if len(one):
            one.text = None
        one.tail = None
    return canonical(element).decode().replace("><", ">\n<").splitlines()


def test_only_those_who_leave(conversions):
    """Nobody of group 7 and no former pupil comes out."""
    assert tuple(conversions) == PUPILS


@pytest.mark.parametrize("pupil", PUPILS)
def test_as_written_by_hand(conversions, pupil):
    """The overstapdossier is, line by line, the one that a person wrote."""
    expected = (GOLDEN / "verwacht" / f"{pupil}.xml").read_text()

    made = print_overstapdossier(conversions[pupil].overstapdossier)

    by_hand = parse(expected.replace("VERSIE", version("overstap")).encode())
    assert set_out(parse(made)) == set_out(by_hand)


@pytest.mark.parametrize(("pupil", "remarks"), [("80001", []), ("80002", ["GW.TM04"])])
def test_valid(conversions, pupil, remarks):
    """It is valid; that an advice is still provisional after 24 March is remarked on."""
    verdict = validate(print_overstapdossier(conversions[pupil].overstapdossier))

    assert verdict.valid
    assert [finding.rule for finding in verdict.findings] == remarks


@pytest.mark.parametrize(
    ("pupil", "rules"),
    [("80001", ["GW.OMZ56", "GW.UWL05"]), ("80002", ["GW.OMZ52", "GW.OMZ61"])],
)
def test_losses(conversions, pupil, rules):
    """What did not come along is told: an old test and a bare score, a number held back."""
    assert sorted(finding.rule for finding in conversions[pupil].findings) == rules
