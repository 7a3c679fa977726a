"""The advice in words, and the way to it."""

from datetime import date

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

_VOVO = '[overstap]\nsoort = "VOVO"'
_UNDATED = {"Datum__definitief__advies": None}
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


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("vwo", "70"),
        ("HAVO/VWO", "61"),
        ("havo t/m vwo", "61"),
        ("vmbo-tl", "50"),
        ("VMBO BB met LWOO", "21"),
        ("vmbo bb/kb", "22"),
        ("Praktijkonderwijs", "10"),
        ("vso", "01"),
        ("80", "80"),
    ],
)
def test_words(convert, words, code):
    """Words that mean one code are that code."""
    advies = leerling_of(convert(Definitief__advies=words)).overstapadvies

    assert advies.advies == code


@pytest.mark.parametrize(
    "words", ["vmbo gl/tl", "vmbo-gl-tl", "vmbo kb/gl-tl", "vmbo gl-tl/havo", "vmbo"]
)
def test_ambiguous(convert, words):
    """Words that may be several codes are not guessed; the school is told where to choose."""
    conversion = convert(Definitief__advies=words)

    assert leerling_of(conversion).overstapadvies.advies is None
    assert "GW.OMZ10" in rules_of(conversion)


def test_chosen_by_the_school(convert):
    """What the school chose for such words counts."""
    own = '[adviezen]\n"VMBO GL/TL" = "42"\n'

    conversion = convert(school=own, Definitief__advies="vmbo-gl-tl")

    assert leerling_of(conversion).overstapadvies.advies == "42"


def test_unknown(convert):
    """Other words are told of, and stay behind."""
    conversion = convert(Definitief__advies="brugklas")

    assert leerling_of(conversion).overstapadvies.advies is None
    assert "GW.OMZ09" in rules_of(conversion)


def test_provisional(convert):
    """Without a definitive advice the dossier is provisional, in head and in inzage."""
    conversion = convert(
        Definitief__advies=None,
        Voorlopig__advies="havo",
        Datum__voorlopig__advies="20-01-2026",
    )

    made = conversion.overstapdossier
    assert made.kop.status == "voorlopig"
    assert made.dossier.inzage.voorlopigdossier is True
    assert made.aanvulling.adviestraject.voorlopig.datum == date(2026, 1, 20)
    assert "GW.OMZ61" in rules_of(conversion)


def test_revised(convert):
    """A definitive advice that differs is the revised one of 2019.1, beside the first."""
    conversion = convert(
        Voorlopig__advies="vmbo tl",
        Datum__voorlopig__advies="20-1-2026",
        Definitief__advies="vmbo tl/havo",
        Datum__heroverweging="19-3-2026",
        Motivering__heroverweging="De toets wees op meer.",
    )

    advies = leerling_of(conversion).overstapadvies
    traject = conversion.overstapdossier.aanvulling.adviestraject
    assert (advies.advies, advies.herzienadvies) == ("50", "52")
    assert advies.motivatie_herzienadvies == "De toets wees op meer."
    assert traject.heroverweging.bijgesteld is True
    assert conversion.overstapdossier.kop.status == "definitief"


def test_held(convert):
    """An advice that was reconsidered and held has its reason in the aanvulling."""
    conversion = convert(
        Voorlopig__advies="havo",
        Datum__voorlopig__advies="20-1-2026",
        Datum__heroverweging="19-3-2026",
        Motivering__heroverweging="In het belang van de leerling.",
    )

    traject = conversion.overstapdossier.aanvulling.adviestraject
    assert leerling_of(conversion).overstapadvies.herzienadvies is None
    assert traject.heroverweging.bijgesteld is False
    assert traject.heroverweging.motivering == "In het belang van de leerling."


def test_no_date(convert):
    """An advice without a date stands in the dossier, not in the way to it."""
    conversion = convert(Datum__definitief__advies=None)

    assert leerling_of(conversion).overstapadvies.advies == "60"
    assert conversion.overstapdossier.aanvulling is None
    assert "GW.OMZ62" in rules_of(conversion)


def test_no_date_elsewhere(convert):
    """Who leaves another school than a primary one is asked for no date of an advice."""
    conversion = convert({"school.toml": SCHOOL.replace("[overstap]", _VOVO)}, **_UNDATED)

    assert leerling_of(conversion).overstapadvies.advies == "60"
    assert "GW.OMZ62" not in rules_of(conversion)


def test_points_of_attention(convert):
    """Points of attention longer than the standard allows are cut off, and that is told."""
    conversion = convert(Aandachtspunten="x" * 300)

    assert len(leerling_of(conversion).overstapadvies.aandachtspunten) == 280
    assert "GW.OMZ11" in rules_of(conversion)


def test_agreement_unknown(convert):
    """Where nothing says whether the parents agree, it is told which column lacks."""
    conversion = convert({"school.toml": SCHOOL.replace('akkoord = "Ja"\n', "")})

    lacks = [finding for finding in conversion.findings if finding.rule == "GW.OMZ45"]
    assert [finding.facts["column"] for finding in lacks] == ["Akkoord"]


def test_pupils_own_choice_goes_first(convert):
    """What the school file says of one pupil goes before the list, and that before all."""
    own = '[leerling."80001".inzage]\ndatum = 2026-03-26\nakkoord = "Nee"\nreden = "x"\n'

    of_all = convert()
    of_list = convert(Inzagedatum="25-03-2026", Akkoord="Ja")
    of_pupil = convert(school=own, Inzagedatum="25-03-2026", Akkoord="Ja")

    found = [one.overstapdossier.dossier.inzage for one in (of_all, of_list, of_pupil)]
    assert [one.inzagedatum.day for one in found] == [24, 25, 26]
    assert [one.akkoord for one in found] == ["Ja", "Ja", "Nee"]
