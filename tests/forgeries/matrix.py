"""The matrix of forgeries: each with the finding that it must draw, and what makes them."""

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.sealing_builders import OTHER_BSN, a_sealed, a_tree

Forgery = Callable[[], bytes]
FORGERIES: dict[str, tuple[str, Forgery]] = {}


def refused_as(rule: str) -> Callable[[Forgery], Forgery]:
    """Enter a forgery in the matrix, with the finding that it must draw."""

    def enter(forgery: Forgery) -> Forgery:
        FORGERIES[forgery.__name__] = (rule, forgery)
        return forgery

    return enter


def other_dossier() -> etree._Element:
    """The dossier that the forger would like to be believed."""
    return deepcopy(a_tree(a_sealed(bsn=OTHER_BSN))[1])


def added(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    """A new last child."""
    child = etree.SubElement(parent, tag, attributes)
    child.text = text or None
    return child
