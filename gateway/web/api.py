"""All calls of the API, its own description among them."""

from typing import Final

from flask import Response

from gateway.usecases.world import World
from gateway.web import behandeling, controles, operation, ophalingen, overdrachten
from gateway.web.calls import API, Answer, Call
from gateway.web.media import JSON
from gateway.web.openapi import describe
from gateway.web.representation import answer


def describe_api(world: World) -> Response:
    """Give the description of the API."""
    del world
    return answer(describe(CALLS))


_DESCRIPTION: Final = Call(
    method="GET",
    path=f"{API}/openapi.json",
    view=describe_api,
    words="Geef deze beschrijving.",
    who=None,
    answers=(Answer(status=200, words="OpenAPI 3.1.", content=((JSON, "OpenApi"),)),),
)

CALLS: Final = (
    *overdrachten.CALLS,
    *ophalingen.CALLS,
    *behandeling.CALLS,
    *controles.CALLS,
    _DESCRIPTION,
    *operation.CALLS,
)
