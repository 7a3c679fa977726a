"""What Magister writes, read for pupils who go to another secondary school."""

from pathlib import Path

import pytest

from adapters.formats.tables import MAX_COLUMNS
from adapters.magister.reading.perioden import period_of
from gateway.domain.errors import Unreadable
from tests.magister_export_builders import (
    SCHOOL,
    a_decibel_xml,
    a_pupil,
    a_reading,
    a_web_list,
    as_elements,
    leerling_in,
    only,
    rules_of,
)
from tests.parnassys_builders import as_csv

NAMED = f'{SCHOOL}\n[leerling."001207"]\ngaat_over = true\n'
UWLR = """<leerlinggegevens xmlns="http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens">
<school><schooljaar>2025-2026</schooljaar><brincode>99MA</brincode>
<dependancecode>01</dependancecode></school>
<groepen><groep key="g"><naam>2hv2</naam><jaargroep>2</jaargroep></groep></groepen>
<leerlingen><leerling key="001207"><achternaam>Verzonnen</achternaam>
<voorvoegsel></voorvoegsel><roepnaam>Zoë</roepnaam><jaargroep>2</jaargroep>
<groep key="g"/></leerling></leerlingen></leerlinggegevens>
"""


def web_row(**changes: str) -> dict[str, str]:
    """A row of the list that the web application saves."""
    row = {
        "Stamnummer": "001207",
        "Klas": "2hv2",
        "Roepnaam": "Zoë",
        "Tussenvoegsel": "van",
        "Achternaam": "Verzonnen",
        "Studie": "HV2",
        "Email": "",
        "Telefoonnummer": "0612345678",
        "Geheim adres": "Nee",
    }
    return row | changes


class TestForms:
    """The files that Magister is known to write."""

    def test_decibel_csv(self, tmp_path):
        """The aliases of a Decibel layout fill the dossier; the number keeps its zeros."""
        leerling = leerling_in(a_reading(tmp_path))

        assert (leerling.leerlingid, leerling.roepnaam) == ("001207", "Zoë")
        assert (leerling.voorvoegsel, leerling.achternaam) == ("van", "Verzonnen")
        assert leerling.datumuitschrijving.isoformat() == "2026-04-17"

    def test_web_list(self, tmp_path):
        """The list of the web application, with its mark, commas and quotes, fills it too."""
        files = {"school.toml": NAMED, "decibel.csv": None, "lijst.csv": a_web_list(web_row())}

        leerling = leerling_in(a_reading(tmp_path, files))

        assert leerling.leerlingid == "001207"
        (telefoon,) = leerling.communicatielijst.communicatie
        assert (leerling.achternaam, telefoon.nummer) == ("Verzonnen", "0612345678")

    def test_combined_name(self, tmp_path):
        """A name in one piece is taken apart, and somebody is asked to look."""
        row = web_row(Naam="Zoë van Verzonnen")
        for name in ("Roepnaam", "Tussenvoegsel", "Achternaam"):
            del row[name]
        files = {"school.toml": NAMED, "decibel.csv": None, "lijst.csv": a_web_list(row)}

        reading = a_reading(tmp_path, files)

        leerling = leerling_in(reading)
        assert (leerling.roepnaam, leerling.voorvoegsel) == ("Zoë", "van")
        assert "GW.OMZ66" in rules_of(only(reading))

    def test_decibel_xml(self, tmp_path):
        """The XML of a Decibel layout says the same as its CSV."""
        row = {"Stamnr": "001207", "Klas": "2hv2", "Leerfase.Leerjaar": "2"}
        row |= {"Roepnaam": "Zoë", "Achternaam": "Verzonnen", "vertrekdatum": "2026-04-17"}
        files = {"decibel.csv": None, "decibel.xml": a_decibel_xml(as_elements(row))}

        leerling = leerling_in(a_reading(tmp_path, files))

        (year,) = leerling.schoolloopbaanlijst.schoolloopbaan
        assert (year.jaargroep, year.groepscode) == ("12", "2hv2")

    def test_uwlr(self, tmp_path):
        """Of UWLR's pupils the year is counted as in secondary school, an empty element absent."""
        leerling = leerling_in(a_reading(tmp_path, {"uwlr.xml": UWLR}))

        (year,) = leerling.schoolloopbaanlijst.schoolloopbaan
        assert (year.jaargroep, leerling.voorvoegsel) == ("12", "van")

    def test_one_pupil_in_all(self, tmp_path):
        """A pupil in all of them is one pupil; where they agree nothing is remarked."""
        xml = a_decibel_xml(as_elements({"Stamnr": "1207", "Voornamen": "Zoë Şule"}))
        files = {"lijst.csv": a_web_list(web_row()), "decibel.xml": xml, "uwlr.xml": UWLR}

        reading = a_reading(tmp_path, files)

        assert leerling_in(reading).voornaam == ("Zoë", "Şule")
        assert rules_of(reading, only(reading)) == []

    @pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16"])
    def test_encoding(self, tmp_path, encoding):
        """A list may be in any encoding that Magister or Excel saves."""
        files = {"decibel.csv": as_csv(a_pupil(), encoding=encoding)}

        assert leerling_in(a_reading(tmp_path, files)).roepnaam == "Zoë"


class TestWhoLeaves:
    """Of whom a dossier is made."""

    @pytest.mark.parametrize("day", ["01-08-2025", "17-04-2026", "31-07-2026"])
    def test_date_of_leaving(self, tmp_path, day):
        """Who leaves in this school year comes out, also who has left already."""
        files = {"decibel.csv": as_csv(a_pupil(vertrekdatum=day))}

        assert leerling_in(a_reading(tmp_path, files)).leerlingid == "001207"

    @pytest.mark.parametrize(
        "changes",
        [
            {"vertrekdatum": "31-07-2025"},
            {"vertrekdatum": None},
            {"vertrekdatum": None, "studieeinddatum": "31-07-2026"},
        ],
    )
    def test_not_leaving(self, tmp_path, changes):
        """Nobody comes out for having left before, or for the end of the year that all have."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(**changes))})

        assert len(reading.conversions) == 0
        assert "GW.OMZ22" in rules_of(reading)

    def test_named(self, tmp_path):
        """Whom the school file names comes out without a date."""
        files = {"school.toml": NAMED, "decibel.csv": as_csv(a_pupil(vertrekdatum=None))}

        assert leerling_in(a_reading(tmp_path, files)).leerlingid == "001207"

    def test_kept(self, tmp_path):
        """Whom the school file keeps stays, whatever the date says."""
        files = {"school.toml": NAMED.replace("true", "false")}

        assert len(a_reading(tmp_path, files).conversions) == 0

    def test_no_advice_needed(self, tmp_path):
        """A dossier within secondary education is definitive, and asks for no advice."""
        reading = a_reading(tmp_path)

        kop = only(reading).overstapdossier.kop
        assert (kop.soort, kop.status) == ("VOVO", "definitief")
        assert rules_of(reading, only(reading)) == []


class TestYears:
    """The lesperiode, and the years of a pupil."""

    @pytest.mark.parametrize(
        ("text", "year"),
        [
            ("2425", "2024-2025"),
            ("1617", "2016-2017"),
            ("2021", "2020-2021"),
            ("9900", "2099-2100"),
            ("2024-2025", "2024-2025"),
            ("2024/2025", "2024-2025"),
            ("2024", None),
            ("2426", None),
            ("HV2", None),
            ("", None),
        ],
    )
    def test_lesperiode(self, text, year):
        """Four digits are two years that follow each other, or no lesperiode."""
        assert period_of(text) == year

    @pytest.mark.parametrize("year", range(1, 7))
    def test_year_of_secondary_school(self, tmp_path, year):
        """Year 1 to 6 of Magister is 11 to 16 of OSO."""
        files = {"decibel.csv": as_csv(a_pupil(STUDYYEAR=str(year)))}

        (jaar,) = leerling_in(a_reading(tmp_path, files)).schoolloopbaanlijst.schoolloopbaan

        assert jaar.jaargroep == str(year + 10)

    def test_earlier_years(self, tmp_path):
        """Rows of earlier lesperioden are the school career, not another class of now."""
        rows = (
            a_pupil(),
            a_pupil(STUDYPERIOD="2425", CLASS="1hv1", STUDYYEAR="1", vertrekdatum=""),
        )

        reading = a_reading(tmp_path, {"decibel.csv": as_csv(*rows)})

        jaren = leerling_in(reading).schoolloopbaanlijst.schoolloopbaan
        assert [(jaar.schooljaar, jaar.groepscode) for jaar in jaren] == [
            ("2024-2025", "1hv1"),
            ("2025-2026", "2hv2"),
        ]
        assert rules_of(reading, only(reading)) == []

    def test_two_classes(self, tmp_path):
        """Two classes in one lesperiode are asked about, not chosen from."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(), a_pupil(CLASS="2hv3"))})

        assert only(reading).overstapdossier is None
        assert rules_of(only(reading)) == ["GW.OMZ40"]

    def test_same_row_twice(self, tmp_path):
        """A layout that gives a pupil once for each subject gives one dossier."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(), a_pupil(), a_pupil())})

        assert rules_of(reading, only(reading)) == []

    def test_list_of_last_year(self, tmp_path):
        """A list of last year gives no class of now, and says so."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(STUDYPERIOD="2425"))})

        (jaar,) = leerling_in(reading).schoolloopbaanlijst.schoolloopbaan
        assert jaar.schooljaar == "2024-2025"
        assert rules_of(reading) == ["GW.MAG54"]

    def test_next_year(self, tmp_path):
        """Where the pupil would be next year does not go along."""
        rows = (a_pupil(), a_pupil(STUDYPERIOD="2627", CLASS="3h1", STUDYYEAR="3"))

        reading = a_reading(tmp_path, {"decibel.csv": as_csv(*rows)})

        (jaar,) = leerling_in(reading).schoolloopbaanlijst.schoolloopbaan
        assert (jaar.schooljaar, rules_of(reading)) == ("2025-2026", ["GW.MAG55"])

    def test_no_lesperiode(self, tmp_path):
        """What is no lesperiode is told, and counts as now."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(STUDYPERIOD="nu"))})

        assert rules_of(reading) == ["GW.MAG56"]
        assert only(reading).overstapdossier


class TestDoubt:
    """What is asked, and never guessed."""

    def test_man_beside_woman(self, tmp_path):
        """M is a man in a list that has a V."""
        rows = (a_pupil(GENDER="M"), a_pupil(STAMNR="2", GENDER="V", vertrekdatum=""))

        assert leerling_in(a_reading(tmp_path, {"decibel.csv": as_csv(*rows)})).geslacht == 2

    def test_m_beside_boys(self, tmp_path):
        """M is a girl (meisje) in a list that has a J."""
        rows = (a_pupil(GENDER="M"), a_pupil(STAMNR="2", GENDER="J", vertrekdatum=""))

        assert leerling_in(a_reading(tmp_path, {"decibel.csv": as_csv(*rows)})).geslacht == 1

    @pytest.mark.parametrize("other", ["M", "", "1"])
    def test_m_alone(self, tmp_path, other):
        """M with neither beside it may be a girl: it is asked, and nothing is filled in."""
        rows = (a_pupil(GENDER="M"), a_pupil(STAMNR="2", GENDER=other, vertrekdatum=""))

        reading = a_reading(tmp_path, {"decibel.csv": as_csv(*rows)})

        assert leerling_in(reading).geslacht is None
        assert rules_of(only(reading)) == ["GW.OMZ09"]

    @pytest.mark.parametrize(("word", "code"), [("man", 2), ("Vrouw", 1), ("V", 1)])
    def test_words(self, tmp_path, word, code):
        """Words leave no doubt; woman is 1 and man 2 in a dossier."""
        files = {"decibel.csv": as_csv(a_pupil(GENDER=word))}

        assert leerling_in(a_reading(tmp_path, files)).geslacht == code

    @pytest.mark.parametrize("digit", ["1", "2"])
    def test_digits(self, tmp_path, digit):
        """A digit means one thing in OSO and another elsewhere: it is not believed."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(GENDER=digit))})

        assert leerling_in(reading).geslacht is None
        assert rules_of(only(reading)) == ["GW.OMZ09"]

    def test_profile(self, tmp_path):
        """The profile of the upper years is not the profile of an advice."""
        reading = a_reading(tmp_path, {"decibel.csv": as_csv(a_pupil(Profiel="NT"))})

        assert leerling_in(reading).overstapadvies.profiel is None
        assert rules_of(only(reading)) == []

    @pytest.mark.parametrize(("said", "rules"), [("J", ["GW.MAG58"]), ("N", []), ("?", [])])
    def test_bare_indication(self, tmp_path, said, rules):
        """That there is lwoo, without its decision, is told and makes no lwoo."""
        row = {"Stamnr": "001207", "Aanmelding.LWOOindicatie": said}

        reading = a_reading(tmp_path, {"d.xml": a_decibel_xml(as_elements(row))})

        assert rules_of(reading) == rules
        assert leerling_in(reading).onderwijsondersteuning is None

    def test_other_school(self, tmp_path):
        """Pupils of another school under the same roof stay out."""
        row = {"Stamnr": "9", "Administratieve_eenheid.BRIN": "99ZZ", "Achternaam": "Elders"}

        reading = a_reading(tmp_path, {"d.xml": a_decibel_xml(as_elements(row))})

        assert rules_of(reading) == ["GW.MAG57"]
        assert leerling_in(reading).leerlingid == "001207"


class TestHostile:
    """What is wrong, strange or meant to harm."""

    @pytest.mark.parametrize(
        ("xml", "rule"),
        [
            ("<Leerlingen/>", "GW.MAG53"),
            ("<Leerlingen><Leerling/></Leerlingen>", "GW.MAG53"),
            ("<Leerlingen><Leerling><Stamnr/></Leerling></Leerlingen>", "GW.MAG53"),
            ("<Onbekend/>", "GW.BUN13"),
            ("<Leerlingen><Leerling>", "GW.XML"),
            ("<!DOCTYPE x [<!ENTITY a 'b'>]><Leerlingen>&a;</Leerlingen>", "GW.XML"),
        ],
    )
    def test_empty_or_broken(self, tmp_path, xml, rule):
        """An empty, unknown, broken or hostile message is reported, and the others count."""
        reading = a_reading(tmp_path, {"d.xml": xml})

        assert [one for one in rules_of(reading) if one.startswith(rule)]
        assert only(reading).overstapdossier

    def test_field_twice(self, tmp_path):
        """Of a field that stands twice neither is believed."""
        inner = "<Stamnr>001207</Stamnr><Voornamen>Anna</Voornamen><Voornamen>Zoë</Voornamen>"

        reading = a_reading(tmp_path, {"d.xml": a_decibel_xml(inner)})

        assert rules_of(reading) == ["GW.MAG52"]
        assert leerling_in(reading).voornaam == ()

    def test_nothing_is_lost_in_silence(self, tmp_path):
        """Free fields, elements within elements and attributes are named."""
        inner = "<Stamnr soort='x'>001207</Stamnr><Adres><Straat>X</Straat></Adres><Vrij>1</Vrij>"

        reading = a_reading(tmp_path, {"d.xml": a_decibel_xml(inner)})

        said = {one.rule: one.message for one in reading.findings}
        assert "Adres/Straat, Stamnr/@soort" in said["GW.MAG51"]
        assert "'Vrij'" in said["GW.OMZ24"]

    def test_namespace(self, tmp_path):
        """A namespace changes nothing."""
        xml = '<Leerlingen xmlns="urn:x"><Leerling><Stamnr>001207</Stamnr>'
        xml += "<Voornamen>Zoë</Voornamen></Leerling></Leerlingen>"

        assert leerling_in(a_reading(tmp_path, {"d.xml": xml})).voornaam == ("Zoë",)

    def test_too_many_fields(self, tmp_path):
        """A layout with more fields than any has is refused whole."""
        inner = "".join(f"<v{number}>1</v{number}>" for number in range(MAX_COLUMNS + 1))

        reading = a_reading(tmp_path, {"d.xml": a_decibel_xml(inner)})

        assert rules_of(reading) == ["GW.LST08"]

    @pytest.mark.parametrize(
        ("data", "rule"),
        [
            (b"STAMNR;FIRSTNAME\r\n1\x002;Zo\r\n", "GW.LST"),
            (b"STAMNR;LASTNAME\r\n7;Zo\xeb\r\n8;Zo\xc3\xab\r\n", "GW.LST"),
            (b"STAMNR;STAMNR;LASTNAME\r\n7;8;Zo\r\n", "GW.LST09"),
            (b'STAMNR;LASTNAME\r\n7;"Zo\r\n', "GW.LST"),
            (b"KLAS;MENTOR\r\n1a;X\r\n", "GW.OMZ26"),
            (b"\x00" * 50, "GW.BUN"),
        ],
    )
    def test_broken_list(self, tmp_path, data, rule):
        """A list that is broken, mixed or nobody's is reported, and the others count."""
        reading = a_reading(tmp_path, {"lijst.csv": data})

        assert [one for one in rules_of(reading) if one.startswith(rule)]
        assert only(reading).overstapdossier

    def test_nobody(self, tmp_path):
        """Without any pupil the user learns what to make in Magister."""
        with pytest.raises(Unreadable) as refusal:
            a_reading(tmp_path, {"decibel.csv": None, "leeg.csv": b""})

        (first, *_) = refusal.value.findings
        assert "Magister" in first.advice
        assert "Stamnummer" in first.advice
        assert "{" not in first.advice

    def test_no_value_in_a_finding(self, tmp_path: Path):
        """No finding holds what stands in a cell or an element."""
        value = "Geheimpje"
        row = {"Stamnr": "001207", "Vrij": value, "Aanmelding.LWOOindicatie": "J"}
        rows = (
            a_pupil(STUDYPERIOD=value, GENDER=value, STUDYYEAR=value, BIRTHDATE=value),
            a_pupil(STAMNR=value, LASTNAME=value, vertrekdatum=value),
        )
        files = {"d.xml": a_decibel_xml(as_elements(row)), "decibel.csv": as_csv(*rows)}

        reading = a_reading(tmp_path, {**files, "school.toml": NAMED})

        found = [
            *reading.findings,
            *(one for each in reading.conversions for one in each.findings),
        ]
        assert found
        assert not [one for one in found if value in f"{one.path}{one.message}{one.advice}"]
