"""How a block of the data set is written down: a decorator, and a specifier per kind of field."""

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, TypeVar, dataclass_transform

from gateway.domain.dossier.constructing import constructor
from gateway.domain.dossier.simple import Simple

_ABSENT: Final[Any] = object()
_KEY: Final = "markup"
_Block = TypeVar("_Block")


class Form(Enum):
    """What a field is in XML."""

    ELEMENT = "element"
    ATTRIBUTE = "attribute"
    TEXT = "text"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Choice:
    """Fields of which at most one is there; exactly one where the choice is *required*."""

    name: str
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """What the Python type of a field does not say of its place in XML."""

    form: Form
    simple: Simple | None = None
    name: str = ""
    minimum: int = 0
    choice: Choice | None = None


def _specified(markup: Markup, default: Any) -> Any:
    if default is _ABSENT:
        return field(metadata={_KEY: markup})
    return field(default=default, metadata={_KEY: markup})


def element(
    simple: Simple | None = None,
    *,
    name: str = "",
    minimum: int = 0,
    choice: Choice | None = None,
    default: Any = _ABSENT,
) -> Any:
    """
    A child element, of a *simple* type or of the block that the type of the field names.

    *name* is its name in XML where that is no Python name, or `{namespace}name` where a part in
    another namespace begins. *minimum* is the least number of elements of a tuple.
    """
    markup = Markup(form=Form.ELEMENT, simple=simple, name=name, minimum=minimum, choice=choice)
    return _specified(markup, default)


def attribute(simple: Simple | None = None, *, default: Any = _ABSENT) -> Any:
    """An attribute of the element, whose value is a text."""
    return _specified(Markup(form=Form.ATTRIBUTE, simple=simple), default)


def text(simple: Simple | None = None) -> Any:
    """The text of an element that has attributes beside it."""
    return _specified(Markup(form=Form.TEXT, simple=simple), _ABSENT)


def group() -> Any:
    """A run of elements, once or more, that has no element of its own around it."""
    return _specified(Markup(form=Form.GROUP, minimum=1), _ABSENT)


@dataclass_transform(
    frozen_default=True,
    kw_only_default=True,
    field_specifiers=(element, attribute, text, group),
)
def block(cls: type[_Block]) -> type[_Block]:
    """A frozen class for one complex type, whose values never show in a log or traceback."""
    made = dataclass(frozen=True, slots=True, kw_only=True, init=False, repr=False)(cls)
    made.__init__ = constructor(made)  # type: ignore[method-assign]
    return made
