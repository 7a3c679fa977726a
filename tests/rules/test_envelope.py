"""What stands around a dossier agrees with what is in it."""

from dataclasses import replace

import pytest

from gateway.rules import ENVELOPE_RULES, judge_envelope
from tests.dossier_builders import an_overstapdossier
from tests.envelope_builders import provisional
from tests.envelope_cases import ENVELOPES, PASSING


@pytest.mark.parametrize(
    ("rule", "path", "broken"),
    ENVELOPES,
    ids=[f"{number}-{case[0]}" for number, case in enumerate(ENVELOPES)],
)
def test_broken(rule, path, broken):
    """An overstapdossier that breaks a rule has that finding, at its place, and no other."""
    findings = judge_envelope(broken)

    assert [(finding.rule, finding.path) for finding in findings] == [(rule, path)]


@pytest.mark.parametrize(("rule", "passes"), PASSING)
def test_just_passes(rule, passes):
    """An overstapdossier on the right side of a rule has nothing against it."""
    del rule

    assert judge_envelope(passes) == ()


def test_every_rule_is_broken_somewhere():
    """There is no rule of the envelope without a case in this table."""
    assert {id_ for rule in ENVELOPE_RULES for id_ in rule.ids} <= {case[0] for case in ENVELOPES}


def test_complete():
    """A complete overstapdossier has nothing against it."""
    assert judge_envelope(an_overstapdossier()) == ()


def test_without_aanvulling():
    """An overstapdossier without an aanvulling has nothing that could disagree."""
    assert judge_envelope(an_overstapdossier(aanvulling=None)) == ()


def test_without_inzage():
    """Where the dossier says nothing of inzage, the status has nothing to be held against."""
    overstap = provisional("voorlopig", voorlopig=True)

    findings = judge_envelope(replace(overstap, dossier=replace(overstap.dossier, inzage=None)))

    assert findings == ()
