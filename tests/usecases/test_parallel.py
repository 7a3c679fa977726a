"""Two schools, or a school and the clock, press the button at the same moment."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from gateway.audit.chain import check
from gateway.audit.events import Event
from gateway.domain.errors import OverstapError
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import Action, State, after
from gateway.domain.overdracht import Deling
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.expire import expire
from gateway.usecases.free_claim import free_claim
from gateway.usecases.pass_on import pass_on
from gateway.usecases.places import document_place
from gateway.usecases.release import release
from gateway.usecases.retrieve import retrieve
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.share import share
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from tests.databases import a_server, a_store
from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    ONTVANGER,
    OTHER_PGN,
    PGN,
    a_next_version,
    a_po_school,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    a_store_in,
    a_vo_school,
    a_world,
    entries,
    shown,
    the_code,
)

TAKEN = {
    Event.INGEDIEND: Action.SUBMIT,
    Event.KLAARGEZET: Action.RELEASE,
    Event.OPGEHAALD: Action.RETRIEVE,
    Event.BEVESTIGD: Action.ACKNOWLEDGE,
    Event.TERUGGEZET: Action.RETURN,
    Event.AANGEVULD: Action.SUPPLEMENT,
    Event.VRIJGEGEVEN: Action.FREE,
    Event.DOORGESTUURD: Action.PASS_ON,
    Event.GEDEELD: Action.SHARE,
    Event.INGETROKKEN: Action.WITHDRAW,
    Event.VERLOPEN: Action.EXPIRE,
}
DELING = Deling(school=Vestiging.parse(ANDERE_ONTVANGER), toestemming=date(2026, 3, 30))
Act = Callable[[], object]


@pytest.fixture(scope="module")
def server():
    """A PostgreSQL server for these tests."""
    with a_server() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request):
    """A store in each kind of database."""
    if request.param == "sqlite":
        opened = a_store_in(request.getfixturevalue("tmp_path"))
    else:
        opened = a_store(request.getfixturevalue("server").with_tables())
    with opened as store:
        yield store


def at_once(*acts: Act) -> list[object]:
    """What each of *acts* gave, or the error that it ended in, all begun at the same moment."""
    gate = threading.Barrier(len(acts))

    def run(act: Act) -> object:
        gate.wait()
        try:
            return act()
        except OverstapError as error:
            return error

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def retold(world, overdracht_id) -> State | None:
    """The state that the audit log tells, step by step through the table of the lifecycle."""
    state = None
    for entry in entries(world):
        if entry.velden.get("overdracht") == overdracht_id and entry.gebeurtenis in TAKEN:
            state = after(state, TAKEN[entry.gebeurtenis])
    return state


def consistent(world, overdracht_id) -> State:
    """
    The one state in which the record ended, which the audit log, whole, tells as well.

    There is content for each version that says so, and for no other.
    """
    kept = shown(world, overdracht_id)
    assert check(entries(world)) == ()
    assert retold(world, overdracht_id) is kept.state
    with world.work() as work:
        for versie in kept.versies:
            content = work.versies.get(document_place(kept.id, versie.nummer))
            assert (content is None) is (versie.gewist is not None)
    return kept.state


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for two schools."""
    return a_released(world, po, bestemming=(ONTVANGER, ANDERE_ONTVANGER))


@pytest.fixture
def acts(world, po, vo, other_vo, released):
    """What can be done with it, before anybody has it."""
    code, newer = the_code(world, released), a_next_version(released)
    return {
        "retrieve": lambda: retrieve(world, vo, code, PGN),
        "other retrieve": lambda: retrieve(world, other_vo, code, PGN),
        "withdraw": lambda: withdraw(world, po, released.id),
        "supplement": lambda: supplement(world, po, released.id, newer),
    }


@pytest.fixture
def later_acts(world, vo, released, acts):
    """What can be done with it when a school has it."""
    ophaling = a_retrieved(world, vo, released).ophaling
    return {
        "retrieve": acts["retrieve"],
        "acknowledge": lambda: acknowledge(world, vo, ophaling.id, ophaling.sha256),
        "return": lambda: return_to_sender(world, vo, released.id),
        "free": lambda: free_claim(world, vo, released.id),
        "pass on": lambda: pass_on(world, vo, released.id, DELING.school),
        "share": lambda: share(world, vo, released.id, DELING),
        "supplement": acts["supplement"],
        "withdraw": acts["withdraw"],
    }


@pytest.mark.parametrize("one", ["retrieve", "withdraw", "supplement"])
@pytest.mark.parametrize("other", ["other retrieve", "withdraw", "supplement"])
def test_before(world, released, acts, one, other):
    """Whatever two parties do at once with what stands ready, it ends in exactly one state."""
    outcomes = at_once(acts[one], acts[other])

    consistent(world, released.id)
    assert not all(isinstance(outcome, OverstapError) for outcome in outcomes)


LATER = (
    *("retrieve", "acknowledge", "return", "free"),
    *("pass on", "share", "supplement", "withdraw"),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [(one, other) for place, one in enumerate(LATER) for other in LATER[place:]],
)
def test_after(world, released, later_acts, one, other):
    """Whatever two parties do at once with what a school has, it ends in exactly one state."""
    at_once(later_acts[one], later_acts[other])

    consistent(world, released.id)


def test_all_at_once(world, released, later_acts):
    """All of it at once ends in exactly one state."""
    at_once(*later_acts.values())

    consistent(world, released.id)


def test_one_claim(world, released, acts):
    """Of two schools that retrieve at once one gets the dossier, the other hears that."""
    outcomes = at_once(acts["retrieve"], acts["other retrieve"])

    refused = [outcome for outcome in outcomes if isinstance(outcome, OverstapError)]
    assert [type(error).__name__ for error in refused] == ["NotYourSchool"]
    assert consistent(world, released.id) is State.OPGEHAALD


def test_acknowledged_twice(world, released, later_acts):
    """An acknowledgement that comes twice at once counts once, and is refused to nobody."""
    outcomes = at_once(later_acts["acknowledge"], later_acts["acknowledge"])

    told = [entry.gebeurtenis for entry in entries(world)]
    assert outcomes[0] == outcomes[1]
    assert told.count(Event.BEVESTIGD) == 1
    assert consistent(world, released.id) is State.ONTVANGEN


def test_expired_and_retrieved(world, released, acts):
    """At the moment that the term passes nobody gets it any more, whoever is first."""
    world.now.advance(days=60)

    outcomes = at_once(acts["retrieve"], lambda: expire(world))

    assert type(outcomes[0]).__name__ == "Expired"
    assert consistent(world, released.id) is State.VERLOPEN


def test_expired_twice(world, released):
    """Two clocks that run at once expire each overdracht once."""
    world.now.advance(days=60)

    assert sorted(at_once(lambda: expire(world), lambda: expire(world))) == [0, 1]
    assert consistent(world, released.id) is State.VERLOPEN


def test_same_push(world, po):
    """A push that is sent twice at once, with one key, makes one overdracht."""
    document = a_signed_overstapdossier()
    push = lambda: submit(world, po, document, idempotency_key="k-1")  # noqa: E731

    first, second = at_once(push, push)

    assert first == second
    assert [entry.gebeurtenis for entry in entries(world)].count(Event.INGEDIEND) == 1


def test_same_pupil(world, po):
    """A pupil that is handed in twice at once, without a key, gets one overdracht."""
    document = a_signed_overstapdossier()

    outcomes = at_once(*[lambda: submit(world, po, document)] * 2)

    refused = [outcome for outcome in outcomes if isinstance(outcome, OverstapError)]
    assert [type(error).__name__ for error in refused] == ["Conflict"]


def test_released_twice(world, po):
    """What is put ready twice at once stands ready once."""
    concept = submit(world, po, a_signed_overstapdossier())

    outcomes = at_once(*[lambda: release(world, po, concept.id)] * 2)

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Overdracht", "WrongState"]
    assert consistent(world, concept.id) is State.KLAARGEZET


def test_guesses(store):
    """However many guess at once, no more are looked up than the limit allows."""
    world = a_world(store)
    school = a_vo_school(world)
    overdracht = a_released(world, a_po_school(world))
    code = the_code(world, overdracht)

    outcomes = at_once(*[lambda: retrieve(world, school, code, OTHER_PGN)] * 12)

    names = [type(outcome).__name__ for outcome in outcomes]
    assert (names.count("NotFound"), names.count("TooManyAttempts")) == (5, 7)
