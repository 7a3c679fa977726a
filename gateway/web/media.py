"""The media types that go in and out, and what a call says beside its body."""

import re
from typing import Final

from flask import request
from werkzeug.exceptions import UnsupportedMediaType

from gateway.domain.errors import Misused
from gateway.web import kinds

XML: Final = "application/xml"
JSON: Final = "application/json"
PDF: Final = "application/pdf"
_ALSO: Final = {XML: {XML, "text/xml"}, JSON: {JSON}}
_KEY: Final = re.compile('"?([A-Za-z0-9._:-]{16,128})"?')
_DAYS: Final = re.compile("[1-9][0-9]{0,3}")

IDEMPOTENCY_KEY: Final = "Idempotency-Key"
TERMIJN: Final = "termijn"


def demand(media_type: str) -> None:
    """Answer 415 unless the body is of this *media_type*."""
    if request.mimetype not in _ALSO[media_type]:
        raise UnsupportedMediaType(media_type)


def idempotency_key() -> str | None:
    """The key under which this call may be repeated; raises Misused where it is none."""
    given = request.headers.get(IDEMPOTENCY_KEY)
    if given is None:
        return None
    key = _KEY.fullmatch(given)
    if key is None:
        raise Misused(
            kinds.WRONG_FIELD.at(
                IDEMPOTENCY_KEY, expected="een UUID, of 16 tot 128 letters, cijfers of . _ : -"
            )
        )
    return key[1]


def termijn() -> int | None:
    """For how many days the dossier is to stand ready, where the sender says so."""
    given = request.args.get(TERMIJN)
    if given is None:
        return None
    if not _DAYS.fullmatch(given):
        raise Misused(kinds.WRONG_FIELD.at(TERMIJN, expected="een aantal dagen"))
    return int(given)
