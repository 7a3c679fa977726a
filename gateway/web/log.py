"""
What the gateway writes down of each request: one line of JSON, without body, code, PGN or name.

Only the template of a route is written, never the address as it was asked: whoever puts a number
in an address does not find it back in our log.
"""

import sys
import time
import traceback
from typing import Final, TextIO

import structlog
from flask import Flask, Response, g, request

from gateway.domain.party import Party

Log = structlog.typing.FilteringBoundLogger

_METHODS: Final = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def open_log(stream: TextIO = sys.stderr) -> Log:
    """A log that writes to *stream*, one JSON object a line."""
    log: Log = structlog.wrap_logger(
        structlog.WriteLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True, key="moment"),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger("info"),
    )
    return log


def keep_log(app: Flask, log: Log) -> None:
    """Write a line to *log* for every request that *app* answers."""

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def write(response: Response) -> Response:
        log.info("request", **_facts(response))
        return response


def remember_caller(caller: Party) -> None:
    """Keep for the log on whose behalf this request is made."""
    g.caller = caller


def request_id() -> str:
    """The id of this request, by which a person can point at it."""
    return str(g.request_id)


def without_values(error: BaseException) -> dict[str, object]:
    """What went wrong and where in the code, without the error's words: those may hold data."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return {"error": type(error).__qualname__, "places": places}


def _facts(response: Response) -> dict[str, object]:
    caller: Party | None = g.get("caller")
    return {
        "id": request_id(),
        "method": request.method if request.method in _METHODS else "?",
        "route": request.url_rule.rule if request.url_rule else None,
        "status": response.status_code,
        "ms": round((time.perf_counter() - g.began) * 1000, 1),
        "school": " ".join(sorted(map(str, caller.vestigingen))) if caller else None,
    }
