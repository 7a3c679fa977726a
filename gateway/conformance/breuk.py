"""What breaks a rule, as a row in a table: what is put where, and what is then found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast

from gateway.conformance.soorten import OVERSTAP, SWV, Soort

Block = TypeVar("Block")

LL: Final = "huidigeschool/leerling"
_PROFILES: Final[Mapping[str, tuple[Soort, ...]]] = {
    "OVa": OVERSTAP,
    "OVb": (Soort.BINNEN_BRIN,),
    "PaO": SWV,
}
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Breuk:
    """
    One way in which a dossier breaks a rule.

    *ids* are those of the rule in each profile, *path* is where it is found, *puts* is what is put
    at which place in a dossier that passes. *also* are the ids of other rules that cannot but be
    broken with it, each with its path. It can be done in dossiers of *soorten*.
    """

    ids: tuple[str, ...]
    path: str
    puts: Mapping[str, object]
    also: Mapping[str, str]
    soorten: tuple[Soort, ...]

    def done(self, passing: Block) -> Block:
        """What was *passing*, broken."""
        broken = passing
        for path, value in self.puts.items():
            broken = put(broken, path, value)
        return broken

    def found(self, soort: Soort) -> tuple[tuple[str, str], ...]:
        """The rules that a dossier of that *soort* then breaks, each with its path."""
        others = ((_of(ids.split(), soort), path) for ids, path in self.also.items())
        told = ((id_, path) for id_, path in others if id_)
        return ((_of(self.ids, soort) or self.ids[0], self.path), *told)


def breuk(  # noqa: PLR0913 - one row of a table
    ids: str,
    path: str,
    value: object = None,
    *,
    puts: Mapping[str, object] | None = None,
    also: Mapping[str, str] = _NONE,
    soorten: Iterable[Soort] | None = None,
) -> Breuk:
    """
    The row of the rule with these *ids*: a *value* put at *path*, None to leave out what is there.

    Say *puts* where something else is put than what is found, and *soorten* where not each kind
    of dossier that the ids' profiles are for can be broken so.
    """
    named = tuple(ids.split())
    return Breuk(
        ids=named,
        path=path,
        puts={path: value} if puts is None else puts,
        also=also,
        soorten=tuple(soorten) if soorten is not None else _soorten_of(named),
    )


def put(block: Block, path: str, value: object) -> Block:
    """
    A copy of *block* with *value* at *path*; of what stands there more than once, in the first.

    None empties a list, and leaves out what may be left out.
    """
    name, _, rest = path.partition("/")
    held = getattr(block, name)
    changed = _below(held, rest, value) if rest else _in_place_of(held, value)
    copied: Block = replace(cast("Any", block), **{name: changed})
    return copied


def _below(held: Any, rest: str, value: object) -> object:
    if isinstance(held, tuple):
        return (put(held[0], rest, value), *held[1:])
    return put(held, rest, value)


def _in_place_of(held: object, value: object) -> object:
    if isinstance(held, tuple) and value is None:
        return ()
    return value


def _soorten_of(ids: Iterable[str]) -> tuple[Soort, ...]:
    listed = {soort for id_ in ids for soort in _soorten_of_one(id_)}
    return tuple(soort for soort in Soort if soort in listed)


def _soorten_of_one(id_: str) -> Iterable[Soort]:
    return _PROFILES.get(id_.partition(".")[0], tuple(Soort))


def _of(ids: Iterable[str], soort: Soort) -> str | None:
    """The one of *ids* that a rule has in a dossier of that *soort*."""
    return next((id_ for id_ in ids if soort in _soorten_of_one(id_)), None)
