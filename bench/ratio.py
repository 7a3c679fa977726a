"""Measuring one thing against another, so that the speed of the machine does not matter."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Final

Work = Callable[[], object]
_RUNS: Final = 404


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """
    How many times as much *ours* takes as *reference*, and how many it may.

    Both are in seconds, or in the *unit* that is named.
    """

    name: str
    ours: float
    reference: float
    limit: float
    unit: str = "s"

    @property
    def times(self) -> float:
        """How many times as much it takes."""
        return self.ours / self.reference

    @property
    def kept(self) -> bool:
        """Whether it is within the limit."""
        return self.times <= self.limit


def compare(name: str, ours: Work, reference: Work, *, limit: float, repeats: int = 1) -> Ratio:
    """
    The ratio of two pieces of work, done by turns so that both meet the same disturbance.

    Of each the quickest round counts, for only what disturbs it makes a round slower, and a short
    one is the likeliest to be left in peace; in each round both are done *repeats* times.
    """
    ours(), reference()  # what is compiled or loaded once, is not measured
    pairs = [(_timed(ours, repeats), _timed(reference, repeats)) for _ in range(_RUNS // repeats)]
    mine, other = (min(side) for side in zip(*pairs, strict=True))
    return Ratio(name=name, ours=mine, reference=other, limit=limit)


def _timed(work: Work, repeats: int) -> float:
    begun = perf_counter()
    for _ in range(repeats):
        work()
    return (perf_counter() - begun) / repeats
