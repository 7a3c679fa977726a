"""
Making a block of values that were read, without the detour that its own constructor makes.

The constructor of a frozen class goes the long way round its own ban on change, field by field
and by name, and a dossier has a thousand fields. Here the descriptor of each slot fills it. The
calls are written out, one per field, the way `dataclasses` itself writes a constructor: a loop
over them would cost as much again as the calls do.
"""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields
from typing import Any

Assemble = Callable[[Sequence[Any]], Any]


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

    It raises ValueError where one of them is MISSING.
    """
    puts = [getattr(block, field.name).__set__ for field in fields(block)]
    known = {f"put{at}": put for at, put in enumerate(puts)}
    scope: dict[str, Any] = {"block": block, "new": object.__new__, "MISSING": MISSING, **known}
    exec(_source(block), scope)  # noqa: S102 - of our own making, and without a word from outside
    assemble: Assemble = scope["assemble"]
    return assemble


def _source(block: type) -> str:
    """
    The text of that function.

    Of a block of two fields, the first of which is required:

        def assemble(values):
            value0, value1, = values
            if value0 is MISSING: raise ValueError
            made = new(block)
            put0(made, value0)
            put1(made, value1)
            return made
    """
    numbers = range(len(fields(block)))
    required = [at for at in numbers if fields(block)[at].default is MISSING]
    lines = (
        "".join(f"value{at}, " for at in numbers) + "= values",
        *(f"if value{at} is MISSING: raise ValueError" for at in required),
        "made = new(block)",
        *(f"put{at}(made, value{at})" for at in numbers),
        "return made",
    )
    return "def assemble(values):\n" + "\n".join(f"    {line}" for line in lines)
