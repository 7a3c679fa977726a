"""The description of the API: valid, complete, and true of what the gateway answers."""

import hashlib
import json

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from gateway.domain.outcomes import OUTCOMES
from gateway.web.api import CALLS
from gateway.web.openapi import describe, path_of
from gateway.web.problems import HTTP_PROBLEMS
from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    OTHER_PGN,
    PGN,
    a_next_version,
    a_signed_overstapdossier,
    shown,
    the_code,
)

DESCRIPTION = json.loads(json.dumps(describe(CALLS)))
OPERATIONS = [
    (path, method, operation)
    for path, methods in DESCRIPTION["paths"].items()
    for method, operation in methods.items()
]
LIST = "/api/v1/overdrachten"
ASK = "/api/v1/ophalingen"


def test_valid():
    """It is an OpenAPI document of version 3.1."""
    validate(DESCRIPTION)

    assert DESCRIPTION["openapi"].startswith("3.1")


def test_without_login(stranger):
    """Everybody may read it."""
    response = stranger.get("/api/v1/openapi.json")

    assert response.status_code == 200
    assert response.get_json() == DESCRIPTION


def test_every_route_and_no_other(app):
    """Every route of the gateway stands in it, and it has no other."""
    routes = {
        (path_of_rule(rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }

    assert {(path, method) for path, method, _ in OPERATIONS} == routes


def path_of_rule(rule):
    """The path of a Flask rule as OpenAPI writes it."""
    return rule.replace("<uuid:", "{").replace(">", "}")


def test_ids_are_unique():
    """No two calls have one name."""
    names = [operation["operationId"] for _, _, operation in OPERATIONS]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_login(call):
    """A call asks for a certificate, unless it is for everybody."""
    operation = DESCRIPTION["paths"][path_of(call)][call.method.lower()]

    assert (operation.get("security") == []) is (call.who is None)
    assert ("401" in operation["responses"]) is (call.who is not None)


def test_every_outcome_is_somewhere():
    """Every outcome that the gateway knows is told of at least one call."""
    told = {
        name
        for _, _, operation in OPERATIONS
        for response in operation["responses"].values()
        for name in response["description"].split(", ")
    }
    general = {"OnbekendAdres", "AndereMethode", "NietMeerBeschikbaar"}
    names = {name for name, _ in HTTP_PROBLEMS.values()} | set(OUTCOMES.values())

    assert names - told == general


OF_THE_BODY = {"Content-Length", "Content-Type", "Content-Language", "Vary", "Content-Disposition"}


def described(call, response):
    """What the description says of such an answer to *call*."""
    method, path = call.split()
    return DESCRIPTION["paths"][path][method.lower()]["responses"][str(response.status_code)]


def sha256_of(response):
    """The digest by which a document is acknowledged."""
    return hashlib.sha256(response.data).hexdigest()


class TestTrue:
    """What is answered is what is described."""

    @pytest.fixture
    def journey(self, world, po, vo, stranger):
        """A dossier's way from hand to hand: each call with its answer."""
        made = po.post(LIST, a_signed_overstapdossier(bestemming=()))
        here, one = made.headers["Location"], f"{LIST}/{{overdracht_id}}"
        released = po.post(f"{here}/klaarzetten", {"voorlopig": False})
        kept = shown(world, made.get_json()["id"])
        code = the_code(world, kept).printed
        question = {"code": code, "pgn": PGN.digits}
        as_json = {"Accept": "application/json"}
        found = vo.post(ASK, question)
        to, confirmed = f"{found.headers['Location']}/bevestiging", {"sha256": sha256_of(found)}
        other = {"school": ANDERE_ONTVANGER}
        return [
            (f"POST {LIST}", made),
            (f"POST {one}/klaarzetten", released),
            (f"GET {one}", po.get(here)),
            (f"GET {LIST}", po.get(LIST)),
            (f"GET {one}/codeblad", po.get(f"{here}/codeblad")),
            (f"GET {one}/codeblad", po.get(f"{here}/codeblad", headers=as_json)),
            (f"POST {ASK}", found),
            (f"POST {ASK}", vo.post(ASK, {**question, "bekendeVersie": 1})),
            (f"POST {ASK}", vo.post(ASK, {"code": code, "pgn": OTHER_PGN.digits})),
            (f"POST {ASK}", vo.post(ASK, {})),
            (f"POST {ASK}/{{ophaling_id}}/bevestiging", vo.post(to, confirmed)),
            (f"POST {ASK}/{{ophaling_id}}/bevestiging", vo.post(to, {"sha256": "0" * 64})),
            (
                f"POST {one}/delen",
                vo.post(f"{here}/delen", {**other, "toestemming": "2026-03-30"}),
            ),
            (f"POST {one}/terugzetten", vo.post(f"{here}/terugzetten")),
            (f"POST {one}/versies", po.post(f"{here}/versies", a_next_version(kept))),
            (f"POST {one}/versies", po.post(f"{here}/versies", b"<x/>")),
            (f"POST {ASK}", vo.post(ASK, question)),
            (f"POST {one}/vrijgeven", vo.post(f"{here}/vrijgeven")),
            (f"POST {ASK}", vo.post(ASK, question)),
            (f"POST {one}/doorsturen", vo.post(f"{here}/doorsturen", other)),
            (f"POST {one}/doorsturen", vo.post(f"{here}/doorsturen", other)),
            (f"POST {one}/intrekken", po.post(f"{here}/intrekken")),
            (f"POST {one}/intrekken", po.post(f"{here}/intrekken")),
            (f"GET {one}/codeblad", po.get(f"{here}/codeblad")),
            (f"POST {ASK}", vo.post(ASK, question)),
            (f"POST {ASK}", stranger.post(ASK, question)),
            (f"POST {ASK}", po.post(ASK, question)),
            ("POST /api/v1/controles", po.post("/api/v1/controles", b"<x/>")),
            ("POST /api/v1/controles", po.post("/api/v1/controles", {})),
            ("GET /api/v1/openapi.json", stranger.get("/api/v1/openapi.json")),
            ("GET /gezond", stranger.get("/gezond")),
            ("GET /gereed", stranger.get("/gereed")),
            *((f"POST {ASK}", vo.post(ASK, {"code": code, "pgn": "999900031"})) for _ in range(6)),
        ]

    def test_whole(self, journey):
        """No good answer of any call is left out of the journey."""
        seen = {(call, str(response.status_code)) for call, response in journey}
        good = {
            (f"{method.upper()} {path}", status)
            for path, method, operation in OPERATIONS
            for status in operation["responses"]
            if status < "300"
        }

        assert good <= seen

    def test_answers(self, journey):
        """Status, media type and JSON of every answer are as described."""
        for call, response in journey:
            content = described(call, response).get("content", {})

            assert (response.mimetype in content) is bool(response.data)
            if response.mimetype.endswith("json"):
                schema = content[response.mimetype]["schema"]
                whole = {**schema, "components": DESCRIPTION["components"]}
                Draft202012Validator(whole).validate(response.get_json(force=True))

    def test_headers(self, journey):
        """Every header that is described is there, and every one that is there is described."""
        everywhere = set.intersection(*(set(response.headers.keys()) for _, response in journey))
        for call, response in journey:
            headers = set(described(call, response).get("headers", {}))
            there = set(response.headers.keys()) - everywhere - OF_THE_BODY

            assert there == headers

    def test_bodies(self):
        """The examples of the fields of a body are as the fields describe them."""
        for _, _, operation in OPERATIONS:
            content = operation.get("requestBody", {}).get("content", {})
            fields = content.get("application/json", {"schema": {}})["schema"]
            example = {
                name: field["examples"][0] for name, field in fields.get("properties", {}).items()
            }

            Draft202012Validator(fields).validate(example)

    def test_example_of_a_code(self, vo):
        """The code in the example is one that could be, so that a vendor can begin with it."""
        schema = DESCRIPTION["paths"][ASK]["post"]["requestBody"]["content"]["application/json"]
        fields = schema["schema"]["properties"]
        question = {name: fields[name]["examples"][0] for name in ("code", "pgn")}

        assert vo.post(ASK, question).status_code == 404
