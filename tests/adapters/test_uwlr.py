"""UWLR: the results of tests."""

from io import BytesIO

import pytest

from adapters.formats.uwlr import may_be_uwlr, read_uwlr
from gateway.domain.errors import Unreadable
from tests.uwlr_builders import a_message, a_result


def read(document: bytes):
    """The results in a message, and what is wrong by the pupil whom it is about."""
    uwlr, findings = read_uwlr(BytesIO(document), "uwlr.xml")
    assert uwlr
    unpacked = [(one.leerlingid, *one.unpacked()) for one in uwlr.afnames]
    afnames = [afname for _, results, _ in unpacked for afname in results]
    found = [(key, one.rule) for key, _, wrong in unpacked for one in wrong]
    return afnames, [*found, *(("", one.rule) for one in findings)]


def test_published_sample(shared):
    """The sample of UWLR 2.2 is read: one result with scores, and one that is only a number."""
    afnames, found = read((shared / "las/samples/uwlr-2.2-leerresultaten.xml").read_bytes())

    (afname,) = afnames
    assert afname.leerlingid == "70001"
    assert afname.scores["vaardigheidsscore"] == "268.5"
    assert afname.interval == {"bivlaag": "262", "bivhoog": "275"}
    assert [score["codereferentiescore"] for score in afname.referenties] == ["IV", "DLE"]
    assert afname.toets.naam == "Verzonnen rekentoets M8"
    assert found == [("70001", "GW.UWL05"), ("", "GW.UWL04")]


def test_order_and_prefix_do_not_matter():
    """Elements are found by name, whatever the prefix and the order."""
    document = a_message(a_result()).replace(b"xmlns:oso=", b"xmlns:q=").replace(b"oso:", b"q:")

    afnames, _ = read(document)

    assert afnames[0].scores == {"aantalgoed": "50"}


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
    afnames, found = read(a_message(result))

    assert afnames == []
    assert found == [("80001", rule)]


def test_unknown_test():
    """A result of a test that the message does not name goes along without a name."""
    afnames, found = read(a_message(a_result(toets="ANDERS")))

    assert afnames[0].toets.naam == ""
    assert found == [("80001", "GW.UWL03")]


def test_no_pupil():
    """Results of nobody are told of."""
    afnames, found = read(a_message(a_result(), leerling=""))

    assert afnames == []
    assert found == [("", "GW.UWL02")]


def test_nothing_in_it():
    """A message without results says so."""
    _, found = read(b"<leerresultaten_verzoek><school/></leerresultaten_verzoek>")

    assert found == [("", "GW.UWL01")]


def test_packed():
    """Results are kept small, and none of what they say can be read where they are shown."""
    uwlr, _ = read_uwlr(BytesIO(a_message(*(a_result(f"r{n}") for n in range(40)))), "uwlr.xml")

    (packed,) = uwlr.afnames
    assert (packed.leerlingid, packed.aantal) == ("80001", 40)
    assert len(packed.inhoud) < 1000
    assert "50" not in repr(packed)


def test_tests_behind_the_results():
    """The names of tests stand behind the results, and are known all the same."""
    (afname,), _ = read(a_message(a_result()))

    assert afname.toets.naam == "Verzonnen toets"


def test_lines():
    """A result far down in a large message is told of by its line."""
    results = "\n" * 100_000 + a_result(score="17")
    uwlr, _ = read_uwlr(BytesIO(a_message(results)), "uwlr.xml")

    _, (finding,) = uwlr.afnames[0].unpacked()
    assert finding.line == 100_004


@pytest.mark.parametrize(
    ("document", "is_one"),
    [
        (a_message(), True),
        (b"<s:Envelope xmlns:s='urn:s'><q:leerresultaten_verzoek xmlns:q='urn:q'/>", True),
        (b"<EDEX><leerlingen/></EDEX>", False),
        (b"<leerresultaten_verzoeken/>", False),
    ],
)
def test_recognised(document, is_one):
    """A message is known by the element that it is, whatever stands around it."""
    assert may_be_uwlr(document) is is_one


def test_the_name_alone():
    """A document that only speaks of such a message is none."""
    document = b"<x><!-- <leerresultaten_verzoek> --><toetsafname/></x>"

    assert read_uwlr(BytesIO(document), "x.xml") == (None, ())


def test_cut_off():
    """A message that is cut off is refused as a whole."""
    with pytest.raises(Unreadable):
        read_uwlr(BytesIO(a_message(a_result())[:-20]), "uwlr.xml")
