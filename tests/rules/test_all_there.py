"""Each id of the agreement: in the registry, in the documentation, broken once and passed once."""

import re
from collections import Counter
from pathlib import Path

import pytest

from gateway.conformance.kit import proeven
from gateway.rules import ENVELOPE_RULES, RULES
from tests.envelope_cases import PASSING
from tests.rule_cases import PASSES
from tests.rules.test_registry import ids_in

DOCS = Path(__file__).resolve().parents[2] / "docs/rules.md"
NOT_CHECKED = {"OS.cat03", "OS.cat04"}
"""Categories that the standard has no check for."""
NOT_TO_BE_TOLD = {"OVb.OS01"}
"""Of a dossier of neither form nobody can say which of the two it was meant to be."""


@pytest.fixture(scope="module")
def agreed(shared) -> set[str]:
    """Every id of the agreement that has a check."""
    return ids_in((shared / "oso/2019.1/rules.md").read_text()) - NOT_CHECKED


@pytest.fixture(scope="module")
def broken() -> Counter[str]:
    """How many dossiers of the conformance kit break each rule."""
    return Counter(finding.rule for proef in proeven() for finding in proef.findings)


def test_in_the_registry(agreed):
    """Every id is that of a rule here."""
    assert agreed - {id_ for rule in RULES for id_ in rule.ids} == set()


def test_in_the_documentation(agreed):
    """Every id stands in the page of the rules."""
    documented = set(re.findall(r"[A-Za-z]+\.[A-Za-z]*[0-9]*", DOCS.read_text()))

    assert agreed - documented == set()


def test_with_a_failing_dossier(agreed, broken):
    """For every id there is a dossier that breaks it."""
    assert agreed - set(broken) == NOT_TO_BE_TOLD


@pytest.mark.parametrize(
    ("rules", "passing"),
    [(RULES, PASSES), (ENVELOPE_RULES, PASSING)],
    ids=["dossier", "overstapdossier"],
)
def test_with_a_passing_dossier(rules, passing):
    """For every rule there is a dossier that just passes it."""
    passed = {id_ for id_, _ in passing}

    assert [rule.ids for rule in rules if passed.isdisjoint(rule.ids)] == []
