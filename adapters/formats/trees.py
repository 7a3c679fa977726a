"""Reading foreign XML by local name: namespaces come and go between versions of a standard."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree


def local(element: etree._Element) -> str:
    """The name of *element* without its namespace."""
    return _local(str(element.tag))


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


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
    parts = ((part, part.text) for part in element[:])  # a slice: lxml iterates over it far slower
    return {
        local(part): found for part, said in parts if said and (found := " ".join(said.split()))
    }


def descendant(root: etree._Element, name: str) -> etree._Element | None:
    """*root* or the first element below it that is called *name*."""
    return next(root.iter(f"{{*}}{name}"), None)
