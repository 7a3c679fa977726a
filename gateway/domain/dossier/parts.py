"""What a block consists of, told by its fields: the one list that markup, rules and tests read."""

from dataclasses import Field, dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from gateway.domain.dossier.block import Choice, Form, Markup
from gateway.domain.dossier.simple import PLAIN, Simple


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """
    One field of a block: its name in Python and in XML, its type, and how often it stands there.

    *type* is the block or the Python type of one value; *simple* is None where it is a block.
    """

    field: str
    name: str
    namespace: str | None
    form: Form
    type: type
    simple: Simple | None
    required: bool
    many: bool
    choice: Choice | None


def parts(block: type) -> tuple[Part, ...]:
    """The parts of *block*, in the order of the schema."""
    return _parts(block)


@cache
def _parts(block: type) -> tuple[Part, ...]:
    hints = get_type_hints(block)
    return tuple(_part(field, hints[field.name]) for field in fields(block))


def _part(field: Field[Any], hint: Any) -> Part:
    markup: Markup = field.metadata["markup"]
    namespace, name = _names(markup.name or field.name)
    value, optional, many = _taken_apart(hint)
    return Part(
        field=field.name,
        name=name,
        namespace=namespace,
        form=markup.form,
        type=value,
        simple=markup.simple or PLAIN.get(value),
        required=markup.minimum > 0 if many else not optional,
        many=many,
        choice=markup.choice,
    )


def _names(name: str) -> tuple[str | None, str]:
    """The namespace that `{namespace}name` begins, and the local name."""
    if not name.startswith("{"):
        return None, name
    namespace, _, local = name[1:].partition("}")
    return namespace, local


def _taken_apart(hint: Any) -> tuple[type, bool, bool]:
    """The type of one value, whether it may be absent, and whether there may be more."""
    if get_origin(hint) is tuple:
        return get_args(hint)[0], False, True
    if isinstance(hint, UnionType):
        value = next(option for option in get_args(hint) if option is not NoneType)
        return value, True, False
    return hint, False, False
