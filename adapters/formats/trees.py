"""Reading foreign XML by local name: namespaces come and go between versions of a standard."""

from collections.abc import Iterator

from lxml import etree


def local(element: etree._Element) -> str:
    """The name of *element* without its namespace."""
    return str(etree.QName(element).localname)


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of *element* that are called *name*, in whatever place."""
    return (child for child in element.iterchildren("*") if local(child) == name)


def child(element: etree._Element | None, name: str) -> etree._Element | None:
    """The first child of *element* that is called *name*, if there is one."""
    return None if element is None else next(children(element, name), None)


def text(element: etree._Element | None, name: str = "") -> str:
    """The text of *element*, or of its child called *name*; an empty element is an absent one."""
    found = child(element, name) if name else element
    return "" if found is None else " ".join((found.text or "").split())


def descendant(root: etree._Element, name: str) -> etree._Element | None:
    """*root* or the first element below it that is called *name*."""
    return next((element for element in root.iter("*") if local(element) == name), None)
