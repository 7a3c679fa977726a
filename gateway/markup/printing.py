"""From element to bytes: one way for every reader, and the canonical form for digests."""

import copy
from typing import Final

from lxml import etree

from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Kind

NOT_CANONICAL: Final = Kind(
    rule="GW.XML12",
    message="De XML gebruikt een naamruimte die geen volledig adres is.",
    advice="Laat de leverancier de naamruimten (xmlns) in de export nakijken.",
    who=Actor.SUPPLIER,
)


def canonical(element: etree._Element) -> bytes:
    """
    The inclusive canonical form (C14N 1.0, without comments) of *element* as a document.

    Declarations of elements around it that it does not use are no part of it.
    """
    try:
        return etree.tostring(_alone(element), method="c14n", with_comments=False)
    except etree.C14NError:
        raise Unreadable(NOT_CANONICAL.at(line=element.sourceline)) from None


def printed(element: etree._Element, *, pretty: bool = False) -> bytes:
    """*element* as a document in UTF-8, with a declaration; indented where *pretty*."""
    return etree.tostring(
        _alone(element), encoding="UTF-8", xml_declaration=True, pretty_print=pretty
    )


def _alone(element: etree._Element) -> etree._ElementTree:
    """*element* as the root of a document of its own, free of what stands around it."""
    if any(beside is not None for beside in _around(element)):
        element = copy.deepcopy(element)
        element.tail = None
    return element.getroottree()


def _around(element: etree._Element) -> tuple[etree._Element | None, ...]:
    return element.getparent(), element.getprevious(), element.getnext()
