"""Which of a row of things stand out of order."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise


def misplaced(row: Sequence[int]) -> list[int]:
    """The positions in *row* of the fewest numbers without which the rest do not descend."""
    if all(former <= later for former, later in pairwise(row)):
        return []
    kept = set(_longest(row))
    return [position for position in range(len(row)) if position not in kept]


def _longest(row: Sequence[int]) -> list[int]:
    """The positions of a longest subsequence that does not descend (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for position, number in enumerate(row):
        pile = bisect_right(tops, number)
        tops[pile : pile + 1] = [number]
        ends[pile : pile + 1] = [position]
        before.append(ends[pile - 1] if pile else None)
    return _traced(ends[-1] if ends else None, before)


def _traced(position: int | None, before: Sequence[int | None]) -> list[int]:
    trace = []
    while position is not None:
        trace.append(position)
        position = before[position]
    return trace
