"""Where an element stood in the document that a person has before them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from lxml import etree

from gateway.markup.paths import local_name

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element


class Place(NamedTuple):
    """The path that a person can follow to an element, and its line."""

    path: str
    line: int | None


Origins = Mapping[Element, Place]
"""Where the elements of a tree that was made came from; some may have come from nowhere."""


def numbered(parent: Element, path: str) -> Iterator[tuple[Element, str]]:
    """The children of *parent*, which stands at *path*, each with a path of its own."""
    children = list(parent.iterchildren("*"))
    names = [local_name(child) for child in children]
    above = f"{path}/" if path else ""
    if len(set(names)) == len(names):
        yield from zip(children, [above + name for name in names], strict=True)
        return
    count, seen = Counter(names), dict.fromkeys(names, 0)
    for child, name in zip(children, names, strict=True):
        seen[name] += 1
        yield child, f"{above}{name}[{seen[name]}]" if count[name] > 1 else f"{above}{name}"


def origins_by_path(root: Element, origins: Origins) -> Mapping[str, Place]:
    """Where what stands at a path below *root* came from."""
    found: dict[str, Place] = {}
    waiting = [(root, "", Place("", root.sourceline))]
    while waiting:
        element, path, above = waiting.pop()
        found[path] = origins.get(element, above)
        waiting.extend((child, step, found[path]) for child, step in numbered(element, path))
    return found


def origin_of(path: str, found: Mapping[str, Place]) -> Place:
    """Where what stands at *path*, or should stand there, came from."""
    while path not in found:
        path = path.rpartition("/")[0]
    return found[path]
