"""Where rules begin and end: the last that passes beside the first that does not."""

import base64
from dataclasses import replace
from datetime import date
from decimal import Decimal
from hashlib import sha256

import pytest

from gateway.domain.dossier import (
    Afgenomendoor,
    Diagnose,
    Document,
    Instelling,
    Overigdocumentlijst,
    School,
    Toetslijst,
    Werktbijinstelling,
)
from gateway.rules import judge, judge_envelope
from tests.dossier_builders import (
    RAPPORT,
    a_communicatie,
    a_communicatielijst,
    a_document,
    a_huidigeschool,
    a_leerling,
    a_toets,
    a_verzorger,
    an_aanvulling,
    an_overstapdossier,
)
from tests.envelope_builders import aimed
from tests.rule_builders import cared, mailed, of, supported

SECRET = a_communicatielijst(a_communicatie(geheim=True))
TOETS = "huidigeschool/leerling/toetslijst/toets/afname/afgenomendoor/werktbijinstelling"


def rules_of(dossier):
    """The ids of what is found on a *dossier*."""
    return [finding.rule for finding in judge(dossier)]


def found(dossier):
    """The id and path of what is found on a *dossier*."""
    return [(finding.rule, finding.path) for finding in judge(dossier)]


def taken_at(**employer):
    """A dossier with a test that somebody of another *employer* took."""
    by = Afgenomendoor(
        naammedewerker="P. Bedacht", werktbijinstelling=Werktbijinstelling(**employer)
    )
    afname = replace(a_toets().afname, afgenomendoor=by)
    return of(toetslijst=Toetslijst(toets=(a_toets(afname=afname),)))


class TestEmail:
    """An e-mail address by the standard (OG.01), and by us (GW.CM01)."""

    @pytest.mark.parametrize(
        ("address", "rules"),
        [
            ("a@b", ["OG.01"]),
            ("a@bc", ["GW.CM01"]),
            ("a@b.c", []),
            ("a@b@c.example", ["GW.CM01"]),
            ("a b@c.example", ["GW.CM01"]),
            ("a@b@", ["OG.01"]),
            ("a" * 248 + "@b.nl.nl", []),
            ("a" * 249 + "@b.nl.nl", ["OG.01"]),
        ],
    )
    def test_address(self, address, rules):
        """It has 4 to 256 characters, and what comes before and after the last `@` is well."""
        assert rules_of(mailed(address)) == rules


class TestSecret:
    """A secret number may not be legible, whoever has it."""

    @pytest.mark.parametrize(
        ("name", "employer"),
        [
            ("instelling", Instelling(naam="Verzonnen Toetsbureau", communicatielijst=SECRET)),
            (
                "school",
                School(
                    naam="Verzonnen School",
                    communicatielijst=SECRET,
                    brincode="99XY",
                    vestigingscode="00",
                    aanleverpunt="0",
                ),
            ),
        ],
    )
    def test_taken_by(self, name, employer):
        """Not of those who took a test either, at whatever they work."""
        dossier = taken_at(**{name: employer})

        path = f"{TOETS}/{name}/communicatielijst/communicatie/nummer"
        assert found(dossier) == [("OVa.LL08", path)]

    def test_none(self):
        """Who took a test may work nowhere that is named."""
        assert found(taken_at()) == []


class TestIban:
    """An IBAN is looked at as a number only where it has the form of one."""

    @pytest.mark.parametrize("iban", ["geen iban", "", "NL91", "nl91abna0417164300"])
    def test_no_form(self, iban):
        """What has not the form of an IBAN is none."""
        assert rules_of(cared(iban=iban)) == ["GW.VZ01"]


class TestAbsent:
    """A rule about something has nothing to say where that is not there."""

    def test_marks(self):
        """A dossier without any report has no mark that says nothing."""
        assert rules_of(of(cijferlijstlijst=None)) == []

    def test_advice(self):
        """A definitive advice is not held against an overstapadvies that is not there."""
        overstap = an_overstapdossier()
        school = a_huidigeschool(leerling=a_leerling(overstapadvies=None))
        without = replace(overstap, dossier=replace(overstap.dossier, huidigeschool=school))

        assert [finding.rule for finding in judge_envelope(without)] == []

    def test_carers(self):
        """One carer is not numbered, and of two each is."""
        assert found(of(verzorger=(a_verzorger(iban="x"),))) == [
            ("GW.VZ01", "huidigeschool/leerling/verzorger/iban")
        ]
        assert found(cared(iban="x")) == [("GW.VZ01", "huidigeschool/leerling/verzorger[2]/iban")]


class TestAttachment:
    """A named attachment is compared by what the base64 in the dossier means."""

    def holding(self, text, **changes):
        """What is found of an overstapdossier whose named attachment is *text*."""
        overstap = an_overstapdossier(aanvulling=an_aanvulling(**changes))
        files = Overigdocumentlijst(
            document=(Document(bestandsnaam=RAPPORT, bestandsinhoud=text),)
        )
        school = a_huidigeschool(leerling=a_leerling(overigdocumentlijst=files))
        changed = replace(overstap, dossier=replace(overstap.dossier, huidigeschool=school))
        return [finding.rule for finding in judge_envelope(changed)]

    def test_lines(self):
        """Base64 on many lines means the same as on one."""
        content = base64.b64decode(a_document().bestandsinhoud)

        (bijlage,) = an_aanvulling().bijlage
        assert bijlage.sha256 == sha256(content).hexdigest()
        assert self.holding(base64.encodebytes(content).decode()) == []

    def test_no_base64(self):
        """What is no base64 is not the attachment that was named."""
        assert self.holding("geen base64") == ["GW.BL02"]

    def test_not_packed(self):
        """Of a file that was never a ZIP it is not said that the end of the ZIP is missing."""
        content = b"%PDF-1.4 verzonnen %%EOF"
        (bijlage,) = an_aanvulling().bijlage
        named = replace(bijlage, sha256=sha256(content).hexdigest())

        found = self.holding(base64.b64encode(content).decode(), bijlage=(named,))

        assert found == []


class TestDelays:
    """Of several delays in one domain it is enough that one is within the limits."""

    def test_one_of_two(self):
        """A later test in a domain does not wipe out what an earlier one showed."""
        overstap = aimed("21", 85, {"begrijpend lezen": 60, "spelling": 60})
        first, *others = overstap.aanvulling.leerachterstand
        later = replace(first, dle=0, la=Decimal(1))
        delays = (first, later, *others)
        both = replace(overstap, aanvulling=replace(overstap.aanvulling, leerachterstand=delays))

        found = [finding.rule for finding in judge_envelope(both)]

        assert [rule for rule in found if rule.startswith("GW.LP")] == []


def test_diagnose_to_come():
    """A diagnosis of a day after the dossier was made is told at that diagnosis."""
    later = Diagnose(code=("HB",), datum=date(2030, 1, 1))

    paths = [path for _, path in found(supported(diagnose=(later,)))]

    assert paths == ["huidigeschool/leerling/onderwijsondersteuning/diagnose/datum"]
