"""The answers of Somtoday Connect, read for pupils who go to another secondary school."""

import json
from datetime import date

import pytest

from gateway.domain.dossier import Schoolloopbaan, Verzorger
from tests.somtoday_builders import (
    LEAVES,
    PUPIL,
    SISTER,
    TOO,
    a_carer,
    a_plaatsing,
    a_pupil,
    an_export,
    connected,
    read,
    told,
)


def dossier(reading, place: int = 0):
    """The dossier of one pupil."""
    return reading.conversions[place].overstapdossier


def leerling(reading, place: int = 0):
    """One pupil."""
    return dossier(reading, place).dossier.huidigeschool.leerling


class TestPupils:
    """What Connect says of a pupil."""

    def test_golden(self, tmp_path):
        """A pupil becomes what a person wrote from the facts."""
        found = leerling(connected(tmp_path))

        assert (found.voornaam, found.voorletters_1) == (("Lotte", "Zoë"), "L.Z.")
        assert (found.voorvoegsel, found.achternaam) == ("van der", "Verzonnen")
        assert (found.roepnaam, found.geslacht) == ("Lotte", 1)
        assert (found.geboortedatum, found.bsn) == (date(2012, 3, 9), "999900006")
        assert (found.leerlingid, found.adresgeheim) == ("130001", False)
        (adres,) = found.adreslijst.adres
        assert (adres.straat, adres.nummer, adres.toevoeging) == ("Verzonnenlaan", "12", "a")
        assert (adres.postcode, adres.plaats) == ("1234AB", "Verzonnendam")
        assert [one.nummer for one in found.communicatielijst.communicatie] == [
            "0612345678",
            "verzonnen@school.example",
        ]
        assert found.overstapadvies.advies == "60"

    def test_kind_of_move(self, tmp_path):
        """The move is one between secondary schools."""
        assert dossier(connected(tmp_path)).kop.soort == "VOVO"

    @pytest.mark.parametrize(("word", "code"), [("MAN", 2), ("VROUW", 1), ("ONBEKEND", 0)])
    def test_geslacht(self, tmp_path, word, code):
        """In a dossier 1 is a woman and 2 a man."""
        assert leerling(connected(tmp_path, a_pupil(geslacht=word))).geslacht == code

    def test_no_number(self, tmp_path):
        """Without rights to the number a pupil has a key that holds in the export only."""
        pupil = a_pupil(leerlingnummer=None)
        export = an_export(tmp_path, leerlingen=[pupil])
        lijst = "BSN;Overstap\r\n999900006;ja\r\n"
        export.joinpath("lijst.csv").write_text(lijst, "utf-8")

        reading = read(export)

        (conversion,) = reading.conversions
        assert conversion.leerling == f"#{PUPIL}"
        assert conversion.overstapdossier.dossier.huidigeschool.leerling.leerlingid is None
        (finding,) = (one for one in reading.findings if one.rule == "GW.SOM60")
        assert "1 leerling(en)" in finding.message

    def test_nameless(self, tmp_path):
        """A pupil without number and uuid is reported, and stops no other."""
        reading = connected(tmp_path, a_pupil(leerlingnummer=None, uuid=None), a_pupil())

        assert "GW.SOM51" in told(reading)
        assert leerling(reading).roepnaam == "Lotte"

    @pytest.mark.parametrize("flag", ["telefoonnummer_geheim", "mobielnummer_geheim"])
    def test_secret_number(self, tmp_path, flag):
        """Where one number is secret none stands in the dossier."""
        found = leerling(connected(tmp_path, a_pupil(**{flag: True})))

        assert found.communicatielijst.communicatie[0].nummer == "9999999999"

    def test_secret_address(self, tmp_path):
        """A secret address does not go along, even where Somtoday gives it."""
        found = leerling(connected(tmp_path, a_pupil(adres_geheim=True)))

        assert (found.adresgeheim, found.adreslijst) == (True, None)

    def test_abroad(self, tmp_path):
        """An address in another country is in lines."""
        adres = {"buitenlands_adres": "Rue Inventée 3, 1000 Ville", "land": "België"}

        found = leerling(connected(tmp_path, a_pupil(adres=adres)))

        assert found.adresbuitenland == ("Rue Inventée 3, 1000 Ville", "België")


class TestWhoLeaves:
    """Connect does not say who leaves."""

    def test_nobody(self, tmp_path):
        """A pupil of whom nothing says that they leave stays."""
        export = an_export(tmp_path, leerlingen={"leerlingen": [a_pupil(leerlingnummer=130009)]})

        reading = read(export)

        assert "130009" not in {one.leerling for one in reading.conversions}

    @pytest.mark.parametrize(
        "lijst",
        [
            "Leerlingnummer;Uitschrijfdatum\r\n130001;17-04-2026\r\n",
            "Leerlingnummer;Overstap\r\n130001;ja\r\n",
            "BSN;Stapt over\r\n999900006;Ja\r\n",
        ],
    )
    def test_by_list(self, tmp_path, lijst):
        """A list says who leaves, by a date or in so many words."""
        export = an_export(tmp_path, leerlingen={"leerlingen": [a_pupil()]})
        export.joinpath("lijst.csv").write_text(lijst, "utf-8")

        assert [one.leerling for one in read(export).conversions] == ["130001"]

    def test_who_stays(self, tmp_path):
        """A list may say of a pupil with a date of leaving that they stay."""
        export = an_export(tmp_path, leerlingen={"leerlingen": [a_pupil()]})
        lijst = "Leerlingnummer;Uitschrijfdatum;Overstap\r\n130001;17-04-2026;nee\r\n"
        export.joinpath("lijst.csv").write_text(lijst, "utf-8")

        assert len(read(export).conversions) == 0


class TestPlacements:
    """The years of a pupil."""

    def test_years(self, tmp_path):
        """Year 2 of secondary school is 12 in a dossier, at this school."""
        before = a_plaatsing(
            schooljaar="2024/2025",
            startdatum="2024-08-01",
            einddatum="2025-07-31",
            leerjaar=1,
            stamgroep={"naam": "1hv1"},
        )

        found = leerling(connected(tmp_path, a_pupil(plaatsingen=[a_plaatsing(), before])))

        assert found.schoolloopbaanlijst.schoolloopbaan == (
            self.a_year("2024-2025", "11", "1hv1", begin=2024),
            self.a_year("2025-2026", "12", "2hv1", begin=2025),
        )

    @staticmethod
    def a_year(schooljaar, jaargroep, groep, *, begin):
        """A year at this school."""
        return Schoolloopbaan(
            schooljaar=schooljaar,
            groepscode=groep,
            jaargroep=jaargroep,
            begindatum=date(begin, 8, 1),
            einddatum=date(begin + 1, 7, 31),
            brincode="99XX",
            vestigingscode="00",
            schooltype="Brugklas havo/vwo",
        )

    def test_next_year(self, tmp_path):
        """A placement of the year that comes is left out, and told."""
        later = a_plaatsing(schooljaar="2026/2027", startdatum="2026-08-01", leerjaar=3)

        reading = connected(tmp_path, a_pupil(plaatsingen=[a_plaatsing(), later]))

        years = leerling(reading).schoolloopbaanlijst.schoolloopbaan
        assert [one.schooljaar for one in years] == ["2025-2026"]
        assert "GW.SOM53" in told(reading)


class TestCarers:
    """What Connect says of carers."""

    def test_golden(self, tmp_path):
        """A carer becomes what a person wrote from the facts."""
        reading = connected(tmp_path, ouders={"ouderVerzorgers": [a_carer()]})

        (found,) = leerling(reading).verzorger
        assert (found.voorletters_1, found.achternaam) == ("H.M.", "Bedacht")
        assert (found.geslacht, found.relatietotkind) == (1, "2")
        assert found.wettigevertegenwoordiger is True

    @pytest.mark.parametrize(
        ("soort", "geslacht", "code"),
        [("Ouder", "MAN", "1"), ("Ouder", "VROUW", "2"), ("Voogd", "MAN", "3")],
    )
    def test_relation(self, tmp_path, soort, geslacht, code):
        """A parent who is a man is the father."""
        relatie = [{"uuid": PUPIL, "relatiesoort": soort, "ouderlijk_gezag": False}]
        carer = a_carer(geslacht=geslacht, relatie_tot_leerlingen=relatie)

        (found,) = leerling(connected(tmp_path, ouders={"ouderVerzorgers": [carer]})).verzorger

        assert (found.relatietotkind, found.wettigevertegenwoordiger) == (code, False)

    def test_parent_of_unknown_sex(self, tmp_path):
        """Whether a parent is the father is not guessed."""
        carer = a_carer(
            geslacht="ONBEKEND",
            relatie_tot_leerlingen=[
                {"uuid": PUPIL, "relatiesoort": "Ouder", "ouderlijk_gezag": True}
            ],
        )

        reading = connected(tmp_path, ouders={"ouderVerzorgers": [carer]})

        (found,) = leerling(reading).verzorger
        assert found.relatietotkind is None
        assert "GW.OMZ25" in told(reading) or "GW.OMZ44" in told(reading)

    def test_of_two_children(self, tmp_path):
        """A carer of two pupils goes with both."""
        sister = a_pupil(leerlingnummer=130002, uuid=SISTER, BSN="999900018", roepnaam="Noa")
        carers = {"ouderVerzorgers": [a_carer(PUPIL, SISTER)]}

        reading = connected(tmp_path, a_pupil(), sister, ouders=carers)

        names = [
            [one.achternaam for one in leerling(reading, place).verzorger] for place in (0, 1)
        ]
        assert names == [["Bedacht"], ["Bedacht"]]

    def test_of_another_child(self, tmp_path):
        """A carer of nobody in the export is told, and used for nobody."""
        reading = connected(tmp_path, ouders={"ouderVerzorgers": [a_carer(SISTER)]})

        assert leerling(reading).verzorger == ()
        assert "GW.SOM52" in told(reading)

    def test_carers_before_pupils(self, tmp_path):
        """The order of the files does not matter."""
        pupils = {"leerlingen": [a_pupil()]}
        export = an_export(tmp_path, a={"ouderVerzorgers": [a_carer()]}, b=pupils)

        found = leerling(read(export)).verzorger

        assert [type(one) for one in found] == [Verzorger]


class TestForms:
    """Several ways to save the same answer."""

    @pytest.mark.parametrize(
        "saved",
        [
            json.dumps([a_pupil()]).encode(),
            b"\xef\xbb\xbf" + json.dumps({"leerlingen": [a_pupil()]}).encode(),
            json.dumps({"leerlingen": [a_pupil()], "veldpermissies": {"uuid": True}}).encode(),
        ],
        ids=["a bare list", "a byte order mark", "with permissions"],
    )
    def test_same(self, tmp_path, saved):
        """Each of them gives the same pupil."""
        as_ever = connected(tmp_path / "one")

        reading = read(an_export(tmp_path / "two", leerlingen=saved))

        assert leerling(reading) == leerling(as_ever)

    def test_pages(self, tmp_path):
        """The pages of an answer are one, and a pupil on two of them is one pupil."""
        sister = a_pupil(leerlingnummer=130002, uuid=SISTER, BSN="999900018", roepnaam="Noa")
        page = {"leerlingen": [a_pupil()]}
        other = {"leerlingen": [sister, a_pupil()]}

        export = an_export(tmp_path, een=page, twee=other)
        export.joinpath("lijst.csv").write_text(LEAVES + TOO, "utf-8")

        assert [one.leerling for one in read(export).conversions] == ["130001", "130002"]


class TestLosses:
    """Nothing is lost in silence."""

    def test_unknown_field(self, tmp_path):
        """A field that nobody knows is told once for the file, by its name."""
        sister = a_pupil(leerlingnummer=130002, uuid=SISTER, sterrenbeeld="Leeuw")

        reading = connected(tmp_path, a_pupil(sterrenbeeld="Vissen"), sister)

        (finding,) = (one for one in reading.findings if one.rule == "GW.OMZ24")
        assert "'sterrenbeeld'" in finding.message
        assert finding.path == "leerlingen.json"

    @pytest.mark.parametrize("veld", ["geboorteplaats", "geboorteland"])
    def test_forbidden(self, tmp_path, veld):
        """Where a pupil was born may not go along, and that is told."""
        reading = connected(tmp_path, a_pupil(**{veld: "Verzonnendam"}))

        messages = [one.message for one in reading.findings if one.rule == "GW.OMZ25"]
        assert any(veld in message for message in messages)
        assert leerling(reading).geboorteplaats is None

    def test_beside_the_pupils(self, tmp_path):
        """What stands beside the pupils in an answer is told."""
        export = an_export(tmp_path, a={"leerlingen": [a_pupil()], "vreemd": 1})

        (finding,) = (one for one in read(export).findings if one.rule == "GW.SOM58")
        assert "'vreemd'" in finding.message

    def test_other_json(self, tmp_path):
        """JSON of another system is told, and stops nothing."""
        reading = connected(tmp_path, rooster={"rooster": {"weeknummer": 3}})

        assert "GW.JSN09" in told(reading)
        assert len(reading.conversions) == 1


WRONG = {"a list": ["x"], "an object": {"x": "y"}, "a truth": True}


class TestHostile:
    """What an answer may do to us."""

    @pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
    @pytest.mark.parametrize("veld", ["roepnaam", "geboortedatum", "BSN", "geslacht"])
    def test_wrong_form(self, tmp_path, veld, wrong):
        """A value of the wrong form is told and not used, and stops no other pupil."""
        sister = a_pupil(leerlingnummer=130002, uuid=SISTER, BSN="999900018")

        reading = connected(tmp_path, a_pupil(**{veld: wrong}), sister)

        assert "GW.JSN07" in told(reading)
        assert leerling(reading, 1).roepnaam == "Lotte"

    @pytest.mark.parametrize(
        "part", ["adres", "plaatsingen", "telefoonnummer_geheim", "leerlingnummer"]
    )
    @pytest.mark.parametrize("wrong", [3.5, "x", [["x"]], {"x": {"y": []}}])
    def test_wrong_part(self, tmp_path, part, wrong):
        """No part of a pupil, whatever it is, makes reading fail."""
        sister = a_pupil(leerlingnummer=130002, uuid=SISTER, BSN="999900018")

        reading = connected(tmp_path, a_pupil(**{part: wrong}), sister)

        assert "130002" in {one.leerling for one in reading.conversions}

    @pytest.mark.parametrize(
        ("data", "rule"),
        [
            (b'{"leerlingen": [{"uuid": "a", "uuid": "b"}]}', "GW.JSN05"),
            (b'{"leerlingen": ' + b"[" * 100_000, "GW.JSN03"),
            (b'{"leerlingen": ' + b"[" * 200 + b"]" * 200 + b"}", "GW.JSN03"),
            (b'{"leerlingen": [{"leerlingnummer": NaN}]}', "GW.JSN06"),
            (b'{"leerlingen": [{"leerlingnummer": ' + b"9" * 5000 + b"}]}", "GW.JSN06"),
            (b'{"leerlingen": [{"leerlingnummer": 1e999999999}]}', "GW.JSN06"),
            (b'{"leerlingen": [{"roepnaam": "Lot', "GW.JSN04"),
            (b'{"leerlingen": [{"roepnaam": "\xff"}]}', "GW.JSN01"),
            (json.dumps({"leerlingen": []}).encode("utf-16"), "GW.JSN01"),
        ],
    )
    def test_refused(self, tmp_path, data, rule):
        """Hostile JSON is refused with a finding on its file, and the other files are read."""
        reading = connected(tmp_path, kwaad=data)

        assert rule in told(reading)
        assert [one.leerling for one in reading.conversions] == ["130001"]

    def test_unsayable(self, tmp_path):
        """A text that no dossier can hold is told and not used."""
        reading = connected(tmp_path, a_pupil(roepnaam="Lot\x00te"))

        assert "GW.JSN08" in told(reading)
        assert leerling(reading).roepnaam is None

    def test_no_value_is_told(self, tmp_path):
        """No finding on a hostile answer repeats what stands in it."""
        pupil = a_pupil(roepnaam=["Geheimnaam"], geboortedatum="09-99-2012", BSN="999900007")

        reading = connected(tmp_path, pupil)

        found = [*reading.findings, *reading.conversions[0].findings]
        said = " ".join(f"{one.path} {one.message} {one.advice}" for one in found)
        assert not [x for x in ("Geheimnaam", "09-99-2012", "999900007", "Verzonnen") if x in said]
