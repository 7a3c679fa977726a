"""From bytes, or from the tree that verification returned, to the model."""

from typing import Final, TypeVar

from lxml import etree

from gateway.canonical.recognition import OVERSTAPDOSSIER, dossier_in, recognise
from gateway.domain.dossier import Dossier
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Kind
from gateway.domain.overstapdossier import Overstapdossier
from gateway.markup.codec import decode
from gateway.markup.parsing import parse

Document = TypeVar("Document", Dossier, Overstapdossier)

NOT_WRAPPED: Final = Kind(
    rule="GW.DOC06",
    message="Dit is een los OSO-dossier, en hier hoort een overstapdossier.",
    advice="Maak er met `overstap wrap` een overstapdossier van en bied dat aan.",
)


def read_overstapdossier(source: bytes | etree._Element) -> Overstapdossier:
    """
    The overstapdossier in *source*, a document or the root of one.

    Raises Unreadable where it is something else, or does not have the form that the schema asks.
    """
    root = _root(source)
    if recognise(root)[0] != OVERSTAPDOSSIER:
        raise Unreadable(NOT_WRAPPED.at(line=root.sourceline))
    return decode(Overstapdossier, root)


def read_dossier(source: bytes | etree._Element) -> Dossier:
    """
    The OSO dossier that *source* is or holds; *source* is a document or the root of one.

    Raises Unreadable where there is none, or it does not have the form that the schema asks.
    """
    root = _root(source)
    recognise(root)
    return decode(Dossier, dossier_in(root))


def _root(source: bytes | etree._Element) -> etree._Element:
    return parse(source) if isinstance(source, bytes) else source
