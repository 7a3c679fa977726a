"""What somebody keeps secret does not go along in silence."""

import json

import pytest

from gateway.domain.dossier import Overigdocumentlijst
from tests.dossier_builders import (
    BSN,
    a_communicatie,
    a_communicatielijst,
    a_document,
    a_verzorger,
    an_adres,
    an_adreslijst,
)
from tests.somtoday_builders import (
    FOLDER,
    a_levering,
    a_levering_of,
    a_mapping,
    aanmelding,
    noted,
    written,
)

HIDDEN = "5678CD"
ELSEWHERE = an_adreslijst(an_adres(postcode=HIDDEN, nummer="3", straat="Geheimstraat"))
PUPIL, CARER = "leerling/adres_nederland", "verzorgers[1]/adres_nederland"


def reached_at(*numbers, **changes):
    """A pupil who is reached in these ways, with a carer who is reached in none."""
    carer = a_verzorger(communicatielijst=None)
    return a_levering_of(
        communicatielijst=a_communicatielijst(*numbers), verzorger=(carer,), **changes
    )


class TestAddresses:
    """An aanmelding cannot say that an address is secret."""

    def test_of_the_pupil(self):
        """The secret address of a pupil stays out, with an error that says where it still is."""
        levering = a_levering_of(adresgeheim=True)

        _, findings = written(levering)

        assert "1234AB" not in json.dumps(aanmelding(levering))
        (finding,) = (one for one in findings if one.rule == "GW.SOM31")
        assert finding.path.endswith(PUPIL)
        assert finding.severity == "error"
        assert "OSO-dossier" in finding.message

    def test_not_there(self):
        """A secret address that is not in the dossier is asked of the parents."""
        levering = a_levering_of(adresgeheim=True, adreslijst=None)

        assert noted(levering)[PUPIL] == "GW.SOM37"

    def test_with_a_carer_who_forgot(self):
        """A carer at the secret address of the pupil does not give it away."""
        carer = a_verzorger(adresgeheim=None)

        body = aanmelding(a_levering_of(adresgeheim=True, verzorger=(carer,)))

        assert "1234AB" not in json.dumps(body)
        assert body["verzorgers"][0]["zelfde_adres_als_leerling"] is True

    def test_with_a_carer_who_has_it_too(self):
        """An address that a carer keeps secret is secret for the pupil too."""
        levering = a_levering_of(adresgeheim=None, verzorger=(a_verzorger(adresgeheim=True),))

        assert "1234AB" not in json.dumps(aanmelding(levering))
        assert noted(levering)[PUPIL] == "GW.SOM31"

    def test_of_a_carer(self):
        """The secret address of a carer who lives elsewhere stays out, that of the pupil not."""
        levering = a_levering_of(verzorger=(a_verzorger(adresgeheim=True, adreslijst=ELSEWHERE),))

        text = json.dumps(aanmelding(levering))
        assert HIDDEN not in text
        assert "1234AB" in text
        assert noted(levering)[CARER] == "GW.SOM31"

    @pytest.mark.parametrize("straat", ["VERZONNENLAAN", "Verz.laan", "Verzonnen laan 12"])
    def test_written_in_another_way(self, straat):
        """A secret address is known however it was written, by its postcode and number alone."""
        same = an_adreslijst(an_adres(postcode="1234 ab", straat=straat, toevoeging="A"))
        levering = a_levering_of(
            adreslijst=ELSEWHERE,
            verzorger=(
                a_verzorger(adresgeheim=True),
                a_verzorger(adresgeheim=False, adreslijst=same),
            ),
        )

        assert "adres_nederland" not in json.dumps(aanmelding(levering)["verzorgers"])

    def test_abroad(self):
        """Lines of an address in another country are secret too."""
        levering = a_levering_of(
            adreslijst=None, adresbuitenland=("Geheimstraat 1",), adresgeheim=True
        )

        assert "Geheimstraat" not in json.dumps(aanmelding(levering))
        assert noted(levering)["leerling/adres_buitenland"] == "GW.SOM31"

    def test_school_that_wants_it(self, tmp_path):
        """A school that asks for it gets a secret address, with a warning for each."""
        mapping = a_mapping(tmp_path, "[adres]\ngeheim_adres_meegeven = true")
        levering = a_levering_of(adresgeheim=True)

        assert "1234AB" in json.dumps(aanmelding(levering, mapping))
        _, findings = written(levering, mapping=mapping)
        assert "GW.SOM32" in {finding.rule for finding in findings}


class TestNumbers:
    """An aanmelding can say that a number is secret, and not that a mail address is."""

    def test_number(self):
        """A secret number goes along as a secret number, and is reported."""
        levering = reached_at(a_communicatie(geheim=True))

        found = aanmelding(levering)["leerling"]

        assert found["telefoonnummer_geheim"] is True
        assert noted(levering)["leerling/telefoonnummer"] == "GW.SOM33"

    def test_another_number(self):
        """Where there is another number the secret one stays out."""
        levering = reached_at(
            a_communicatie(nummer="0611111111", geheim=True), a_communicatie(nummer="0622222222")
        )

        found = aanmelding(levering)["leerling"]

        assert found["mobielnummer"] == "0622222222"
        assert found["mobielnummer_geheim"] is False

    def test_number_of_somebody_else(self):
        """A number that is secret for the pupil is secret for the carer who has it too."""
        carer = a_verzorger(
            communicatielijst=a_communicatielijst(a_communicatie(nummer="+31 10 123 45 67"))
        )
        levering = a_levering_of(
            communicatielijst=a_communicatielijst(a_communicatie(geheim=True)), verzorger=(carer,)
        )

        assert aanmelding(levering)["verzorgers"][0]["telefoonnummer_geheim"] is True

    @pytest.mark.parametrize(
        ("soort", "mask", "veld"),
        [
            ("telefoon", "9999999999", "telefoonnummer"),
            ("e-mail", "geheim@geheim.geheim", "emailadres"),
        ],
    )
    def test_masked(self, soort, mask, veld):
        """What the standard writes in the place of a secret number is no number."""
        levering = reached_at(a_communicatie(soort=soort, nummer=mask, geheim=True))

        assert mask not in json.dumps(aanmelding(levering))
        assert noted(levering)[f"leerling/{veld}"] == "GW.SOM38"

    def test_mail(self):
        """A secret mail address stays out, with a warning."""
        levering = reached_at(a_communicatie(soort="e-mail", nummer="x@y.example", geheim=True))

        assert "emailadres" not in aanmelding(levering)["leerling"]
        assert noted(levering)["leerling/emailadres"] == "GW.SOM34"


class TestNoBusinessOfTheSchool:
    """What a school has no need of."""

    def test_bank_account(self):
        """The bank account that parents gave to the former school stays out."""
        levering = a_levering_of(verzorger=(a_verzorger(iban="NL02ABNA0123456789"),))

        assert "NL02" not in json.dumps(aanmelding(levering))
        assert noted(levering)["verzorgers[1]/iban"] == "GW.SOM36"

    def test_who_has_died(self):
        """A carer who has died is no carer to write to."""
        levering = a_levering_of(verzorger=(a_verzorger(overleden=True), a_verzorger()))

        assert len(aanmelding(levering)["verzorgers"]) == 1
        assert noted(levering)["verzorgers"] == "GW.SOM35"


SECRETS = (BSN, "Lotte", "Verzonnen", "1234AB", "0101234567", "verzonnen@school", "2014", "Hanna")


@pytest.mark.parametrize(
    "levering",
    [
        a_levering(),
        a_levering_of(adresgeheim=True, bsn="99", geslacht=None, roepnaam=None),
        a_levering_of(adreslijst=None, verzorger=(a_verzorger(relatietotkind="9"),)),
        a_levering_of(communicatielijst=a_communicatielijst(a_communicatie(geheim=True))),
    ],
)
def test_findings_hold_no_value(levering):
    """No finding repeats what stands in a dossier."""
    _, findings = written(levering)

    said = " ".join(f"{one.path} {one.message} {one.advice}" for one in findings)
    assert [secret for secret in SECRETS if secret in said] == []


def test_names_of_files():
    """No name of a file, on disk or in Somtoday, holds a name or number of the pupil."""
    document = a_document(bestandsnaam=f"OKR Lotte Verzonnen {BSN}.pdf")

    files, _ = written(a_levering_of(overigdocumentlijst=None, verzuim=None), a_levering())
    files.update(written(_with(document))[0])

    told = [json.loads(files[name])["bestandsnaam"] for name in files if "/bijlagen/" in name]
    named = " ".join((*files, *told)).lower().replace(FOLDER, "")
    assert [secret for secret in ("lotte", "verzonnen", BSN, "70001") if secret in named] == []


def _with(document):
    return a_levering_of(overigdocumentlijst=Overigdocumentlijst(document=(document,)))
