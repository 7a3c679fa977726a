"""
The door for documents that are too large to hold: they pass by, element after element.

The same holds as in `parsing`: no doctype, nothing fetched, no comment within a value. A document
may be larger, for only one of its elements is in memory at a time; that one may not be.
"""

from collections.abc import Collection, Iterator
from typing import BinaryIO, Final

from lxml import etree

from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Kind
from gateway.markup.parsing import (
    DOCTYPE,
    MAX_ELEMENTS,
    SPLIT_VALUE,
    TOO_LARGE,
    TOO_MANY_ELEMENTS,
    declaration_end,
    explained,
    has_text,
    within_limits,
)

MAX_STREAM_BYTES: Final = 512 * 1024 * 1024
MAX_PIECE_BYTES: Final = 16 * 1024 * 1024
"""How much may pass before one of the elements that are asked for ends."""

_CHUNK: Final = 64 * 1024
_LONGEST_MARK: Final = len(b"<!DOCTYPE") - 1

TOO_LARGE_A_PIECE: Final = Kind(
    rule="GW.XML13",
    message="Een deel van het bestand is groter dan {limit} MB; zo groot is geen enkele leerling.",
    advice="Laat de leverancier nagaan hoe dit bestand is gemaakt.",
    who=Actor.SUPPLIER,
)


def stream(source: BinaryIO, names: Collection[str]) -> Iterator[etree._Element]:
    """
    Each element in an XML document from outside whose local name is one of *names*, once it ends.

    An element is emptied when the next is asked for, so that a document needs the memory of one
    of them, whatever its size. The limits are those of `parse` but for the size and the number of
    elements. Raises Unreadable where it is no XML or breaks a limit, possibly after some elements.
    """
    parser = etree.XMLPullParser(  # noqa: TID251 - the door, for documents that pass by
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
    )
    chunks = _Chunks(source)
    try:
        for chunk in chunks:
            parser.feed(chunk)
            for _, element in parser.read_events():
                chunks.piece = chunks.tags = 0
                yield _whole(element, chunks)
                _let_go(element)
        parser.close()
    except etree.XMLSyntaxError as error:
        raise explained(chunks.head, error) from None


class _Chunks:
    """The bytes of a document in pieces, held against the limits before they are parsed."""

    def __init__(self, source: BinaryIO) -> None:
        self.head = source.read(_CHUNK)
        self.piece = self.tags = 0
        self.may_split_values = False
        self._source = source

    def __iter__(self) -> Iterator[bytes]:
        within_limits(self.head)
        chunk, before, total = self.head, b"", 0
        while chunk:
            total += len(chunk)
            self._count(chunk)
            if total > MAX_STREAM_BYTES:
                raise Unreadable(TOO_LARGE.at(limit=MAX_STREAM_BYTES // 1024 // 1024))
            self._look(before + chunk, is_head=not before)
            yield chunk
            before, chunk = chunk[-_LONGEST_MARK:], self._source.read(_CHUNK)

    def _count(self, chunk: bytes) -> None:
        """Refuse a piece that is too large to hold, in bytes or as a tree."""
        self.piece += len(chunk)
        self.tags += chunk.count(b"<")
        if self.piece > MAX_PIECE_BYTES:
            raise Unreadable(TOO_LARGE_A_PIECE.at(limit=MAX_PIECE_BYTES // 1024 // 1024))
        if self.tags > 2 * MAX_ELEMENTS:
            raise Unreadable(TOO_MANY_ELEMENTS.at(limit=MAX_ELEMENTS))

    def _look(self, text: bytes, *, is_head: bool) -> None:
        """Refuse a doctype, and see whether a value may be split; single signs are soon sought."""
        if b"!" in text:
            if b"<!DOCTYPE" in text:
                raise Unreadable(DOCTYPE.at())
            self.may_split_values |= b"<!--" in text
        if b"?" in text:
            start = declaration_end(text) if is_head else 0
            self.may_split_values |= text.find(b"<?", start) >= 0


def _whole(element: etree._Element, chunks: _Chunks) -> etree._Element:
    """*element* without comments and instructions, which may not stand beside text."""
    if chunks.may_split_values:
        nodes = list(element.iter(etree.Comment, etree.PI))
        for parent in {node.getparent() for node in nodes}:
            if parent is not None and has_text(parent):
                raise Unreadable(SPLIT_VALUE.at(line=parent.sourceline))
        etree.strip_tags(element, etree.Comment, etree.PI)
    return element


def _let_go(element: etree._Element) -> None:
    """Free *element* and all that stands before it."""
    element.clear()
    for place in (element, *element.iterancestors()):
        above = place.getparent()
        while above is not None and (before := place.getprevious()) is not None:
            above.remove(before)
