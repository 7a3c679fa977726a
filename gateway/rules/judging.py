"""Judging: every rule that applies, all findings at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding, Kind
from gateway.domain.overstapdossier import Overstapdossier
from gateway.rules.agreement import ENVELOPE_RULES, RULES
from gateway.rules.codelijsten import outside
from gateway.rules.holes import FellIntoHole, Holed
from gateway.rules.registry import At, Judge, Listing, Rule, Vorm

Found = TypeVar("Found")

MOST_ALIKE: Final = 100
MORE_ALIKE: Final = Kind(
    rule="GW.MEER",
    message="Regel {rule} is {limit} keer of vaker overtreden; de rest is niet opgesomd.",
    advice="Herstel eerst wat wel is opgesomd en controleer daarna opnieuw.",
)

_Applied = tuple[tuple[Judge[Any], At, Listing | None], ...]

_FORMS: Final[Mapping[str, Vorm]] = {
    str(vorm): vorm for vorm in (Vorm.OVERSTAPDOSSIER, Vorm.BINNEN_BRIN, Vorm.SWV)
}
_FOR_SWV: Final = frozenset({"POSWV", "VOSWV"})


def _applied(rules: Iterable[Rule[Any]], vorm: Vorm) -> _Applied:
    """The rules that apply to one form of dossier, each with what makes its findings."""
    return tuple(
        (rule.judge, rule.kinds[vorm].at, rule.of) for rule in rules if vorm in rule.kinds
    )


_BY_FORM: Final[Mapping[Vorm, _Applied]] = {vorm: _applied(RULES, vorm) for vorm in Vorm}
_ENVELOPE: Final = _applied(ENVELOPE_RULES, Vorm.ONBEKEND)


def judge(dossier: Dossier, *, partial: bool = False) -> tuple[Finding, ...]:
    """
    All that the agreement has against *dossier*.

    Say *partial* where its structure is broken, so that it may have holes.
    """
    subject = Holed(dossier) if partial else dossier
    found = list(_wrong_codes(dossier))
    _judge_by(_BY_FORM[_known_form(subject)], subject, found, partial=partial)
    return tuple(found)


def judge_envelope(overstap: Overstapdossier, *, partial: bool = False) -> tuple[Finding, ...]:
    """All that is wrong with what stands around the dossier in *overstap*."""
    found: list[Finding] = []
    for name in ("kop", "aanvulling"):
        block = getattr(overstap, name)
        found.extend(() if block is None else _wrong_codes(block, name))
    _judge_by(_ENVELOPE, Holed(overstap) if partial else overstap, found, partial=partial)
    return tuple(found)


def _wrong_codes(block: object, path: str = "") -> Iterator[Finding]:
    for number, finding in enumerate(outside(block, path)):
        if number == MOST_ALIKE:
            yield MORE_ALIKE.at(rule="codelijst", limit=MOST_ALIKE)
            return
        yield finding


def _judge_by(rules: _Applied, subject: Any, found: list[Finding], *, partial: bool) -> None:
    """Add to *found* what each of *rules* finds."""
    lists: dict[Listing | None, Any] = {None: subject}
    for judged, at, of in rules:
        if of not in lists and of is not None:
            lists[of] = tuple(_until_hole(of(subject)) if partial else of(subject))
        findings = judged(lists[of], at)
        # most find nothing, and then this loop is all that they cost
        for finding in _until_hole(findings) if partial else findings:
            found.append(finding)
            if len(found) >= MOST_ALIKE and found[-MOST_ALIKE].rule == finding.rule:
                found.append(_more_like(finding))
                break


def _more_like(finding: Finding) -> Finding:
    """That there are more such as *finding*: no heavier than it, for a warning blocks nothing."""
    kind = replace(MORE_ALIKE, severity=finding.severity)
    return kind.at(rule=finding.rule, limit=MOST_ALIKE)


def _until_hole(found: Iterable[Found]) -> Iterator[Found]:
    """What is *found* until a hole is fallen into."""
    try:
        yield from found
    except FellIntoHole:
        return


def _known_form(dossier: Any) -> Vorm:
    try:
        return vorm_of(dossier)
    except FellIntoHole:
        return Vorm.ONBEKEND


def vorm_of(dossier: Dossier) -> Vorm:
    """The form of *dossier*; where its `overdrachtsoort` is unknown its `overstap` tells most."""
    known = _FORMS.get(dossier.overdrachtsoort)
    if known is not None:
        return known
    return Vorm.ONBEKEND_SWV if dossier.metadata.overstap in _FOR_SWV else Vorm.ONBEKEND
