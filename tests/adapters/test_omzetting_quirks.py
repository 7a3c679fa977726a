"""The ways in which lists of one LAS or another write the same thing."""

from datetime import date

import pytest

from tests.parnassys_builders import (
    a_reading,
    a_row,
    an_edexml,
    as_csv,
    edex_pupil,
    leerling_of,
    only,
    rules_of,
)

WHO = {"Leerlingnummer": "80001"}


@pytest.fixture
def convert(tmp_path):
    """The conversion of one pupil."""
    return lambda files: only(a_reading(tmp_path, files))


def without_name():
    return an_edexml(edex_pupil(achternaam=None, roepnaam=None, voornamen=None))


class TestNames:
    """A prefix behind the surname, or a name in one piece."""

    def test_prefix_behind_the_surname(self, convert):
        """`Dijkgraaf, van der` is a surname and its prefix."""
        rows = as_csv(a_row(Achternaam="Dijkgraaf, van der"))

        leerling = leerling_of(convert({"edex.xml": without_name(), "leerlingen.csv": rows}))

        assert (leerling.voorvoegsel, leerling.achternaam) == ("van der", "Dijkgraaf")

    def test_the_same_name_in_edexml(self, convert):
        """That EDEXML has the two apart is no difference."""
        edex = an_edexml(edex_pupil(achternaam="Dijkgraaf", voorvoegsel="van der"))
        rows = as_csv(a_row(Achternaam="Dijkgraaf, van der"))

        assert "GW.OMZ44" not in rules_of(convert({"edex.xml": edex, "leerlingen.csv": rows}))

    @pytest.mark.parametrize("achternaam", ["Dijkgraaf, junior", "Dijk, van Graaf", ", van der"])
    def test_no_prefix(self, convert, achternaam):
        """What stands behind a comma and is no prefix stays where it is."""
        files = {
            "edex.xml": without_name(),
            "leerlingen.csv": as_csv(a_row(Achternaam=achternaam)),
        }

        assert leerling_of(convert(files)).achternaam == achternaam

    @pytest.mark.parametrize(
        ("naam", "parts"),
        [
            ("Dijkgraaf, Lotte van der", ("Lotte", "van der", "Dijkgraaf")),
            ("van der Dijkgraaf, Lotte", ("Lotte", "van der", "Dijkgraaf")),
            ("Lotte van der Dijkgraaf", ("Lotte", "van der", "Dijkgraaf")),
            ("Lotte van der Dijk Graaf", ("Lotte", "van der", "Dijk Graaf")),
            ("Zoë Verzonnenaar", ("Zoë", None, "Verzonnenaar")),
        ],
    )
    def test_whole_name(self, convert, naam, parts):
        """A name in one column is taken apart, and somebody is asked to look."""
        rows = as_csv(a_row(Naam=naam, Achternaam=None, Roepnaam=None))

        conversion = convert({"edex.xml": without_name(), "leerlingen.csv": rows})

        leerling = leerling_of(conversion)
        assert (leerling.roepnaam, leerling.voorvoegsel, leerling.achternaam) == parts
        assert "GW.OMZ66" in rules_of(conversion)

    @pytest.mark.parametrize("naam", ["Verzonnenaar", "Jan Peter Verzonnenaar", "Dijk,", ", Jan"])
    def test_doubtful_name(self, convert, naam):
        """A name that may be parted in two ways is not parted."""
        rows = as_csv(a_row(Naam=naam, Achternaam=None, Roepnaam=None))

        conversion = convert({"edex.xml": without_name(), "leerlingen.csv": rows})

        assert conversion.overstapdossier is None
        assert "GW.OMZ46" in rules_of(conversion)


class TestSchoolYears:
    """School years, and schools with their location."""

    @pytest.mark.parametrize("schooljaar", ["2024 / 2025", "2024/2025", "2425", "2024-2025"])
    def test_school_year(self, convert, schooljaar):
        """A school year is the same however it is written."""
        row = {**WHO, "Schooljaar": schooljaar, "Groep": "7", "BRIN": "99XX"}

        jaren = leerling_of(convert({"loopbaan.csv": as_csv(row)})).schoolloopbaanlijst

        assert jaren.schoolloopbaan[0].schooljaar == "2024-2025"

    def test_location_behind_the_brin(self, convert):
        """`99QQ.01` is a school and its location."""
        row = {**WHO, "Schooljaar": "2024-2025", "Groep": "7", "BRIN": "99QQ.01"}

        jaren = leerling_of(convert({"loopbaan.csv": as_csv(row)})).schoolloopbaanlijst

        jaar = jaren.schoolloopbaan[0]
        assert (jaar.brincode, jaar.vestigingscode) == ("99QQ", "01")

    def test_location_behind_the_brin_in_edexml(self, tmp_path):
        """EDEXML that writes the location behind the BRIN is of that location."""
        edex = an_edexml().replace(b"99XX</brincode><dependancecode>00</dep", b"99XX.00</brin")
        edex = edex.replace(b"</brinendancecode>", b"</brincode>")

        reading = a_reading(tmp_path, {"edex.xml": edex})

        assert "GW.EDX01" not in rules_of(reading)
        assert only(reading).overstapdossier.kop.afzender.brin == "99XX"

    def test_midnight(self, convert):
        """A birth date with a time and offset is the day as it is written."""
        edex = an_edexml(edex_pupil(geboortedatum=None))
        rows = as_csv(a_row(Geboortedatum="2014-03-09T00:00:00+01:00"))

        leerling = leerling_of(convert({"edex.xml": edex, "leerlingen.csv": rows}))

        assert leerling.geboortedatum == date(2014, 3, 9)


def toets(**columns):
    return as_csv({**WHO, "Afnamedatum": "20-01-2026", **columns})


class TestTests:
    """Tests in a list of the school's own."""

    def test_without_a_code(self, convert):
        """A test that only has a name keeps it, and the missing code is told of."""
        conversion = convert({"toetsen.csv": toets(Toets="Rekenen M8", Niveau="II")})

        (one,) = leerling_of(conversion).toetslijst.toets
        assert one.toetsidentificatie.eldtoetscode == "Rekenen M8"
        assert one.toetsidentificatie.toetsnaam == "Rekenen M8"
        assert one.afname.jaargroep is None
        assert "GW.OMZ67" in rules_of(conversion)

    @pytest.mark.parametrize(
        ("column", "text", "code", "waarde"),
        [
            ("Niveau", "a", "AE", "A"),
            ("Niveau", "E", "AE", "E"),
            ("Niveau", "IV", "IV", "IV"),
            ("Niveau", "i", "IV", "I"),
            ("DLE", ">60", "DLE", ">60"),
            ("DLE", "45", "DLE", "45"),
        ],
    )
    def test_levels(self, convert, column, text, code, waarde):
        """A level tells its own scale; a DLE beyond what the test measures stays a text."""
        conversion = convert({"toetsen.csv": toets(Toetscode="R-E7", **{column: text})})

        (one,) = leerling_of(conversion).toetslijst.toets
        (score,) = one.resultaat.referentiescore
        found = (score.codereferentiescore, score.codevergelijkingsgroep, score.waarde)
        assert found == (code, "Landelijk", waarde)

    @pytest.mark.parametrize(
        ("column", "text", "rule"), [("Niveau", "F", "GW.OMZ09"), ("DLE", "veel", "GW.OMZ04")]
    )
    def test_strange_levels(self, convert, column, text, rule):
        """A level of no scale, and a DLE that is none, are told of and not used."""
        conversion = convert({"toetsen.csv": toets(Toetscode="R-E7", **{column: text})})

        assert leerling_of(conversion).toetslijst is None
        assert {rule, "GW.OMZ59"} <= set(rules_of(conversion))

    def test_capped_delay(self, convert):
        """No learning delay is made of a DLE that is a limit."""
        row = {**WHO, "Domein": "spelling", "Toets": "S", "DL": "55", "DLE": ">60"}

        conversion = convert({"achterstand.csv": as_csv(row)})

        assert conversion.overstapdossier.aanvulling.leerachterstand == ()
        assert "GW.OMZ68" in rules_of(conversion)
        assert "GW.OMZ53" not in rules_of(conversion)
