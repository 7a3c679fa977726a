"""The description of the API (OpenAPI 3.1), made from the tables that the routes are made from."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from gateway.domain.errors import Misused, NotAdmitted, OverstapError, Unidentified
from gateway.domain.outcomes import OUTCOMES
from gateway.web.bodies import Velden, schema_of
from gateway.web.calls import Answer, Call, Parameter
from gateway.web.failures import HEADERS_OF_PROBLEMS
from gateway.web.headers import VERSION
from gateway.web.media import JSON
from gateway.web.problems import HTTP_PROBLEMS, MEDIA_TYPE, STATUSES
from gateway.web.schemas import SCHEMAS

Json = dict[str, object]

_ID: Final = re.compile(r"<uuid:([a-z_]+)>")
_LOGIN: Final = "schoolcertificaat"
_DESCRIPTION: Final = (
    "Uitwisseling van overstapdossiers tussen scholen voor primair en voortgezet onderwijs. "
    "BSN, onderwijsnummer en unieke code gaan alleen in de inhoud van een bericht mee, nooit in "
    "een adres of kop. Tijdstippen zijn in UTC."
)


def describe(calls: Iterable[Call]) -> Json:
    """The OpenAPI document of these *calls*."""
    paths: dict[str, Json] = defaultdict(dict)
    for call in calls:
        paths[path_of(call)][call.method.lower()] = _operation(call)
    login = {"type": "mutualTLS", "description": "Het certificaat van een aangesloten school."}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Overstap", "version": VERSION, "description": _DESCRIPTION},
        "servers": [{"url": "/"}],
        "security": [{_LOGIN: []}],
        "paths": dict(paths),
        "components": {"schemas": dict(SCHEMAS), "securitySchemes": {_LOGIN: login}},
    }


def path_of(call: Call) -> str:
    """The path of *call* as OpenAPI writes it."""
    return _ID.sub(r"{\1}", call.path)


def _operation(call: Call) -> Json:
    operation: Json = {
        "operationId": call.name,
        "summary": call.words,
        "parameters": [*_ids(call), *map(_parameter, call.parameters)],
        "responses": {**_good(call), **_bad(call)},
    }
    if call.who is None:
        operation["security"] = []
    else:
        operation["description"] = "Voor: " + " en ".join(sorted(call.who)) + "."
    if call.takes is not None:
        operation["requestBody"] = _body(call.takes)
    return operation


def _ids(call: Call) -> list[Json]:
    schema = {"type": "string", "format": "uuid"}
    return [
        {"name": name, "in": "path", "required": True, "schema": schema}
        for name in _ID.findall(call.path)
    ]


def _parameter(parameter: Parameter) -> Json:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": False,
        "description": parameter.words,
        "schema": dict(parameter.schema),
    }


def _body(takes: Velden | str) -> Json:
    """A body of JSON fields, or of another media type as it is."""
    if isinstance(takes, str):
        return {"required": True, "content": {takes: {"schema": {"type": "string"}}}}
    schema = schema_of(takes)
    return {"required": bool(schema["required"]), "content": {JSON: {"schema": schema}}}


def _good(call: Call) -> Json:
    return {str(answer.status): _answer(answer) for answer in call.answers}


def _answer(answer: Answer) -> Json:
    described: Json = {"description": answer.words}
    if answer.headers:
        described["headers"] = {
            name: {"description": words, "schema": {"type": "string"}}
            for name, words in answer.headers
        }
    if answer.content:
        described["content"] = {
            media_type: {"schema": _named(schema) if schema else {"type": "string"}}
            for media_type, schema in answer.content
        }
    return described


def _bad(call: Call) -> Json:
    """The problems that may come, each status with the outcomes that it may mean."""
    names: dict[int, list[str]] = defaultdict(list)
    for outcome in _outcomes(call):
        names[STATUSES[outcome]].append(OUTCOMES[outcome])
    for status in _statuses(call):
        names[status].append(HTTP_PROBLEMS[status][0])
    return {str(int(status)): _problem(status, set(names[status])) for status in sorted(names)}


def _outcomes(call: Call) -> set[type[OverstapError]]:
    login = {Unidentified, NotAdmitted} if call.who is not None else set()
    return {*call.outcomes, *login, *({Misused} if call.takes or call.parameters else ())}


def _statuses(call: Call) -> tuple[int, ...]:
    return (*call.statuses, *((413, 415, 500) if call.takes else (500,)))


def _problem(status: int, names: set[str]) -> Json:
    content = ((MEDIA_TYPE, "Probleem"),)
    headers = HEADERS_OF_PROBLEMS.get(status, ())
    return _answer(
        Answer(status=status, words=", ".join(sorted(names)), content=content, headers=headers)
    )


def _named(schema: str) -> Mapping[str, str]:
    return {"$ref": f"#/components/schemas/{schema}"}
