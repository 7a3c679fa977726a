"""A dossier with one thing wrong in it gets the finding of that, at its place, and no other."""

from collections import Counter
from copy import deepcopy

import pytest

from gateway.domain.findings import Severity
from gateway.markup.parsing import parse
from gateway.usecases.validate import validate_tree
from tests.faults.bases import KINDS, full
from tests.faults.ruling import by_hand, categories, codes
from tests.faults.sentences import ROWS
from tests.faults.structural import faults

ENOUGH = 500


def errors(root):
    """What keeps the dossier *root* from being released, and how often each is told."""
    return Counter(
        (finding.rule, finding.path)
        for finding in validate_tree(root).findings
        if finding.severity is Severity.ERROR
    )


def mistaken(root, found):
    """Those of the faults *found* in *root* that do not get what they should."""
    wrong = {}
    for fault in found:
        damaged = deepcopy(root)
        fault.damage(list(damaged.iter("*"))[fault.position])
        told = errors(damaged)
        if told != Counter(fault.expected):
            wrong[fault.name, fault.expected] = told
    return wrong


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_wrong(kind):
    """A dossier with everything in it that its kind allows has no error."""
    assert errors(full(kind)) == Counter()


def test_structure():
    """What is missing, twice, unknown, elsewhere or of another form is told as that, alone."""
    found = tuple(faults(full("POVO"), thinned=8))

    assert mistaken(full("POVO"), found) == {}
    assert len(found) > ENOUGH


def test_structure_of_published(shared):
    """The same goes for a published example, where most things stand more than once."""
    file = shared / "oso/2019.1/examples/Voorbeelddossier_OV_POVO_opt_out.xml"
    root = parse(file.read_bytes())
    found = tuple(faults(root, thinned=8))

    assert mistaken(root, found) == {}


@pytest.mark.parametrize("ruled", [by_hand, codes, categories], ids=lambda made: made.__name__)
def test_rules(ruled):
    """Each rule, code list and category that is broken alone is told alone, in every kind."""
    told = {
        (one.kind, one.changes): (errors(one.done()), Counter(one.expected)) for one in ruled()
    }

    assert {given: both for given, both in told.items() if both[0] != both[1]} == {}


def test_enough():
    """There are more than 500 dossiers that break one rule, and no official rule is forgotten."""
    listed = [*by_hand(), *codes(), *categories()]

    expected = {id_ for one in listed for id_, _ in one.expected}
    assert len(listed) > ENOUGH
    assert {row.id for row in ROWS} - expected == set()
