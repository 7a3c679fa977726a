"""Paths that a person can follow from the root of a document, and the lines they lead to."""

import re
from typing import Final

from lxml import etree

_STEP: Final = re.compile(r"([^\[\]/]+)(?:\[([0-9]{1,9})\])?")


def local_name(element: etree._Element) -> str:
    """The name of *element* without its namespace."""
    return str(element.tag).rpartition("}")[2]


def path_of(element: etree._Element) -> str:
    """
    Where *element* stands, below the root: `huidigeschool/leerling/verzorger[2]/iban`.

    There is a number only where there are several of that name; the root itself is "".
    """
    steps: list[str] = []
    parent = element.getparent()
    while parent is not None:
        steps.append(_step(element, parent))
        element, parent = parent, parent.getparent()
    return "/".join(reversed(steps))


def _step(element: etree._Element, parent: etree._Element) -> str:
    name = local_name(element)
    alike = list(parent.iterchildren(f"{{*}}{name}"))
    return f"{name}[{alike.index(element) + 1}]" if len(alike) > 1 else name


def locate(root: etree._Element, path: str) -> etree._Element:
    """
    The element at *path*, or the nearest one above it that exists.

    So what is missing is shown at the place where it should have stood.
    """
    found = root
    for name, number in _STEP.findall(path):
        alike = list(found.iterchildren(f"{{*}}{name}"))
        index = int(number or 1) - 1
        if index >= len(alike):
            break
        found = alike[index]
    return found


def line_of(root: etree._Element, path: str) -> int | None:
    """The line of the element at *path*, or of the nearest one above it that exists."""
    return locate(root, path).sourceline
