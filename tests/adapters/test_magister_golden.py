"""The golden export of Magister: what a person says must come of it."""

from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import etree

from adapters.magister import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT

GOLDEN = Path(__file__).parent / "golden" / "magister"
PUPILS = ("120045", "001207")


@pytest.fixture(scope="module")
def reading():
    """What comes of the golden bundle."""
    return ADAPTER.read((GOLDEN / "bundel",), None, MOMENT)


@pytest.fixture(scope="module")
def conversions(reading):
    """Each conversion, by pupil."""
    return {conversion.leerling: conversion for conversion in reading.conversions}


def set_out(element: etree._Element) -> list[str]:
    """A document as lines, without the space between its elements."""
    for one in element.iter():
        if len(one):
            one.text = None
        one.tail = None
    return canonical(element).decode().replace("><", ">\n<").splitlines()


def test_only_those_who_leave(conversions):
    """Who has a date of leaving in this school year comes out, and whom the school file names."""
    assert sorted(conversions) == sorted(PUPILS)


@pytest.mark.parametrize("pupil", PUPILS)
def test_as_written_by_hand(conversions, pupil):
    """The overstapdossier is, line by line, the one that a person wrote."""
    expected = (GOLDEN / "verwacht" / f"{pupil}.xml").read_text("utf-8")

    made = print_overstapdossier(conversions[pupil].overstapdossier)

    by_hand = parse(expected.replace("VERSIE", version("overstap")).encode())
    assert set_out(parse(made)) == set_out(by_hand)


@pytest.mark.parametrize("pupil", PUPILS)
def test_valid(conversions, pupil):
    """Nothing keeps it from being released."""
    assert validate(print_overstapdossier(conversions[pupil].overstapdossier)).valid


def test_losses(reading, conversions):
    """What did not come along is told, at the list or at the pupil, with the column."""
    assert sorted((one.rule, one.path) for one in reading.findings) == [
        ("GW.MAG57", "decibel.xml"),
        ("GW.MAG58", "decibel.xml"),
        ("GW.OMZ24", "decibel.xml"),
        ("GW.OMZ25", "decibel.csv"),
        ("GW.OMZ25", "decibel.xml"),
        ("GW.OMZ25", "weblijst.csv"),
        ("GW.OMZ35", ""),
        ("GW.OMZ36", ""),
    ]
    assert [one.rule for one in conversions["120045"].findings] == []
    assert [one.rule for one in conversions["001207"].findings] == ["GW.OMZ55"]
