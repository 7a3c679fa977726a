"""Dossiers that others made: what a person, and what the standard, says must come of them."""

from importlib.metadata import version
from pathlib import Path

import pytest
from lxml import etree

from adapters.formats.omzetting.reader import reader_of
from adapters.oso import adapter
from adapters.parnassys import PARNASSYS
from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.upgrade import upgrade
from gateway.usecases.validate import validate
from tests.oso_builders import MOMENT
from tests.parnassys_builders import only

GOLDEN = Path(__file__).parent / "golden" / "gemengd"
EXAMPLES = ("POPO_opt_out", "POVO_full", "POVO_opt_out")


def set_out(document: bytes) -> list[str]:
    """A document as lines: without prefixes, and without the space between its elements."""
    root = parse(document)
    plain = etree.Element(root.tag, nsmap={None: etree.QName(root).namespace})
    plain[:] = list(root)
    for one in plain.iter():
        one.text = None if len(one) else (one.text or "").strip() or None
        one.tail = None
        for name in [name for name in one.attrib if name.startswith("{")]:
            del one.attrib[name]
    etree.cleanup_namespaces(plain, top_nsmap={None: etree.QName(root).namespace})
    return canonical(plain).decode().replace("><", ">\n<").splitlines()


@pytest.fixture(scope="module")
def conversion():
    """What comes of the golden bundle, in which everything lies at once."""
    reading = reader_of(PARNASSYS, upgrade)((GOLDEN / "bundel",), None, MOMENT)
    assert reading.findings == ()
    return only(reading)


def test_as_written_by_hand(conversion):
    """A dossier of 2018.1, a list and a result give what a person wrote, line by line."""
    expected = (GOLDEN / "verwacht" / "81001.xml").read_text()

    made = print_overstapdossier(conversion.overstapdossier)

    assert set_out(made) == set_out(expected.replace("VERSIE", version("overstap")).encode())


def test_valid(conversion):
    """It is valid."""
    assert validate(print_overstapdossier(conversion.overstapdossier)).valid


def test_what_is_told(conversion):
    """Each loss and each difference is told, with the element it came from."""
    told = {(one.rule, one.path) for one in conversion.findings}

    leerling = "huidigeschool/leerling"
    file = "dossiers/81001.xml"
    assert told == {
        ("GW.ED01", f"{file}, {leerling}/zorg/specialebegeleiding"),
        ("GW.ED02", f"{file}, metadata/standaardversie"),
        ("GW.ED02", f"{file}, metadata/validatieversie"),
        ("GW.OSO12", f"dossier/{leerling}/adreslijst/adres[1]"),
        ("GW.OSO12", "dossier/inzage/inzagedatum"),
        ("GW.OSO17", "dossier/huidigeschool"),
        ("GW.DST15", "resultaat.json"),
    }


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_published_examples(shared, example):
    """The examples that the standard publishes come out as they went in, element by element."""
    path = shared / "oso" / "2019.1" / "examples" / f"Voorbeelddossier_OV_{example}.xml"

    found = only(adapter().read((path,), None, MOMENT))

    assert found.findings == ()
    assert set_out(print_dossier(found.overstapdossier.dossier)) == set_out(path.read_bytes())
