"""An answer read whole, but never more of it, or for longer, than a gateway needs to give it."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import requests

from gateway.markup.parsing import MAX_BYTES

MAX_SECONDS: Final = 600
_CHUNK: Final = 64 * 1024


class TooMuch(requests.RequestException):
    """There came more than any answer of a gateway is long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came: the status, the headers, and the bytes of the body."""

    status_code: int
    headers: Mapping[str, str] = field(repr=False)
    content: bytes = field(repr=False)

    def json(self) -> Any:
        """The body as JSON; raises ValueError or RecursionError where it is none."""
        return json.loads(self.content)


def read_whole(response: requests.Response) -> Answer:
    """The whole of *response*; raises a RequestException where it is cut off, huge or slow."""
    with response:
        return Answer(
            status_code=response.status_code,
            headers=response.headers,
            content=b"".join(_within_limits(response)),
        )


def _within_limits(response: requests.Response) -> Iterator[bytes]:
    size, until = 0, time.monotonic() + MAX_SECONDS
    for chunk in response.iter_content(_CHUNK):
        size += len(chunk)
        if size > MAX_BYTES:
            raise TooMuch
        if time.monotonic() > until:
            raise requests.Timeout
        yield chunk
