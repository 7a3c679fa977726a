"""Measuring one thing against another, so that the speed of the machine does not matter."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Final

Work = Callable[[], object]
_ROUNDS: Final = 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Ratio:
    """How many times as long *ours* takes as *reference*, in seconds, and how many it may."""

    name: str
    ours: float
    reference: float
    times: float
    limit: float

    @property
    def kept(self) -> bool:
        """Whether it is within the limit."""
        return self.times <= self.limit


def compare(name: str, ours: Work, reference: Work, *, limit: float, repeats: int = 10) -> Ratio:
    """
    The ratio of two pieces of work, done by turns so that both meet the same disturbance.

    The median of the ratios of all rounds counts; in each round both are done *repeats* times.
    """
    ours(), reference()  # what is compiled or loaded once, is not measured
    pairs = [(_timed(ours, repeats), _timed(reference, repeats)) for _ in range(_ROUNDS)]
    return Ratio(
        name=name,
        ours=median(mine for mine, _ in pairs),
        reference=median(other for _, other in pairs),
        times=median(mine / other for mine, other in pairs),
        limit=limit,
    )


def _timed(work: Work, repeats: int) -> float:
    begun = perf_counter()
    for _ in range(repeats):
        work()
    return (perf_counter() - begun) / repeats
