"""
An OSO dossier into an overstapdossier, and out of it unchanged.

The dossier goes in as the bytes of its canonical form. The envelope binds its namespace to a
prefix that occurs nowhere in the dossier: so nothing of it comes into scope inside the dossier,
and no declaration of the dossier becomes superfluous when the whole is made canonical.
"""

from collections.abc import Iterator
from itertools import chain, count
from typing import Final

from lxml import etree

from gateway.canonical.recognition import dossier_in, recognise
from gateway.domain.overstapdossier import NAMESPACE, Aanvulling, Kop
from gateway.markup.codec import encode
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical

_DECLARATION: Final = b"<?xml version='1.0' encoding='UTF-8'?>\n"


def wrap(document: bytes, kop: Kop, aanvulling: Aanvulling | None = None) -> bytes:
    """
    The overstapdossier, not yet sealed, that holds the OSO dossier of *document* unchanged.

    Raises Unreadable where *document* is not, or holds not, a dossier of an edition read here.
    """
    root = parse(document)
    recognise(root)
    return wrap_element(dossier_in(root), kop, aanvulling)


def wrap_element(dossier: etree._Element, kop: Kop, aanvulling: Aanvulling | None = None) -> bytes:
    """The overstapdossier, not yet sealed, around the element *dossier* of a parsed document."""
    inside = canonical(dossier)
    prefix = next(name for name in _prefixes() if f"xmlns:{name}=".encode() not in inside)
    blocks = {"kop": kop, "aanvulling": aanvulling}
    before, after = (
        b"" if block is None else _without_scope(encode(block, tag, NAMESPACE, prefix=prefix))
        for tag, block in blocks.items()
    )
    name = f"{prefix}:overstapdossier".encode()
    opening = b"<" + name + f' xmlns:{prefix}="{NAMESPACE}">'.encode()
    return b"".join((_DECLARATION, opening, before, inside, after, b"</", name, b">\n"))


def unwrap(document: bytes) -> bytes:
    """
    The canonical form of the OSO dossier in *document*, which is what was wrapped.

    Raises Unreadable where it is not, or holds not, a dossier of an edition read here.
    """
    root = parse(document)
    recognise(root)
    return unwrap_element(root)


def unwrap_element(root: etree._Element) -> bytes:
    """The canonical form of the OSO dossier that *root*, of a parsed document, is or holds."""
    return canonical(dossier_in(root))


def _prefixes() -> Iterator[str]:
    return chain(["ov"], (f"ov{number}" for number in count(1)))


def _without_scope(element: etree._Element) -> bytes:
    """The canonical form of *element*, whose namespace the envelope around it declares."""
    declaration = f' xmlns:{element.prefix}="{NAMESPACE}"'.encode()
    return canonical(element).replace(declaration, b"", 1)
