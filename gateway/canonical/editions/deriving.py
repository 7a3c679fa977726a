"""
A model of the dossier out of the XSD of its edition.

The blocks are of the same make as those of the model, so a dossier of any edition is read, held
against its code lists and explained by the very code that does so for the edition of the model.
"""

import keyword
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

from gateway.canonical.editions import simples
from gateway.canonical.editions.particles import (
    XS,
    Content,
    Element,
    Particle,
    Types,
    Unsupported,
    content_of,
    local,
)
from gateway.domain.codelists import Codelist
from gateway.domain.dossier.block import attribute, block, element, group, text
from gateway.domain.dossier.simple import Simple

Steps = tuple[str, ...]
Codes = Mapping[Steps, Codelist]
"""Code lists by the last steps of the paths of the fields that hold a code out of them."""

_Field = tuple[str, Any, Any]
"""The name of a field, the type of its value, and what it is in XML."""

_DEEPEST: Final = 50
_TYPES: Final = frozenset({f"{XS}complexType", f"{XS}simpleType"})
_ELSEWHERE: Final = frozenset({f"{XS}import", f"{XS}include", f"{XS}redefine"})


def derived(schema: Element, name: str, codes: Codes) -> type:
    """
    The block that the element *name* of *schema* is, whose fields know their code lists.

    Raises Unsupported where the schema uses what none of an edition may use.
    """
    if schema.get("elementFormDefault") != "qualified":
        raise Unsupported("noemt geen elementFormDefault qualified")
    declaration = schema.find(f"{XS}element[@name='{name}']")
    if declaration is None:
        raise Unsupported(f"heeft geen element {name}")
    return _Deriving(_types(schema), codes).block_of(declaration, frozenset(), 0)


def _types(schema: Element) -> Types:
    types = {}
    for defined in schema.iterchildren("*"):
        if defined.tag in _ELSEWHERE:
            raise Unsupported(f"gebruikt {local(str(defined.tag))}")
        if defined.tag in _TYPES:
            types[str(defined.get("name"))] = defined
    return types


class _Deriving:
    """The blocks of one schema, each made once for every set of code lists that it can meet."""

    def __init__(self, types: Types, codes: Codes) -> None:
        self._types = types
        self._codes = codes
        self._begun = {steps[:end] for steps in codes for end in range(1, len(steps) + 1)}
        self._made: dict[tuple[Element, frozenset[Steps]], type] = {}

    def block_of(self, declaration: Element, met: frozenset[Steps], depth: int) -> type:
        """
        The block of an element.

        *met* are the last steps of the path to it, where a field with codes may be on its way.
        """
        definition = self._definition(declaration)
        if definition is None or depth > _DEEPEST:
            raise Unsupported(f"eindigt niet bij {declaration.get('name')}")
        if (definition, met) not in self._made:
            self._made[definition, met] = self._block(definition, met, depth)
        return self._made[definition, met]

    def _definition(self, declaration: Element) -> Element | None:
        """The complex type of an element, None where its type is a simple one."""
        inner = declaration.find(f"{XS}complexType")
        if inner is not None:
            return inner
        named = self._types.get(local(declaration.get("type", "")))
        return named if named is not None and named.tag == f"{XS}complexType" else None

    def _block(self, definition: Element, met: frozenset[Steps], depth: int) -> type:
        content = content_of(definition, self._types)
        fields = list(self._fields(content, met, depth))
        if not fields:
            raise Unsupported("heeft een complexType zonder inhoud")
        made = _class(fields)
        return _class([("groep", tuple[made, ...], group())]) if content.runs else made  # type: ignore[valid-type]

    def _fields(self, content: Content, met: frozenset[Steps], depth: int) -> Iterator[_Field]:
        if content.text is not None:
            simple, _ = simples.named(content.text, self._types)
            yield "waarde", str, text(self._coded(simple, met))
        for declared in content.attributes:
            yield self._attribute(declared)
        names = set()
        for particle in content.particles:
            name = str(particle.declaration.get("name"))
            if name in names:
                raise Unsupported(f"noemt {name} twee keer in een blok")
            names.add(name)
            yield self._element(particle, name, self._next(met, name), depth)

    def _attribute(self, declared: Element) -> _Field:
        name = str(declared.get("name"))
        simple, _ = simples.named(str(declared.get("type")), self._types)
        if declared.get("use") == "required":
            return name, str, attribute(simple)
        return name, str | None, attribute(simple, default=None)

    def _element(self, particle: Particle, name: str, met: frozenset[Steps], depth: int) -> _Field:
        simple: Simple | None = None
        if self._definition(particle.declaration) is None:
            simple, python = self._simple(particle.declaration)
            simple = self._coded(simple, met)
        else:
            python = self.block_of(particle.declaration, met, depth + 1)
        make = partial(element, simple, name=name, choice=particle.choice)
        return _python_name(name), *_occurring(python, make, particle)

    def _simple(self, declaration: Element) -> tuple[Simple, type]:
        inner = declaration.find(f"{XS}simpleType")
        if inner is not None:
            return simples.defined(inner, self._types)
        return simples.named(declaration.get("type", ""), self._types)

    def _next(self, met: frozenset[Steps], name: str) -> frozenset[Steps]:
        """What the path to an element has met when it goes on to its child *name*."""
        reached = {(*before, name) for before in (*met, ())}
        return frozenset(reached & self._begun)

    def _coded(self, simple: Simple, met: frozenset[Steps]) -> Simple:
        found = [self._codes[steps] for steps in sorted(met, key=len) if steps in self._codes]
        return simple.within(found[-1]) if found else simple


def _class(fields: list[_Field]) -> type:
    """A block with those *fields*."""
    hints = {name: hint for name, hint, _ in fields}
    values = {name: value for name, _, value in fields}
    return block(type("Block", (), {"__annotations__": hints, **values}))


def _occurring(python: type, make: Callable[..., Any], particle: Particle) -> tuple[Any, Any]:
    """The hint and the field of an element that occurs as *particle* says."""
    if particle.many:
        if particle.optional:
            return tuple[python, ...], make(default=())  # type: ignore[valid-type]
        return tuple[python, ...], make(minimum=1)  # type: ignore[valid-type]
    if particle.optional:
        return python | None, make(default=None)
    return python, make()


def _python_name(name: str) -> str:
    """The *name* of an element as Python can have it."""
    written = name.replace("-", "_").replace(".", "_")
    return f"{written}_" if keyword.iskeyword(written) else written
