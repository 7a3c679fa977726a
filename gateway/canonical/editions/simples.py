"""The simple types of an XSD, as the model knows them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
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
_ALIKE: Final = re.compile(r"\\p\{Nd\}|\\[d.-]")
_OTHERWISE: Final = re.compile(r"[\\^$]|\[[^\]]*-\[|\(\?")
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")


def named(name: str, types: Types) -> tuple[Simple, type]:
    """
    The simple type that *name* says, built in or one of *types*, and the type of its values.

    Of a built-in type that the model has no values of, the schema alone decides: here it is text.
    """
    return _named(name, types) or (STRING, str)


def defined(definition: Element, types: Types) -> tuple[Simple, type]:
    """The simple type that stands in *definition*, and the type of its values."""
    return _defined(definition, types) or (STRING, str)


def _named(name: str, types: Types) -> tuple[Simple, type] | None:
    if local(name) in types:
        return _defined(types[local(name)], types)
    built_in = _BUILT_IN.get(local(name))
    return None if built_in is None else (Simple(base=local(name)), built_in)


def _defined(definition: Element, types: Types) -> tuple[Simple, type] | None:
    restriction = definition.find(f"{XS}restriction")
    if restriction is None or restriction.find(f"{XS}whiteSpace") is not None:
        return None
    inner = restriction.find(f"{XS}simpleType")
    known = (
        _named(str(restriction.get("base")), types) if inner is None else _defined(inner, types)
    )
    if known is None:
        return None
    base, python = known
    return replace(base, **dict(_facets(restriction))), python


def _facets(restriction: Element) -> Iterator[tuple[str, Any]]:
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
    """Whether Python reads the pattern alike; of another the schema alone decides."""
    if _OTHERWISE.search(_ALIKE.sub("", pattern)):
        return False
    try:
        re.compile(_ALIKE.sub("0", pattern))
    except re.error:
        return False
    return True
