"""
The whole verdict on one document: its structure and every rule, all findings at once.

The order is fixed: through the XML door, recognised, held against its schema, read, judged. What
was verified is judged as the tree that verification returned; a tree is never parsed again.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final, TypeAlias

from lxml import etree

from gateway.canonical.editions.edition import Editions
from gateway.canonical.recognition import DOSSIER, OVERSTAPDOSSIER, other_edition, recognise
from gateway.domain.dossier import Dossier
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Finding, Kind, Severity, Verdict
from gateway.domain.overstapdossier import SIGNATURE, Overstapdossier
from gateway.markup.codec import decode, decode_leniently
from gateway.markup.lines import lines_of
from gateway.markup.parsing import parse
from gateway.markup.schema import check, is_too_large
from gateway.rules import judge, judge_envelope
from gateway.usecases.judge_edition import judge_edition

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

SOAP: Final = Kind(
    rule="GW.DOC10",
    message="Dit is een SOAP-bericht van de uitwisseling, geen los dossier.",
    advice="Bied het dossier zelf aan, zonder de SOAP-envelop eromheen.",
    who=Actor.SUPPLIER,
)
UNVERIFIED: Final = Kind(
    rule="GW.DOC11",
    message="Het overstapdossier is ondertekend; de handtekening is hier niet gecontroleerd.",
    advice="Controleer de handtekening met `overstap verify`.",
    severity=Severity.INFORMATION,
    who=Actor.RECEIVER,
)

_RANK: Final = {severity: rank for rank, severity in enumerate(Severity)}
_SOAP: Final = re.compile(r"\{http://[^}]*/soap[-/][^}]*\}Envelope")
_OSO: Final = re.compile(
    r"\{http://www\.edustandaard\.nl/oso_gegevensset/([0-9]{4})(?:[0-9]{4})?/dossier\}"
)


def validate(document: bytes, editions: Editions | None = None) -> Verdict:
    """
    What the gateway has to say of *document*, whatever it may be; never raises.

    It knows the *editions* of the data set, those that came with it where none are given.
    """
    try:
        root = parse(document, indented=False)
    except Unreadable as refusal:
        return Verdict(document=None, edition=None, findings=refusal.findings)
    verdict = validate_tree(root, editions)
    if verdict.document == OVERSTAPDOSSIER and root.find(SIGNATURE) is not None:
        return replace(verdict, findings=(*verdict.findings, UNVERIFIED.at()))
    return verdict


def validate_tree(root: Element, editions: Editions | None = None) -> Verdict:
    """The same for the tree of a document, such as verification of its signature returned."""
    other = other_edition(root, editions)
    if other is not None:
        found = judge_edition(root, other, editions)
        return Verdict(document=DOSSIER, edition=other.name, findings=_in_order(root, found))
    try:
        document, edition = recognise(root)
    except Unreadable as refusal:
        return _unknown(root, refusal)
    refused = check(root)
    if is_too_large(refused):
        return Verdict(document=document, edition=edition, findings=refused)
    judged = _judged_dossier if document == DOSSIER else _judged_overstapdossier
    try:
        findings = (*refused, *judged(root, partial=bool(refused)))
    except Unreadable as beyond:  # the schema allows the year 12026, no calendar of ours does
        findings = (*refused, *beyond.findings, *judged(root, partial=True))
    return Verdict(document=document, edition=edition, findings=_in_order(root, findings))


def _unknown(root: Element, refusal: Unreadable) -> Verdict:
    """The verdict on what is no document that is read here; of a dossier the edition is told."""
    tag = str(root.tag)
    if _SOAP.fullmatch(tag):
        findings: tuple[Finding, ...] = (SOAP.at(line=root.sourceline),)
        return Verdict(document=None, edition=None, findings=findings)
    year = _OSO.match(tag)
    edition = f"{year[1]}.1" if year else None
    return Verdict(document=DOSSIER if year else None, edition=edition, findings=refusal.findings)


def _judged_dossier(root: Element, *, partial: bool) -> Iterator[Finding]:
    dossier = decode_leniently(Dossier, root) if partial else decode(Dossier, root)
    yield from judge(dossier, partial=partial)


def _judged_overstapdossier(root: Element, *, partial: bool) -> Iterator[Finding]:
    """What the rules say of the envelope, and of the dossier in it, which is named `dossier`."""
    read = decode_leniently if partial else decode
    overstap = read(Overstapdossier, root)
    yield from judge_envelope(overstap, partial=partial)
    for finding in judge(overstap.dossier, partial=partial):
        yield replace(finding, path=f"dossier/{finding.path}")


def _in_order(root: Element, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """
    Errors first, then by line; each with its line.

    What stands on one line stays in the order of the schema and the rules, that of the blocks.
    """
    found = tuple(findings)
    if not found:
        return ()
    lines = lines_of(root, (finding.path for finding in found if finding.line is None))
    placed = (
        finding if finding.line else _placed(finding, lines.get(finding.path)) for finding in found
    )
    return tuple(sorted(placed, key=_weight_and_line))


def _placed(finding: Finding, line: int | None) -> Finding:
    return Finding(kind=finding.kind, path=finding.path, line=line, facts=finding.facts)


def _weight_and_line(finding: Finding) -> tuple[int, int]:
    return _RANK[finding.severity], finding.line or 0
