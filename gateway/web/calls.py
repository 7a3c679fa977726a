"""
What a call of the API is: where it stands, who may make it, what goes in and what comes out.

One table per resource holds its calls. The routes, the access check and openapi.json are all made
from these tables, so that they cannot disagree.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from flask import Response

from gateway.domain.errors import OverstapError
from gateway.domain.party import Sector
from gateway.web.bodies import Velden

PO: Final = frozenset({Sector.PO})
VO: Final = frozenset({Sector.VO})
SCHOOLS: Final = PO | VO

API: Final = "/api/v1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """
    One good answer: its status, what it means, and its body.

    *content* are the media types that it may have, each with the name of its schema in
    openapi.json, or None where it is no JSON; *headers* say what each one holds.
    """

    status: int
    words: str
    content: tuple[tuple[str, str | None], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Something said beside the body, in the query or a header; never required."""

    name: str
    place: Literal["query", "header"]
    words: str
    schema: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """
    One call of the API.

    *who* are the sectors whose schools may make it; None is everyone, without a certificate.
    *view* gets the world and the caller, and the ids in *path*; without *who* only the world.
    *outcomes* and *statuses* are the refusals that it may end in, but for those of every call.
    """

    method: Literal["GET", "POST"]
    path: str
    view: Callable[..., Response]
    words: str
    who: frozenset[Sector] | None
    takes: Velden | str | None = None
    parameters: tuple[Parameter, ...] = ()
    answers: tuple[Answer, ...]
    outcomes: tuple[type[OverstapError], ...] = ()
    statuses: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The name of the call, which no other call has."""
        return self.view.__name__
