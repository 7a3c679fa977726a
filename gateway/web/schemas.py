"""The JSON that the API answers with, as schemas of openapi.json."""

from collections.abc import Iterable, Mapping
from typing import Final

from gateway.domain.findings import Actor, Severity
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Status

Schema = Mapping[str, object]

_TEXT: Final[Schema] = {"type": "string"}
_NUMBER: Final[Schema] = {"type": "integer", "minimum": 1}
_UUID: Final[Schema] = {"type": "string", "format": "uuid"}
_DAY: Final[Schema] = {"type": "string", "format": "date"}
_MOMENT: Final[Schema] = {"type": "string", "format": "date-time"}
_SHA256: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_SCHOOL: Final[Schema] = {
    "type": "string",
    "pattern": "^[0-9]{2}[A-Z]{2}[0-9]{2}$",
    "description": "BRIN en vestigingsnummer",
}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _one_of(values: Iterable[str]) -> Schema:
    return {"type": "string", "enum": [str(value) for value in values]}


def _named(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(**properties: Schema) -> Schema:
    """An object in which every property is always there."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_VERSIE: Final = _object(
    nummer=_NUMBER,
    sha256=_SHA256,
    status=_one_of(Status),
    aangeleverd=_MOMENT,
    gewist=_or_null(_MOMENT),
)

_OVERDRACHT: Final = _object(
    id=_UUID,
    dossierId=_UUID,
    staat=_one_of(State),
    schooljaar=_TEXT,
    afzender=_SCHOOL,
    bestemmingen=_list_of(_SCHOOL),
    versies=_list_of(_named("Versie")),
    looptijd=_NUMBER,
    termijn=_or_null(_MOMENT),
    claim=_or_null(_SCHOOL),
    gedeeldMet=_list_of(_object(school=_SCHOOL, toestemming=_DAY)),
    ingediend=_MOMENT,
    gewijzigd=_MOMENT,
    klaargezet=_or_null(_MOMENT),
    opgehaald=_or_null(_MOMENT),
    ontvangen=_or_null(_MOMENT),
)

_BEVINDING: Final = _object(
    regel=_TEXT,
    ernst=_one_of(Severity),
    plaats=_TEXT,
    regelnummer=_or_null(_NUMBER),
    melding=_TEXT,
    wie=_one_of(Actor),
    vervolgstap=_TEXT,
)

_PROBLEEM: Final[Schema] = {
    "type": "object",
    "description": "RFC 9457; title is de uitkomst, bevindingen zijn er alle tegelijk.",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": _TEXT,
        "status": {"type": "integer"},
        "detail": _TEXT,
        "instance": {"type": "string", "format": "uri", "description": "Kenmerk van een storing."},
        "wie": _one_of(Actor),
        "vervolgstap": _TEXT,
        "bevindingen": _list_of(_named("Bevinding")),
    },
    "required": ["type", "title", "status", "bevindingen"],
}

SCHEMAS: Final[Mapping[str, Schema]] = {
    "Bevinding": _BEVINDING,
    "Code": _object(code=_TEXT, verloopt=_DAY),
    "Controle": _object(
        geldig={"type": "boolean"},
        document=_or_null(_one_of(("oso-dossier", "overstapdossier"))),
        editie=_or_null(_TEXT),
        bevindingen=_list_of(_named("Bevinding")),
    ),
    "Gezondheid": _object(status=_TEXT),
    "OpenApi": {"type": "object"},
    "Overdracht": _OVERDRACHT,
    "Overdrachten": _object(overdrachten=_list_of(_named("Overdracht"))),
    "Probleem": _PROBLEEM,
    "Versie": _VERSIE,
}
