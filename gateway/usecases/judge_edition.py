"""
The verdict on a dossier of another edition than the model's: by its own schema and code lists.

Of the rules only those apply that hold in any edition, because they look at nothing but numbers,
dates and files. For those the dossier is brought to the edition of the model first, and what they
find is told at its place in the document itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final, TypeAlias

from lxml import etree

from gateway.canonical.editions.bringing import Brought, bring
from gateway.canonical.editions.edition import Edition, Editions
from gateway.canonical.editions.expectations import unexpected
from gateway.canonical.editions.model import block_of, check
from gateway.canonical.editions.places import origin_of, origins_by_path
from gateway.canonical.recognition import EDITION
from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding, Kind, Severity
from gateway.markup.codec import decode_leniently
from gateway.markup.schema import is_too_large
from gateway.rules import judge
from gateway.rules.codelijsten import outside
from gateway.rules.judging import MORE_ALIKE, MOST_ALIKE

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

IN_ANY_EDITION: Final = frozenset(
    {
        "GW.AD01",
        "GW.BN01",
        "GW.BN02",
        "GW.BN03",
        "GW.BN04",
        "GW.BN05",
        "GW.BN06",
        "GW.CM01",
        "GW.CM02",
        "GW.CM03",
        "GW.DC01",
        "GW.DC02",
        "GW.IZ01",
        "GW.LL01",
        "GW.LL02",
        "GW.LL03",
        "GW.PD01",
        "GW.PD02",
        "GW.PD03",
        "GW.PD04",
        "GW.VZ01",
    }
)
"""The rules about numbers, dates, addresses and files, which no edition has otherwise."""

CODE_LOST: Final = Kind(
    rule="GW.ED05",
    message="De waarde van {veld} staat niet in de codelijst '{lijst}' van editie {editie}.",
    advice="Kies in het LAS een waarde die in editie {editie} bestaat en maak een nieuw dossier.",
)


def judge_edition(
    root: Element, edition: Edition, editions: Editions | None = None
) -> tuple[Finding, ...]:
    """
    All there is to say of the dossier *root* of *edition*.

    What bringing it to the edition of the model would lose is in it, as information.
    """
    refused = check(root, edition)
    if is_too_large(refused):
        return refused
    wrong = tuple(_wrong_codes(decode_leniently(block_of(edition), root)))
    brought = bring(root, edition, editions)
    found = (*refused, *wrong, *unexpected(root, edition), *_judged(brought))
    if refused:  # what the schema does not know would be told as lost once more
        return found
    told = {finding.path for finding in wrong}
    codes = (finding for finding in codes_lost(brought) if finding.path not in told)
    return (*found, *map(_as_information, (*brought.findings, *codes)))


def codes_lost(brought: Brought) -> tuple[Finding, ...]:
    """The codes that are in no code list of the edition that a dossier was *brought* to."""
    found = islice(outside(decode_leniently(Dossier, brought.root)), MOST_ALIKE)
    return tuple(
        CODE_LOST.at(finding.path, finding.line, editie=EDITION, **finding.facts)
        for finding in where_it_came_from(found, brought)
    )


def _wrong_codes(block: object) -> Iterator[Finding]:
    """The codes in *block* that are in no list; of very many the first, and that there is more."""
    found = outside(block)
    yield from islice(found, MOST_ALIKE)
    if next(found, None) is not None:
        yield MORE_ALIKE.at(rule="codelijst", limit=MOST_ALIKE)


def where_it_came_from(findings: Iterable[Finding], brought: Brought) -> Iterator[Finding]:
    """The *findings* in a dossier that was *brought* here, at their places in the original."""
    found = tuple(findings)
    places = origins_by_path(brought.root, brought.origins) if found else {}
    for finding in found:
        place = origin_of(finding.path, places)
        yield replace(finding, path=place.path, line=place.line)


def _judged(brought: Brought) -> Iterator[Finding]:
    found = judge(decode_leniently(Dossier, brought.root), partial=True)
    return where_it_came_from(filter(_holds_here, found), brought)


def _holds_here(finding: Finding) -> bool:
    """Whether it is of a rule of any edition; of *finding* that there are more, more of what."""
    rule = finding.facts["rule"] if finding.rule == MORE_ALIKE.rule else finding.rule
    return rule in IN_ANY_EDITION


def _as_information(finding: Finding) -> Finding:
    return replace(finding, kind=replace(finding.kind, severity=Severity.INFORMATION))
