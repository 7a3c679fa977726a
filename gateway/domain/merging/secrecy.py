"""Where somebody lives and how to reach them, once an export said that it is secret."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from gateway.domain.dossier import Communicatielijst, Leerling, Verzorger
from gateway.domain.findings import Finding, Kind
from gateway.domain.merging.changes import NOW_SECRET, STILL_SECRET
from gateway.domain.merging.identity import key_of

_Person = TypeVar("_Person", Leerling, Verzorger)
_PUPIL: Final = "dossier/huidigeschool/leerling"
_REACH: Final = ("adreslijst", "communicatielijst", "postcode4adres", "adresbuitenland")


def kept_secret(
    earlier: Leerling, later: Leerling, changes: list[Finding]
) -> tuple[Leerling, Leerling]:
    """
    Both without the addresses and numbers that the other keeps secret, before they are merged.

    What is secret in the *later* one goes from the *earlier*. What was secret in the earlier one
    is opened by a later export that says so, and by none that is silent about it. Beside a pupil
    whose address is secret, that of a carer would tell it.
    """
    return (
        _Guard(weaker=(None, False), kind=NOW_SECRET, changes=changes).leerling(earlier, later),
        _Guard(weaker=(None,), kind=STILL_SECRET, changes=changes).leerling(later, earlier),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Guard:
    """Takes out of one dossier what another keeps secret, where its own word is *weaker*."""

    weaker: tuple[bool | None, ...]
    kind: Kind
    changes: list[Finding]

    def leerling(self, one: Leerling, other: Leerling) -> Leerling:
        """*one* with the addresses and numbers that *other* lets it have."""
        hidden = self._hides((one.adresgeheim, other.adresgeheim))
        carers = tuple(
            self._person(
                carer, _may_be(carer, one, other), f"{_PUPIL}/verzorger[{at}]", hidden=hidden
            )
            for at, carer in enumerate(one.verzorger, 1)
        )
        return self._person(replace(one, verzorger=carers), (other,), _PUPIL, hidden=hidden)

    def _person(
        self, one: _Person, others: Sequence[_Person], path: str, *, hidden: bool
    ) -> _Person:
        if hidden or self._hides([one.adresgeheim, *(it.adresgeheim for it in others)]):
            made = _as_said(one, others)
        else:
            numbers = [other.communicatielijst for other in others]
            made = replace(one, communicatielijst=self._numbers(one.communicatielijst, numbers))
        if made != one:
            self.changes.append(self.kind.at(path))
        return made

    def _numbers(
        self, own: Communicatielijst | None, others: Sequence[Communicatielijst | None]
    ) -> Communicatielijst | None:
        """The numbers but those of a kind, telephone or e-mail, that is secret in *others*."""
        if own is None:
            return None
        said = [number for one in others if one for number in one.communicatie]
        kept = tuple(
            one
            for one in own.communicatie
            if one in said
            or not self._hides([it.geheim for it in (one, *said) if it.soort == one.soort])
        )
        return replace(own, communicatie=kept) if kept else None

    def _hides(self, said: Sequence[bool | None]) -> bool:
        """Whether the first of those who speak gives way to another who says it is secret."""
        own, *others = said
        return own in self.weaker and True in others


def _may_be(carer: Verzorger, own: Leerling, other: Leerling) -> tuple[Verzorger, ...]:
    """
    Who in *other* may be this carer of *own*.

    They are those with the same name. A carer whose name is not there may be any whose name is
    new: people marry, and a list may spell out a first name.
    """
    name, names = key_of(carer), {key_of(one) for one in own.verzorger}
    same = tuple(one for one in other.verzorger if key_of(one) == name)
    return same or tuple(one for one in other.verzorger if key_of(one) not in names)


def _as_said(one: _Person, others: Sequence[_Person]) -> _Person:
    """*one* with of its addresses and numbers only what *others* say too."""
    held = {name: getattr(one, name) for name in _REACH if hasattr(one, name)}
    left: dict[str, Any] = {
        name: () if isinstance(value, tuple) else None
        for name, value in held.items()
        if value not in [getattr(other, name) for other in others]
    }
    return replace(one, **left)
