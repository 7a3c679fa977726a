"""What an edition has otherwise than the one it is brought to, as its table says."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, Final, TypeVar

from gateway.canonical.editions.deriving import Steps
from gateway.canonical.editions.edition import Edition

TABLE: Final = "differences.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """An element that has another name or place, if its children have the texts of *where*."""

    path: Steps
    to: Steps
    where: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """Of several elements only one has a place: that with the *greatest* text in that child."""

    path: Steps
    greatest: str
    reason: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lost:
    """An element that has no place, and what a person can do about it."""

    path: Steps
    reason: str
    advice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value that the edition itself decides."""

    path: Steps
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """The whole table; *to* is the name of the edition that a dossier is brought to."""

    to: str
    moved: Mapping[Steps, Moved]
    single: Mapping[Steps, Single]
    lost: Mapping[Steps, Lost]
    expected: tuple[Value, ...]
    set: tuple[Value, ...]


Row = TypeVar("Row", Moved, Single, Lost, Value)
_KEYS: Final = frozenset(known.name for known in fields(Differences))
_PATHS: Final = frozenset({"path", "to"})


@cache
def differences_of(edition: Edition) -> Differences:
    """The table of *edition*; raises Misused where it cannot be read."""
    try:
        table = tomllib.loads(edition.read(TABLE).decode())
        return _table(table)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        raise edition.broken(f"{TABLE} is geen leesbare TOML") from None
    except (KeyError, TypeError, AttributeError, ValueError):
        raise edition.broken(f"{TABLE} heeft een rij die niet de goede vorm heeft") from None


def _table(table: dict[str, Any]) -> Differences:
    if not isinstance(table["to"], str) or not table.keys() <= _KEYS:
        raise ValueError
    lost = [spread for row in table.get("lost", ()) for spread in _spread(row)]
    return Differences(
        to=table["to"],
        moved={row.path: row for row in _rows(Moved, table.get("moved", ()))},
        single={row.path: row for row in _rows(Single, table.get("single", ()))},
        lost={row.path: row for row in _rows(Lost, lost)},
        expected=tuple(_rows(Value, table.get("expected", ()))),
        set=tuple(_rows(Value, table.get("set", ()))),
    )


def _rows(kind: type[Row], rows: list[dict[str, Any]]) -> Iterator[Row]:
    for row in rows:
        yield kind(**{name: _value(name, given) for name, given in row.items()})


def _value(name: str, given: Any) -> Any:
    if name in _PATHS:
        return tuple(given.split("/"))
    texts = given.values() if name == "where" else (given,)
    if not all(isinstance(text, str) for text in texts):
        raise TypeError
    return given


def _spread(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A row of lost elements, written once for all of them, as a row for each."""
    told = {name: given for name, given in row.items() if name not in {"in", "elements"}}
    for element in row["elements"]:
        yield {**told, "path": f"{row['in']}/{element}"}
