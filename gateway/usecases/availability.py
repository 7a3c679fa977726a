"""Whether the content of an overdracht may be given out at this moment, or why not."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from gateway.domain.errors import Expired, NotFound, NotReady, OverstapError, Withdrawn
from gateway.domain.findings import Kind
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Overdracht
from gateway.usecases import problems

CLOSED: Final[Mapping[State, tuple[type[OverstapError], Kind]]] = {
    State.CONCEPT: (NotReady, problems.NOT_RELEASED),
    State.TERUGGEZET: (NotReady, problems.SENT_BACK),
    State.VERLOPEN: (Expired, problems.EXPIRED),
    State.INGETROKKEN: (Withdrawn, problems.WITHDRAWN),
    State.GEWIST: (NotFound, problems.NOT_FOUND),
}
"""The states in which nobody gets the content, each with its answer."""


def demand_available(overdracht: Overdracht, moment: datetime) -> None:
    """Raise the answer for an overdracht that nobody may read at *moment*."""
    closed = CLOSED.get(overdracht.state_at(moment))
    if closed is not None:
        error, kind = closed
        raise error(kind.at())
