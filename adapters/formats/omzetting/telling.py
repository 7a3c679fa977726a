"""Findings as the user of one LAS reads them."""

from collections.abc import Iterable
from dataclasses import replace

from adapters.formats.omzetting.las import Las
from gateway.domain.findings import Finding

_NAMED = "{las}"


def told(findings: Iterable[Finding], las: Las) -> tuple[Finding, ...]:
    """Each of *findings* once, however often a value was looked at; it names the LAS."""
    named = (_named(one, las) for one in findings)
    found = {(one.rule, one.path, one.line, one.message): one for one in named}
    return tuple(found.values())


def _named(finding: Finding, las: Las) -> Finding:
    words = finding.kind.message + finding.kind.advice
    if _NAMED not in words:
        return finding
    facts = {**finding.facts, "las": las.titel}
    if (column := las.kolomnamen.get(str(facts.get("column")))) is not None:
        facts["column"] = column
    return replace(finding, facts=facts)
