"""What a call takes: the fields of a JSON body, in one table for reading and for openapi.json."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flask import request

from gateway.domain.errors import Misused
from gateway.domain.findings import Finding
from gateway.web import kinds
from gateway.web.media import JSON, XML, demand

_MAX_JSON_BYTES: Final = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """
    One field of a JSON body.

    *vorm* is the pattern that a text must match whole; without one the field is a whole number
    from 1. *verwacht* says in words what belongs here.
    """

    naam: str
    verwacht: str
    vorm: str | None = None
    voorbeeld: object
    verplicht: bool = True

    @property
    def schema(self) -> dict[str, object]:
        """The field as a JSON schema."""
        form: dict[str, object] = {"type": "integer", "minimum": 1}
        if self.vorm is not None:
            form = {"type": "string", "pattern": f"^(?:{self.vorm})$"}
        return {**form, "description": self.verwacht, "examples": [self.voorbeeld]}

    def fits(self, value: object) -> bool:
        """Whether *value* is what belongs here."""
        if self.vorm is None:
            return isinstance(value, int) and not isinstance(value, bool) and value >= 1
        return isinstance(value, str) and re.fullmatch(self.vorm, value) is not None


Velden = tuple[Veld, ...]


def schema_of(velden: Velden) -> dict[str, object]:
    """A JSON body of these fields as a JSON schema."""
    return {
        "type": "object",
        "properties": {veld.naam: veld.schema for veld in velden},
        "required": [veld.naam for veld in velden if veld.verplicht],
        "additionalProperties": False,
    }


def read_json(velden: Velden) -> Mapping[str, object]:
    """The fields of the JSON body; raises Misused with all that is wrong with them."""
    demand(JSON)
    request.max_content_length = _MAX_JSON_BYTES
    body = _parsed(request.get_data(cache=False))
    wrong = list(_wrong_with(body, velden))
    if wrong:
        raise Misused(*wrong)
    return body


def read_xml() -> bytes:
    """The XML document that is the body, as it came."""
    demand(XML)
    return request.get_data(cache=False)


def _parsed(body: bytes) -> Mapping[str, object]:
    try:
        # Fields that come twice have two readings, so such a body is no JSON of ours.
        parsed = json.loads(body, object_pairs_hook=_without_doubles)
    except (ValueError, RecursionError):
        raise Misused(kinds.NOT_JSON.at()) from None
    if not isinstance(parsed, dict):
        raise Misused(kinds.NOT_JSON.at())
    return parsed


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field comes twice")
    return fields


def _wrong_with(body: Mapping[str, object], velden: Velden) -> Iterator[Finding]:
    """All that is wrong, by the names of our own fields: another's name may be anything."""
    for veld in velden:
        if veld.naam not in body and veld.verplicht:
            yield kinds.MISSING_FIELD.at(veld.naam, expected=veld.verwacht)
        if veld.naam in body and not veld.fits(body[veld.naam]):
            yield kinds.WRONG_FIELD.at(veld.naam, expected=veld.verwacht)
    if not body.keys() <= {veld.naam for veld in velden}:
        yield kinds.UNKNOWN_FIELD.at()
