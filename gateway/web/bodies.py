"""What a call takes: the fields of a JSON body, in one table for reading and for openapi.json."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flask import request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge

from gateway.domain.errors import Misused
from gateway.domain.findings import Finding, Kind
from gateway.web import kinds
from gateway.web.media import JSON, XML, demand

_MAX_JSON_BYTES: Final = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """
    One field of a JSON body, of the same type as its *voorbeeld*: a text, a number or a boolean.

    *vorm* is the pattern that a text must match whole; a number is whole and from 1. *verwacht*
    says in words what belongs here, *anders* what to say of another text.
    """

    naam: str
    verwacht: str
    voorbeeld: str | int
    vorm: str = ""
    verplicht: bool = True
    anders: Kind = kinds.WRONG_FIELD

    @property
    def schema(self) -> dict[str, object]:
        """The field as a JSON schema."""
        forms: dict[type, dict[str, object]] = {
            bool: {"type": "boolean"},
            int: {"type": "integer", "minimum": 1},
            str: {"type": "string", "pattern": f"^(?:{self.vorm})$"},
        }
        form = forms[type(self.voorbeeld)]
        return {**form, "description": self.verwacht, "examples": [self.voorbeeld]}

    def fits(self, value: object) -> bool:
        """Whether *value* is what belongs here."""
        if type(value) is not type(self.voorbeeld):
            return False
        if isinstance(value, str):
            return re.fullmatch(self.vorm, value) is not None
        return isinstance(value, bool) or (isinstance(value, int) and value >= 1)


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
    """
    The fields of the JSON body; raises Misused with all that is wrong with them.

    Where no field is required, there need not be a body.
    """
    request.max_content_length = _MAX_JSON_BYTES
    received = _received()
    if not received and not any(veld.verplicht for veld in velden):
        return {}
    demand(JSON)
    body = _parsed(received)
    wrong = list(_wrong_with(body, velden))
    if wrong:
        raise Misused(*wrong)
    return body


def read_xml() -> bytes:
    """The XML document that is the body, as it came."""
    demand(XML)
    return _received()


def _received() -> bytes:
    """The body; one that breaks off, comes too slowly or in no form of HTTP is not our failure."""
    try:
        body = request.get_data(cache=False)
    except (OSError, ParseException):
        raise BadRequest from None
    # Of a body in chunks werkzeug gives what fits within the limit, and is silent about the rest.
    if request.content_length is None and len(body) == request.max_content_length:
        raise RequestEntityTooLarge
    return body


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


def _not_fitting(veld: Veld, value: object) -> Kind:
    """A text may have been mistyped by a person; a value of another type is software's doing."""
    return veld.anders if isinstance(value, str) else kinds.WRONG_FIELD


def _wrong_with(body: Mapping[str, object], velden: Velden) -> Iterator[Finding]:
    """All that is wrong, by the names of our own fields: another's name may be anything."""
    for veld in velden:
        if veld.naam not in body and veld.verplicht:
            yield kinds.MISSING_FIELD.at(veld.naam, expected=veld.verwacht)
        if veld.naam in body and not veld.fits(body[veld.naam]):
            yield _not_fitting(veld, body[veld.naam]).at(veld.naam, expected=veld.verwacht)
    if not body.keys() <= {veld.naam for veld in velden}:
        yield kinds.UNKNOWN_FIELD.at()
