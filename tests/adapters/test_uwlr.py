"""UWLR: the results of tests."""

import pytest

from adapters.formats.uwlr import read_uwlr
from gateway.markup.parsing import parse
from tests.uwlr_builders import a_message, a_result


def read(document: bytes):
    uwlr, findings = read_uwlr(parse(document), "uwlr.xml")
    return uwlr, [(key, finding.rule) for key, finding in findings]


def test_published_sample(shared):
    """The sample of UWLR 2.2 is read: one result with scores, and one that is only a number."""
    uwlr, found = read((shared / "las/samples/uwlr-2.2-leerresultaten.xml").read_bytes())

    (afname,) = uwlr.afnames
    assert afname.leerlingid == "70001"
    assert afname.scores["vaardigheidsscore"] == "268.5"
    assert afname.interval == {"bivlaag": "262", "bivhoog": "275"}
    assert [score["codereferentiescore"] for score in afname.referenties] == ["IV", "DLE"]
    assert afname.toets.naam == "Verzonnen rekentoets M8"
    assert found == [("70001", "GW.UWL05"), ("", "GW.UWL04")]


def test_order_and_prefix_do_not_matter():
    """Elements are found by name, whatever the prefix and the order."""
    document = a_message(a_result()).replace(b"xmlns:oso=", b"xmlns:q=").replace(b"oso:", b"q:")

    uwlr, _ = read(document)

    assert uwlr.afnames[0].scores == {"aantalgoed": "50"}


@pytest.mark.parametrize(
    ("result", "rule"),
    [
        (a_result(score="17"), "GW.UWL05"),
        (a_result(anders="<andere_score>A</andere_score>"), "GW.UWL06"),
        (a_result(datum=""), "GW.UWL02"),
        (a_result(toets=""), "GW.UWL02"),
    ],
    ids=["plain score", "another form", "no date", "no test"],
)
def test_results_without_a_place(result, rule):
    """A result that the dossier cannot hold is told of at its pupil, and not used."""
    uwlr, found = read(a_message(result))

    assert uwlr.afnames == ()
    assert found == [("80001", rule)]


def test_unknown_test():
    """A result of a test that the message does not name goes along without a name."""
    uwlr, found = read(a_message(a_result(toets="ANDERS")))

    assert uwlr.afnames[0].toets.naam == ""
    assert found == [("80001", "GW.UWL03")]


def test_no_pupil():
    """Results of nobody are told of."""
    uwlr, found = read(a_message(a_result(), leerling=""))

    assert uwlr.afnames == ()
    assert found == [("", "GW.UWL02")]


def test_nothing_in_it():
    """A message without results says so."""
    _, found = read(b"<leerresultaten_verzoek><school/></leerresultaten_verzoek>")

    assert found == [("", "GW.UWL01")]
