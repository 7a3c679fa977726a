"""What stands in a complex type of an XSD: its elements, in order, and its attributes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from lxml import etree

from gateway.domain.dossier.block import Choice

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element

XS: Final = "{http://www.w3.org/2001/XMLSchema}"
_GROUPS: Final = frozenset({f"{XS}sequence", f"{XS}choice"})
_SILENT: Final = frozenset({f"{XS}annotation", f"{XS}attribute"})
_UNREADABLE: Final = ("ref", "nillable", "default", "fixed", "substitutionGroup")
_CONTENT: Final = frozenset({f"{XS}complexContent", f"{XS}simpleContent"})


class Unsupported(Exception):
    """The XSD has what no edition may use; its text says what, as a predicate of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particle:
    """The declaration of an element, and how often it stands in its block."""

    declaration: Element
    optional: bool
    many: bool
    choice: Choice | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a complex type consists of; *runs* where all its elements are repeated as one run."""

    particles: tuple[Particle, ...]
    attributes: tuple[Element, ...]
    text: str | None
    runs: bool


Types = Mapping[str, Element]
"""The complex and simple types of an XSD, by name."""


def content_of(definition: Element, types: Types) -> Content:
    """
    What the complex type *definition* consists of, its base type included.

    Raises Unsupported for what is no part of the schema of any edition.
    """
    if definition.get("mixed") == "true":
        raise Unsupported("gebruikt mixed")
    derived = next((child for child in definition if child.tag in _CONTENT), None)
    if derived is None:
        return _own(definition, None)
    extension = derived.find(f"{XS}extension")
    if extension is None:
        raise Unsupported("gebruikt restriction van een complexType")
    base = local(str(extension.get("base")))
    if derived.tag == f"{XS}simpleContent":
        return _own(extension, str(extension.get("base")))
    return _joined(content_of(types[base], types), _own(extension, None))


def local(name: str) -> str:
    """The *name* without its prefix or namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _joined(base: Content, own: Content) -> Content:
    return Content(
        particles=base.particles + own.particles,
        attributes=base.attributes + own.attributes,
        text=base.text,
        runs=False,
    )


def _own(definition: Element, text: str | None) -> Content:
    particles: list[Particle] = []
    runs = False
    for child in definition.iterchildren("*"):
        if child.tag in _GROUPS:
            runs = child.tag == f"{XS}sequence" and _repeats(child)
            particles.extend(_of_group(child, optional=_may_lack(child), outermost=True))
        elif child.tag not in _SILENT:
            raise Unsupported(f"gebruikt {local(str(child.tag))}")
    attributes = tuple(definition.iterchildren(f"{XS}attribute"))
    return Content(particles=tuple(particles), attributes=attributes, text=text, runs=runs)


def _of_group(group: Element, *, optional: bool, outermost: bool = False) -> Iterator[Particle]:
    if _repeats(group) and not (outermost and group.tag == f"{XS}sequence"):
        raise Unsupported(f"herhaalt een {local(str(group.tag))}")
    choice = _choice(group)
    loose = optional or group.tag == f"{XS}choice"
    for child in group.iterchildren("*"):
        if child.tag == f"{XS}element":
            yield _of_element(child, optional=loose, choice=choice)
        elif child.tag in _GROUPS:
            yield from _of_group(child, optional=loose or _may_lack(child))
        elif child.tag not in _SILENT:
            raise Unsupported(f"gebruikt {local(str(child.tag))}")


def _of_element(declaration: Element, *, optional: bool, choice: Choice | None) -> Particle:
    for name in _UNREADABLE:
        if declaration.get(name) is not None:
            raise Unsupported(f"gebruikt {name}")
    return Particle(
        declaration=declaration,
        optional=optional or _may_lack(declaration),
        many=_repeats(declaration),
        choice=choice,
    )


def _choice(group: Element) -> Choice | None:
    """The choice that *group* is; none where it is a sequence, or one between sequences."""
    options = list(group.iterchildren("*"))
    plain = all(option.tag == f"{XS}element" for option in options)
    if group.tag != f"{XS}choice" or not plain:
        return None
    demanded = not _may_lack(group) and not any(map(_may_lack, options))
    return Choice("/".join(str(option.get("name")) for option in options), required=demanded)


def _may_lack(particle: Element) -> bool:
    return particle.get("minOccurs") == "0"


def _repeats(particle: Element) -> bool:
    return particle.get("maxOccurs", "1") not in {"0", "1"}
