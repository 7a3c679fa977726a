"""What the fuzz run asks of any bytes, asked of the documents that it begins with."""

from collections import Counter
from random import Random

import pytest

from fuzz.mutating import mutated
from fuzz.seeds import seeds
from fuzz.targets import TARGETS
from gateway.canonical.recognition import DOSSIER, OVERSTAPDOSSIER
from gateway.conformance.soorten import Soort
from gateway.usecases.validate import validate

SEEDS = tuple(seeds())
EACH_TARGET = pytest.mark.parametrize("target", TARGETS.values(), ids=list(TARGETS))


@EACH_TARGET
def test_seeds(target):
    """Every document that the run begins with does what is asked of it."""
    for seed in SEEDS:
        target(seed)


@EACH_TARGET
def test_some_mutations(target):
    """So do a few of the documents that come of them, the same each time."""
    random = Random(20190101)

    for seed in SEEDS * 5:
        target(mutated(seed, random) or b"<")


def test_what_the_targets_reach():
    """Whole documents of every kind of move, and some mutations of them, are valid."""
    random = Random(20190101)
    mutations = [mutated(seed, random) or b"<" for seed in SEEDS * 5]

    found = Counter(validate(seed).document for seed in SEEDS if validate(seed).valid)
    after = Counter(validate(one).valid for one in mutations)

    assert found >= Counter({DOSSIER: len(Soort), OVERSTAPDOSSIER: len(Soort)})
    assert after[True]
    assert after[False]


def test_no_tree():
    """What is no XML is left to the changing of bytes."""
    assert mutated(b"%PDF-1.7", Random(1)) is None
