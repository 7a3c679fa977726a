"""
The fields that hold a code, found once from the model, and the quickest walk past all of them.

A dossier has hundreds of codes and hardly ever a wrong one: so a first walk only says whether all
are right, and only if not a second one says where.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, is_dataclass
from functools import cache
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

    field: str
    step: str
    many: bool
    type: type
    allowed: frozenset[object]
    codelist: Codelist


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inside:
    """A field with something that has codes inside; *step* is "" for a run without an element."""

    field: str
    step: str
    many: bool
    plan: "_Plan"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where the codes of a block are, and the quick walk past them."""

    codes: tuple[_Code, ...]
    inside: tuple[_Inside, ...]
    is_sound: Callable[[Any], bool]


def wrong_codes(block: Any, path: str = "") -> Iterator[Coded]:
    """Each code in *block*, which stands at *path*, that is not in its code list."""
    kind: type = type(block)
    plan = _plan(kind)
    if not plan.is_sound(block):
        yield from _wrong(plan, (block,), path)


def coded_fields(block: type, path: str = "") -> Iterator[Coded]:
    """Every field inside *block* that holds a code."""
    return _listed(_plan(block), path)


@cache
def _plan(block: type) -> _Plan:
    """Worked out when a block is first met, and kept; what holds no code is left out."""
    listed = parts(block)
    met = (_inside(part) for part in listed if is_dataclass(part.type))
    codes = tuple(code for part in listed for code in _code(part))
    inside = tuple(found for found in met if found.plan.codes or found.plan.inside)
    return _Plan(codes=codes, inside=inside, is_sound=_walk_past(codes, inside))


def _code(part: Part) -> Iterator[_Code]:
    codelist = part.simple.codelist if part.simple else None
    if codelist is None or codelist.nummer is None:
        return  # of a list of our own the schema itself enumerates the codes
    codes = {part.type(code) for code in codelist}
    yield _Code(
        field=part.field,
        step=f"/{part.name}" if part.form is Form.ELEMENT else "",
        many=part.many,
        type=part.type,
        allowed=frozenset(codes | {None}),
        codelist=codelist,
    )


def _inside(part: Part) -> _Inside:
    return _Inside(
        field=part.field,
        step="" if part.form is Form.GROUP else f"/{part.name}",
        many=part.many,
        plan=_plan(part.type),
    )


def _walk_past(codes: tuple[_Code, ...], inside: tuple[_Inside, ...]) -> Callable[[Any], bool]:
    """
    The function that says whether all codes in a block are right, as quickly as can be.

    It is written out for each block: nothing asks a field for its value as fast as its name. Of
    one with a code, something that may be absent, and things of which there may be more, it is

        lambda block: (
            block.soort in known0
            and (block.land is None or known1(block.land))
            and all(map(known2, block.adres))
        )
    """
    tests = [*map(_code_test, codes), *map(_inside_test, inside)]
    asked = [*(code.allowed for code in codes), *(met.plan.is_sound for met in inside)]
    known = {f"known{at}": one for at, one in enumerate(asked)}
    said = " and ".join(test.format(at) for at, test in enumerate(tests))
    is_sound: Callable[[Any], bool] = eval(f"lambda block: {said or True}", known)  # noqa: S307 - of our own making
    return is_sound


def _code_test(code: _Code) -> str:
    if code.many:
        return f"all(map(known{{0}}.__contains__, block.{code.field}))"
    return f"block.{code.field} in known{{0}}"


def _inside_test(inside: _Inside) -> str:
    if inside.many:
        return f"all(map(known{{0}}, block.{inside.field}))"
    return f"(block.{inside.field} is None or known{{0}}(block.{inside.field}))"


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
        if not inside.plan.is_sound(item):
            yield from _wrong(inside.plan, (item,), place)


def _is_wrong(code: _Code, found: object) -> bool:
    """Whether *found* is no code of the list; what has the wrong type, the schema refuses."""
    return isinstance(found, code.type) and found not in code.allowed


def _values(field: _Code | _Inside, blocks: Sequence[object]) -> tuple[Any, ...]:
    """All that *blocks* hold in *field*."""
    found = [getattr(block, field.field) for block in blocks]
    if field.many:
        return tuple(item for items in found for item in items)
    return tuple(item for item in found if item is not None)


def _listed(plan: _Plan, path: str) -> Iterator[Coded]:
    for code in plan.codes:
        yield f"{path}{code.step}".lstrip("/"), code.codelist
    for inside in plan.inside:
        yield from _listed(inside.plan, f"{path}{inside.step}")
