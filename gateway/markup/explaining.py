"""
Where and how a document that its schema refuses goes wrong: all of it at once, in words.

libxml2 decides whether a document is valid. It stops at the first element of a block that it did
not expect, and its own words quote values; so what is told to people is worked out here, from the
same fields that the codec is derived from.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import lt
from typing import Final, NamedTuple

from lxml import etree

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.dossier.simple import STRING
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import SIGNATURE
from gateway.markup import kinds
from gateway.markup.forms import form_in_words, has_form
from gateway.markup.layout import Layout, layout_of
from gateway.markup.order import misplaced
from gateway.markup.paths import local_name

_XSI: Final = "{http://www.w3.org/2001/XMLSchema-instance}"


class _Spot(NamedTuple):
    """An element, its name, and the path to it; a tuple, for every element is made one."""

    element: etree._Element
    name: str
    path: str

    @property
    def namespace(self) -> str:
        return etree.QName(self.element).namespace or ""

    @property
    def line(self) -> int | None:
        return self.element.sourceline

    def below(self, name: str) -> str:
        return f"{self.path}/{name}" if self.path else name


def explain(root: etree._Element, block: type) -> Iterator[Finding]:
    """All that keeps *root* from being the *block*, block by block."""
    return _block(_Spot(root, local_name(root), ""), block)


def _block(spot: _Spot, block: type) -> Iterator[Finding]:
    listed = parts(block)
    yield from _attributes(spot, listed)
    own_text = next((part for part in listed if part.form is Form.TEXT), None)
    if own_text is not None:
        yield from _value(spot, own_text)
        return
    if _has_stray_text(spot.element):
        yield kinds.STRAY_TEXT.at(spot.path, spot.line)
    placed = list(_placed(spot))
    if listed[0].form is Form.GROUP:
        yield from _runs(spot, placed, layout_of(listed[0].type, spot.namespace))
    else:
        yield from _children(spot, placed, layout_of(block, spot.namespace))


def _placed(spot: _Spot) -> Iterator[_Spot]:
    """The children, each with its path: numbered where there are several of that name."""
    children = [child for child in spot.element[:] if child.tag != SIGNATURE]
    names = [local_name(child) for child in children]
    if len(set(names)) == len(names):
        yield from map(_Spot, children, names, map(spot.below, names))
        return
    count = Counter(names)
    seen: Counter[str] = Counter()
    for child, name in zip(children, names, strict=True):
        seen[name] += 1
        step = f"{name}[{seen[name]}]" if count[name] > 1 else name
        yield _Spot(child, name, spot.below(step))


def _runs(spot: _Spot, placed: Sequence[_Spot], layout: Layout) -> Iterator[Finding]:
    """Explain each run of elements that begins anew."""
    runs: list[list[_Spot]] = []
    for child in placed:
        begins = child.element.tag == layout.first and _holds_known(runs[-1:], layout)
        if not runs or begins:
            runs.append([])
        runs[-1].append(child)
    for run in runs or [[]]:
        yield from _children(spot, run, layout)


def _holds_known(runs: Sequence[Sequence[_Spot]], layout: Layout) -> bool:
    """Whether the last of *runs* is one of ours; what nobody knows begins no run."""
    return any(str(child.element.tag) in layout.known for run in runs for child in run)


def _children(spot: _Spot, placed: Sequence[_Spot], layout: Layout) -> Iterator[Finding]:
    found = [(child, layout.known.get(str(child.element.tag))) for child in placed]
    there = [(child, part) for child, part in found if part is not None]
    fields = {part.field for _, part in there}
    yield from _missing(spot, layout, fields)
    yield from _chosen(spot, layout, fields)
    yield from _surplus(there, layout)
    for child, part in found:
        if part is None:
            yield kinds.UNKNOWN_ELEMENT.at(child.path, child.line, name=child.name)
        elif part.simple is None:
            yield from _block(child, part.type)
        elif not _is_right(child.element, part):
            yield from _attributes(child, ())
            yield from _value(child, part)


def _is_right(element: etree._Element, part: Part) -> bool:
    """Whether *element* is nothing but a value of the form of *part*; nearly all are."""
    if element.keys() or len(element):
        return False
    return has_form(element.text or "", part.simple or STRING, part.type)


def _missing(spot: _Spot, layout: Layout, there: set[str]) -> Iterator[Finding]:
    for part in layout.required:
        if part.field not in there:
            yield kinds.MISSING_ELEMENT.at(spot.below(part.name), spot.line, name=part.name)


def _chosen(spot: _Spot, layout: Layout, there: set[str]) -> Iterator[Finding]:
    """What may not be there together, or should be there in one of several ways."""
    for choice, options in layout.choices.items():
        names = ", ".join(option.name for option in options)
        taken = sum(option.field in there for option in options)
        if taken > 1:
            yield kinds.EXCLUDING_ELEMENTS.at(spot.path, spot.line, names=names)
        elif choice.required and not taken:
            yield kinds.MISSING_CHOICE.at(spot.path, spot.line, names=names)


def _surplus(there: Sequence[tuple[_Spot, Part]], layout: Layout) -> Iterator[Finding]:
    """What stands there too often, or not in its place."""
    row = [layout.ranks[part.field] for _, part in there]
    if all(map(lt, row, row[1:])):
        return
    counted = Counter([part.field for _, part in there])
    repeated = {part.field for _, part in there if counted[part.field] > 1 and not part.many}
    for child, part in there:
        if part.field in repeated and child.path.endswith("[2]"):
            yield kinds.REPEATED_ELEMENT.at(child.path, child.line, name=child.name)
    single = [(child, part) for child, part in there if part.field not in repeated]
    for position in misplaced([layout.ranks[part.field] for _, part in single]):
        child = single[position][0]
        yield kinds.MISPLACED_ELEMENT.at(child.path, child.line, name=child.name)


def _attributes(spot: _Spot, listed: Iterable[Part]) -> Iterator[Finding]:
    known = {part.name: part for part in listed if part.form is Form.ATTRIBUTE}
    there = spot.element.attrib
    for name, part in known.items():
        if part.required and name not in there:
            yield kinds.MISSING_ATTRIBUTE.at(spot.path, spot.line, name=name)
    for key, value in there.items():
        name = str(key)
        if name in known:
            yield from _text(spot, known[name], str(value))
        elif not name.startswith(_XSI):
            yield kinds.UNKNOWN_ATTRIBUTE.at(spot.path, spot.line, name=name.rpartition("}")[2])


def _value(spot: _Spot, part: Part) -> Iterator[Finding]:
    if len(spot.element):
        yield kinds.NESTED_ELEMENT.at(spot.path, spot.line, name=spot.name)
    else:
        yield from _text(spot, part, spot.element.text or "")


def _text(spot: _Spot, part: Part, text: str) -> Iterator[Finding]:
    simple = part.simple or STRING
    name = part.name if part.form is Form.ATTRIBUTE else spot.name
    if has_form(text, simple, part.type):
        return
    if not text.strip():
        yield kinds.EMPTY.at(spot.path, spot.line, name=name)
    else:
        yield kinds.WRONG_FORM.at(spot.path, spot.line, name=name, form=form_in_words(simple))


def _has_stray_text(element: etree._Element) -> bool:
    texts = [element.text, *[child.tail for child in element[:]]]
    return any(text and text.strip() for text in texts)
