"""A push that is repeated with its key gives the first outcome, and does nothing twice."""

import hashlib
from typing import Final

from gateway.domain.errors import Conflict, Misused
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Overdracht
from gateway.usecases import problems
from gateway.usecases.ports import Sleutel, Work

_LONGEST_KEY: Final = 255


def request_digest(action: str, target: str, choice: str, document: bytes) -> str:
    """What tells one request from another: all that it asks, and the document."""
    asked = f"{action}\0{target}\0{choice}".encode()
    return hashlib.sha256(asked + b"\0" + document).hexdigest()


def first_outcome(
    work: Work, school: Vestiging, sleutel: str | None, sha256: str
) -> Overdracht | None:
    """
    The overdracht that the same request made before with this key, or None.

    Raises Conflict where the key came with another request, and Misused where it is none.
    """
    if sleutel is None:
        return None
    if not 0 < len(sleutel) <= _LONGEST_KEY:
        raise Misused(problems.KEY_UNFIT.at(maximum=_LONGEST_KEY))
    earlier = work.sleutels.get(school, sleutel)
    if earlier is None:
        return None
    if earlier.sha256 != sha256:
        raise Conflict(problems.KEY_REUSED.at())
    return work.overdrachten.get(earlier.overdracht_id)


def remember(work: Work, overdracht: Overdracht, sleutel: str | None, sha256: str) -> None:
    """Keep what the key made, in the transaction that made it."""
    if sleutel is not None:
        work.sleutels.put(
            Sleutel(
                school=overdracht.afzender,
                sleutel=sleutel,
                sha256=sha256,
                overdracht_id=overdracht.id,
                moment=overdracht.gewijzigd,
            )
        )
