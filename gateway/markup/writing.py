"""
From model to the bytes of a document, without the elements in between.

An element costs many times what its text does, and a school's export is millions of them. What is
written is, byte for byte, what printing the elements of `encoding` gives. Of each block a function
is made that writes it, its fields one by one the way a person would: a loop over them would cost
several times what the writing does.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.markup.encoding import encode
from gateway.markup.lexical import WRITERS, write
from gateway.markup.printing import printed

Write = Callable[[Any], str]

_DECLARATION: Final = "<?xml version='1.0' encoding='UTF-8'?>\n"
_REFUSED: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_TEXT: Final = re.compile(
    "[^\t\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_TEXT: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_ATTRIBUTE: Final = _TEXT | {'"': "&quot;", "\t": "&#9;", "\n": "&#10;"}
_ANY_VALUE: Final = "text(write(found))"
_VALUES: Final = {
    str: "found if sign(found) is None else text(found)",
    int: f"found if found.__class__ is int else {_ANY_VALUE}",
    date: f"found.isoformat() if found.__class__ is date else {_ANY_VALUE}",
    Decimal: f"number(found) if found.__class__ is Decimal else {_ANY_VALUE}",
}
"""How a value called `found` is written, by what it should be, and nearly always is."""
_KNOWN: Final[Mapping[str, Any]] = {
    "date": date,
    "Decimal": Decimal,
    "number": WRITERS[Decimal],
    "sign": _IN_TEXT.search,
    "write": write,
}


class _Unwritable(ValueError):
    """A text that XML cannot hold."""


def written(block: Any, tag: str, namespace: str) -> bytes:
    """
    The document whose root is the element *tag* of *namespace* that stands for *block*.

    Raises Refused for a text that cannot stand in XML.
    """
    kind: type = type(block)
    try:
        text = _writer(kind, tag, f'{tag} xmlns="{namespace}"', namespace)(block)
    except ValueError:
        return printed(encode(block, tag, namespace))  # which tells where it stands
    return f"{_DECLARATION}{text}".encode()


def _escaped(text: str, signs: dict[str, str]) -> str:
    if _REFUSED.search(text):
        raise _Unwritable
    return "".join(signs.get(character, character) for character in text)


def _escaped_text(text: str) -> str:
    """*text* as it stands between two tags; nearly always there is nothing to escape."""
    return _escaped(text, _TEXT) if _IN_TEXT.search(text) else text


def _escaped_attribute(text: str) -> str:
    return _escaped(text, _ATTRIBUTE)


@cache
def _writer(block: type, tag: str, opened: str, namespace: str) -> Write:
    """
    The function that writes an element with a *block* in it, or where *tag* is "" what is inside.

    Raises ValueError where a text cannot stand in XML.
    """
    inner = {
        f"write_{part.field}": _writer_of(part, namespace)
        for part in parts(block)
        if part.form in {Form.ELEMENT, Form.GROUP} and part.simple is None
    }
    escaped = {"text": _escaped_text, "attribute": _escaped_attribute}
    scope: dict[str, Any] = {**_KNOWN, **escaped, **inner}
    exec(_source(block, tag, opened, namespace), scope)  # noqa: S102 - of our own making
    written_out: Write = scope["written"]
    return written_out


def _writer_of(part: Part, namespace: str) -> Write:
    """The function that writes one block of a *part*."""
    if part.form is Form.GROUP:
        return _writer(part.type, "", "", namespace)
    return _writer(part.type, part.name, _opened(part, namespace), part.namespace or namespace)


def _opened(part: Part, namespace: str) -> str:
    """What stands in the tag that opens the element of a *part*."""
    own = part.namespace or namespace
    return part.name if own == namespace else f'{part.name} xmlns="{own}"'


def _source(block: type, tag: str, opened: str, namespace: str) -> str:
    """
    The text of the function that writes a *block*.

    Of a block with a text, a block and an attribute:

        def written(value):
            at0 = '' if (found := value.a) is None else f'<a>{found if ... else text(found)}</a>'
            at1 = '' if (found := value.b) is None else write_b(found)
            at2 = '' if (found := value.c) is None else f' c="{attribute(write(found))}"'
            inside = f'{at0}{at1}'
            return f'<tag{at2}>{inside}</tag>' if inside else f'<tag{at2}/>'
    """
    numbered = tuple(enumerate(parts(block)))
    attributes = "".join(f"{{at{at}}}" for at, part in numbered if part.form is Form.ATTRIBUTE)
    inside = "".join(f"{{at{at}}}" for at, part in numbered if part.form is not Form.ATTRIBUTE)
    lines = (
        *(f"at{at} = {_expression(part, namespace)}" for at, part in numbered),
        f"inside = f'{inside}'",
        *_returned(block, tag, f"{opened}{attributes}"),
    )
    return "def written(value):\n" + "\n".join(f"    {line}" for line in lines)


def _returned(block: type, tag: str, opened: str) -> Iterator[str]:
    """The lines that give back the element: an empty tag where nothing is inside, not even ''."""
    if not tag:
        yield "return inside"
        return
    filled = [f"value.{part.field} is not None" for part in parts(block) if part.form is Form.TEXT]
    is_filled = " or ".join(("inside", *filled))
    yield f"return f'<{opened}>{{inside}}</{tag}>' if {is_filled} else f'<{opened}/>'"


def _expression(part: Part, namespace: str) -> str:
    """What gives the text of a *part*, of all its values where it has many."""
    one = _of_one(part, namespace)
    if part.many:
        return f"''.join([{one} for found in value.{part.field} or ()])"
    return f"'' if (found := value.{part.field}) is None else {one}"


def _of_one(part: Part, namespace: str) -> str:
    """What gives the text of one value of a *part*, which is called `found`."""
    if part.form is Form.ATTRIBUTE:
        return f"f' {part.name}=\"{{attribute(write(found))}}\"'"
    if part.form is Form.GROUP or part.simple is None:
        return f"write_{part.field}(found)"
    value = _VALUES.get(part.type, _ANY_VALUE)
    if part.form is Form.TEXT:
        return f"f'{{{value}}}'"
    return f"f'<{_opened(part, namespace)}>{{{value}}}</{part.name}>'"
