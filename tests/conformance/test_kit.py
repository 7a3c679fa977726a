"""The conformance kit: every rule, in every kind of dossier, with the verdict that it must get."""

import json
import re
from collections import Counter

import pytest

from gateway.conformance.breuk import put
from gateway.conformance.breuken import BREUKEN, OVERSTAPBREUKEN
from gateway.conformance.kit import manifest, proeven
from gateway.conformance.soorten import Soort, dossier_of
from gateway.domain.dossier import Dossier
from gateway.domain.identifiers import passes_bsn_test
from gateway.rules import RULES, all_kinds
from gateway.rules.registry import Vorm
from gateway.usecases.validate import validate
from tests.dossier_builders import a_dossier

FORMS = {
    Vorm.OVERSTAPDOSSIER: {Soort.POPO, Soort.POVO, Soort.VOVO},
    Vorm.BINNEN_BRIN: {Soort.BINNEN_BRIN},
    Vorm.SWV: {Soort.POSWV, Soort.VOSWV},
}
# OVb.OS01: see test_every_rule. A dossier within one BRIN is not for POVO here, so has no TR04.
NOT_IN_EVERY_FORM = {"OVb.OS01", "OVa.TR04"}
BSNS = re.compile(rb"<(?:\w+:)?bsn>(\d{9})<")


@pytest.fixture(scope="module")
def kit():
    """All documents of the kit."""
    return tuple(proeven())


class TestVerdicts:
    """What the kit promises is what the gateway finds."""

    def test_each_as_promised(self, kit):
        """On every document exactly those findings are made that the manifest has, no others."""
        wrong = {}

        for proef in kit:
            verdict = validate(proef.content)
            found = Counter((f.rule, f.severity, f.path) for f in verdict.findings)
            promised = Counter((f.rule, f.severity, f.path) for f in proef.findings)
            if (found, verdict.valid, verdict.document) != (promised, proef.valid, proef.document):
                wrong[proef.file] = found

        assert wrong == {}

    def test_every_rule(self, kit):
        """Every rule and every code list is broken somewhere."""
        broken = {finding.rule for proef in kit for finding in proef.findings}

        # of a dossier of neither form nobody can say which of the two it was meant to be
        assert {kind.rule for kind in all_kinds()} - broken == {"OVb.OS01"}

    @pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ids[0])
    def test_every_form(self, kit, rule):
        """A rule is broken in each form of dossier that it applies to."""
        asked = {(kind.rule, vorm) for vorm, kind in rule.kinds.items() if vorm in FORMS}

        found = {
            (finding.rule, vorm)
            for proef in kit
            for finding in proef.findings
            for vorm, soorten in FORMS.items()
            if proef.soort in soorten
        }

        assert {id_ for id_, _ in asked - found} <= NOT_IN_EVERY_FORM

    def test_each_kind_passes(self, kit):
        """Of each kind there is a dossier and an overstapdossier with nothing against it."""
        passing = [(proef.soort, proef.document) for proef in kit if not proef.findings]

        assert len(passing) == len(set(passing)) == 2 * len(Soort)


class TestFiles:
    """What the files are called, and who is in them."""

    def test_names(self, kit):
        """The name of a file says the rule, the kind of dossier and the weight; it is unique."""
        names = [proef.file for proef in kit]
        broken = r"[\w.]+-[A-Z]+-(fout|waarschuwing|opmerking)(-\d)?"
        form = rf"(000-\w+(-overstapdossier)?-in-orde|{broken})\.xml"

        assert [name for name in names if not re.fullmatch(form, name)] == []
        assert len(set(names)) == len(names)

    def test_name_says_verdict(self, kit):
        """A document that is to be refused is called `fout`, and no other is."""
        assert all(proef.valid == ("-fout" not in proef.file) for proef in kit)

    def test_invented(self, kit):
        """Each BSN is one that is never given out, but for that which fails the eleven test."""
        numbers = {found.decode() for proef in kit for found in BSNS.findall(proef.content)}

        assert {number[:4] for number in numbers} == {"9999"}
        assert [number for number in numbers if not passes_bsn_test(number)] == ["999900007"]

    def test_manifest(self, kit):
        """The manifest lists every file with its verdict, in the words of `validate --json`."""
        listed = json.loads(manifest(kit))

        first = next(file for file in listed["files"] if file["file"] == "OVa.IZ03-POVO-fout.xml")
        assert len(listed["files"]) == len(kit)
        assert first == {
            "file": "OVa.IZ03-POVO-fout.xml",
            "kind": "POVO",
            "document": "oso-dossier",
            "valid": False,
            "findings": [{"rule": "OVa.IZ03", "severity": "error", "path": "inzage/inzagedatum"}],
        }

    def test_same_each_time(self, kit):
        """Made again, the kit is the same, byte for byte."""
        assert tuple(proeven()) == kit


class TestBreaking:
    """How a row in the tables breaks a dossier."""

    def test_nothing_else(self):
        """What is put in one place leaves all else as it was."""
        changed = put(a_dossier(), "huidigeschool/leerling/bsn", "999900018")

        restored = put(changed, "huidigeschool/leerling/bsn", "999900006")

        assert changed != a_dossier()
        assert restored == a_dossier()

    @pytest.mark.parametrize("path", ["inzag", "inzage/datum", "huidigeschool/leerling/x"])
    def test_unknown_place(self, path):
        """A place that the standard does not have is refused."""
        with pytest.raises((AttributeError, TypeError)):
            put(a_dossier(), path, None)

    @pytest.mark.parametrize("breuk", BREUKEN, ids=lambda breuk: breuk.ids[0])
    def test_each_row_breaks(self, breuk):
        """No row leaves a dossier as it is."""
        for soort in breuk.soorten:
            broken = breuk.done(dossier_of(soort))

            assert isinstance(broken, Dossier)
            assert broken != dossier_of(soort)

    def test_each_row_can_be_done(self):
        """Every row is for one kind of dossier at least."""
        assert all(breuk.soorten for breuk in (*BREUKEN, *OVERSTAPBREUKEN))
