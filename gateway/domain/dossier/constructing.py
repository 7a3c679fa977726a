"""
The constructor of a block.

That of a frozen class goes the long way round its own ban on change, field by field and by name,
which is the better part of what a school's dossiers take to make. Here the descriptor of each slot
fills it, in calls that are written out the way `dataclasses` itself writes a constructor.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any


def constructor(block: type) -> Callable[..., None]:
    """
    The constructor of a *block*, which takes its fields by name and no others.

    Of a block of two fields, the second of which has a default, it is

        def __init__(self, *, naam, soort=default_soort):
            put_naam(self, naam)
            put_soort(self, soort)
    """
    names = [field.name for field in fields(block)]
    defaults = {
        f"default_{field.name}": field.default
        for field in fields(block)
        if field.default is not MISSING
    }
    given = (f"{name}=default_{name}" if f"default_{name}" in defaults else name for name in names)
    lines = (f"    put_{name}(self, {name})" for name in names)
    scope: dict[str, Any] = {f"put_{name}": getattr(block, name).__set__ for name in names}
    scope |= defaults
    source = "\n".join((f"def __init__(self, *, {', '.join(given)}):", *lines))
    exec(source, scope)  # noqa: S102 - of our own making, and without a word from outside
    made: Callable[..., None] = scope["__init__"]
    return made
