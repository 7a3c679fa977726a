"""
Judging what could only be read in part.

Where the structure of a document is broken, what could be read of it has holes: a required part
that is not there, a text that is no date. The schema's finding already says so; a rule that comes
upon a hole cannot tell any more, and stays silent.
"""

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from gateway.domain.dossier.parts import Part, parts


class FellIntoHole(Exception):
    """A rule asked for something that could not be read."""


class Holed:
    """A block of which not all could be read; asking it for a hole raises FellIntoHole."""

    __slots__ = ("_block",)

    def __init__(self, block: Any) -> None:
        self._block = block

    def __getattr__(self, name: str) -> Any:
        kind: type = type(self._block)
        part = _fields(kind)[name]
        value = getattr(self._block, name)
        if part.required and value in (None, ()):
            raise FellIntoHole
        if part.many:
            return tuple(_seen(part, item) for item in value)
        return None if value is None else _seen(part, value)


@cache
def _fields(block: type) -> Mapping[str, Part]:
    return {part.field: part for part in parts(block)}


def _seen(part: Part, value: object) -> object:
    if not isinstance(value, part.type):
        raise FellIntoHole
    return Holed(value) if is_dataclass(part.type) else value
