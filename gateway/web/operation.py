"""The calls for whoever operates the gateway: is it alive, and can it work."""

from http import HTTPStatus
from typing import Final

from flask import Response

from gateway.usecases.world import World
from gateway.web.calls import Answer, Call
from gateway.web.media import JSON
from gateway.web.problems import of_status
from gateway.web.representation import answer


def is_alive(world: World) -> Response:
    """Say that the process answers."""
    del world
    return answer({"status": "gezond"})


def is_ready(world: World) -> Response:
    """Say whether the database answers."""
    try:
        with world.work() as work:
            work.certificaten.get("")
    except Exception:  # noqa: BLE001 - which one it is depends on the database
        return of_status(HTTPStatus.SERVICE_UNAVAILABLE)
    return answer({"status": "gereed"})


def _says(words: str) -> tuple[Answer, ...]:
    return (Answer(status=200, words=words, content=((JSON, "Gezondheid"),)),)


CALLS: Final = (
    Call(
        method="GET",
        path="/gezond",
        view=is_alive,
        words="Zeg of het proces antwoordt.",
        who=None,
        answers=_says("Het proces antwoordt."),
    ),
    Call(
        method="GET",
        path="/gereed",
        view=is_ready,
        words="Zeg of de gateway aanroepen kan verwerken.",
        who=None,
        answers=_says("De database antwoordt."),
        statuses=(503,),
    ),
)
