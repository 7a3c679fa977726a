"""
Making a block of values that were read, without the detour of calling its constructor.

To sort a dossier's thousand values by name and through the constructor again costs a quarter more
of all that decoding takes. Here the descriptor of each slot fills it. The calls are written out,
one per field, the way `dataclasses` itself writes a constructor: a loop over them would cost as
much again as the calls do.
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

    It raises ValueError where one of them is MISSING. Of a block of two fields, the first of
    which is required, it is

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
    body = (
        "".join(f"value{at}, " for at in numbers) + "= values",
        *(f"if value{at} is MISSING: raise ValueError" for at in required),
        *filling(block),
    )
    assemble: Assemble = written_out("assemble(values)", body, known_to_filling(block))
    return assemble


def filling(block: type) -> Sequence[str]:
    """The lines that make a *block* of `value0`, `value1` and so on, one for each field."""
    puts = (f"put{at}(made, value{at})" for at in range(len(fields(block))))
    return ("made = new(block)", *puts, "return made")


def known_to_filling(block: type) -> dict[str, Any]:
    """What those lines call by name."""
    puts = {
        f"put{at}": getattr(block, field.name).__set__ for at, field in enumerate(fields(block))
    }
    return {"block": block, "new": object.__new__, "MISSING": MISSING, **puts}


def written_out(call: str, body: Sequence[str], known: dict[str, Any]) -> Any:
    """The function that is called as *call* says: these lines, which may use what is *known*."""
    source = f"def {call}:\n" + "\n".join(f"    {line}" for line in body)
    exec(source, known)  # noqa: S102 - of our own making, and without a word from outside
    return known[call.partition("(")[0]]
