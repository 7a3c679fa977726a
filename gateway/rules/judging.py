"""Judging: every rule that applies, all findings at once."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.rules.agreement import ENVELOPE_RULES, RULES
from gateway.rules.codelijsten import outside
from gateway.rules.holes import FellIntoHole, Holed
from gateway.rules.registry import At, Judge, Rule, Vorm

_Applied = tuple[tuple[Judge[Any], At], ...]

_FORMS: Final[Mapping[str, Vorm]] = {
    str(vorm): vorm for vorm in (Vorm.OVERSTAPDOSSIER, Vorm.BINNEN_BRIN, Vorm.SWV)
}
_FOR_SWV: Final = frozenset({"POSWV", "VOSWV"})


def _applied(rules: Iterable[Rule[Any]], vorm: Vorm) -> _Applied:
    """The rules that apply to one form of dossier, each with what makes its findings."""
    return tuple((rule.judge, rule.kinds[vorm].at) for rule in rules if vorm in rule.kinds)


_BY_FORM: Final[Mapping[Vorm, _Applied]] = {vorm: _applied(RULES, vorm) for vorm in Vorm}
_ENVELOPE: Final = _applied(ENVELOPE_RULES, Vorm.ONBEKEND)


def judge(dossier: Dossier, *, partial: bool = False) -> tuple[Finding, ...]:
    """
    All that the agreement has against *dossier*.

    Say *partial* where its structure is broken, so that it may have holes.
    """
    subject = Holed(dossier) if partial else dossier
    found = list(outside(dossier))
    for judged, at in _BY_FORM[_known_form(subject)]:
        _judge_one(judged, subject, at, found)
    return tuple(found)


def judge_envelope(overstap: Overstapdossier, *, partial: bool = False) -> tuple[Finding, ...]:
    """All that is wrong with what stands around the dossier in *overstap*."""
    subject = Holed(overstap) if partial else overstap
    found: list[Finding] = []
    for name in ("kop", "aanvulling"):
        block = getattr(overstap, name)
        found.extend(() if block is None else outside(block, name))
    for judged, at in _ENVELOPE:
        _judge_one(judged, subject, at, found)
    return tuple(found)


def _judge_one(judged: Judge[Any], subject: Any, at: At, found: list[Finding]) -> None:
    """Add what one rule finds; nothing (more) where it falls into a hole."""
    try:
        found.extend(judged(subject, at))
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
