"""
From element to model, derived from the fields of the blocks.

What a block looks like in XML is worked out once per class and kept; after that an element costs
one look-up of its name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Kind
from gateway.domain.overstapdossier import SIGNATURE
from gateway.markup.lexical import READERS
from gateway.markup.paths import path_of

Block = TypeVar("Block")
Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element
Read = Callable[[Element], Any]
Make = Callable[[Iterable[Element], dict[str, Any], Element], Any]
Convert = Callable[[str], object]
Child: TypeAlias = tuple[str, bool, Convert | None, Read | None]
"""
How one child of a block is read: into which field, whether there may be more, and with what.

A value has a Convert, from its text; a block a Read; a text as it stands neither. It is a plain
tuple because nothing else is taken apart as fast, and every element of a document passes here.
"""

UNDECODABLE: Final = Kind(
    rule="GW.XML10",
    message="De inhoud van dit element kan hier niet worden gelezen.",
    advice="Kijk dit gegeven in het LAS na (een jaartal van vijf cijfers?) en toets het document "
    "aan het schema.",
)


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


def _with_own(cls: type, make: Make) -> Read:
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
        runs = tuple(make(run, {}, element) for run in _runs(element, first))
        return cls(**{part.field: runs})

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


def _maker(cls: type, namespace: str, *, strict: bool) -> Make:
    """The function that makes the block *cls* of children, and of the values it has already."""
    collect = _collector(_children(cls, namespace, strict=strict), strict=strict)
    required = () if strict else tuple(part.field for part in parts(cls) if part.required)

    def make(children: Iterable[Element], values: dict[str, Any], parent: Element) -> Any:
        collect(children, values)
        for field in required:
            values.setdefault(field)
        try:
            return cls(**values)
        except TypeError:
            raise _undecodable(parent) from None

    return make


def _collector(  # noqa: C901 - the one loop that every element passes
    known: Mapping[object, Child], *, strict: bool
) -> Callable[[Iterable[Element], dict[str, Any]], None]:
    """The function that puts the value of each child into its field."""
    find = known.get
    lists = tuple(field for field, many, _, _ in known.values() if many)

    def collect(  # noqa: C901, PLR0912 - as above
        children: Iterable[Element], values: dict[str, Any]
    ) -> None:
        for child in children:
            found = find(child.tag)
            if found is None:
                _leave_out(child, strict=strict)
                continue
            field, many, convert, read = found
            value = read(child) if read is not None else child.text or ""
            if convert is not None:
                try:
                    value = convert(value)
                except ValueError:
                    raise _undecodable(child) from None
            if many:
                values.setdefault(field, []).append(value)
            else:
                values[field] = value
        for field in lists:
            values[field] = tuple(values.get(field, ()))

    return collect


def _leave_out(child: Element, *, strict: bool) -> None:
    """Pass over what the block does not know: the seal, or in a lenient reading anything."""
    if strict and isinstance(child.tag, str) and child.tag != SIGNATURE:
        raise _undecodable(child)


def _children(cls: type, namespace: str, *, strict: bool) -> Mapping[object, Child]:
    """What the children of *cls* are, by their tag."""
    return {
        f"{{{part.namespace or namespace}}}{part.name}": _child(part, namespace, strict=strict)
        for part in parts(cls)
        if part.form is Form.ELEMENT
    }


def _child(part: Part, namespace: str, *, strict: bool) -> Child:
    if part.simple is None:
        read = _reader(part.type, part.namespace or namespace, strict=strict)
        return part.field, part.many, None, read
    convert = READERS.get(part.type)
    if convert is None or strict:
        return part.field, part.many, convert, None
    return part.field, part.many, _forgiving(convert), None


def _forgiving(convert: Convert) -> Convert:
    """Read with *convert*, and leave the text as it is where that cannot be done."""

    def converted(text: str) -> object:
        try:
            return convert(text)
        except ValueError:
            return text

    return converted


def _undecodable(element: Element) -> Unreadable:
    return Unreadable(UNDECODABLE.at(path_of(element), element.sourceline))
