"""The school years, support, and what stands beside the dossier."""

from decimal import Decimal

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


class TestSchoolYears:
    """The years of the pupil at school."""

    def test_this_year_at_least(self, convert):
        """Without a list of years this year stands there, from the group in EDEXML."""
        conversion = convert()

        (jaar,) = leerling_of(conversion).schoolloopbaanlijst.schoolloopbaan
        assert (jaar.schooljaar, jaar.groepscode, jaar.jaargroep) == ("2025-2026", "8A", "8")
        assert "GW.OMZ55" in rules_of(conversion)

    def test_in_order(self, convert):
        """Years stand in the order of time, however the list has them; lost zeros come back."""
        rows = [
            {**WHO, "Schooljaar": year, "Groep": "g", "Leerjaar": group, "BRIN": "99XX", **other}
            for year, group, other in (
                ("2025/2026", "groep 8", {"Vestiging": "0"}),
                ("2024-2025", "7", {"Vestiging": ""}),
                ("2018-2019", "P", {"BRIN": "99ZZ", "Vestiging": "1"}),
            )
        ]

        jaren = leerling_of(convert({"loopbaan.csv": as_csv(*rows)})).schoolloopbaanlijst

        found = [(j.schooljaar, j.jaargroep, j.vestigingscode) for j in jaren.schoolloopbaan]
        assert found == [
            ("2018-2019", "P", "01"),
            ("2024-2025", "7", "00"),
            ("2025-2026", "8", "00"),
        ]

    def test_without_leerjaar(self, convert):
        """A list of school years is known without a column Leerjaar; group 7 says it as well."""
        rows = [{**WHO, "Schooljaar": "2024-2025", "Groep": "7", "BRIN": "99XX"}]

        jaren = leerling_of(convert({"loopbaan.csv": as_csv(*rows)})).schoolloopbaanlijst

        first, _ = jaren.schoolloopbaan
        assert (first.schooljaar, first.jaargroep) == ("2024-2025", "7")

    def test_a_letter_is_no_year(self, convert):
        """A group called B is no year of babies: without Leerjaar its row says too little."""
        rows = [{**WHO, "Schooljaar": "2024-2025", "Groep": "B", "BRIN": "99XX"}]

        assert "GW.OMZ53" in rules_of(convert({"loopbaan.csv": as_csv(*rows)}))

    def test_half_a_row(self, convert):
        """A row without a school year or school is told of and not used."""
        rows = [{**WHO, "Schooljaar": "24-25", "Groep": "g", "Leerjaar": "7", "BRIN": ""}]

        conversion = convert({"loopbaan.csv": as_csv(*rows)})

        assert len(leerling_of(conversion).schoolloopbaanlijst.schoolloopbaan) == 1
        assert {"GW.OMZ05", "GW.OMZ53"} <= set(rules_of(conversion))


class TestSupport:
    """Plans, diagnoses and decisions."""

    @pytest.mark.parametrize(
        ("row", "rule"),
        [
            ({"Soort": "OPP"}, "GW.OMZ53"),
            ({"Soort": "handelingsplan", "Begindatum": "1-9-2025"}, "GW.OMZ53"),
            ({"Soort": "TLV", "Begindatum": "1-9-2025", "SWV-nummer": "x"}, "GW.OMZ53"),
            ({"Soort": "diagnose", "Diagnosecode": "dyslexie"}, "GW.OMZ53"),
            ({"Soort": "rvc", "Begindatum": "1-9-2025"}, "GW.OMZ53"),
            ({"Soort": "bijles", "Begindatum": "1-9-2025"}, "GW.OMZ09"),
        ],
    )
    def test_half_a_row(self, convert, row, rule):
        """A row that lacks what the standard needs is told of, and nothing is made up."""
        columns = {"Soort": "", "Begindatum": "", "Leerlingnummer": "80001"}

        conversion = convert({"plannen.csv": as_csv({**columns, **row})})

        assert leerling_of(conversion).onderwijsondersteuning is None
        assert rule in rules_of(conversion)

    @pytest.mark.parametrize(
        ("words", "codes"),
        [("F81.0", ("F81.0",)), ("f81.0; F90.0+", ("F81.0", "F90.0+")), ("F81.0, x", ("F81.0",))],
    )
    def test_diagnoses(self, convert, words, codes):
        """Several codes may stand in one cell; an unknown one is told of."""
        row = {**WHO, "Soort": "diagnose", "Begindatum": "1-2-2024", "Diagnosecode": words}

        conversion = convert({"plannen.csv": as_csv(row)})

        (diagnose,) = leerling_of(conversion).onderwijsondersteuning.diagnose
        assert diagnose.code == codes
        assert ("GW.OMZ53" in rules_of(conversion)) is ("x" in words)

    def test_one_opp(self, convert):
        """A dossier has room for one development perspective; a second is told of."""
        rows = [{**WHO, "Soort": "OPP", "Begindatum": f"1-9-{year}"} for year in (2025, 2024)]

        conversion = convert({"plannen.csv": as_csv(*rows)})

        assert leerling_of(conversion).onderwijsondersteuning.opp.opp_ingangdatum.year == 2025
        assert "GW.OMZ54" in rules_of(conversion)

    def test_end_of_lwoo(self, convert):
        """An end of lwoo on another day than 31 July is not used."""
        row = {**WHO, "Soort": "lwoo", "Begindatum": "1-9-2025", "Einddatum": "1-8-2026"}
        numbers = {"SWV-nummer": "VO9999", "Beschikkingsnummer": "V1"}

        conversion = convert({"plannen.csv": as_csv({**row, **numbers})})

        assert leerling_of(conversion).onderwijsondersteuning.lwoo.lwoo_einddatum is None
        assert "GW.OMZ63" in rules_of(conversion)


class TestBeside:
    """What stands in the aanvulling."""

    def test_learning_delay(self, convert):
        """The delay is reckoned from the two numbers of months."""
        row = {**WHO, "Domein": "Spelling", "Toets": "Verzonnen toets", "DL": "55", "DLE": "38"}

        (found,) = convert({"la.csv": as_csv(row)}).overstapdossier.aanvulling.leerachterstand

        assert (found.domein, found.la) == ("spelling", Decimal("0.31"))

    @pytest.mark.parametrize(
        "change", [{"DL": "0"}, {"DL": "x"}, {"DLE": "999"}, {"Domein": "gym"}, {"Toets": ""}]
    )
    def test_half_a_delay(self, convert, change):
        """A row that does not add up is told of, and not used."""
        row = {**WHO, "Domein": "spelling", "Toets": "Toets", "DL": "55", "DLE": "38", **change}

        conversion = convert({"la.csv": as_csv(row)})

        assert conversion.overstapdossier.aanvulling.leerachterstand == ()
        assert "GW.OMZ53" in rules_of(conversion)

    @pytest.mark.parametrize(
        ("provider", "code", "in_dossier"),
        [
            ("IEP", "ICE", True),
            ("Dia", "DIA", True),
            ("Leerling in beeld", "LEERLING_IN_BEELD", False),
        ],
    )
    def test_doorstroomtoets(self, convert, provider, code, in_dossier):
        """The test is in the aanvulling, and in the dossier where 2019.1 knows its provider."""
        conversion = convert(
            Doorstroomtoets=provider,
            Datum__doorstroomtoets="04-02-2026",
            Toetsadvies="havo/vwo",
            Referentieniveau__rekenen="<1F",
        )

        toets = conversion.overstapdossier.aanvulling.doorstroomtoets
        assert (toets.aanbieder, toets.deelgenomen) == (code, True)
        assert toets.referentieniveau[0].waarde == "01"
        assert (leerling_of(conversion).eindtoets_basisonderwijs is not None) is in_dossier
        assert ("GW.OMZ60" in rules_of(conversion)) is not in_dossier

    def test_no_test_taken(self, convert):
        """A pupil who was ill has a reason and no result."""
        conversion = convert(Doorstroomtoets__deelgenomen="Nee", Reden__geen__deelname="ziek")

        toets = conversion.overstapdossier.aanvulling.doorstroomtoets
        assert (toets.deelgenomen, toets.reden) == (False, "ziekte")
        assert leerling_of(conversion).eindtoets_basisonderwijs is None
