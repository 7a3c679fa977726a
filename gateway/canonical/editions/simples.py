"""The simple types of an XSD, as the model knows them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from gateway.canonical.editions.particles import XS, Element, Types, local
from gateway.domain.codelists import Codelist
from gateway.domain.dossier.simple import STRING, Simple

_BUILT_IN: Final[Mapping[str, type]] = {
    "string": str,
    "boolean": bool,
    "date": date,
    "integer": int,
    "int": int,
    "decimal": Decimal,
}
_NUMBERS: Final[Mapping[str, str]] = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minInclusive": "min_inclusive",
    "maxInclusive": "max_inclusive",
}
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")


def named(name: str, types: Types) -> tuple[Simple, type]:
    """
    The simple type that *name* says, built in or one of *types*, and the type of its values.

    Of a built-in type that the model has no values of, the schema alone decides: here it is text.
    """
    if local(name) in types:
        return defined(types[local(name)], types)
    built_in = _BUILT_IN.get(local(name))
    return (STRING, str) if built_in is None else (Simple(base=local(name)), built_in)


def defined(definition: Element, types: Types) -> tuple[Simple, type]:
    """The simple type that stands in *definition*, and the type of its values."""
    restriction = definition.find(f"{XS}restriction")
    if restriction is None:
        return STRING, str
    inner = restriction.find(f"{XS}simpleType")
    base, python = (
        named(str(restriction.get("base")), types) if inner is None else defined(inner, types)
    )
    facets: dict[str, Any] = {
        "base": base.base,
        "min_length": base.min_length,
        "max_length": base.max_length,
        "min_inclusive": base.min_inclusive,
        "max_inclusive": base.max_inclusive,
        "pattern": base.pattern,
        "codelist": base.codelist,
    }
    return Simple(**(facets | dict(_facets(restriction)))), python


def _facets(restriction: Element) -> Iterator[tuple[str, object]]:
    for facet in restriction.iterchildren("*"):
        field, value = _NUMBERS.get(local(str(facet.tag))), str(facet.get("value"))
        if field is not None and _WHOLE.fullmatch(value):
            yield field, int(value)
    pattern = "|".join(_values(restriction, "pattern"))
    if pattern and _is_understood(pattern):
        yield "pattern", pattern
    codes = list(_values(restriction, "enumeration"))
    if codes:
        yield "codelist", Codelist(None, "", dict.fromkeys(codes, ""))


def _values(restriction: Element, facet: str) -> list[str]:
    return [str(found.get("value")) for found in restriction.iterchildren(f"{XS}{facet}")]


def _is_understood(pattern: str) -> bool:
    """Whether Python reads the pattern; of one that it does not, the schema alone decides."""
    try:
        re.compile(pattern.replace(r"\p{Nd}", "[0-9]"))
    except re.error:
        return False
    return True
