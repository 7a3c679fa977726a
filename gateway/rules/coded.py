"""
The fields that hold a code, found once from the model, and the quickest walk past all of them.

A dossier has hundreds of codes and hardly ever a wrong one: so a first walk only says whether all
are right, and only if not a second one says where.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from gateway.domain.codelists import Codelist
from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.rules.places import each

Coded = tuple[str, Codelist]
"""The path of a code, and the list that it is to be from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Code:
    """A field with a code: how it is written below its block, and all that it may hold."""

    step: str
    get: Callable[[Any], Any]
    many: bool
    type: type
    allowed: frozenset[object]
    codelist: Codelist


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inside:
    """A field with something that has codes inside; *step* is "" for a run without an element."""

    step: str
    get: Callable[[Any], Any]
    many: bool
    plan: "_Plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where the codes of a block are."""

    codes: tuple[_Code, ...]
    inside: tuple[_Inside, ...]


def wrong_codes(block: Any, path: str = "") -> Iterator[Coded]:
    """Each code in *block*, which stands at *path*, that is not in its code list."""
    kind: type = type(block)
    plan = _plan(kind)
    if not _is_sound(plan, block):
        yield from _wrong(plan, (block,), path)


def coded_fields(block: type, path: str = "") -> Iterator[Coded]:
    """Every field inside *block* that holds a code."""
    return _listed(_plan(block), path)


@cache
def _plan(block: type) -> _Plan:
    """Worked out when a block is first met, and kept; what holds no code is left out."""
    listed = parts(block)
    inside = (_inside(part) for part in listed if is_dataclass(part.type))
    return _Plan(
        codes=tuple(code for part in listed for code in _code(part)),
        inside=tuple(found for found in inside if found.plan.codes or found.plan.inside),
    )


def _code(part: Part) -> Iterator[_Code]:
    if part.simple is None or part.simple.codelist is None:
        return
    codes = {part.type(code) for code in part.simple.codelist}
    yield _Code(
        step=f"/{part.name}" if part.form is Form.ELEMENT else "",
        get=attrgetter(part.field),
        many=part.many,
        type=part.type,
        allowed=frozenset(codes | {None}),
        codelist=part.simple.codelist,
    )


def _inside(part: Part) -> _Inside:
    return _Inside(
        step="" if part.form is Form.GROUP else f"/{part.name}",
        get=attrgetter(part.field),
        many=part.many,
        plan=_plan(part.type),
    )


def _is_sound(plan: _Plan, block: object) -> bool:
    """Whether all codes in *block* are right, in as little time as can be."""
    for code in plan.codes:
        found = code.get(block)
        if not (code.allowed.issuperset(found) if code.many else found in code.allowed):
            return False
    return all(_is_sound_inside(inside, inside.get(block)) for inside in plan.inside)


def _is_sound_inside(inside: _Inside, found: Any) -> bool:
    if inside.many:
        return all(_is_sound(inside.plan, item) for item in found)
    return found is None or _is_sound(inside.plan, found)


def _wrong(plan: _Plan, blocks: Sequence[object], path: str) -> Iterator[Coded]:
    """
    The wrong codes in *blocks*, which stand in the one element at *path*.

    There are several where the schema repeats a run of elements; numbers count through all.
    """
    for code in plan.codes:
        for place, found in each(f"{path}{code.step}", _values(code, blocks)):
            if _is_wrong(code, found):
                yield place, code.codelist
    for inside in plan.inside:
        yield from _wrong_inside(inside, _values(inside, blocks), path)


def _wrong_inside(inside: _Inside, items: Sequence[object], path: str) -> Iterator[Coded]:
    if not inside.step:
        yield from _wrong(inside.plan, items, path)
        return
    for place, item in each(f"{path}{inside.step}", items):
        yield from _wrong(inside.plan, (item,), place)


def _is_wrong(code: _Code, found: object) -> bool:
    """Whether *found* is no code of the list; what has the wrong type, the schema refuses."""
    return isinstance(found, code.type) and found not in code.allowed


def _values(field: _Code | _Inside, blocks: Sequence[object]) -> tuple[Any, ...]:
    """All that *blocks* hold in *field*."""
    found = [field.get(block) for block in blocks]
    if field.many:
        return tuple(item for items in found for item in items)
    return tuple(item for item in found if item is not None)


def _listed(plan: _Plan, path: str) -> Iterator[Coded]:
    for code in plan.codes:
        yield f"{path}{code.step}".lstrip("/"), code.codelist
    for inside in plan.inside:
        yield from _listed(inside.plan, f"{path}{inside.step}")
