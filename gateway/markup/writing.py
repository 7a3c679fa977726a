"""
From model to the bytes of a document, without the elements in between.

An element costs many times what its text does, and a school's export is millions of them. What is
written is, byte for byte, what printing the elements of `encoding` gives.
"""

import re
from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, Final

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.markup.encoding import encode
from gateway.markup.lexical import WRITERS
from gateway.markup.printing import printed

Fill = Callable[[Any, list[str]], None]
Write = Callable[[Any], str]

_DECLARATION: Final = "<?xml version='1.0' encoding='UTF-8'?>\n"
_REFUSED: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT: Final = re.compile(
    "[^\t\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_TEXT: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ATTRIBUTE: Final = _TEXT | {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}


class _Unwritable(ValueError):
    """A text that XML cannot hold."""


def written(block: Any, tag: str, namespace: str) -> bytes:
    """
    The document whose root is the element *tag* of *namespace* that stands for *block*.

    Raises Refused for a text that cannot stand in XML.
    """
    out = [_DECLARATION]
    kind: type = type(block)
    try:
        _element(kind, f'{tag} xmlns="{namespace}"', tag, namespace)(block, out)
    except ValueError:
        return printed(encode(block, tag, namespace))  # which tells where it stands
    return "".join(out).encode()


@cache
def _element(block: type, opened: str, tag: str, namespace: str) -> Fill:
    """The function that writes an element with a *block* in it."""
    attributes = tuple(
        (attrgetter(part.field), part.name) for part in parts(block) if part.form is Form.ATTRIBUTE
    )
    fill = _content(block, namespace)
    begin, end, empty = f"<{opened}", f"</{tag}>", f"<{opened}/>"

    def write(value: Any, out: list[str]) -> None:
        place = len(out)
        out.append(f"{begin}{_attributes(value, attributes)}>" if attributes else f"{begin}>")
        fill(value, out)
        if len(out) > place + 1:
            out.append(end)
        else:
            out[place] = f"{out[place][:-1]}/>" if attributes else empty

    return write


def _attributes(value: Any, attributes: tuple[tuple[Callable[[Any], Any], str], ...]) -> str:
    found = ((name, get(value)) for get, name in attributes)
    return "".join(
        f' {name}="{_escaped(_plain(one), _ATTRIBUTE)}"' for name, one in found if one is not None
    )


def _plain(value: object) -> str:
    return WRITERS.get(type(value), str)(value)


def _escaped(text: str, signs: dict[str, str]) -> str:
    if _REFUSED.search(text):
        raise _Unwritable
    return "".join(signs.get(character, character) for character in text)


def _escaped_text(text: str) -> str:
    """*text* as it stands between two tags; nearly always there is nothing to escape."""
    return _escaped(text, _TEXT) if _IN_TEXT.search(text) else text


@cache
def _content(block: type, namespace: str) -> Fill:
    """The function that writes what stands inside an element with a *block* in it."""
    inside = tuple(
        (attrgetter(part.field), part.many, _part(part, namespace))
        for part in parts(block)
        if part.form is not Form.ATTRIBUTE
    )

    def fill(value: Any, out: list[str]) -> None:
        for get, many, write in inside:
            found = get(value)
            if found is None:
                continue
            if many:
                for one in found:
                    write(one, out)
            else:
                write(found, out)

    return fill


def _part(part: Part, namespace: str) -> Fill:
    """The function that writes one value of a *part*."""
    if part.form is Form.TEXT:
        return lambda value, out: out.append(_escaped_text(_plain(value)))
    if part.form is Form.GROUP:
        return _content(part.type, namespace)
    own = part.namespace or namespace
    opened = part.name if own == namespace else f'{part.name} xmlns="{own}"'
    if part.simple is None:
        return _element(part.type, opened, part.name, own)
    return _simple(part.type, f"<{opened}>", f"</{part.name}>")


def _simple(kind: type, begin: str, end: str) -> Fill:
    """The function that writes an element with one value; most of a dossier is these."""
    if kind is str:
        return lambda value, out: out.append(f"{begin}{_escaped_text(value)}{end}")
    return lambda value, out: out.append(f"{begin}{_escaped_text(_plain(value))}{end}")
