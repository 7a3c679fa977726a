"""The elements that a block of the data set can hold, and those that it does hold."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin, get_type_hints

from gateway.domain.dossier.block import Form, Markup
from gateway.domain.dossier.simple import PLAIN, Simple

_NONE: Final = type(None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """
    One element, or attribute, that a block can hold.

    *name* is how a path calls it: `@name` for an attribute, nothing for the text of the block.
    *is_block* says whether it holds elements of its own.
    """

    name: str
    field: str
    many: bool
    kind: type[Any]
    is_block: bool
    simple: Simple


def children(block: type[Any]) -> tuple[Child, ...]:
    """What *block* can hold, in the order of the standard."""
    return _children(block)  # type: ignore[arg-type]  # mypy takes classes for unhashable


def held(block: object) -> Iterator[tuple[Child, tuple[object, ...]]]:
    """What *block* does hold: each element that is there, with its occurrences."""
    for child in children(type(block)):
        value = getattr(block, child.field)
        occurrences = value if child.many else (value,)
        if occurrences and value is not None:
            yield child, occurrences


@cache
def _children(block: type[Any]) -> tuple[Child, ...]:
    hints = get_type_hints(block)
    return tuple(_child(item.name, item.metadata["markup"], hints) for item in fields(block))


def _child(field: str, markup: Markup, hints: dict[str, Any]) -> Child:
    many, kind = _unwrapped(hints[field])
    name = markup.name.rpartition("}")[2] or field
    return Child(
        name={Form.ATTRIBUTE: f"@{name}", Form.TEXT: ""}.get(markup.form, name),
        field=field,
        many=many,
        kind=kind,
        is_block=is_dataclass(kind),
        simple=markup.simple or PLAIN.get(kind, Simple()),
    )


def _unwrapped(hint: Any) -> tuple[bool, type[Any]]:
    """Whether a field of this type holds more than one, and the type of one."""
    if get_origin(hint) is tuple:
        return True, get_args(hint)[0]
    options = [option for option in get_args(hint) if option is not _NONE]
    return False, options[0] if options else hint
