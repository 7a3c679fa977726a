"""
Mutations of a document as the tree that it is.

Of bytes changed at random nearly all fall at the door; these come through, and reach what is
behind it.
"""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Final

from lxml import etree

from gateway.domain.errors import Unreadable
from gateway.markup.parsing import parse
from gateway.markup.printing import printed

_Change = Callable[[etree._Element, Random, list[etree._Element]], None]

_TEXTS: Final = (
    "",
    " ",
    "true",
    "1",
    "-0",
    "00",
    "1e400",
    "99999999999999999999",
    "2019-02-29",
    "12026-01-01",
    "-0001-01-01",
    "2026-03-30Z",
    "2026-03-30T24:00:00Z",
    "INF",
    "UEsDBA==",
    "a@b.c",
    "\u0661\u0662",
    "\U0001f600",
    "x" * 300,
    "{veld}",
    "%s",
)


def mutated(document: bytes, random: Random) -> bytes | None:
    """The *document* with a few elements changed; None where it is no tree."""
    try:
        root = parse(document)
    except Unreadable:
        return None
    for _ in range(random.randint(1, 4)):
        elements = list(root.iter("*"))
        random.choice(_CHANGES)(random.choice(elements), random, elements)
    return printed(root)


def _remove(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    del random, elements
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _copy(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    random.choice(elements).append(deepcopy(element))


def _repeat(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    del elements
    if element.getparent() is not None:
        for _ in range(random.choice((1, 2, 120))):
            element.addnext(deepcopy(element))


def _move(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    del random, elements
    parent = element.getparent()
    if parent is not None:
        parent.append(element)


def _write(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    other = random.choice(elements).text
    element.text = random.choice((*_TEXTS, other or ""))


def _rename(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    element.tag = random.choice(elements).tag


def _attribute(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    names = {name for other in elements for name in other.attrib} | {"onbekend"}
    element.set(random.choice(sorted(names)), random.choice(_TEXTS))


def _empty(element: etree._Element, random: Random, elements: list[etree._Element]) -> None:
    del random, elements
    element.clear()


_CHANGES: Final[tuple[_Change, ...]] = (
    _remove,
    _copy,
    _repeat,
    _move,
    _write,
    _write,
    _rename,
    _attribute,
    _empty,
)
