"""
From element to model, derived from the fields of the blocks.

What a block looks like in XML is worked out once per class and kept; after that an element costs
one look-up of its name.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Kind
from gateway.domain.overstapdossier import SIGNATURE
from gateway.markup.assembling import assembler, blank
from gateway.markup.lexical import READERS
from gateway.markup.paths import path_of

Block = TypeVar("Block")
Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element
Read = Callable[[Element], Any]
Children: TypeAlias = Element | list[Element]
Make = Callable[[Children, list[Any], Element], Any]
Convert = Callable[[str], object]
Child: TypeAlias = tuple[int, bool, Convert | None, Read | None]
"""
How one child of a block is read: which field it is, whether there may be more, and with what.

A field is told by its position. A value has a Convert, from its text; a block a Read; a text as
it stands neither. It is a plain tuple because nothing else is taken apart as fast, and every
element of a document passes here.
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
    empty = blank(cls, lenient=not strict)
    return _with_own(cls, make, empty) if forms != {Form.ELEMENT} else _of_elements(make, empty)


def _of_elements(make: Make, empty: list[Any]) -> Read:
    """Read a block that has nothing but elements in it, as nearly all have."""
    return lambda element: make(element, empty.copy(), element)


def _with_own(cls: type, make: Make, empty: list[Any]) -> Read:
    """Read a block that has attributes, or text beside them."""
    forms = [(at, part.form, part.name) for at, part in enumerate(parts(cls))]
    attributes = [(at, name) for at, form, name in forms if form is Form.ATTRIBUTE]
    texts = [at for at, form, _ in forms if form is Form.TEXT]

    def read(element: Element) -> Any:
        values = empty.copy()
        for at in texts:
            values[at] = element.text or ""
        for at, name in attributes:
            if (value := element.get(name)) is not None:
                values[at] = value
        return make(element, values, element)

    return read


def _grouped(cls: type, namespace: str, *, strict: bool) -> Read:
    """Read a block that is nothing but runs of the same elements."""
    (part,) = parts(cls)
    first = f"{{{namespace}}}{parts(part.type)[0].name}"
    make = _maker(part.type, namespace, strict=strict)
    empty = blank(part.type, lenient=not strict)

    def read(element: Element) -> Any:
        runs = tuple(make(run, empty.copy(), element) for run in _runs(element, first))
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


def _maker(  # noqa: C901, PLR0915 - the one loop that every element passes
    cls: type, namespace: str, *, strict: bool
) -> Make:
    """The function that makes the block *cls* of children, and of the values it has already."""
    known = _children(cls, namespace, strict=strict)
    find = known.get
    lists = tuple(at for at, many, _, _ in known.values() if many)
    assemble = assembler(cls)

    def make(  # noqa: C901, PLR0912 - as above
        children: Children, values: list[Any], parent: Element
    ) -> Any:
        for at in lists:
            values[at] = []
        for child in children[:]:  # a slice, for lxml iterates over it far slower
            found = find(child.tag)
            if found is None:
                _leave_out(child, strict=strict)
                continue
            at, many, convert, read = found
            if read is not None:
                value = read(child)
            elif convert is None:
                value = child.text or ""
            else:
                value = _converted(child, convert)
            if many:
                values[at].append(value)
            else:
                values[at] = value
        for at in lists:
            values[at] = tuple(values[at])
        try:
            return assemble(values)
        except TypeError:
            raise _undecodable(parent) from None

    return make


def _converted(element: Element, convert: Convert) -> object:
    try:
        return convert(element.text or "")
    except ValueError:
        raise _undecodable(element) from None


def _leave_out(child: Element, *, strict: bool) -> None:
    """Pass over what the block does not know: the seal, or in a lenient reading anything."""
    if strict and isinstance(child.tag, str) and child.tag != SIGNATURE:
        raise _undecodable(child)


def _children(cls: type, namespace: str, *, strict: bool) -> Mapping[object, Child]:
    """What the children of *cls* are, by their tag."""
    return {
        f"{{{part.namespace or namespace}}}{part.name}": (
            at,
            part.many,
            *_child(part, namespace, strict=strict),
        )
        for at, part in enumerate(parts(cls))
        if part.form is Form.ELEMENT
    }


def _child(part: Part, namespace: str, *, strict: bool) -> tuple[Convert | None, Read | None]:
    if part.simple is None:
        return None, _reader(part.type, part.namespace or namespace, strict=strict)
    convert = READERS.get(part.type)
    return (convert if convert is None or strict else _forgiving(convert)), None


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
