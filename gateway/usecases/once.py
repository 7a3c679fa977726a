"""A push that is repeated with its key gives the first outcome, and does nothing twice."""

import hashlib
from dataclasses import dataclass
from typing import Final

from gateway.domain.errors import Conflict, Misused
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Overdracht
from gateway.usecases import problems
from gateway.usecases.ports import Sleutel, Work
from gateway.usecases.world import World

_LONGEST_KEY: Final = 255


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked: the index of its key, if it came with one, and the digest of all of it."""

    sleutel: str | None
    sha256: str


def request_of(world: World, key: str | None, document: bytes, *asked: str) -> Request:
    """The request for *asked* with *document* and *key*; raises Misused where that is no key."""
    if key is not None and not 0 < len(key) <= _LONGEST_KEY:
        raise Misused(problems.KEY_UNFIT.at(maximum=_LONGEST_KEY))
    digest = hashlib.sha256("\0".join((*asked, "")).encode() + document).hexdigest()
    # Only an index of the key is kept: a sender may have made it from a number of the pupil.
    return Request(key and world.vault.index_of("sleutel", key).hex(), digest)


def first_outcome(work: Work, school: Vestiging, request: Request) -> Overdracht | None:
    """
    The overdracht that the same *request* of this school made before, or None.

    Raises Conflict where its key came with another request.
    """
    earlier = work.sleutels.get(school, request.sleutel) if request.sleutel else None
    if earlier is None:
        return None
    if earlier.sha256 != request.sha256:
        raise Conflict(problems.KEY_REUSED.at())
    return work.overdrachten.get(earlier.overdracht_id)


def remember(work: Work, overdracht: Overdracht, request: Request) -> None:
    """Keep what the *request* made, in the transaction that made it."""
    if request.sleutel:
        work.sleutels.put(
            Sleutel(
                school=overdracht.afzender,
                sleutel=request.sleutel,
                sha256=request.sha256,
                overdracht_id=overdracht.id,
                moment=overdracht.gewijzigd,
            )
        )
