"""An unknown code and a wrong PGN cannot be told apart, by the answer or by the way it takes."""

import re
import statistics
import time

import pytest
from sqlalchemy import event

from gateway.domain.errors import NotFound
from gateway.domain.identifiers import Bsn, UniekeCode
from gateway.usecases.retrieve import retrieve
from tests.exchange_builders import OTHER_PGN, PGN, a_released, a_world, the_code

UNKNOWN_CODE = UniekeCode.from_random(12345)
PUPILS = ("999900031", "999900043", "999900055", "999900067")
ROUNDS = 60


@pytest.fixture
def patient(store):
    """A world in which nobody is ever stopped from guessing."""
    return a_world(store, per_school=10**6, per_code=10**6)


@pytest.fixture
def code(world, po):
    """The code of one of several overdrachten."""
    for bsn in PUPILS:
        a_released(world, po, bsn=bsn)
    return the_code(world, a_released(world, po))


def miss(world, vo, code, pgn) -> None:
    """Try to retrieve with what does not belong together."""
    with pytest.raises(NotFound):
        retrieve(world, vo, code, pgn)


def test_same_way(store, patient, vo, code):
    """Both take the very same statements of the database, in the same order."""
    seen: list[str] = []
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda _conn, _cursor, statement, *_: seen.append(re.sub(r"\s+", " ", statement)),
    )

    miss(patient, vo, UNKNOWN_CODE, PGN)
    unknown_code = tuple(seen)
    seen.clear()
    miss(patient, vo, code, OTHER_PGN)

    assert tuple(seen) == unknown_code
    assert len(unknown_code) > 3


def test_pupil_of_another_code(patient, vo, code):
    """A PGN that is known with another code gets the same answer as one that nobody knows."""
    with pytest.raises(NotFound) as known:
        retrieve(patient, vo, code, Bsn(PUPILS[0]))
    with pytest.raises(NotFound) as unknown:
        retrieve(patient, vo, UNKNOWN_CODE, OTHER_PGN)

    assert known.value.findings == unknown.value.findings


def test_same_time(patient, vo, code):
    """Over many tries, taken in turn, both take as long."""
    spent: dict[str, list[float]] = {"unknown code": [], "wrong PGN": []}
    for _ in range(ROUNDS):
        for name, tried, pgn in (
            ("unknown code", UNKNOWN_CODE, PGN),
            ("wrong PGN", code, OTHER_PGN),
        ):
            began = time.perf_counter()
            miss(patient, vo, tried, pgn)
            spent[name].append(time.perf_counter() - began)

    one, other = (statistics.median(times) for times in spent.values())
    # A difference of less than a quarter drowns in any network; a second query would show.
    assert 0.75 < one / other < 1.33
