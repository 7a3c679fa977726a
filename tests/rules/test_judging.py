"""Which rules apply, what is judged of a broken document, and how much is told."""

from dataclasses import replace

import pytest

from gateway.domain.dossier import Adreslijst, Communicatielijst
from gateway.domain.findings import Severity
from gateway.rules import judge, judge_envelope
from gateway.rules.judging import MOST_ALIKE, vorm_of
from gateway.rules.registry import Vorm
from tests.dossier_builders import a_communicatie, a_metadata, a_verzorger, an_overstapdossier
from tests.rule_builders import kind, meta, moving, of, reached, school


def rules_of(dossier, **changes):
    """The ids of what is found on a *dossier*."""
    return [finding.rule for finding in judge(dossier, **changes)]


class TestForm:
    """The text of `overdrachtsoort` says which rules apply."""

    @pytest.mark.parametrize(
        ("dossier", "vorm"),
        [
            (meta(), Vorm.OVERSTAPDOSSIER),
            (kind("overdrachtbinnenbrin"), Vorm.BINNEN_BRIN),
            (kind("swv-dossier"), Vorm.SWV),
            (kind("iets anders"), Vorm.ONBEKEND),
            (kind("iets anders", moving("VOSWV")), Vorm.ONBEKEND_SWV),
        ],
    )
    def test_known(self, dossier, vorm):
        """A dossier of unknown form is judged as what its `overstap` says it was meant for."""
        assert vorm_of(dossier) is vorm

    def test_unknown(self):
        """To a dossier of unknown form only the rules apply that apply to every form."""
        nameless = kind("iets anders", of(voornaam=(), adresgeheim=True))

        assert sorted(rules_of(nameless)) == ["OVa.OS03", "codelijst.29"]


class TestHoles:
    """Of a document whose structure is broken, as much is judged as could be read."""

    def test_without_metadata(self):
        """A rule that needs what could not be read stays silent; the others are heard."""
        broken = replace(of(bsn="999900007"), metadata=None)

        assert rules_of(broken, partial=True) == ["GW.LL01"]

    def test_value_of_another_type(self):
        """A date that is no date says nothing of being too late."""
        broken = of(geboortedatum="gisteren", voornaam=())

        assert rules_of(broken, partial=True) == ["OVa.LL01"]

    def test_code_of_another_type(self):
        """A code that is no number where a number is asked, is a matter of the schema alone."""
        assert rules_of(of(geslacht="vrouw"), partial=True) == []

    def test_empty_list(self):
        """A list without the elements that it must have is a hole, not an absent list."""
        broken = school(adreslijst=Adreslijst(adres=()))

        assert rules_of(broken, partial=True) == []

    def test_whole(self):
        """A whole dossier is judged alike with and without holes in mind."""
        dossier = of(communicatielijst=reached(geheim=True), bsn=None)

        assert judge(dossier, partial=True) == judge(dossier)

    def test_envelope_without_head(self):
        """Without a head nothing of the dossier can disagree with it."""
        broken = replace(an_overstapdossier(), kop=None)

        assert judge_envelope(broken, partial=True) == ()

    def test_envelope_with_half_a_head(self):
        """What the head does say is held against the dossier."""
        overstap = an_overstapdossier()
        broken = replace(overstap, kop=replace(overstap.kop, afzender=None, soort="POPO"))

        assert [finding.rule for finding in judge_envelope(broken, partial=True)] == ["GW.KP02"]


class TestLimits:
    """A document with one fault a thousand times does not give a thousand findings."""

    def test_one_rule(self):
        """After a number of findings of one rule, one more says that there are more."""
        secret = a_communicatie(geheim=True)
        dossier = of(communicatielijst=Communicatielijst(communicatie=(secret,) * 1000))

        rules = rules_of(dossier)

        assert rules == ["OVa.LL08"] * MOST_ALIKE + ["GW.MEER"]

    def test_a_warning(self):
        """That there are more of what is a warning is a warning too, and blocks nothing."""
        odd = a_communicatie(nummer="0512")
        dossier = of(communicatielijst=Communicatielijst(communicatie=(odd,) * 1000))

        found = judge(dossier)

        assert {finding.rule for finding in found} == {"GW.CM02", "GW.MEER"}
        assert {finding.severity for finding in found} == {Severity.WARNING}

    def test_codes(self):
        """Of wrong codes no more are told either."""
        dossier = of(verzorger=(a_verzorger(geslacht=7),) * 1000)

        assert rules_of(dossier) == ["codelijst.14"] * MOST_ALIKE + ["GW.MEER"]

    def test_first_year(self):
        """A dossier that says it was made in the year 1 is judged like any other."""
        dossier = of()
        ancient = replace(dossier.metadata, datum=dossier.metadata.datum.replace(year=1))

        findings = judge(replace(dossier, metadata=ancient))

        assert {finding.rule for finding in findings} == {"GW.IZ01", "GW.LL03", "GW.PD03"}


def test_metadata_are_needed_for_nothing_else():
    """A dossier without `categorie_uitlevering` promises nothing of any category."""
    dossier = replace(meta(), metadata=a_metadata(categorie_uitlevering=None))

    assert rules_of(dossier) == ["OVa.MD03"]
