"""The results of tests."""

import pytest

from tests.parnassys_builders import (
    SCHOOL,
    a_reading,
    a_row,
    as_csv,
    leerling_of,
    only,
    rules_of,
)
from tests.uwlr_builders import a_message, a_result, referentie

WHO = {"Leerlingnummer": "80001"}


@pytest.fixture
def convert(tmp_path):
    """The conversion of one pupil, with these files beside the ordinary ones."""
    return lambda files=None, *, school="", **row: only(
        a_reading(
            tmp_path,
            {
                "leerlingen.csv": as_csv(a_row(**row)),
                "school.toml": SCHOOL + school,
                **(files or {}),
            },
        )
    )


def toetsen(conversion):
    """The tests in the dossier."""
    lijst = leerling_of(conversion).toetslijst
    return () if lijst is None else lijst.toets


@pytest.mark.parametrize(("day", "stays"), [("2023-08-01", True), ("2023-07-31", False)])
def test_old_tests(convert, day, stays):
    """A test from before the school year two before this one stays out, and is counted."""
    conversion = convert({"uwlr.xml": a_message(a_result(datum=day))})

    assert (len(toetsen(conversion)) == 1) is stays
    assert ("GW.OMZ56" in rules_of(conversion)) is not stays


def test_parts(convert):
    """Parts stand under the whole of their test."""
    message = a_message(a_result("a"), a_result("b", onderdeel="deel"))

    (toets,) = toetsen(convert({"uwlr.xml": message}))

    assert [deel.eldonderdeelcode for deel in toets.toetsonderdeel] == ["deel"]


def test_part_alone(convert):
    """A part without its whole has no place, and is told of."""
    conversion = convert({"uwlr.xml": a_message(a_result(onderdeel="deel"))})

    assert toetsen(conversion) == ()
    assert "GW.OMZ57" in rules_of(conversion)


def test_same_message_twice(convert):
    """The same result in two files is one result."""
    message = a_message(a_result())

    conversion = convert({"uwlr.xml": message, "uwlr2.xml": message})

    assert len(toetsen(conversion)) == 1


def test_two_results_of_one_key(convert):
    """Of two different results under one key neither is used."""
    message = a_message(a_result(), a_result(datum="2026-01-21"))

    conversion = convert({"uwlr.xml": message})

    assert toetsen(conversion) == ()
    assert "GW.OMZ58" in rules_of(conversion)


@pytest.mark.parametrize(
    ("oso", "rule"),
    [
        ("", "GW.OMZ59"),
        (referentie(code="NIVEAU"), "GW.OMZ09"),
        (referentie(groep="Iedereen"), "GW.OMZ09"),
        ("<oso:toetsscore><oso:aantalgoed>veel</oso:aantalgoed></oso:toetsscore>", "GW.OMZ04"),
        (
            (
                "<oso:toetsscore><oso:codevaardigheidsschaal>1</oso:codevaardigheidsschaal>"
                "</oso:toetsscore>"
            ),
            "GW.OMZ59",
        ),
    ],
    ids=["nothing", "unknown score", "unknown group", "no number", "a scale alone"],
)
def test_without_a_score(convert, oso, rule):
    """A result without a score that the standard knows has no place, and is told of."""
    conversion = convert({"uwlr.xml": a_message(a_result(oso=oso))})

    assert toetsen(conversion) == ()
    assert rule in rules_of(conversion)


def test_list_beside_the_platform(convert):
    """A list of tests says how a test was taken; the scores are the platform's."""
    row = {
        **WHO,
        "Toetscode": "VERZ-RW",
        "Afnamedatum": "20-1-2026",
        "Leerjaar": "8",
        "DL": "55",
        "Afgenomen door": "M. Verzonnen",
    }

    conversion = convert({"uwlr.xml": a_message(a_result()), "toetsen.csv": as_csv(row)})

    (toets,) = toetsen(conversion)
    assert (toets.afname.jaargroep, toets.afname.dl) == ("8", 55)
    assert toets.afname.afgenomendoor.naammedewerker == "M. Verzonnen"
    assert toets.resultaat.toetsscore.aantalgoed == 50
