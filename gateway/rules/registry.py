"""
What a rule is: a function under the id, or ids, that the standard gives it.

The agreement numbers a rule anew for each form of a dossier (`OVa.LL03` is `OVb.LL01`), so one
function may carry several ids. A rule of the data set (`OG`, `OS`) or of our own (`GW`) has one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import ModuleType
from typing import Any, Final, Generic, TypeVar

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding, Kind, Severity

At = Callable[..., Finding]
"""Makes the finding that the rule is broken at a path, with the facts that its words need."""

Subject = TypeVar("Subject")
Judge = Callable[[Subject, At], Iterable[Finding]]
Listing = Callable[[Dossier], Iterable[tuple[str, Any]]]
"""Lists things in a dossier, each with its path."""


class Vorm(StrEnum):
    """The form of a dossier, by the text of its `overdrachtsoort`."""

    OVERSTAPDOSSIER = "overstapdossier"
    BINNEN_BRIN = "overdrachtbinnenbrin"
    SWV = "swv-dossier"
    ONBEKEND = "onbekend"
    ONBEKEND_SWV = "onbekend, voor een samenwerkingsverband"


_PROFILES: Final[Mapping[str, Vorm]] = {
    "OVa": Vorm.OVERSTAPDOSSIER,
    "OVb": Vorm.BINNEN_BRIN,
    "PaO": Vorm.SWV,
}
_OV_FAMILY: Final = (Vorm.OVERSTAPDOSSIER, Vorm.BINNEN_BRIN, Vorm.ONBEKEND)
_FAMILIES: Final[Mapping[str, tuple[Vorm, ...]]] = {
    "OVa": _OV_FAMILY,
    "OVb": _OV_FAMILY,
    "PaO": (Vorm.SWV, Vorm.ONBEKEND_SWV),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Subject]):
    """
    One rule: what it says, the words for a person, and the function that judges.

    Its subject is a dossier, or the overstapdossier around it; or else all that the function *of*
    lists of a dossier, which is listed once for all rules of the same things. *kinds* holds what
    a finding is called in each form of dossier that the rule applies to.
    """

    ids: tuple[str, ...]
    says: str
    kinds: Mapping[Vorm, Kind]
    judge: Judge[Subject]
    of: Listing | None = None


def rule(  # noqa: PLR0913 - the words of one rule stand together
    *ids: str,
    message: str,
    advice: str,
    always: tuple[str, ...] = (),
    of: Listing | None = None,
    severity: Severity = Severity.ERROR,
    who: Actor = Actor.SENDER,
) -> Callable[[Judge[Subject]], Rule[Subject]]:
    """
    Make a function a rule under the standard's *ids*; its docstring says when it is broken.

    A rule of a profile applies to the form of dossier that the profile is for, and where the
    profile is one of *always* to every form in its family, also to one that we do not know. Its
    function takes the dossier, or what *of* lists of it.
    """
    kinds = {
        id_: Kind(rule=id_, message=message, advice=advice, severity=severity, who=who)
        for id_ in ids
    }

    def made(judge: Judge[Subject]) -> Rule[Subject]:
        says = (judge.__doc__ or "").strip()
        forms = _by_form(kinds, always=always)
        return Rule(ids=ids, says=says, kinds=forms, judge=judge, of=of)

    return made


def rules_in(modules: Iterable[ModuleType]) -> tuple[Rule[Any], ...]:
    """Every rule that stands in *modules*, alone or in a tuple, in the order of writing."""
    return tuple(
        value
        for module in modules
        for values in vars(module).values()
        for value in (values if isinstance(values, tuple) else (values,))
        if isinstance(value, Rule)
    )


def _by_form(kinds: Mapping[str, Kind], *, always: tuple[str, ...]) -> Mapping[Vorm, Kind]:
    """The kind for each form: that of the form's own profile, else the first that applies."""
    found: dict[Vorm, Kind] = {}
    for id_, kind in kinds.items():
        profile = id_.partition(".")[0]
        if profile in _PROFILES:
            found[_PROFILES[profile]] = kind
    for id_, kind in kinds.items():
        for form in _elsewhere(id_.partition(".")[0], always=always):
            found.setdefault(form, kind)
    return found


def _elsewhere(profile: str, *, always: tuple[str, ...]) -> Iterable[Vorm]:
    """The forms that a rule of *profile* applies to beside the one the profile is for."""
    if profile not in _PROFILES:
        return Vorm
    return _FAMILIES[profile] if profile in always else ()
