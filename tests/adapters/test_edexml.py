"""EDEXML, as the standard has it and as systems really write it."""

from datetime import date

import pytest

from adapters.formats.edexml import read_edexml
from gateway.markup.parsing import parse
from tests.parnassys_builders import an_edexml, edex_pupil


def read(document: bytes):
    return read_edexml(parse(document), "edex.xml")


def first(document: bytes):
    return read(document)[0].leerlingen[0]


def test_published_sample(shared):
    """The sample of EDEXML 2.1 is read whole."""
    edexml, findings = read((shared / "las/samples/edexml-2.1.xml").read_bytes())

    lotte, bram = edexml.leerlingen
    assert (edexml.schooljaar, edexml.brin, edexml.vestiging) == ("2024-2025", "99XX", "00")
    assert edexml.peildatum == date(2025, 2, 3)
    assert lotte.velden["voorletters-1"] == "LZ"
    assert lotte.velden["bsn_ondwnr-4"] == "0042"
    assert edexml.groep_of(lotte).naam == "7/8 Zeehonden"
    assert bram.has_lasting_key is False
    assert [finding.rule for finding in findings] == ["GW.EDX05"]


def test_old_sample(shared):
    """In EDEXML 1.03 the year of a pupil follows from the group."""
    edexml, _ = read((shared / "las/samples/edexml-1.03.xml").read_bytes())

    assert edexml.jaargroep_of(edexml.leerlingen[0]) == "8"


def test_namespace_and_order_do_not_matter():
    """Elements are found by name, in a namespace or not, in whatever order."""
    turned = an_edexml().replace(b"<EDEX>", b'<x:EDEX xmlns="urn:x" xmlns:x="urn:y">')
    turned = turned.replace(b"</EDEX>", b"</x:EDEX>")
    start, end = turned.index(b"<school>"), turned.index(b"</school>") + len(b"</school>")
    school, rest = turned[start:end], turned[:start] + turned[end:]

    edexml, findings = read(rest.replace(b"</x:EDEX>", school + b"</x:EDEX>"))

    assert (edexml.brin, len(edexml.leerlingen)) == ("99XX", 1)
    assert findings == ()


def test_empty_is_absent():
    """An empty element says as little as one that is not there."""
    leerling = first(an_edexml(edex_pupil(voorvoegsel="", roepnaam="  ")))

    assert "voorvoegsel" not in leerling.velden
    assert "roepnaam" not in leerling.velden


@pytest.mark.parametrize("jaar", ["2019-2020", "2025-2026", "2031-2032"])
def test_any_school_year(jaar):
    """A school year that the published list does not know is a school year."""
    edexml, findings = read(an_edexml(jaar=jaar))

    assert edexml.schooljaar == jaar
    assert findings == ()


def test_pupil_overrules_group():
    """In a combined group the pupil's own year counts."""
    document = an_edexml(edex_pupil(jaargroep="7")).replace(b"<jaargroep>8<", b"<jaargroep>C<")

    edexml, _ = read(document)

    assert edexml.jaargroep_of(edexml.leerlingen[0]) == "7"


@pytest.mark.parametrize(
    ("document", "rule"),
    [
        (an_edexml(jaar="2025"), "GW.EDX01"),
        (an_edexml().replace(b"99XX", b"9XX"), "GW.EDX01"),
        (an_edexml().replace(b"<leerling ", b"<x ").replace(b"</leerling>", b"</x>"), "GW.EDX02"),
        (an_edexml(edex_pupil(key="")), "GW.EDX03"),
        (an_edexml(edex_pupil(schoenmaat="38")), "GW.EDX04"),
        (an_edexml(edex_pupil(etniciteit="9")), "GW.EDX05"),
        (an_edexml(edex_pupil(postcodenl="1234AB")), "GW.EDX05"),
        (
            an_edexml(edex_pupil().replace("<roepnaam>", "<roepnaam>x</roepnaam><roepnaam>")),
            "GW.EDX07",
        ),
    ],
    ids=[
        "school year",
        "BRIN",
        "no pupils",
        "no key",
        "unknown",
        "no place",
        "postcode",
        "double",
    ],
)
def test_told(document, rule):
    """What is missing, unknown or lost is told, once for the file where that will do."""
    _, findings = read(document)

    assert [finding.rule for finding in findings] == [rule]


def test_double_elements_are_not_used():
    """Of two values for one thing neither is used."""
    leerling = first(
        an_edexml(edex_pupil().replace("<roepnaam>", "<roepnaam>x</roepnaam><roepnaam>"))
    )

    assert "roepnaam" not in leerling.velden
