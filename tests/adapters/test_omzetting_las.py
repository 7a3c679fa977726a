"""What a LAS has of its own on the way from an export to dossiers."""

from dataclasses import replace

import pytest

from adapters.formats.omzetting.columns import LEERLING
from adapters.formats.omzetting.las import Las, Vindplaatsen
from adapters.formats.omzetting.reader import reader_of
from gateway.domain.errors import Unreadable
from tests.parnassys_builders import (
    MOMENT,
    SCHOOL,
    a_bundle,
    a_row,
    an_edexml,
    as_csv,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
    told_of,
)

ELDERS = Vindplaatsen(
    edexml="een EDEXML onder Uitwisselen",
    leerlingen="een leerlingenlijst onder Lijsten",
    verzorgers="een ouderlijst onder Lijsten",
    schoolloopbaan="een historielijst onder Lijsten",
    toetsen="een toetslijst onder Toetsen",
)
VERZONNEN = Las(naam="verzonnen", titel="Verzonlas", vindplaatsen=ELDERS)
VO = replace(VERZONNEN, soort="VOVO", laatste_jaren=frozenset())


@pytest.fixture
def read(tmp_path):
    """The reading of a bundle of an invented LAS."""
    return lambda las=VERZONNEN, files=None: reader_of(las)(
        (a_bundle(tmp_path, files),), None, MOMENT
    )


class TestColumns:
    """Headers and words of its own."""

    def test_more_headers(self, read):
        """A header that only this LAS has fills its field, beside those that every LAS has."""
        las = replace(VERZONNEN, leerling=LEERLING.also({"pgn": ("Sofi-nr.",)}))
        files = {"leerlingen.csv": as_csv(a_row(BSN=None, **{"Sofi-nr": "999900018"}))}

        assert leerling_of(only(read(las, files))).bsn == "999900018"

    def test_a_header_that_means_something_else(self, read):
        """A LAS that calls the year a group is believed."""
        las = replace(VERZONNEN, leerling=LEERLING.also({"jaargroep": ("Groep",)}))
        files = {
            "edex.xml": None,
            "leerlingen.csv": as_csv(a_row(Groep="8", Huidige__status=None)),
        }

        assert leerling_of(only(read(las, files))).achternaam == "Verzonnenaar"

    def test_other_headers(self, read):
        """Where a LAS replaces the headers of a field, those of others fill it no longer."""
        las = replace(VERZONNEN, leerling=LEERLING.instead({"pgn": ("Nummer",)}))

        reading = read(las, {"leerlingen.csv": as_csv(a_row(Huidige__status=None))})

        assert leerling_of(only(reading)).bsn is None
        assert [one.facts["columns"] for one in told_of(reading)] == ["'BSN'"]

    def test_words(self, read):
        """A word of this LAS is read as the word that every LAS knows."""
        las = replace(
            VERZONNEN, leerling=LEERLING.saying({"status": {"Zit erop": "ingeschreven"}})
        )
        files = {"leerlingen.csv": as_csv(a_row(Huidige__status=None, Status="zit erop"))}

        conversion = only(read(las, files))

        assert "GW.OMZ09" not in rules_of(conversion)
        assert conversion.overstapdossier

    def test_words_of_another(self, read):
        """A word of another LAS is told of, by the name of this one."""
        files = {"leerlingen.csv": as_csv(a_row(Huidige__status=None, Status="Volgt onderwijs"))}

        (finding,) = (one for one in only(read(files=files)).findings if one.rule == "GW.OMZ09")

        assert "Verzonlas" in finding.advice


class TestWhoLeaves:
    """Whose dossier is made, and for which move."""

    def test_secondary_school(self, read):
        """Of a secondary school the pupils leave who have a date of leaving in this year."""
        pupils = (
            edex_pupil("1", jaargroep="13", uitstroomdatum="2026-02-01"),
            edex_pupil("2", jaargroep="13", roepnaam="Bram"),
            edex_pupil("3", jaargroep="12", roepnaam="Cem", uitstroomdatum="2025-07-31"),
        )

        reading = read(VO, {"edex.xml": an_edexml(*pupils), "leerlingen.csv": None})

        assert [one.leerling for one in reading.conversions] == ["1"]
        (stay,) = (one for one in reading.findings if one.rule == "GW.OMZ35")
        assert stay.facts["count"] == 2

    def test_named_by_the_school(self, read):
        """The school file may say that a pupil leaves a secondary school."""
        school = SCHOOL + '[leerling."80001"]\ngaat_over = true\n'
        pupil = edex_pupil(jaargroep="12")

        reading = read(VO, {"edex.xml": an_edexml(pupil), "school.toml": school})

        assert only(reading).leerling == "80001"

    @pytest.mark.parametrize(
        ("las", "chosen", "soort"),
        [
            (VERZONNEN, "", "POVO"),
            (replace(VERZONNEN, soort="VOVO"), "", "VOVO"),
            (replace(VERZONNEN, soort="VOVO"), '[leerling."80001"]\nsoort = "POVO"\n', "POVO"),
            (VERZONNEN, '[leerling."80001"]\nsoort = "POPO"\n', "POPO"),
        ],
    )
    def test_kind_of_move(self, read, las, chosen, soort):
        """The LAS says which move its pupils make, unless the school file says otherwise."""
        made = only(read(las, {"school.toml": SCHOOL + chosen})).overstapdossier

        assert (made.kop.soort, made.dossier.metadata.overstap) == (soort, soort)
        said = made.dossier.metadata.categorie_uitlevering
        assert (said.cat_vve == "VERBODEN") is (soort != "POPO")
        assert (said.cat_vombo == "VERBODEN") is (soort != "VOVO")

    def test_those_who_stay_are_counted(self, read):
        """Pupils of whom no dossier is made are counted, once."""
        pupils = (edex_pupil(), *(edex_pupil(f"9{n}", jaargroep="6") for n in range(3)))

        (stay,) = (
            one
            for one in read(files={"edex.xml": an_edexml(*pupils)}).findings
            if one.rule == "GW.OMZ35"
        )

        assert stay.facts["count"] == 3


class TestWhatIsMissing:
    """What else to make, told in the words of the LAS."""

    def test_edexml_alone(self, read):
        """Who has an EDEXML file only is told which lists to make, and where."""
        reading = read(files={"leerlingen.csv": None, "verzorgers.csv": None})

        advices = [one.advice for one in reading.findings if one.rule == "GW.OMZ36"]
        asked = (ELDERS.leerlingen, ELDERS.verzorgers, ELDERS.schoolloopbaan, ELDERS.toetsen)
        assert advices == [f"Maak in Verzonlas {what} en leg het bij de export." for what in asked]

    def test_lists_alone(self, read):
        """Who has lists only is told how to make EDEXML."""
        files = {
            "edex.xml": None,
            "leerlingen.csv": as_csv(a_row(Leerjaar="8", Huidige__status=None)),
        }

        (finding,) = (one for one in read(files=files).findings if one.rule == "GW.OMZ21")

        assert ELDERS.edexml in finding.advice

    def test_nothing(self, read):
        """Who has neither is told of both."""
        with pytest.raises(Unreadable) as caught:
            read(files=dict.fromkeys(("edex.xml", "leerlingen.csv", "verzorgers.csv")))

        (finding,) = caught.value.findings
        assert ELDERS.edexml in finding.advice
        assert ELDERS.leerlingen in finding.advice

    @pytest.mark.parametrize(
        ("gone", "what"),
        [
            (
                {"Straat": None, "Huisnummer": None, "Postcode": None},
                "het adres van de leerlingen",
            ),
            ({"Definitief advies": None, "Datum definitief advies": None}, "het schooladvies"),
        ],
    )
    def test_columns(self, read, gone, what):
        """That no list has addresses, or advice, is told once, whatever is told of each pupil."""
        row = a_row(Huidige__status=None, **{name.replace(" ", "__"): None for name in gone})

        reading = read(files={"leerlingen.csv": as_csv(row)})

        assert what in [one.facts.get("what") for one in reading.findings]

    def test_carers(self, read):
        """That the list of carers is missing is told once, not of each pupil again."""
        reading = read(files={"verzorgers.csv": None})

        said = [one.message for one in (*reading.findings, *only(reading).findings)]
        assert len([message for message in said if "verzorger" in message]) == 1

    def test_a_carer(self, read):
        """A pupil who is not in the list of carers is told of."""
        carers = as_csv({"Leerlingnummer": "9", "Relatie": "moeder", "Achternaam": "Niemand"})

        conversion = only(read(files={"verzorgers.csv": carers}))

        assert "een verzorger" in [one.facts.get("what") for one in conversion.findings]
