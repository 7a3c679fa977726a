"""From an answer in problem+json back to the error that it was made of."""

from http import HTTPStatus
from typing import Any, Final

from gateway.client import kinds
from gateway.client.answers import NOT_OURS, finding_of
from gateway.client.errors import Failed
from gateway.client.whole_answers import Answer
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.outcomes import error_named

_PROBLEM: Final = "application/problem+json"


def error_of(response: Answer, *, host: str) -> OverstapError:
    """The error that the gateway answered with, its findings along."""
    try:
        return _error(response.status_code, _body(response))
    except NOT_OURS:
        return Failed(kinds.NOT_UNDERSTOOD.at(host=host))


def _body(response: Answer) -> dict[str, Any]:
    if response.headers.get("Content-Type") != _PROBLEM:
        raise ValueError("no problem")
    body = response.json()
    if not isinstance(body, dict):
        raise TypeError("no problem")
    return body


def _error(status: int, body: dict[str, Any]) -> OverstapError:
    findings = [finding_of(each) for each in body["bevindingen"]]
    named = error_named(body["title"])
    if named is not None:
        return named(*findings)
    server_failed = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return (Failed if server_failed else Misused)(*findings)
