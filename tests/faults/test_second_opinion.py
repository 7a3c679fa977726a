"""Our verdict, and one worked out in another way from the sentences of the standard, are one."""

import pytest

from gateway.conformance.kit import proeven
from gateway.markup.parsing import parse
from gateway.rules import RULES
from tests.faults.comparing import disagreements, official
from tests.faults.second_opinion import CODELISTS, broken, codelists
from tests.faults.sentences import ROWS

SAMPLE = 1_200
"""`make faults` compares many times as many."""


@pytest.fixture(scope="module")
def kit():
    """The dossiers of the conformance kit, which break every rule in every kind."""
    return {
        proef.file: parse(proef.content) for proef in proeven() if proef.document == "oso-dossier"
    }


def test_code_lists(shared):
    """The code lists of the second opinion are the published ones."""
    assert CODELISTS.read_text() == (shared / "oso/2019.1/codelists.tsv").read_text()


def test_every_rule():
    """There is a second opinion on every rule of the standard."""
    official_ids = {id_ for rule in RULES for id_ in rule.ids if not id_.startswith("GW.")}

    # which of the two a dossier of neither form was meant to be, nobody can tell
    assert official_ids - {row.id for row in ROWS} == {"OVb.OS01"}
    assert {row.id for row in ROWS} <= official_ids | {"codelijst.33"}


def test_kit(kit):
    """On each dossier of the conformance kit the two agree, and each rule is broken in one."""
    opinions = {name: (broken(root), official(root)) for name, root in kit.items()}

    met = set().union(*(theirs for theirs, _ in opinions.values()))
    assert {name: both for name, both in opinions.items() if both[0] != both[1]} == {}
    assert {row.id for row in ROWS} - met == set()
    assert {f"codelijst.{number}" for number, _, _ in codelists()} - met == set()


@pytest.mark.parametrize("first", range(0, SAMPLE, 300))
def test_damaged_at_random(first):
    """On dossiers damaged at random, in one to three places, the two agree each time."""
    met = set()

    found = list(disagreements(range(first, first + 300), met))

    assert found == []
    assert len(met) > 50
