"""Whatever goes wrong is answered in one form, and what we did wrong is written down."""

from collections.abc import Mapping
from functools import partial
from http import HTTPStatus
from typing import Final

from flask import Flask, Response
from werkzeug.exceptions import HTTPException, MethodNotAllowed, UnsupportedMediaType

from gateway.domain.errors import OverstapError, TooManyAttempts, Unidentified
from gateway.web.log import Log, request_id, without_values
from gateway.web.problems import STATUSES, is_of_the_gateway, of_error, of_status

HEADERS_OF_PROBLEMS: Final[Mapping[int, tuple[tuple[str, str], ...]]] = {
    STATUSES[TooManyAttempts]: (("Retry-After", "Na hoeveel seconden het weer kan."),),
    STATUSES[Unidentified]: (("WWW-Authenticate", "Waarmee een school zich meldt: Certificate."),),
}
"""Status -> the headers that come with it, and what each holds."""

_AN_HOUR: Final = 3600


def answer_every_error(app: Flask, log: Log) -> None:
    """Let *app* answer every error in problem+json, and write to *log* what nobody expected."""
    app.register_error_handler(OverstapError, partial(_refused, log))
    app.register_error_handler(HTTPException, _not_a_call)
    app.register_error_handler(Exception, partial(_failed, log))


def _refused(log: Log, error: OverstapError) -> Response:
    if is_of_the_gateway(error):
        return _failed(log, error)
    response = of_error(error)
    if isinstance(error, TooManyAttempts):
        response.headers["Retry-After"] = str(_seconds_to_wait(error))
    if isinstance(error, Unidentified):
        response.headers["WWW-Authenticate"] = "Certificate"
    return response


def _not_a_call(error: HTTPException) -> Response:
    expected = error.description if isinstance(error, UnsupportedMediaType) else None
    response = of_status(error.code or HTTPStatus.BAD_REQUEST, expected=expected or "")
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
    return response


def _failed(log: Log, error: Exception) -> Response:
    """Say only that we failed, and by which id the administrator finds out why."""
    rules = [finding.rule for finding in getattr(error, "findings", ())]
    log.error("failure", id=request_id(), rules=rules, **without_values(error))
    return of_status(HTTPStatus.INTERNAL_SERVER_ERROR, instance=f"urn:uuid:{request_id()}")


def _seconds_to_wait(error: TooManyAttempts) -> int:
    minutes = [finding.facts.get("minuten") for finding in error.findings]
    return max((each * 60 for each in minutes if isinstance(each, int)), default=_AN_HOUR)
