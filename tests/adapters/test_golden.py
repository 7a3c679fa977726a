"""Golden exports of Somtoday and of OSO 2018.1: what a person says must come of them."""

from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import etree

from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.printing import print_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT, only

GOLDEN = Path(__file__).parent / "golden"
ZORG = "82001.xml, huidigeschool/leerling/zorg"
TOLD = {
    "somtoday": {
        ("GW.OMZ25", "leerlingen.json"),
        ("GW.OMZ25", "ouders.json"),
        ("GW.OMZ35", ""),
        ("GW.OMZ36", ""),
    },
    "oso": {
        ("GW.ED01", f"{ZORG}/artslijst/arts[1]/geslacht"),
        ("GW.ED01", f"{ZORG}/artslijst/arts[1]/soort"),
        ("GW.ED01", f"{ZORG}/artslijst/arts[2]"),
        ("GW.ED01", f"{ZORG}/opp[2]"),
        ("GW.ED01", f"{ZORG}/sterkpunt"),
        ("GW.ED02", "82001.xml, metadata/standaardversie"),
        ("GW.ED02", "82001.xml, metadata/validatieversie"),
    },
}


@pytest.fixture(scope="module", params=["somtoday", "oso"])
def las(request):
    """The name of a LAS."""
    return request.param


@pytest.fixture(scope="module")
def reading(las):
    """What comes of its golden bundle."""
    return ADAPTERS[las].read((GOLDEN / las / "bundel",), None, MOMENT)


def set_out(document: bytes) -> list[str]:
    """A document as lines, without the space between its elements."""
    root = parse(document)
    for one in root.iter(etree.Element):
        if len(one):
            one.text = None
        one.tail = None
    return canonical(root).decode().replace("><", ">\n<").splitlines()


def test_as_written_by_hand(las, reading):
    """The one pupil who leaves gets, line by line, the overstapdossier that a person wrote."""
    conversion = only(reading)
    expected = (GOLDEN / las / "verwacht" / f"{conversion.leerling}.xml").read_text("utf-8")

    made = print_overstapdossier(conversion.overstapdossier)

    assert set_out(made) == set_out(expected.replace("VERSIE", version("overstap")).encode())


def test_valid(reading):
    """Nothing keeps it from being released."""
    assert validate(print_overstapdossier(only(reading).overstapdossier)).valid


def test_losses(las, reading):
    """What did not come along is told, with the place that it came from."""
    told = {(one.rule, one.path) for one in (*reading.findings, *only(reading).findings)}

    assert told == TOLD[las]
