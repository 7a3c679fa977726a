"""The lines on which many paths end; what several of them have in common is walked once."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element


def lines_of(root: Element, paths: Iterable[str]) -> Mapping[str, int | None]:
    """The line of the element at each of *paths*, or of the nearest one above it that exists."""
    places = _Places(root)
    return {path: places.nearest(path)[0].sourceline for path in paths}


class _Places:
    """Where paths lead to, each step looked for once."""

    __slots__ = ("_alike", "_found")

    def __init__(self, root: Element) -> None:
        self._found: dict[str, tuple[Element, bool]] = {"": (root, True)}
        self._alike: dict[tuple[str, str], list[Element]] = {}

    def nearest(self, path: str) -> tuple[Element, bool]:
        """The element at *path*, or else the nearest one above it; and which of the two."""
        place = self._found.get(path)
        if place is None:
            place = self._found[path] = self._looked_for(path)
        return place

    def _looked_for(self, path: str) -> tuple[Element, bool]:
        above, _, step = path.rpartition("/")
        parent, exists = self.nearest(above)
        child = self._child(above, parent, step) if exists else None
        return (parent, False) if child is None else (child, True)

    def _child(self, above: str, parent: Element, step: str) -> Element | None:
        name, numbered, number = step.partition("[")
        if not numbered:
            return next(parent.iterchildren(f"{{*}}{name}"), None)
        alike = self._alike.get((above, name))
        if alike is None:
            alike = self._alike[above, name] = list(parent.iterchildren(f"{{*}}{name}"))
        at = int(number.rstrip("]")) - 1
        return alike[at] if at < len(alike) else None
