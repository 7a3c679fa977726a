"""Every rule of the agreement: what breaks it, and what just passes."""

import pytest

from gateway.conformance.soorten import Soort, dossier_of
from gateway.domain.findings import Severity
from gateway.rules import RULES, judge
from tests.dossier_builders import a_dossier
from tests.rule_cases import CASES, PASSES


@pytest.mark.parametrize(
    "case", CASES, ids=[f"{n}-{case.ids[0]}-{case.soort}" for n, case in enumerate(CASES)]
)
def test_broken(case):
    """A dossier that breaks a rule has the finding of that rule, at its place, and no other."""
    findings = judge(case.broken)

    assert sorted(finding.rule for finding in findings) == sorted(case.ids)
    assert case.path in [finding.path for finding in findings if finding.rule == case.ids[0]]


@pytest.mark.parametrize(
    ("rule", "passes"), PASSES, ids=[f"{n}-{p[0]}" for n, p in enumerate(PASSES)]
)
def test_just_passes(rule, passes):
    """A dossier on the right side of a rule has nothing against it."""
    del rule

    assert [(finding.rule, finding.path) for finding in judge(passes)] == []


@pytest.mark.parametrize("soort", Soort)
def test_kinds(soort):
    """Of each kind of dossier there is one with nothing against it."""
    assert judge(dossier_of(soort)) == ()


def test_every_rule_is_broken_somewhere():
    """There is no id in the registry without a dossier in this table that breaks it."""
    known = {id_ for rule in RULES for id_ in rule.ids}
    broken = {case.ids[0] for case in CASES}

    # of a dossier of neither form nobody can say which of the two it was meant to be
    assert known - broken == {"OVb.OS01"}


def test_a_complete_dossier_breaks_nothing():
    """A complete POVO dossier passes every rule."""
    assert judge(a_dossier()) == ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ids[0])
def test_weight(rule):
    """What the agreement calls an error is an error; only a check of our own may weigh less."""
    lighter = {kind.rule for kind in rule.kinds.values() if kind.severity is not Severity.ERROR}

    assert all(id_.startswith("GW.") for id_ in lighter)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.ids[0])
def test_says(rule):
    """Every rule says, in one sentence, when it is broken."""
    assert rule.says.endswith(".")
