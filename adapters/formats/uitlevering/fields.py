"""
Fields of an overstapdossier by their path: `dossier/huidigeschool/leerling/roepnaam`.

A path follows the elements of the document. Where an element may occur more than once, `[2]`
takes the second, and `[soortadres=bezoek|gba]` those with the first of the values that occurs.
An attribute is `@omschrijving`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from adapters.formats.uitlevering.blocks import children, held
from gateway.domain.dossier.simple import Simple

_STEP: Final = re.compile(
    r"(?P<name>@?[\w.-]+)"
    r"(?:\[(?:(?P<number>[1-9]\d{0,3})|(?P<key>[\w.-]+)=(?P<values>[^\]]+))\])?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One element of a path, and which of its occurrences are meant."""

    name: str
    number: int | None = None
    key: str | None = None
    values: tuple[str, ...] = ()


Path = tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value that is there, and the path on which it stands, numbered where there are more."""

    path: str
    value: object
    simple: Simple

    def __repr__(self) -> str:
        return f"Leaf({self.path!r})"


def parse(text: str) -> Path | None:
    """The path that *text* writes down; None where it is no path."""
    found = [_STEP.fullmatch(step) for step in text.split("/")]
    steps = tuple(_step(step) for step in found if step)
    return steps if len(steps) == len(found) else None


def simple_at(block: type[Any], path: Path) -> Simple | None:
    """The type of the value at *path* in any *block*; None where there is no such value."""
    named = {child.name: child for child in children(block)}
    if not path:
        return named[""].simple if "" in named else None
    child = named.get(path[0].name)
    if child is None or not _may_select(path[0], child.kind):
        return None
    if child.is_block:
        return simple_at(child.kind, path[1:])
    return child.simple if len(path) == 1 else None


def paths(block: type[Any], at: str = "") -> Iterator[str]:
    """Every path that leads to a value in some *block*."""
    for child in children(block):
        place = _joined(at, child.name)
        if child.is_block:
            yield from paths(child.kind, place)
        else:
            yield place


def leaves(block: object, at: str = "") -> Iterator[Leaf]:
    """Every value that is there in *block*."""
    for child, occurrences in held(block):
        for place, value in places(_joined(at, child.name), occurrences):
            if child.is_block:
                yield from leaves(value, place)
            else:
                yield Leaf(path=place, value=value, simple=child.simple)


def select(block: object, path: Path, at: str = "") -> Iterator[Leaf]:
    """The values in *block* that *path* leads to."""
    name = path[0].name if path else ""
    for child, occurrences in held(block):
        if child.name != name:
            continue
        for place, value in _meant(path, list(places(_joined(at, name), occurrences))):
            if child.is_block:
                yield from select(value, path[1:], place)
            else:
                yield Leaf(path=place, value=value, simple=child.simple)


def places(place: str, occurrences: Sequence[object]) -> Iterator[tuple[str, object]]:
    """Each occurrence with its path; numbered from 1 only where there are several."""
    if len(occurrences) == 1:
        yield place, occurrences[0]
        return
    for number, value in enumerate(occurrences, start=1):
        yield f"{place}[{number}]", value


def lexical(value: object) -> str:
    """A value as the document writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _step(found: re.Match[str]) -> Step:
    return Step(
        name=found["name"],
        number=int(found["number"]) if found["number"] else None,
        key=found["key"],
        values=tuple(found["values"].split("|")) if found["values"] else (),
    )


def _may_select(step: Step, kind: type[Any]) -> bool:
    if step.key is None:
        return True
    return is_dataclass(kind) and step.key in {child.name for child in children(kind)}


def _joined(at: str, name: str) -> str:
    return f"{at}/{name}" if at and name else at or name


def _meant(path: Path, places: list[tuple[str, object]]) -> Sequence[tuple[str, object]]:
    """Those of *places* that the first step of *path* means."""
    if not path:
        return places
    if path[0].number is not None:
        return places[path[0].number - 1 : path[0].number]
    if path[0].key is None:
        return places
    return _with_first_value(path[0], places)


def _with_first_value(
    step: Step, places: list[tuple[str, object]]
) -> Sequence[tuple[str, object]]:
    for wanted in step.values:
        chosen = [(place, value) for place, value in places if _key_of(step, value) == wanted]
        if chosen:
            return chosen
    return ()


def _key_of(step: Step, block: object) -> str | None:
    found = next(select(block, (Step(name=step.key or ""),)), None)
    return lexical(found.value) if found else None
