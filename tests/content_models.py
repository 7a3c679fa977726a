"""
One shape for what stands where, out of three sources: structure.txt, an XSD, and the model.

The tests lay them side by side, so that none can say something that the others do not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import xmlschema
from xmlschema.validators import XsdAnyElement, XsdElement, XsdGroup

from gateway.domain.dossier.block import Form
from gateway.domain.dossier.parts import Part, parts
from gateway.domain.dossier.simple import Simple

XS = "{http://www.w3.org/2001/XMLSchema}"
Facets = frozenset[tuple[str, object]]


@dataclass(frozen=True)
class Item:
    """An element, attribute, choice or group; *line* is where structure.txt has it."""

    name: str
    occurs: str
    type: str = ""
    base: str = ""
    facets: Facets = frozenset()
    attributes: tuple["Item", ...] = ()
    children: tuple["Item", ...] = ()
    line: int = 0


def every(item: Item) -> Iterator[Item]:
    """The item and all below it."""
    yield item
    for child in (*item.attributes, *item.children):
        yield from every(child)


# structure.txt

_LINE = re.compile(
    r"(?P<name>[\w-]+)(?P<occurs>[?*+]?)"
    r"(?: = (?P<type>\w+))?(?P<above>, above)?"
    r"(?: : xs:(?P<base>\w+))?(?: \((?P<facets>.*?)\))?(?: \[@(?P<attribute>.*)\])?"
)
_FACET = re.compile(
    r"(minLength|maxLength|pattern|minInclusive|maxInclusive) (.+?)(?=, (?:m|p)[a-zA-Z]+ |$)"
)


def of_structure(file: Path) -> Item:
    """The dossier as structure.txt has it."""
    rows = list(enumerate(file.read_text().splitlines(), start=1))[1:]
    known: dict[str, tuple[Item, ...]] = {}
    (root,) = _read_rows(rows, 0, known)
    return root


def _read_rows(
    rows: Sequence[tuple[int, str]], depth: int, known: dict[str, tuple[Item, ...]]
) -> tuple[Item, ...]:
    """The items at *depth*, each with the deeper rows that follow it."""
    starts = [at for at, (_, text) in enumerate(rows) if _depth(text) == depth]
    spans = zip(starts, [*starts[1:], len(rows)], strict=True)
    items = []
    for start, end in spans:
        number, text = rows[start]
        children = _read_rows(rows[start + 1 : end], depth + 1, known) if end > start + 1 else ()
        items.append(_read_row(number, text.strip(), children, known))
    return tuple(items)


def _depth(text: str) -> int:
    return (len(text) - len(text.lstrip())) // 2


def _read_row(
    number: int, text: str, children: tuple[Item, ...], known: dict[str, tuple[Item, ...]]
) -> Item:
    match = _LINE.fullmatch(text)
    assert match is not None, text
    if match["above"]:
        children = known[match["type"]]
    elif match["type"]:
        known[match["type"]] = children
    return Item(
        name=match["name"],
        occurs=match["occurs"] or "1",
        type=match["type"] or "",
        base=match["base"] or "",
        facets=_read_facets(match["facets"] or ""),
        attributes=_read_attributes(match["attribute"]),
        children=children,
        line=number,
    )


def _read_facets(text: str) -> Facets:
    return frozenset(
        (name, value if name == "pattern" else int(value)) for name, value in _FACET.findall(text)
    )


def _read_attributes(text: str | None) -> tuple[Item, ...]:
    return (_read_row(0, text, (), {}),) if text else ()


# an XSD


def of_schema(schema: xmlschema.XMLSchema10, root: str) -> Item:
    """The element *root* as the *schema* has it."""
    return _of_element(schema.elements[root])


def _of_element(element: XsdElement) -> Item:
    item = Item(name=element.local_name, occurs=_occurs(element))
    xsd_type = element.type
    if xsd_type.is_simple():
        base, facets = _of_simple(xsd_type)
        return replace(item, base=base, facets=facets)
    attributes = tuple(
        Item(
            attribute.local_name,
            "1" if attribute.use == "required" else "?",
            "",
            *_of_simple(attribute.type),
        )
        for attribute in xsd_type.attributes.values()
    )
    item = replace(item, type=xsd_type.local_name or "", attributes=attributes)
    if xsd_type.has_simple_content():
        base, facets = _of_simple(xsd_type.content)
        return replace(item, base=base, facets=facets)
    return replace(item, children=tuple(_of_content(xsd_type.content)))


def _of_content(group: XsdGroup) -> Iterator[Item]:
    if _occurs(group) != "1" and group.model == "sequence":
        yield Item("GROUP", _occurs(group), children=tuple(_of_particles(group)))
    else:
        yield from _of_particles(group)


def _of_particles(group: XsdGroup) -> Iterator[Item]:
    for particle in group:
        if isinstance(particle, XsdAnyElement):
            continue
        if isinstance(particle, XsdElement):
            yield _of_element(particle)
        elif particle.model == "choice":
            yield Item("CHOICE", _occurs(particle), children=tuple(_of_particles(particle)))
        else:
            yield from _of_content(particle)


def _occurs(particle: XsdElement | XsdGroup) -> str:
    many = particle.max_occurs is None
    assert many or particle.max_occurs == 1
    return {(0, False): "?", (1, False): "1", (0, True): "*", (1, True): "+"}[
        particle.min_occurs, many
    ]


def _of_simple(xsd_type: xmlschema.XsdType) -> tuple[str, Facets]:
    """The built-in type that it comes from, and the facets that the schema adds."""
    facets: set[tuple[str, object]] = set()
    while not str(xsd_type.name).startswith(XS):
        for name, facet in xsd_type.facets.items():
            facets.update((name.removeprefix(XS), value) for value in _values(facet))
        xsd_type = xsd_type.base_type
    return xsd_type.local_name, frozenset(facets)


def _values(facet: object) -> Iterator[object]:
    if hasattr(facet, "regexps"):
        yield from facet.regexps
    elif hasattr(facet, "enumeration"):
        yield tuple(facet.enumeration)
    elif type(facet).__name__ != "XsdWhiteSpaceFacet":
        yield int(facet.value)


# the model


def of_model(block: type, name: str) -> Item:
    """The element *name* as the model has it."""
    return Item(name, "1", attributes=tuple(_of_attributes(block)), **_of_block(block))


def _of_attributes(block: type) -> Iterator[Item]:
    for part in parts(block):
        if part.form is Form.ATTRIBUTE:
            yield Item(part.name, "1" if part.required else "?", "", *_of_facets(part))


def _of_block(block: type) -> dict[str, object]:
    for part in parts(block):
        if part.form is Form.TEXT:
            base, facets = _of_facets(part)
            return {"base": base, "facets": facets}
    return {"children": tuple(_of_parts(p for p in parts(block) if p.form is not Form.ATTRIBUTE))}


def _of_parts(listed: Iterable[Part]) -> Iterator[Item]:
    for choice, options in groupby(listed, key=lambda part: part.choice):
        if choice is None:
            yield from map(_of_part, options)
        else:
            occurs = "1" if choice.required else "?"
            yield Item("CHOICE", occurs, children=tuple(map(_of_part, options)))


def _of_part(part: Part) -> Item:
    if part.form is Form.GROUP:
        return Item("GROUP", "+", children=tuple(_of_parts(parts(part.type))))
    occurs = ("+" if part.required else "*") if part.many else ("1" if part.required else "?")
    if part.simple is None:
        return replace(of_model(part.type, part.name), occurs=occurs)
    return Item(part.name, occurs, "", *_of_facets(part))


def _of_facets(part: Part) -> tuple[str, Facets]:
    simple = part.simple
    assert isinstance(simple, Simple)
    facets: dict[str, object] = {
        "minLength": simple.min_length,
        "maxLength": simple.max_length,
        "pattern": simple.pattern,
        "minInclusive": simple.min_inclusive,
        "maxInclusive": simple.max_inclusive,
    }
    if simple.codelist is not None and simple.codelist.nummer is None:
        # What an enumeration closes needs no least length besides.
        facets = {"enumeration": tuple(simple.codelist)}
    return simple.base, frozenset(
        (key, value) for key, value in facets.items() if value is not None
    )
