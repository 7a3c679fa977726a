"""
Making a block of values that were read, without the detour that its own constructor makes.

The constructor of a frozen class goes the long way round its own ban on change, field by field,
and a dossier has a thousand fields. Here they are put straight into their slots, once, before
anybody has seen the block.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import MISSING, fields
from itertools import repeat
from operator import call
from typing import Any


def blank(block: type, *, lenient: bool) -> list[Any]:
    """
    The values of a *block* of which nothing is known yet, in the order of its fields.

    What has no default is MISSING, or where that is *lenient*, None.
    """
    defaults = [field.default for field in fields(block)]
    return [None if lenient and value is MISSING else value for value in defaults]


def assembler(block: type) -> Callable[[list[Any]], Any]:
    """
    The function that makes a *block* of its values, in the order of its fields.

    It raises TypeError where one of them is MISSING.
    """
    required = [at for at, value in enumerate(blank(block, lenient=False)) if value is MISSING]
    setters = tuple(getattr(block, field.name).__set__ for field in fields(block))
    new = object.__new__
    put_all = deque[None](maxlen=0).extend

    def assemble(values: list[Any]) -> Any:
        for at in required:
            if values[at] is MISSING:
                raise TypeError
        made: Any = new(block)
        put_all(map(call, setters, repeat(made), values))
        return made

    return assemble
