"""What the fuzz run asks of any bytes, asked of the documents that it begins with."""

from random import Random

import pytest

from fuzz.mutating import mutated
from fuzz.seeds import seeds
from fuzz.targets import TARGETS

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


def test_no_tree():
    """What is no XML is left to the changing of bytes."""
    assert mutated(b"%PDF-1.7", Random(1)) is None
