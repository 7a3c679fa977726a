"""The lines on which many paths end, found in one walk past the elements that they lead by."""

import re
from collections.abc import Iterable, Iterator, Mapping
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
    line = element.sourceline
    lines.update(dict.fromkeys(way.ending, line))
    for name, numbered in way.further.items():
        alike = islice(element.iterchildren(f"{{*}}{name}"), max(numbered))
        met = dict(enumerate(alike, start=1))
        for number, further in numbered.items():
            if number in met:
                _walk(met[number], further, lines)
            else:
                lines.update(dict.fromkeys(_beyond(further), line))


def _beyond(way: _Way) -> Iterator[str]:
    """All paths that end at *way* or further on."""
    yield from way.ending
    for numbered in way.further.values():
        for further in numbered.values():
            yield from _beyond(further)
