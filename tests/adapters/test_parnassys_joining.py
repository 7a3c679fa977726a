"""Whose a row of a list is: by number, else by PGN, else by name; nothing is guessed."""

import pytest

from tests.parnassys_builders import (
    a_carer,
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    as_workbook,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
    told_of,
)
from tests.uwlr_builders import a_message, a_result


def test_by_number(tmp_path):
    """A row is found by the number of the pupil, and nothing is remarked."""
    conversion = only(a_reading(tmp_path))

    assert leerling_of(conversion).bsn == "999900018"
    assert conversion.findings[0].rule == "GW.OMZ55"


@pytest.mark.parametrize(("key", "given"), [("0042", "42"), ("0042", 42), ("42", "0042")])
def test_zeros_that_excel_took(tmp_path, key, given):
    """A number that lost its leading zeros, or gained them, is still that number."""
    rows = (["Leerlingnummer", "BSN"], [given, "999900018"])
    files = {"edex.xml": an_edexml(edex_pupil(key)), "leerlingen.csv": as_workbook(*rows)}

    conversion = only(a_reading(tmp_path, files))

    assert leerling_of(conversion).bsn == "999900018"
    assert leerling_of(conversion).leerlingid == key


def test_by_pgn(tmp_path):
    """A list without numbers of the LAS is joined by the PGN that another list gave."""
    carers = as_csv(a_carer(Leerlingnummer=None, BSN="9999.00.018"))

    conversion = only(a_reading(tmp_path, {"verzorgers.csv": carers}))

    assert leerling_of(conversion).verzorger[0].achternaam == "Moederszoon"


@pytest.mark.parametrize(
    "row",
    [
        a_row(Leerlingnummer=None),
        a_row(Leerlingnummer=None, BSN=None, Onderwijsnummer=None, Achternaam="VERZONNENÁÁR"),
        a_row(
            Leerlingnummer=None, Roepnaam=None, Achternaam=None, Naam="Verzonnenaar, van der Zoë"
        ),
    ],
    ids=["name", "other case and accents", "combined name"],
)
def test_by_name(tmp_path, row):
    """A row with a name and date of birth only is joined, with a warning."""
    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(row)})

    assert leerling_of(only(reading)).adresgeheim is False
    assert "GW.OMZ43" in rules_of(only(reading))


@pytest.mark.parametrize(
    "row",
    [
        a_row(Leerlingnummer=None, Geboortedatum="10-03-2014"),
        a_row(Leerlingnummer=None, Geboortedatum="9-3-14"),
        a_row(Leerlingnummer=None, Roepnaam="Zo"),
        a_row(Leerlingnummer="80002", Roepnaam="Bram"),
    ],
    ids=["other date", "unsure date", "other name", "other number"],
)
def test_nobodys(tmp_path, row):
    """A row that fits nobody is told of by its number in the list, and not used."""
    reading = a_reading(tmp_path, {"leerlingen.csv": as_csv(row)})

    (finding,) = (one for one in reading.findings if one.rule == "GW.OMZ27")
    assert finding.path == "leerlingen.csv"
    assert finding.facts == {"rows": "2"}
    assert leerling_of(only(reading)).bsn is None


def test_two_pupils_of_one_name(tmp_path):
    """A row that fits two pupils is given to neither."""
    twins = an_edexml(edex_pupil("80001"), edex_pupil("80002"))
    files = {"edex.xml": twins, "leerlingen.csv": as_csv(a_row(Leerlingnummer=None))}

    reading = a_reading(tmp_path, files)

    assert "GW.OMZ28" in rules_of(reading)
    assert [leerling_of(one).bsn for one in reading.conversions] == [None, None]


def test_number_and_pgn_of_two_pupils(tmp_path):
    """A row whose number is of one pupil and whose PGN is of another is given to neither."""
    files = {
        "edex.xml": an_edexml(edex_pupil("80001"), edex_pupil("80002", roepnaam="Bram")),
        "leerlingen.csv": as_csv(
            a_row(), a_row(Leerlingnummer="80002", Roepnaam="Bram", BSN="999900031")
        ),
        "verzorgers.csv": as_csv(a_carer(BSN="999900031")),
    }

    reading = a_reading(tmp_path, files)

    assert "GW.OMZ28" in rules_of(reading)
    assert leerling_of(reading.conversions[0]).verzorger == ()


def test_number_of_another_person(tmp_path):
    """A row under the pupil's number, with another's name and date of birth, is not used."""
    row = a_row(Achternaam="Iemandanders", Geboortedatum="01-01-2014")

    conversion = only(a_reading(tmp_path, {"leerlingen.csv": as_csv(row)}))

    assert "GW.OMZ64" in rules_of(conversion)
    assert leerling_of(conversion).bsn is None


def test_dummy_keys(tmp_path):
    """A key that begins with # is never matched on; by name the true number is found."""
    files = {
        "edex.xml": an_edexml(edex_pupil("#001")),
        "verzorgers.csv": as_csv(a_carer(), a_carer(Leerlingnummer="#001", Relatie="vader")),
    }

    reading = a_reading(tmp_path, files)

    conversion = only(reading)
    assert conversion.leerling == leerling_of(conversion).leerlingid == "80001"
    assert len(leerling_of(conversion).verzorger) == 1
    assert "GW.OMZ27" in rules_of(reading)


def test_dummy_key_alone(tmp_path):
    """Without another number the pupil gets no leerlingid, and the school is told why."""
    files = {
        "edex.xml": an_edexml(edex_pupil("#001")),
        "leerlingen.csv": as_csv(a_row(Leerlingnummer=None)),
    }

    conversion = only(a_reading(tmp_path, files))

    assert conversion.leerling == "#001"
    assert leerling_of(conversion).leerlingid is None
    assert "GW.OMZ42" in rules_of(conversion)


def test_rows_of_those_who_stay(tmp_path):
    """Rows of other years and of former pupils are no news where EDEXML has group 8 alone."""
    rows = (
        a_row(),
        {"Leerlingnummer": "70001", "Leerjaar": "5", "Roepnaam": "Bram"},
        {"Leerlingnummer": "70002", "Huidige status": "Uitgeschreven"},
    )

    assert rules_of(a_reading(tmp_path, {"leerlingen.csv": as_csv(*rows)})) == []


def test_many_rows_of_nobody(tmp_path):
    """Many such rows are one finding, that names the first twenty."""
    carers = [a_carer(Leerlingnummer=f"x{number}") for number in range(30)]

    reading = a_reading(tmp_path, {"verzorgers.csv": as_csv(*carers)})

    (finding,) = told_of(reading)
    assert finding.facts["rows"].endswith("20, 21 en nog 10")


def test_results_of_nobody(tmp_path):
    """Test results of an unknown pupil are counted, not named."""
    message = a_message(a_result("a"), a_result("b", datum="2026-01-21"), leerling="99")

    reading = a_reading(tmp_path, {"uwlr.xml": message})

    (finding,) = told_of(reading)
    assert (finding.rule, finding.facts["count"]) == ("GW.OMZ33", 2)


def test_results_by_eck_id(tmp_path):
    """A test platform with numbers of its own may name the pupil by the ECK-iD of the EDEXML."""
    message = a_message(a_result(), leerling="99")
    message = message.replace(b"</leerlingid>", b"</leerlingid><eckid>eck-1</eckid>")
    pupil = edex_pupil().replace("<leerling ", '<leerling eckid="eck-1" ')

    reading = a_reading(tmp_path, {"edex.xml": an_edexml(pupil), "uwlr.xml": message})

    assert told_of(reading) == []
    assert leerling_of(only(reading)).toetslijst


def test_lists_alone(tmp_path):
    """Without EDEXML the lists name the pupils, and that is told."""
    row = a_row(Leerjaar="8", Voornamen="Zoë", Inschrijfdatum="09-03-2018", Huidige__groep="8A")

    reading = a_reading(tmp_path, {"edex.xml": None, "leerlingen.csv": as_csv(row)})

    assert rules_of(reading) == ["GW.OMZ21"]
    assert leerling_of(only(reading)).geboortedatum.isoformat() == "2014-03-09"
