"""Our verdict beside the second opinion, on dossier after damaged dossier."""

from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import NamedTuple

from lxml import etree

from gateway.canonical.printing import print_dossier
from gateway.conformance.soorten import Soort, dossier_of
from gateway.markup.parsing import parse
from gateway.usecases.validate import validate_tree
from tests.conftest import SHARED
from tests.edition_builders import a_full_dossier, edition_2019
from tests.faults.damaging import damaged
from tests.faults.facts import is_valid
from tests.faults.second_opinion import broken

_EXAMPLES = SHARED / "oso/2019.1/examples"
_EVERYTHING = 2
"""So many of the dossiers that hold all there can be hit every element of a rule."""


class Disagreement(NamedTuple):
    """A damaged dossier, by its number, with what only one of the two has against it."""

    number: int
    theirs: frozenset[str]
    ours: frozenset[str]


@cache
def pristine() -> tuple[etree._Element, ...]:
    """What is damaged: one of each kind, some that hold everything, and the published examples."""
    kinds = [parse(print_dossier(dossier_of(soort))) for soort in Soort]
    full = [a_full_dossier(edition_2019(), variant) for variant in range(_EVERYTHING)]
    published = [parse(file.read_bytes()) for file in sorted(_EXAMPLES.glob("*opt_out.xml"))]
    return (*kinds, *kinds, *full, *published)


def damaged_dossier(number: int) -> etree._Element:
    """The damaged dossier of that *number*, the same each time."""
    random = Random(number)
    return damaged(random.choice(pristine()), random)


def official(root: etree._Element) -> frozenset[str]:
    """The ids of the standard's own rules that we find broken."""
    return frozenset(
        finding.rule
        for finding in validate_tree(root).findings
        if not finding.rule.startswith("GW.")
    )


def disagreements(numbers: Iterable[int], met: set[str]) -> Iterator[Disagreement]:
    """Where the two differ; what was found at all is added to *met*."""
    for number in numbers:
        root = damaged_dossier(number)
        assert is_valid(root), number
        theirs, ours = broken(root), official(root)
        met |= theirs
        if theirs != ours:
            yield Disagreement(number, theirs - ours, ours - theirs)
