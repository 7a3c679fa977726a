"""
Reading a block whose children stand in the order of the schema, as those of a valid one do.

For each block a function is written out that goes past its children once and asks of each only
whether it is the next that the schema has: half the time of looking every name up. What is not
as expected, is left to the reader that can tell what is wrong with it.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import partial
from typing import Any, Final, TypeAlias

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.markup.assembling import filling, known_to_filling, written_out
from gateway.markup.lexical import READERS

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element
Read = Callable[[Element], Any]
ReaderOf = Callable[[type, str], Read]


class _End:
    """What stands behind the last child, so that there is always a tag to ask for."""

    tag: Final = None


_END: Final = _End()
_NEXT: Final = ("child = next(children, END)", "tag = child.tag")
_OTHERWISE: Final = "return otherwise(element)"


def reader_in_sequence(
    block: type, namespace: str, reader_of: ReaderOf, otherwise: ReaderOf
) -> Read:
    """
    The function that reads an element of *namespace* as the *block*.

    It reads the blocks in it by what *reader_of* gives, which is asked for when one is first met;
    and an element that is not as expected, by what *otherwise* gives.

    Of a block with one required text, and any number of dates, it is

        def read(element):
            try:
                children = iter(element[:])
                child = next(children, END)
                tag = child.tag
                if tag == '{urn:x}naam':
                    value0 = child.text or ''
                    child = next(children, END)
                    tag = child.tag
                else:
                    return otherwise(element)
                if tag == '{urn:x}datum':
                    items = [read1(child.text or '')]
                    ...
                else:
                    value1 = ()
                if child is not END:
                    return otherwise(element)
            except ValueError:
                return otherwise(element)
            made = new(block)
            put0(made, value0)
            put1(made, value1)
            return made
    """
    known = known_to_filling(block) | {"END": _END}
    _await(known, "otherwise", partial(otherwise, block, namespace))
    for at, part in enumerate(parts(block)):
        known[f"default{at}"] = fields(block)[at].default
        if part.simple is None:
            _await(known, f"read{at}", partial(_inside, part, namespace, reader_of))
        else:
            known[f"read{at}"] = READERS.get(part.type)
    read: Read = written_out("read(element)", tuple(_body(block, namespace)), known)
    return read


def _inside(part: Part, namespace: str, reader_of: ReaderOf) -> Read:
    return reader_of(part.type, part.namespace or namespace)


def _await(known: dict[str, Any], name: str, make: Callable[[], Read]) -> None:
    """Have a function *make* the one of that *name* when it is first called, and then known."""

    def first(element: Element) -> Any:
        known[name] = make()
        return known[name](element)

    known[name] = first


def _body(block: type, namespace: str) -> Iterator[str]:
    yield "try:"
    yield from _indented(_own(block))
    yield from _indented(_children(block, namespace))
    yield "except ValueError:"
    yield f"    {_OTHERWISE}"
    yield from filling(block)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _own(block: type) -> Iterator[str]:
    """The text and the attributes of the element itself."""
    for at, part in enumerate(parts(block)):
        if part.form is Form.TEXT:
            yield f"value{at} = element.text or ''"
        elif part.form is Form.ATTRIBUTE:
            yield f"value{at} = element.get({part.name!r}, default{at})"
            if part.required:
                yield f"if value{at} is MISSING: {_OTHERWISE}"


def _children(block: type, namespace: str) -> Iterator[str]:
    yield "children = iter(element[:])"  # a slice, for lxml iterates over it far slower
    yield from _NEXT
    for at, part in enumerate(parts(block)):
        if part.form is Form.ELEMENT:
            tag = f"{{{part.namespace or namespace}}}{part.name}"
            yield from (_several if part.many else _one)(at, part, tag)
    yield f"if child is not END: {_OTHERWISE}"


def _one(at: int, part: Part, tag: str) -> Iterator[str]:
    yield f"if tag == {tag!r}:"
    yield f"    value{at} = {_value(at, part)}"
    yield from _indented(iter(_NEXT))
    yield "else:"
    yield f"    {_OTHERWISE}" if part.required else f"    value{at} = default{at}"


def _several(at: int, part: Part, tag: str) -> Iterator[str]:
    yield f"if tag == {tag!r}:"
    yield f"    items = [{_value(at, part)}]"
    yield from _indented(iter(_NEXT))
    yield f"    while tag == {tag!r}:"
    yield f"        items.append({_value(at, part)})"
    yield from _indented(_indented(iter(_NEXT)))
    yield f"    value{at} = tuple(items)"
    yield "else:"
    yield f"    value{at} = ()"


def _value(at: int, part: Part) -> str:
    """How the value of one child is read: as a block, converted, or as the text it is."""
    if part.simple is None:
        return f"read{at}(child)"
    return f"read{at}(child.text or '')" if part.type in READERS else "child.text or ''"
