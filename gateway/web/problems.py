"""
From an error to problem+json (RFC 9457): status, outcome, who must act, and all findings at once.

The table of statuses is complete over the error tree; a test proves it.
"""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Final

from flask import Response, request

from gateway.domain import errors
from gateway.domain.findings import Actor, Finding, Kind, Severity
from gateway.domain.outcomes import OUTCOMES
from gateway.web import kinds
from gateway.wording import Taal, said_in, worded

MEDIA_TYPE: Final = "application/problem+json"
TYPE_URN: Final = "urn:overstap:probleem:"
ONE_MORE: Final = " En nog {aantal} bevinding."
MORE: Final = " En nog {aantal} bevindingen."

STATUSES: Final[Mapping[type[errors.OverstapError], HTTPStatus]] = {
    errors.Refused: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Unreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Untrusted: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Unidentified: HTTPStatus.UNAUTHORIZED,
    errors.NotAdmitted: HTTPStatus.FORBIDDEN,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.NotYourSchool: HTTPStatus.FORBIDDEN,
    errors.NotReady: HTTPStatus.CONFLICT,
    errors.Gone: HTTPStatus.GONE,
    errors.Expired: HTTPStatus.GONE,
    errors.Withdrawn: HTTPStatus.GONE,
    errors.TooManyAttempts: HTTPStatus.TOO_MANY_REQUESTS,
    errors.WrongState: HTTPStatus.CONFLICT,
    errors.Conflict: HTTPStatus.CONFLICT,
    errors.Misused: HTTPStatus.BAD_REQUEST,
}

# What goes wrong before there is a call: the status, its name, and what is wrong.
HTTP_PROBLEMS: Final[Mapping[int, tuple[str, Kind]]] = {
    HTTPStatus.BAD_REQUEST: ("OnjuistGebruikt", kinds.WRONG_REQUEST),
    HTTPStatus.NOT_FOUND: ("OnbekendAdres", kinds.UNKNOWN_ADDRESS),
    HTTPStatus.METHOD_NOT_ALLOWED: ("AndereMethode", kinds.OTHER_METHOD),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: ("TeGroot", kinds.TOO_LARGE),
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: ("AnderMediatype", kinds.OTHER_MEDIA_TYPE),
    HTTPStatus.INTERNAL_SERVER_ERROR: ("Storing", kinds.FAILURE),
    HTTPStatus.SERVICE_UNAVAILABLE: ("NietGereed", kinds.NOT_READY),
}


def of_error(error: errors.OverstapError) -> Response:
    """The answer that says what *error* says."""
    kind = next(each for each in type(error).__mro__ if each in STATUSES)
    return problem(STATUSES[kind], OUTCOMES[kind], error.findings)


def of_status(status: int, *, expected: str = "", **more: str) -> Response:
    """
    The answer where HTTP itself goes wrong; an unknown status counts as a wrong request.

    *expected* is the media type that was, *more* other members of the problem.
    """
    name, kind = HTTP_PROBLEMS.get(status, HTTP_PROBLEMS[HTTPStatus.BAD_REQUEST])
    return problem(status, name, [kind.at(expected=expected)], **more)


def problem(status: int, outcome: str, findings: Sequence[Finding], **more: str) -> Response:
    """An answer in problem+json that is named *outcome*."""
    document = {
        **more,
        "type": TYPE_URN + outcome,
        "title": outcome,
        "status": int(status),
        **_in_short(findings),
        "bevindingen": [as_object(finding) for finding in findings],
    }
    response = Response(
        json.dumps(document, ensure_ascii=False), status=int(status), mimetype=MEDIA_TYPE
    )
    return in_asked_language(response)


def in_asked_language(response: Response) -> Response:
    """*response* with the language of the findings in it, and that the caller chose it."""
    response.content_language.add(asked())
    response.vary.add("Accept-Language")
    return response


def is_of_the_gateway(error: errors.OverstapError) -> bool:
    """Whether the gateway's own keys or settings are at fault, which no caller can mend."""
    about_us = (finding.who is Actor.ADMINISTRATOR for finding in error.findings)
    return isinstance(error, errors.Misused) and any(about_us)


def as_object(finding: Finding) -> dict[str, object]:
    """A finding, as the API writes it, in the language that the caller asks for."""
    words = worded(finding, asked())
    return {
        "regel": finding.rule,
        "ernst": str(finding.severity),
        "plaats": finding.path,
        "regelnummer": finding.line,
        "melding": words.message,
        "wie": str(finding.who),
        "vervolgstap": words.advice,
    }


def _in_short(findings: Sequence[Finding]) -> dict[str, str]:
    """What is wrong, who must act and what to do, by the first finding that weighs most."""
    heaviest = next((each for each in findings if each.severity is Severity.ERROR), None)
    first = heaviest or next(iter(findings), None)
    if first is None:
        return {}
    more, words = len(findings) - 1, worded(first, asked())
    said = said_in(asked())(ONE_MORE if more == 1 else MORE) if more else ""
    return {
        "detail": words.message + said.format(aantal=more),
        "wie": str(first.who),
        "vervolgstap": words.advice,
    }


def asked() -> Taal:
    """The language that the caller asks for by Accept-Language; Dutch where it asks for none."""
    wanted = request.accept_languages if request else ()
    known = (tag.partition("-")[0].lower() for tag, weight in wanted if weight > 0)
    return next((Taal(one) for one in known if one in tuple(Taal)), Taal.NL)
