"""The lines on which many paths end, found in one walk past the elements that they lead by."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

_STEP: Final = re.compile(r"([^\[\]/]+)(?:\[([0-9]{1,9})\])?")


class _Way:
    """The paths that end here, and the steps that lead on: by name, then by number."""

    __slots__ = ("ending", "further")

    def __init__(self) -> None:
        self.ending: list[str] = []
        self.further: dict[str, dict[int, _Way]] = {}


def lines_of(root: Element, paths: Iterable[str]) -> Mapping[str, int | None]:
    """The line of the element at each of *paths*, or of the nearest one above it that exists."""
    lines: dict[str, int | None] = {}
    _walk(root, _ways(paths), lines)
    return lines


def _ways(paths: Iterable[str]) -> _Way:
    """All *paths* as one tree of steps."""
    start = _Way()
    for path in set(paths):
        way = start
        for name, number in _STEP.findall(path):
            way = way.further.setdefault(name, {}).setdefault(int(number or 1), _Way())
        way.ending.append(path)
    return start


def _walk(element: Element, way: _Way, lines: dict[str, int | None]) -> None:
    _note(way, element.sourceline, lines)
    for name, numbered in way.further.items():
        alike = islice(element.iterchildren(f"{{*}}{name}"), max(numbered))
        for number, child in enumerate(alike, start=1):
            if number in numbered:
                _walk(child, numbered[number], lines)


def _note(way: _Way, line: int | None, lines: dict[str, int | None]) -> None:
    """*line* is the line of all that ends at or beyond *way*, until an element closer is met."""
    lines.update(dict.fromkeys(way.ending, line))
    for numbered in way.further.values():
        for further in numbered.values():
            _note(further, line, lines)
