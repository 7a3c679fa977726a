"""ESIS: the same pupils as in any LAS, in ESIS's own headers and notations."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.esis import ADAPTER as ESIS
from adapters.parnassys import ADAPTER as PARNASSYS
from gateway.canonical.printing import print_overstapdossier
from gateway.domain.overstapdossier import Overstapdossier, Software
from gateway.domain.translation import Adapter, Conversion
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT, SCHOOL, an_edexml, as_csv, edex_pupil

ROUND = 24
HUNDRED = 100
NOWHERE = Software(naam="", versie="")
ROW = {
    "LeerlingNr": "80001",
    "Achternaam": "Verzonnenaar",
    "Voorletters": "Z.Ş.",
    "Geboortedatum": "09-03-2014",
    "Groepscode": "8A",
}


def conversions(adapter: Adapter, folder: Path, *, pupils: int) -> list[Conversion]:
    assert adapter.sample
    assert adapter.read
    adapter.sample(pupils, 1, folder)
    return list(adapter.read((folder,), None, MOMENT).conversions)


def without_las(dossier: Overstapdossier | None) -> Overstapdossier:
    """The dossier without what names the software and the pupil in the LAS."""
    assert dossier
    school = dossier.dossier.huidigeschool
    leerling = replace(school.leerling, leerlingid="")
    inner = replace(dossier.dossier, huidigeschool=replace(school, leerling=leerling))
    return replace(
        dossier, kop=replace(dossier.kop, dossierId="", software=NOWHERE), dossier=inner
    )


def read(tmp_path: Path, *rows: dict[str, object], naam: str = "lijst.csv", **files: str):
    """What comes of an EDEXML, a school file and a list with these rows."""
    everything = {
        "EDEX.XML": an_edexml(),
        "school.toml": SCHOOL.encode(),
        naam: as_csv(*rows),
        **{name: text.encode() for name, text in files.items()},
    }
    for name, data in everything.items():
        (tmp_path / name).write_bytes(data)
    return ESIS.read((tmp_path,), None, MOMENT)


def leerling(reading):
    (conversion,) = reading.conversions
    return conversion.overstapdossier.dossier.huidigeschool.leerling


def columns_of(reading) -> list[str]:
    return [one.facts["columns"] for one in reading.findings if one.rule == "GW.OMZ24"]


def test_same_hundred_pupils(tmp_path):
    """A hundred pupils out of ParnasSys and ESIS give equal dossiers, but for the LAS keys."""
    theirs = conversions(PARNASSYS, tmp_path / "parnassys", pupils=HUNDRED)
    ours = conversions(ESIS, tmp_path / "esis", pupils=HUNDRED)

    assert len(ours) == len(theirs) == HUNDRED
    assert [one.leerling for one in ours] != [one.leerling for one in theirs]
    assert [without_las(one.overstapdossier) for one in ours] == [
        without_las(one.overstapdossier) for one in theirs
    ]


def test_all_come_through(tmp_path):
    """All 24 pupils of group 8 in an export of ESIS come out valid."""
    made = conversions(ESIS, tmp_path, pupils=ROUND)

    verdicts = [validate(print_overstapdossier(one.overstapdossier)) for one in made]

    assert len(made) == ROUND
    assert [verdict.findings for verdict in verdicts if not verdict.valid] == []


class TestHeaders:
    """The words that ESIS has above its columns."""

    def test_as_presets_have_them(self, tmp_path):
        """The columns that others take for ESIS's are all known."""
        reading = read(tmp_path, ROW)

        assert leerling(reading).leerlingid == "80001"
        assert columns_of(reading) == []

    @pytest.mark.parametrize(
        "header", ["EsisIdentificatienummer", "EsisIdendificatienummer", "LeerlingNr"]
    )
    def test_number_of_the_pupil(self, tmp_path, header):
        """The number of the pupil has the names of ESIS's own tables, the slip among them too."""
        reading = read(tmp_path, {header: "80001", "PGN": "999900018"})

        assert leerling(reading).bsn == "999900018"

    def test_groep_is_the_year(self, tmp_path):
        """Groep is the year that the pupil is in, and Groepscode the group of pupils."""
        reading = read(tmp_path, {**ROW, "Groep": "8"})

        (jaar,) = leerling(reading).schoolloopbaanlijst.schoolloopbaan
        assert (jaar.jaargroep, jaar.groepscode) == ("8", "8A")

    def test_another_year_than_the_edexml(self, tmp_path):
        """A pupil whose Groep is another than the EDEXML's year gets no dossier."""
        (conversion,) = read(tmp_path, {**ROW, "Groep": "7"}).conversions

        assert conversion.overstapdossier is None
        assert [one.rule for one in conversion.findings if one.rule == "GW.OMZ40"]

    def test_a_column_by_its_own_name(self, tmp_path):
        """Where the number of a pupil is lacking, ESIS's own column is asked for."""
        (conversion,) = read(tmp_path, ROW).conversions

        asked = [one.facts["column"] for one in conversion.findings if one.rule == "GW.OMZ45"]
        assert "PGN" in asked
        assert "BSN" not in asked

    @pytest.mark.parametrize(
        "own", [{"ESIS_LVS_UniekToetsID": "17"}, {"BrinVest": "99XX00"}, {"Brin": "99XX.00"}]
    )
    def test_what_is_of_the_tables_only(self, tmp_path, own):
        """The school and the number that ESIS gives its own rows are no cause for alarm."""
        row = {"LeerlingNr": "80001", "Toets": "E4", "Afnamedatum": "20-6-2024"}
        reading = read(tmp_path, {**row, **own})

        assert columns_of(reading) == []
        assert "GW.OMZ25" in [one.rule for one in reading.findings]


class TestNotations:
    """How ESIS writes what every LAS has."""

    def test_one_number_for_both(self, tmp_path):
        """An onderwijsnummer in the column PGN is no BSN."""
        reading = read(tmp_path, {"LeerlingNr": "80001", "PGN": "101260010"})

        found = leerling(reading)
        assert (found.bsn, found.onderwijsnummer) == (None, "101260010")

    @pytest.mark.parametrize("naam", ["Dijkgraaf, van der", "Dijkgraaf,van der"])
    def test_prefix_behind_the_surname(self, tmp_path, naam):
        """The prefix that stands behind the surname is the pupil's, also in ESIS's EDEXML."""
        edex = an_edexml(edex_pupil(achternaam="Dijkgraaf", voorvoegsel="van der"))
        (tmp_path / "in").mkdir()
        reading = read(tmp_path, {**ROW, "Achternaam": naam}, **{"EDEX.XML": edex.decode()})

        found = leerling(reading)
        assert (found.voorvoegsel, found.achternaam) == ("van der", "Dijkgraaf")
        assert "GW.OMZ44" not in [one.rule for one in next(iter(reading.conversions)).findings]

    def test_brin_and_location_together(self, tmp_path):
        """`99QQ.01` is a school and its location."""
        row = {"LeerlingNr": "80001", "Schooljaar": "2023-2024", "Groepscode": "6B", "Groep": "6"}
        reading = read(tmp_path, {**row, "Brin": "99QQ.01"}, naam="schoolloopbaan.csv")

        first = leerling(reading).schoolloopbaanlijst.schoolloopbaan[0]
        assert (first.brincode, first.vestigingscode) == ("99QQ", "01")
        assert (first.jaargroep, first.groepscode) == ("6", "6B")


class TestToetsen:
    """Results of tests in lists, as ESIS shows them."""

    @pytest.mark.parametrize(
        ("toets", "niveau"), [("E4", "A"), ("M6", "E"), ("BL 2011 E4 S+V2", "C")]
    )
    def test_names_and_levels(self, tmp_path, toets, niveau):
        """A test that is only called by its moment goes along under that name, with its level."""
        row = {"LeerlingNr": "80001", "Toets": toets, "Afnamedatum": "20-6-2024", "Groep": "6"}
        reading = read(
            tmp_path,
            {**row, "Vormingsgebied": "Spelling", "Niveau": niveau, "Vaardigheidsscore": "104,25"},
        )

        (made,) = leerling(reading).toetslijst.toets
        resultaat = made.resultaat
        assert made.toetsidentificatie.toetsnaam == toets
        assert str(resultaat.toetsscore.vaardigheidsscore) == "104.25"
        assert [(one.codereferentiescore, one.waarde) for one in resultaat.referentiescore] == [
            ("AE", niveau)
        ]

    @pytest.mark.parametrize("more", [{"Toets": "E7"}, {"Vormingsgebied": "Rekenen"}])
    def test_among_columns_of_the_school(self, tmp_path, more):
        """That each row has its school year and school makes results no schoolloopbaan."""
        row = {"LeerlingNr": "80001", "Schooljaar": "2024-2025", "BrinVest": "99XX00"}
        own = {"Groep": "7", "Groepscode": "7A", "Afnamedatum": "20-6-2025"}
        (conversion,) = read(tmp_path, {**row, **own, **more}).conversions

        told = [one.facts["what"] for one in conversion.findings if one.rule == "GW.OMZ53"]
        assert told == ([] if "Toets" in more else ["de toets of de afnamedatum"])
        assert "GW.OMZ55" in [one.rule for one in conversion.findings]

    def test_dle_beyond_the_limit(self, tmp_path):
        """A DLE of more than 60 stays the text that it is."""
        row = {"LeerlingNr": "80001", "Toets": "E7", "Afnamedatum": "20-6-2025", "DLE": ">60"}
        reading = read(tmp_path, {**row, "DL": "50"})

        (made,) = leerling(reading).toetslijst.toets
        resultaat = made.resultaat
        (score,) = resultaat.referentiescore
        assert (score.codereferentiescore, score.waarde) == ("DLE", ">60")


class TestWhatToMakeNext:
    """A user who has one file learns what else to export."""

    def test_only_an_edexml(self, tmp_path):
        """Who has only an EDEXML is told of every list, in ESIS's words."""
        (tmp_path / "EDEX.XML").write_bytes(an_edexml())
        (tmp_path / "school.toml").write_text(SCHOOL)

        reading = ESIS.read((tmp_path,), None, MOMENT)

        advice = [one.advice for one in reading.findings if one.rule == "GW.OMZ36"]
        assert len(advice) == len(["leerlingen", "verzorgers", "schoolloopbaan", "toetsen"])
        assert all(one.startswith("Maak in ESIS een lijst van ") for one in advice)

    def test_no_edexml(self, tmp_path):
        """Who has no EDEXML is told to choose EDEXML and not the old EDEX."""
        (tmp_path / "school.toml").write_text(SCHOOL)
        (tmp_path / "lijst.csv").write_bytes(as_csv({**ROW, "Groep": "8"}))

        reading = ESIS.read((tmp_path,), None, datetime(2026, 3, 31, tzinfo=UTC))

        (advice,) = [one.advice for one in reading.findings if one.rule == "GW.OMZ21"]
        assert "kies EDEXML, niet het oude EDEX" in advice
