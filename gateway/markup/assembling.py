"""
Making a block of values that were read, without the detour that its own constructor makes.

The constructor of a frozen class goes the long way round its own ban on change, field by field,
and a dossier has a thousand fields. So the values are put into a twin, a class with the same slots
and without the ban; then the twin is told that it is the block, before anybody has seen it.
Python allows that between classes that have the same slots.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, make_dataclass
from typing import Any

Assemble = Callable[[list[Any]], Any]


def blank(block: type, *, lenient: bool) -> list[Any]:
    """
    The values of a *block* of which nothing is known yet, in the order of its fields.

    What has no default is MISSING, or where that is *lenient*, None.
    """
    defaults = [field.default for field in fields(block)]
    return [None if lenient and value is MISSING else value for value in defaults]


def assembler(block: type) -> Assemble:
    """
    The function that makes a *block* of its values, in the order of its fields.

    It raises TypeError where one of them is MISSING.
    """
    required = [at for at, value in enumerate(blank(block, lenient=False)) if value is MISSING]
    if block.__bases__ != (object,):
        return _by_constructor(block)
    twin = _twin(block)

    def assemble(values: list[Any]) -> Any:
        for at in required:
            if values[at] is MISSING:
                raise TypeError
        made: Any = twin(*values)
        made.__class__ = block
        return made

    return assemble


def _twin(block: type) -> type:
    names = [field.name for field in fields(block)]
    shape = {"__slots__": names, "__doc__": f"A {block.__name__} in the making."}
    return make_dataclass(
        block.__name__, names, namespace=shape, repr=False, eq=False, match_args=False
    )


def _by_constructor(block: type) -> Assemble:
    """For a block that has slots of another one; there are few of these in a dossier."""
    names = [field.name for field in fields(block)]

    def assemble(values: list[Any]) -> Any:
        known = zip(names, values, strict=True)
        return block(**{name: value for name, value in known if value is not MISSING})

    return assemble
