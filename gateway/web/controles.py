"""The call that checks a document and stores nothing."""

from typing import Final

from flask import Response

from gateway.domain.party import Party
from gateway.usecases.validate import validate
from gateway.usecases.world import World
from gateway.web.bodies import read_xml
from gateway.web.calls import API, SCHOOLS, Answer, Call
from gateway.web.media import JSON, XML
from gateway.web.problems import in_asked_language
from gateway.web.representation import answer, of_verdict


def validate_document(world: World, caller: Party) -> Response:
    """Say all that is wrong with a dossier."""
    del world, caller
    return in_asked_language(answer(of_verdict(validate(read_xml()))))


CALLS: Final = (
    Call(
        method="POST",
        path=f"{API}/controles",
        view=validate_document,
        words="Controleer een OSO-dossier of overstapdossier; er wordt niets bewaard.",
        who=SCHOOLS,
        takes=XML,
        answers=(
            Answer(
                status=200,
                words="Het oordeel; geldig is onwaar als er fouten zijn.",
                content=((JSON, "Controle"),),
            ),
        ),
    ),
)
