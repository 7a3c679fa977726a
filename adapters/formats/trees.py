"""Reading foreign XML by local name: namespaces come and go between versions of a standard."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from lxml import etree

_MOST_NAMES: Final = 1024


class _Locals(dict[object, str]):
    """Names without their namespace, by the tag that has one; millions of elements share few."""

    def __missing__(self, tag: object) -> str:
        if len(self) > _MOST_NAMES:
            self.clear()
        return self.setdefault(tag, str(tag).rpartition("}")[2])


_LOCALS: Final = _Locals()


def local(element: etree._Element) -> str:
    """The name of *element* without its namespace."""
    return _LOCALS[element.tag]


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of *element* that are called *name*, in whatever place."""
    return element.iterchildren(f"{{*}}{name}")


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of *element* that is called *name*, if there is one."""
    return None if element is None else next(children(element, name), None)


def text(element: etree._Element | None, name: str = "") -> str:
    """The text of *element*, or of its child called *name*; an empty element is an absent one."""
    found = child(element, name) if name else element
    return "" if found is None else " ".join((found.text or "").split())


def texts(element: etree._Element | None) -> Mapping[str, str]:
    """The text of each filled child of *element*, by its name; of several the last."""
    if element is None:
        return {}
    found = {}
    for part in element[:]:  # a slice: lxml iterates over it far slower
        if (said := part.text) and (plain := " ".join(said.split())):
            found[_LOCALS[part.tag]] = plain
    return found


def taken_apart(
    element: etree._Element,
) -> tuple[Mapping[str, str], Sequence[tuple[str, etree._Element]]]:
    """The texts of *element* as above, and its other children by name, in one pass."""
    found, others = {}, []
    for part in element[:]:
        said, name = part.text, _LOCALS[part.tag]
        if said and (plain := " ".join(said.split())):
            found[name] = plain
        else:
            others.append((name, part))
    return found, others


def descendant(root: etree._Element, name: str) -> etree._Element | None:
    """*root* or the first element below it that is called *name*."""
    return next(root.iter(f"{{*}}{name}"), None)
