"""
From element to model, derived from the fields of the blocks.

What a block looks like in XML is worked out once per class and kept. What stands in the order of
the schema is read as such; only what does not, costs a look-up of each name.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, Final, TypeAlias, TypeVar

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Kind
from gateway.domain.overstapdossier import SIGNATURE
from gateway.markup.assembling import assembler, blank
from gateway.markup.in_sequence import Read, reader_in_sequence
from gateway.markup.lexical import READERS
from gateway.markup.paths import path_of

Block = TypeVar("Block")
Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element
Convert = Callable[[str], object]
TakeIn = Callable[[list[Element], list[Any]], None]
Child: TypeAlias = tuple[int, Read | None, bool]
"""
How one child of a block is read: which field it is, with what, and whether there may be more.

A field is told by its position; without a Read its value is the text as it stands. It is a plain
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
    return _decoded(cls, element, strict=True)


def decode_leniently(cls: type[Block], element: Element) -> Block:
    """
    As much of the block *cls* as can be read from an *element* that the schema may refuse.

    A required part that is missing is None, a value that cannot be read stays the text that it
    is, and an element that the block does not know is passed over.
    """
    return _decoded(cls, element, strict=False)


def _decoded(cls: type[Block], element: Element, *, strict: bool) -> Block:
    block: type = cls
    reader_of = _strict_reader if strict else _lenient_reader
    read = reader_of(block, etree.QName(element).namespace or "")
    try:
        found: Block = read(element)
    except ValueError:
        raise _undecodable(element) from None
    return found


@cache
def _strict_reader(cls: type, namespace: str) -> Read:
    """
    The function that reads an element of *namespace* as the block *cls*.

    It raises ValueError where the element does not fit, Unreadable where one inside it does not.
    """
    if any(part.form is Form.GROUP for part in parts(cls)):
        return _of_runs(cls, namespace, strict=True)
    otherwise = partial(_reader, strict=True)
    return reader_in_sequence(cls, namespace, _strict_reader, otherwise)


def _lenient_reader(cls: type, namespace: str) -> Read:
    return _reader(cls, namespace, strict=False)


@cache
def _reader(cls: type, namespace: str, *, strict: bool) -> Read:
    """
    The same, for children in any order.

    It can tell what is wrong, and where *strict* is not asked for goes on with what is right.
    """
    forms = {part.form for part in parts(cls)}
    if Form.GROUP in forms:
        return _of_runs(cls, namespace, strict=strict)
    if forms == {Form.ELEMENT}:
        return _of_elements(cls, namespace, strict=strict)
    return _with_own(cls, namespace, strict=strict)


def _of_elements(cls: type, namespace: str, *, strict: bool) -> Read:
    """Read a block that has nothing but elements in it, as nearly all have."""
    take_in = _taker(cls, namespace, strict=strict)
    empty = _empty(cls, strict=strict)
    assemble = assembler(cls)

    def read(element: Element) -> Any:
        values = empty.copy()
        take_in(element[:], values)  # a slice, for lxml iterates over it far slower
        return assemble(values)

    return read


def _with_own(cls: type, namespace: str, *, strict: bool) -> Read:
    """Read a block that has attributes, or text beside them."""
    forms = [(at, part.form, part.name) for at, part in enumerate(parts(cls))]
    attributes = [(at, name) for at, form, name in forms if form is Form.ATTRIBUTE]
    texts = [at for at, form, _ in forms if form is Form.TEXT]
    take_in = _taker(cls, namespace, strict=strict)
    empty = _empty(cls, strict=strict)
    assemble = assembler(cls)

    def read(element: Element) -> Any:
        values = empty.copy()
        for at in texts:
            values[at] = element.text or ""
        for at, name in attributes:
            if (value := element.get(name)) is not None:
                values[at] = value
        take_in(element[:], values)
        return assemble(values)

    return read


def _of_runs(cls: type, namespace: str, *, strict: bool) -> Read:
    """Read a block that is nothing but runs of the same elements."""
    (part,) = parts(cls)
    first = f"{{{namespace}}}{parts(part.type)[0].name}"
    take_in = _taker(part.type, namespace, strict=strict)
    empty = _empty(part.type, strict=strict)
    assemble = assembler(part.type)

    def read_run(children: list[Element]) -> Any:
        values = empty.copy()
        take_in(children, values)
        return assemble(values)

    return lambda element: cls(
        **{part.field: tuple(read_run(run) for run in _runs(element, first))}
    )


def _runs(element: Element, first: str) -> Iterator[list[Element]]:
    """The children of *element*, divided before each one whose tag is *first*."""
    run: list[Element] = []
    for child in element[:]:
        if child.tag == first and run:
            yield run
            run = []
        run.append(child)
    if run:
        yield run


def _empty(cls: type, *, strict: bool) -> list[Any]:
    """The values of the block *cls* of which nothing was read; of what may be more, none."""
    known = zip(parts(cls), blank(cls, lenient=not strict), strict=True)
    return [() if part.many else value for part, value in known]


def _taker(  # noqa: C901 - the one loop that every element passes
    cls: type, namespace: str, *, strict: bool
) -> TakeIn:
    """The function that adds what children of a block *cls* hold to the values of its fields."""
    find = _children(cls, namespace, strict=strict).get

    def take_in(children: list[Element], values: list[Any]) -> None:
        lists: dict[int, list[Any]] = {}
        try:
            for child in children:
                found = find(child.tag)
                if found is None:
                    _leave_out(child, strict=strict)
                    continue
                at, read, many = found
                value = child.text or "" if read is None else read(child)
                if many:
                    lists.setdefault(at, []).append(value)
                else:
                    values[at] = value
        except ValueError:
            raise _undecodable(child) from None
        for at, items in lists.items():
            values[at] = tuple(items)

    return take_in


def _leave_out(child: Element, *, strict: bool) -> None:
    """Pass over what the block does not know: the seal, or in a lenient reading anything."""
    if strict and isinstance(child.tag, str) and child.tag != SIGNATURE:
        raise _undecodable(child)


def _children(cls: type, namespace: str, *, strict: bool) -> Mapping[object, Child]:
    """What the children of *cls* are, by their tag."""
    return {
        f"{{{part.namespace or namespace}}}{part.name}": (
            at,
            _child(part, namespace, strict=strict),
            part.many,
        )
        for at, part in enumerate(parts(cls))
        if part.form is Form.ELEMENT
    }


def _child(part: Part, namespace: str, *, strict: bool) -> Read | None:
    if part.simple is None:
        return _reader(part.type, part.namespace or namespace, strict=strict)
    convert = READERS.get(part.type)
    if convert is None:
        return None
    return _converted(convert) if strict else _forgiving(convert)


def _converted(convert: Convert) -> Read:
    return lambda element: convert(element.text or "")


def _forgiving(convert: Convert) -> Read:
    """Read with *convert*, and leave the text as it is where that cannot be done."""

    def converted(element: Element) -> object:
        text = element.text or ""
        try:
            return convert(text)
        except ValueError:
            return text

    return converted


def _undecodable(element: Element) -> Unreadable:
    return Unreadable(UNDECODABLE.at(path_of(element), element.sourceline))
