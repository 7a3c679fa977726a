"""The aanmelding of one pupil, field by field."""

import json
from dataclasses import replace
from datetime import date

import pytest

from gateway.domain import codelists
from gateway.domain.dossier import Land, Nationaliteit
from gateway.domain.overstapdossier import Adviestraject, GegevenAdvies
from tests.dossier_builders import (
    a_communicatie,
    a_communicatielijst,
    a_dossier_of,
    a_verzorger,
    an_aanvulling,
    an_adres,
    an_adreslijst,
    an_overstapadvies,
    an_overstapdossier,
)
from tests.somtoday_builders import (
    BIRTH,
    FOLDER,
    ID,
    OPLEIDING,
    OTHER,
    a_levering,
    a_levering_of,
    a_mapping,
    aanmelding,
    noted,
    within_the_school,
    written,
)


def pupil(**changes) -> dict:
    """The block about the pupil."""
    return aanmelding(a_levering_of(**changes))["leerling"]


def carer(**changes) -> dict:
    """The block about the one carer."""
    (found,) = aanmelding(a_levering_of(verzorger=(a_verzorger(**changes),)))["verzorgers"]
    return found


def test_golden(tmp_path):
    """A complete dossier becomes the aanmelding that was written by hand from the facts."""
    body = aanmelding(a_levering_of(), a_mapping(tmp_path))

    assert body == {
        "leerling": {
            "voornamen": "Lotte Zoë",
            "roepnaam": "Lotte",
            "voorvoegsel": "van der",
            "achternaam": "Verzonnen",
            "geslacht": "VROUW",
            "geboortedatum": "2014-03-09",
            "geboorteplaats": "Verzonnendam",
            "geboorteland": "6030",
            "nationaliteit1": "0001",
            "bsn": "999900006",
            "emailadres": "verzonnen@school.example",
            "telefoonnummer": "0101234567",
            "adres_nederland": {"postcode": "1234AB", "huisnummer": "12"},
            "telefoonnummer_geheim": False,
        },
        "school_van_herkomst_nederland": {
            "brincode": "99XX",
            "vestigingscode": "00",
            "inschrijfdatum": "2018-03-12",
        },
        "advies": {"advies_school": "havo", "wens_ouders": "havo/vwo"},
        "verzorgers": [
            {
                "voorletters": "H.",
                "achternaam": "Bedacht",
                "geslacht": "VROUW",
                "wettelijk_vertegenwoordiger": True,
                "relatie_tot_leerling": "Ouder",
                "zelfde_adres_als_leerling": True,
                "emailadres": "verzonnen@school.example",
                "telefoonnummer": "0101234567",
                "telefoonnummer_geheim": False,
            }
        ],
    }


def test_complete(tmp_path):
    """A dossier with all that Somtoday demands draws no error."""
    _, findings = written(a_levering_of(), mapping=a_mapping(tmp_path))

    assert sorted(finding.rule for finding in findings if finding.severity == "error") == []


def test_nothing_empty():
    """What the dossier does not hold is left out, never null or an empty text."""
    files, _ = written(a_levering_of(voornaam=(), voorvoegsel=None, communicatielijst=None))

    text = files[f"{FOLDER}/aanmelding.json"].decode()
    assert "null" not in text
    assert '""' not in text


@pytest.mark.parametrize(
    ("code", "word"), [(1, "VROUW"), (2, "MAN"), (0, "ONBEKEND"), (None, "ONBEKEND")]
)
def test_geslacht(code, word):
    """In the dossier 1 is a woman and 2 a man."""
    assert pupil(geslacht=code)["geslacht"] == word
    assert carer(geslacht=code)["geslacht"] == word


def test_geslacht_unknown():
    """That the dossier says nothing of the sex is a warning, not a guess."""
    levering = a_levering_of(geslacht=None, verzorger=(a_verzorger(geslacht=None),))

    found = noted(levering)

    assert found["leerling/geslacht"] == "GW.SOM15"
    assert found["verzorgers[1]/geslacht"] == "GW.SOM15"


@pytest.mark.parametrize(
    ("changes", "veld"),
    [
        ({"roepnaam": None}, "leerling/roepnaam"),
        ({"geboortedatum": None, "geboortemaand": "2014-03"}, "leerling/geboortedatum"),
        (
            {"verzorger": (a_verzorger(relatietotkind=None),)},
            "verzorgers[1]/relatie_tot_leerling",
        ),
    ],
)
def test_required(changes, veld):
    """A field that Somtoday demands and the dossier lacks is an error that names the field."""
    _, findings = written(a_levering_of(**changes))

    (finding,) = (one for one in findings if one.rule == "GW.SOM11")
    assert finding.path == f"{FOLDER}/aanmelding.json, {veld}"
    assert veld.rpartition("/")[2] in finding.message
    assert finding.severity == "error"


def test_where_the_pupil_is_from():
    """What an overstapdossier may not hold is asked once, field by field."""
    _, findings = written(a_levering_of())

    (finding,) = (one for one in findings if one.rule == "GW.SOM12")
    assert finding.path == f"{FOLDER}/aanmelding.json, leerling"
    assert "geboorteplaats, geboorteland, nationaliteit1" in finding.message
    assert not any(one.rule == "GW.SOM11" for one in findings)


def test_not_entitled():
    """Where a pupil is from does not go along out of a dossier that may not hold it."""
    found = pupil(**BIRTH)

    assert "geboorteplaats" not in found
    assert "nationaliteit1" not in found


def test_within_the_school():
    """A hand-over within one school may say where the pupil is from; not the country."""
    levering = within_the_school()

    found = aanmelding(levering)["leerling"]

    assert (found["geboorteplaats"], found["nationaliteit1"]) == ("Verzonnendam", "0001")
    _, findings = written(levering)
    (finding,) = (one for one in findings if one.rule == "GW.SOM12")
    assert "geboorteland," in finding.message
    assert "nationaliteit1" not in finding.message


@pytest.mark.parametrize(
    ("changes", "veld"),
    [
        ({"bsn": "99990000"}, "leerling/bsn"),
        (
            {"adreslijst": an_adreslijst(an_adres(postcode="12345"))},
            "leerling/adres_nederland/postcode",
        ),
        (
            {"adreslijst": an_adreslijst(an_adres(land=Land(waarde="BE")))},
            "leerling/adres_buitenland/land",
        ),
        (
            {"communicatielijst": a_communicatielijst(a_communicatie(nummer="bel de buren"))},
            "leerling/telefoonnummer",
        ),
    ],
)
def test_unfit(changes, veld):
    """A value that has not the documented form stays out, with an error."""
    levering = a_levering_of(**changes)

    assert noted(levering)[veld] == "GW.SOM13"
    body: object = aanmelding(levering)
    for step in veld.split("/")[:-1]:
        body = body.get(step, {}) if isinstance(body, dict) else {}
    assert veld.rpartition("/")[2] not in body


def test_unfit_nationality():
    """A nationality that is no code of four digits stays out, with an error."""
    levering = within_the_school(nationaliteit=(Nationaliteit(waarde="NL"),))

    assert noted(levering)["leerling/nationaliteit1"] == "GW.SOM13"


def test_two_nationalities():
    """A second nationality has a field of its own, a third has none."""
    codes = ("0001", "0263", "0052")

    three = tuple(Nationaliteit(waarde=code) for code in codes)
    found = aanmelding(within_the_school(nationaliteit=three))["leerling"]

    assert (found["nationaliteit1"], found["nationaliteit2"]) == codes[:2]
    assert "0052" not in json.dumps(found)


def test_onderwijsnummer():
    """A pupil without a BSN goes along under the onderwijsnummer."""
    found = pupil(bsn=None, onderwijsnummer="999900018")

    assert found["onderwijsnummer"] == "999900018"
    assert "bsn" not in found


@pytest.mark.parametrize(("text", "dotted"), [("G.J.", "G.J."), ("GJ", "G.J."), ("Th.", "Th.")])
def test_initials_of_carers(text, dotted):
    """The initials of a carer have dots."""
    assert carer(voorletters_1=text)["voorletters"] == dotted


@pytest.mark.parametrize(
    ("number", "veld", "said"),
    [
        ("0612345678", "mobielnummer", "0612345678"),
        ("+31 6 1234 5678", "mobielnummer", "06 1234 5678"),
        ("0031612345678", "mobielnummer", "0031612345678"),
        ("010-1234567", "telefoonnummer", "010-1234567"),
        ("+32 3 123 45 67", "telefoonnummer", "0032 3 123 45 67"),
    ],
)
def test_numbers(number, veld, said):
    """A mobile number and another have fields of their own, and neither begins a formula."""
    found = pupil(communicatielijst=a_communicatielijst(a_communicatie(nummer=number)))

    assert found[veld] == said


def test_address_by_kind():
    """Of several addresses the one where the pupil lives counts."""
    post = an_adres(soortadres="post", postcode="9999ZZ")
    bezoek = an_adres(soortadres="bezoek", postcode="1111AA")

    found = pupil(adreslijst=an_adreslijst(post, bezoek))

    assert found["adres_nederland"]["postcode"] == "1111AA"


def test_addition(tmp_path):
    """An addition to the house number goes along only where the school chose so."""
    mapping = a_mapping(tmp_path, "[adres]", "toevoeging_bij_huisnummer = true")

    assert noted(a_levering_of())["leerling/adres_nederland/huisnummer"] == "GW.SOM17"
    found = aanmelding(a_levering_of(), mapping)["leerling"]
    assert found["adres_nederland"]["huisnummer"] == "12 a"


def test_abroad():
    """An address in another country has lines and the code of that country."""
    adres = an_adres(postcode="2000", plaats="Verzonnenstad", land=Land(waarde="5010"))

    found = pupil(adreslijst=an_adreslijst(adres))

    assert found["adres_buitenland"] == {
        "adres_regel_1": "Verzonnenlaan 12 a",
        "adres_regel_2": "2000 Verzonnenstad",
        "land": "5010",
    }


def test_abroad_in_lines():
    """Lines without a country go along, and the school is asked for the country."""
    levering = a_levering_of(adreslijst=None, adresbuitenland=("Een", "Twee", "Drie", "Vier"))

    assert aanmelding(levering)["leerling"]["adres_buitenland"] == {
        "adres_regel_1": "Een",
        "adres_regel_2": "Twee",
        "adres_regel_3": "Drie, Vier",
    }
    _, findings = written(levering)
    places = sorted(one.path.rpartition(", ")[2] for one in findings if one.rule == "GW.SOM12")
    assert places == ["leerling", "leerling/adres_buitenland/land"]


def test_no_address():
    """Four digits of a postcode are no address."""
    levering = a_levering_of(adreslijst=None, postcode4adres="1234")

    assert noted(levering)["leerling/adres_nederland"] == "GW.SOM16"
    assert "1234" not in json.dumps(aanmelding(levering)["leerling"].get("adres_nederland"))


def test_address_of_a_carer():
    """A carer who lives elsewhere has an address, and the pupil's is not meant."""
    elsewhere = an_adreslijst(an_adres(postcode="5678CD", nummer="3", toevoeging=None))

    found = carer(adreslijst=elsewhere)

    assert found["zelfde_adres_als_leerling"] is False
    assert found["adres_nederland"] == {"postcode": "5678CD", "huisnummer": "3"}


def test_no_carers():
    """A dossier without carers gives an empty list, and an error."""
    levering = a_levering_of(verzorger=())

    assert aanmelding(levering)["verzorgers"] == []
    assert noted(levering)["verzorgers"] == "GW.SOM19"


def test_unknown_relation():
    """A relation whose meaning is not public is asked for, not guessed."""
    levering = a_levering_of(verzorger=(a_verzorger(relatietotkind="7"),))

    assert noted(levering)["verzorgers[1]/relatie_tot_leerling"] == "GW.SOM14"


@pytest.mark.parametrize("code", codelists.ADVIES_VO)
def test_every_advice_has_words(code):
    """Each code of the advice has words, and those of no two codes are the same."""
    overstapadvies = an_overstapadvies(advies=code, herzienadvies=None, wensouders=code)
    levering = a_levering_of(overstapadvies=overstapadvies)

    advies = aanmelding(levering)["advies"]

    assert advies["advies_school"] == advies["wens_ouders"]
    others = {
        aanmelding(
            a_levering_of(overstapadvies=an_overstapadvies(advies=other, herzienadvies=None))
        )["advies"]["advies_school"]
        for other in ("32", "34", "40", "42", "44", "50", "52")
        if other != code
    }
    assert advies["advies_school"] not in others


@pytest.mark.parametrize(
    ("definitief", "herzien", "said"),
    [("70", "61", "vwo"), (None, "61", "havo/vwo"), (None, None, "havo")],
)
def test_which_advice(definitief, herzien, said):
    """The definitive advice counts, else the one that was revised, else the first."""
    given = GegevenAdvies(advies=definitief, datum=date(2026, 3, 23)) if definitief else None
    aanvulling = an_aanvulling(
        bijlage=(),
        adviestraject=Adviestraject(
            voorlopig=GegevenAdvies(advies="52", datum=date(2026, 1, 19)), definitief=given
        ),
    )
    advies = an_overstapadvies(advies="60", herzienadvies=herzien)
    dossier = a_dossier_of(overstapadvies=advies)

    body = aanmelding(a_levering(an_overstapdossier(dossier=dossier, aanvulling=aanvulling)))

    assert body["advies"]["advies_school"] == said


def test_no_advice():
    """A dossier without any advice has no such block."""
    assert "advies" not in aanmelding(a_levering_of(overstapadvies=None))


class TestPlaatsing:
    """Where the pupil is to be placed."""

    def test_for_all(self, tmp_path):
        """One opleiding for everybody, in the form that Somtoday wants the year in."""
        text = f'[plaatsing]\nopleiding = "{OPLEIDING}"\nleerjaar = 1\nschooljaar = "2026/2027"'

        body = aanmelding(a_levering_of(), a_mapping(tmp_path, text))

        assert body["plaatsing"] == {
            "opleiding": OPLEIDING,
            "leerjaar": 1,
            "schooljaar": "2026/2027",
        }

    def test_by_advice(self, tmp_path):
        """The opleiding that belongs to the advice goes before the one for everybody."""
        text = (
            f'[plaatsing]\nopleiding = "{OPLEIDING}"\nleerjaar = 1\n'
            f'[plaatsing.bij_advies]\n60 = "{OTHER}"'
        )

        body = aanmelding(a_levering_of(), a_mapping(tmp_path, text))

        assert body["plaatsing"]["opleiding"] == OTHER

    def test_other_advice(self, tmp_path):
        """An advice without an opleiding leaves the placement out, with a warning."""
        text = f'[plaatsing]\nleerjaar = 1\n[plaatsing.bij_advies]\n70 = "{OPLEIDING}"'
        mapping = a_mapping(tmp_path, text)

        assert "plaatsing" not in aanmelding(a_levering_of(), mapping)
        assert noted(a_levering_of(), mapping)["plaatsing"] == "GW.SOM20"

    def test_not_from_primary_school(self, tmp_path):
        """Nobody who comes from a secondary school is put in the first year."""
        mapping = a_mapping(tmp_path, f'[plaatsing]\nopleiding = "{OPLEIDING}"\nleerjaar = 1')
        levering = a_levering_of(soort="VOVO")

        assert "plaatsing" not in aanmelding(levering, mapping)
        assert noted(levering, mapping)["plaatsing"] == "GW.SOM21"

    def test_of_one_pupil(self, tmp_path):
        """What the school says of one pupil goes before all else."""
        text = f'[leerlingen."{ID}"]\nopleiding = "{OTHER}"\nleerjaar = 3'
        mapping = a_mapping(tmp_path, text)

        body = aanmelding(a_levering_of(soort="VOVO"), mapping)

        assert body["plaatsing"] == {"opleiding": OTHER, "leerjaar": 3}

    def test_not_known(self):
        """Without any opleiding no aanmelding has a placement, which is said once."""
        files, findings = written(a_levering_of(), replace(a_levering_of()))

        assert "plaatsing" not in json.loads(files[f"{FOLDER}/aanmelding.json"])
        assert [one.rule for one in findings].count("GW.SOM02") == 1
