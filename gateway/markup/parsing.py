"""
The door through which every XML document from outside comes in.

No doctype (so no entities), no comment or instruction left in the tree (so no split texts),
nothing fetched, and limits on bytes, elements, depth and text before memory is spent.
"""

import re
from functools import lru_cache
from threading import get_ident
from typing import Final

from lxml import etree

from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Kind

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_ELEMENTS: Final = 250_000
_ENCODINGS: Final = frozenset(
    {"utf-8", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"}
)
_DECLARATION: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]{0,1000}\?>")
_NO_DECLARATION: Final = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml\s[^>]{1000}")
_ENCODING: Final = re.compile(rb"""encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_EBCDIC: Final = b"\x4c\x6f\xa7\x94"
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00", _EBCDIC)

EMPTY: Final = Kind(
    rule="GW.XML01",
    message="Het bestand is leeg.",
    advice="Maak de export in het LAS opnieuw en kijk of het bestand daarna inhoud heeft.",
)
TOO_LARGE: Final = Kind(
    rule="GW.XML02",
    message="Het bestand is groter dan {limit} MB.",
    advice="Neem minder of kleinere bijlagen op in het dossier.",
)
TOO_MANY_ELEMENTS: Final = Kind(
    rule="GW.XML03",
    message="Het bestand bevat meer dan {limit} elementen; zoveel heeft geen enkel dossier.",
    advice="Laat de leverancier nagaan hoe dit bestand is gemaakt.",
    who=Actor.SUPPLIER,
)
NOT_UTF8: Final = Kind(
    rule="GW.XML04",
    message="Het bestand heeft een tekencodering die hier niet gelezen wordt.",
    advice="Bewaar het bestand als UTF-8 en bied het opnieuw aan.",
    who=Actor.SUPPLIER,
)
DOCTYPE: Final = Kind(
    rule="GW.XML05",
    message="Het bestand bevat een documenttypedeclaratie (DOCTYPE); die is niet toegestaan.",
    advice="Laat de leverancier de DOCTYPE uit de export verwijderen.",
    who=Actor.SUPPLIER,
)
NOT_XML: Final = Kind(
    rule="GW.XML06",
    message="Het bestand is geen leesbare XML.",
    advice="Kies het XML-bestand van de export; een PDF, Word- of ZIP-bestand kan hier niet.",
)
BROKEN_XML: Final = Kind(
    rule="GW.XML07",
    message="De XML is beschadigd of afgebroken op deze plaats.",
    advice="Maak de export opnieuw; blijft dit zo, meld het dan bij de leverancier van het LAS.",
    who=Actor.SUPPLIER,
)
TOO_DEEP: Final = Kind(
    rule="GW.XML08",
    message="De XML is te diep genest: honderden elementen in elkaar. Zo is geen enkel dossier.",
    advice="Laat de leverancier nagaan hoe dit bestand is gemaakt.",
    who=Actor.SUPPLIER,
)
TOO_LONG_A_TEXT: Final = Kind(
    rule="GW.XML14",
    message="In het bestand staat een waarde van meer dan 10 MB.",
    advice="Neem geen bijlage op die groter is dan 7 MB.",
)
SPLIT_VALUE: Final = Kind(
    rule="GW.XML09",
    message="Midden in een waarde staat commentaar of een verwerkingsinstructie.",
    advice="Laat de leverancier commentaar en instructies uit de export verwijderen.",
    who=Actor.SUPPLIER,
)


def parse(document: bytes, *, indented: bool = True) -> etree._Element:
    """
    The root element of an XML *document* from outside.

    Where it need not stay *indented*, the space between elements may be left out of the tree: for
    who only reads values, and neither signs nor prints. Raises Unreadable, with one finding that
    says why, where it is no XML or breaks a limit.
    """
    within_limits(document)
    root = _parsed(document, comments=False, indented=indented or _has_odd_spaces(document))
    if root.getroottree().docinfo.doctype:
        raise Unreadable(DOCTYPE.at())
    if _may_split_values(document):
        _refuse_split_values(document)
    return root


def _has_odd_spaces(document: bytes) -> bool:
    """
    Whether libxml2 could mistake space that belongs to a value for space between elements.

    It could before a comment, an instruction or a CDATA section, and before a carriage return.
    """
    marked = b"!" in document and b"<!" in document
    return marked or b"\r" in document or _has_instructions(document)


def _may_split_values(document: bytes) -> bool:
    """Whether there is a comment or instruction; one rare character rules most out, quickly."""
    return (b"!" in document and b"<!--" in document) or _has_instructions(document)


def _has_instructions(document: bytes) -> bool:
    start = declaration_end(document)
    return document.find(b"?", start) >= 0 and document.find(b"<?", start) >= 0


def within_limits(document: bytes) -> None:
    """Refuse by counting bytes what would cost too much to parse."""
    if not document or document.isspace():
        raise Unreadable(EMPTY.at())
    if len(document) > MAX_BYTES:
        raise Unreadable(TOO_LARGE.at(limit=MAX_BYTES // 1024 // 1024))
    if document.startswith(_WIDE) or not _has_known_encoding(document):
        raise Unreadable(NOT_UTF8.at())
    if len(document) > 2 * MAX_ELEMENTS and document.count(b"<") > 2 * MAX_ELEMENTS:
        raise Unreadable(TOO_MANY_ELEMENTS.at(limit=MAX_ELEMENTS))


def declaration_end(document: bytes) -> int:
    """Where the XML declaration that *document* begins with ends; 0 where it has none."""
    declaration = _DECLARATION.match(document)
    return declaration.end() if declaration else 0


def _has_known_encoding(document: bytes) -> bool:
    """
    Whether the bytes of *document* mean what they seem to: the limits are held by counting bytes.

    Of a declaration without an end in sight nobody knows which encoding it names.
    """
    end = declaration_end(document)
    if not end:
        return _NO_DECLARATION.match(document) is None
    encoding = _ENCODING.search(document, 0, end)
    return encoding is None or encoding[1].decode().lower() in _ENCODINGS


def _parsed(document: bytes, *, comments: bool, indented: bool = True) -> etree._Element:
    try:
        return etree.fromstring(  # noqa: TID251 - this is the door
            document, _parser(get_ident(), comments=comments, indented=indented)
        )
    except etree.XMLSyntaxError as error:
        raise explained(document, error) from None


@lru_cache(maxsize=64)
def _parser(thread: int, *, comments: bool, indented: bool) -> etree.XMLParser:  # noqa: TID251 - this is the door
    """The parser of one *thread*: it knows the names of the schema already, which saves time."""
    del thread
    return etree.XMLParser(  # noqa: TID251 - this is the door
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=not comments,
        remove_pis=not comments,
        remove_blank_text=not indented,
        huge_tree=False,
    )


def explained(document: bytes, error: etree.XMLSyntaxError) -> Unreadable:
    """What is wrong, without repeating libxml2's words, which may quote the document."""
    if not document.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return Unreadable(NOT_XML.at())
    if b"<!DOCTYPE" in document:
        return Unreadable(DOCTYPE.at())
    return Unreadable(_kind_of(str(error)).at(line=error.lineno or None))


def _kind_of(words: str) -> Kind:
    """What libxml2 means by its *words*."""
    if "Excessive depth" in words:
        return TOO_DEEP
    return TOO_LONG_A_TEXT if "huge" in words.lower() else BROKEN_XML


def _refuse_split_values(document: bytes) -> None:
    """Refuse a comment or instruction beside text: two readers would see two values."""
    looked_at: set[etree._Element] = set()
    for node in _parsed(document, comments=True).iter(etree.Comment, etree.PI):
        parent = node.getparent()
        if parent is None or parent in looked_at:
            continue
        if has_text(parent):
            raise Unreadable(SPLIT_VALUE.at(line=node.sourceline))
        looked_at.add(parent)


def has_text(element: etree._Element) -> bool:
    """Whether *element* holds text beside its children."""
    texts = [element.text, *(child.tail for child in element)]
    return any(text and text.strip() for text in texts)
