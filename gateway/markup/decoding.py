"""
From element to model, derived from the fields of the blocks.

What a block looks like in XML is worked out once per class and kept; after that an element costs
one look-up of its name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Actor, Kind
from gateway.domain.overstapdossier import SIGNATURE
from gateway.markup.lexical import READERS
from gateway.markup.paths import path_of

Block = TypeVar("Block")
Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element
Read = Callable[[Element], Any]
Collect = Callable[[Iterable[Element], dict[str, Any]], None]

UNDECODABLE: Final = Kind(
    rule="GW.XML10",
    message="De inhoud van dit element is niet te lezen volgens het schema.",
    advice="Toets het document eerst aan het schema en herstel wat daaruit komt.",
    who=Actor.SUPPLIER,
)


class _Child(NamedTuple):
    """Into which field a child goes; *read* is None where it is the text as it stands."""

    field: str
    many: bool
    read: Read | None


def decode(cls: type[Block], element: Element) -> Block:
    """
    The block *cls* that *element*, of a tree that the schema accepts, stands for.

    Raises Unreadable where it does not fit after all.
    """
    found: Block = _reader_for(cls, element, strict=True)(element)
    return found


def decode_leniently(cls: type[Block], element: Element) -> Block:
    """
    As much of the block *cls* as can be read from an *element* that the schema may refuse.

    A required part that is missing is None, a value that cannot be read stays the text that it
    is, and an element that the block does not know is passed over.
    """
    found: Block = _reader_for(cls, element, strict=False)(element)
    return found


def _reader_for(cls: type, element: Element, *, strict: bool) -> Read:
    return _reader(cls, etree.QName(element).namespace or "", strict=strict)


@cache
def _reader(cls: type, namespace: str, *, strict: bool) -> Read:
    """The function that reads an element of *namespace* as the block *cls*."""
    forms = {part.form for part in parts(cls)}
    if Form.GROUP in forms:
        return _grouped(cls, namespace, strict=strict)
    make = _maker(cls, namespace, strict=strict)
    if forms == {Form.ELEMENT}:
        return lambda element: make(element, {}, element)
    return _with_own(cls, make)


def _with_own(cls: type, make: Callable[..., Any]) -> Read:
    """Read a block that has attributes, or text beside them."""
    attributes = [(part.field, part.name) for part in parts(cls) if part.form is Form.ATTRIBUTE]
    texts = [part.field for part in parts(cls) if part.form is Form.TEXT]

    def read(element: Element) -> Any:
        values: dict[str, Any] = dict.fromkeys(texts, element.text or "")
        for field, name in attributes:
            if (value := element.get(name)) is not None:
                values[field] = value
        return make(element, values, element)

    return read


def _grouped(cls: type, namespace: str, *, strict: bool) -> Read:
    """Read a block that is nothing but runs of the same elements."""
    (part,) = parts(cls)
    first = f"{{{namespace}}}{parts(part.type)[0].name}"
    make = _maker(part.type, namespace, strict=strict)

    def read(element: Element) -> Any:
        return cls(**{part.field: tuple(make(run, {}, element) for run in _runs(element, first))})

    return read


def _runs(element: Element, first: str) -> Iterator[list[Element]]:
    """The children of *element*, divided before each one whose tag is *first*."""
    run: list[Element] = []
    for child in element:
        if child.tag == first and run:
            yield run
            run = []
        run.append(child)
    if run:
        yield run


def _maker(cls: type, namespace: str, *, strict: bool) -> Callable[..., Any]:
    """The function that makes the block *cls* of children, and of the values it has already."""
    collect = _collector(cls, namespace, strict=strict)
    required = [] if strict else [part.field for part in parts(cls) if part.required]

    def make(children: Iterable[Element], values: dict[str, Any], parent: Element) -> Any:
        collect(children, values)
        for field in required:
            values.setdefault(field)
        try:
            return cls(**values)
        except TypeError:
            raise _undecodable(parent) from None

    return make


def _collector(cls: type, namespace: str, *, strict: bool) -> Collect:
    """The function that puts the value of each child into its field."""
    known = _children(cls, namespace, strict=strict)
    lists = [child.field for child in known.values() if child.many]

    def collect(children: Iterable[Element], values: dict[str, Any]) -> None:
        for child in children:
            entry = known.get(child.tag)
            if entry is None:
                _pass_over(child, strict=strict)
                continue
            field, many, read = entry
            value = child.text or "" if read is None else read(child)
            if many:
                values.setdefault(field, []).append(value)
            else:
                values[field] = value
        for field in lists:
            values[field] = tuple(values.get(field, ()))

    return collect


def _children(cls: type, namespace: str, *, strict: bool) -> Mapping[object, _Child]:
    """What the children of *cls* are, by their tag."""
    return {
        f"{{{part.namespace or namespace}}}{part.name}": _Child(
            part.field, part.many, _child_reader(part, namespace, strict=strict)
        )
        for part in parts(cls)
        if part.form is Form.ELEMENT
    }


def _child_reader(part: Part, namespace: str, *, strict: bool) -> Read | None:
    if part.simple is None:
        return _reader(part.type, part.namespace or namespace, strict=strict)
    return None if part.type is str else _value_reader(part.type, strict=strict)


def _value_reader(python: type, *, strict: bool) -> Read:
    convert = READERS[python]

    def read(element: Element) -> object:
        text = element.text or ""
        try:
            return convert(text)
        except ValueError:
            if strict:
                raise _undecodable(element) from None
            return text

    return read


def _pass_over(child: Element, *, strict: bool) -> None:
    if strict and isinstance(child.tag, str) and child.tag != SIGNATURE:
        raise _undecodable(child)


def _undecodable(element: Element) -> Unreadable:
    return Unreadable(UNDECODABLE.at(path_of(element), element.sourceline))
