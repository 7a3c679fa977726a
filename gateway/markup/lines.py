"""The lines on which many paths end, found in one walk past the elements that they lead by."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element


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
        for step in filter(None, path.split("/")):
            name, number = _taken_apart(step)
            numbered = way.further.setdefault(name, {})
            way = numbered.get(number) or numbered.setdefault(number, _Way())
        way.ending.append(path)
    return start


@lru_cache(maxsize=1024)
def _taken_apart(step: str) -> tuple[str, int]:
    """The name of a step and its number, which is 1 where it has none."""
    name, _, number = step.rstrip("]").partition("[")
    return name, int(number or 1)


def _walk(element: Element, way: _Way, lines: dict[str, int | None]) -> None:
    line = element.sourceline
    lines.update(dict.fromkeys(way.ending, line))
    for name, numbered in way.further.items():
        met = list(islice(element.iterchildren(f"{{*}}{name}"), max(numbered)))
        for number, further in numbered.items():
            if number <= len(met):
                _walk(met[number - 1], further, lines)
            else:
                lines.update(dict.fromkeys(_beyond(further), line))


def _beyond(way: _Way) -> Iterator[str]:
    """All paths that end at *way* or further on."""
    yield from way.ending
    for numbered in way.further.values():
        for further in numbered.values():
            yield from _beyond(further)
