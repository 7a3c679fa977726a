"""Bevestigen: the receiver says that it has the dossier whole."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gateway.domain.errors import Conflict, NotAdmitted, NotFound, NotYourSchool, WrongState
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Deling
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.expire import expire
from gateway.usecases.free_claim import free_claim
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.share import share
from gateway.usecases.supplement import supplement
from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    a_next_version,
    a_released,
    a_retrieved,
    entries,
    shown,
)

WRONG = "0" * 64


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


@pytest.fixture
def ophaling(world, vo, released):
    """Its retrieval by that school."""
    return a_retrieved(world, vo, released).ophaling


def stored(world, ophaling):
    """The retrieval as it stands in the database."""
    with world.work() as work:
        return work.ophalingen.get(ophaling.id)


def test_received(world, vo, ophaling):
    """The digest of the bytes received closes the retrieval and begins the grace."""
    world.now.advance(hours=1)

    overdracht = acknowledge(world, vo, ophaling.id, ophaling.sha256)

    moment = MOMENT + timedelta(hours=1)
    assert overdracht.state is State.ONTVANGEN
    assert overdracht.ontvangen == moment
    assert overdracht.termijn == moment + timedelta(days=14)
    assert stored(world, ophaling) == replace(ophaling, bevestigd=moment)
    assert shown(world, overdracht.id) == overdracht


def test_entry(world, vo, ophaling):
    """What was acknowledged stands in the audit log."""
    acknowledge(world, vo, ophaling.id, ophaling.sha256)

    assert entries(world)[-1].gebeurtenis == "overdracht.bevestigd"
    assert entries(world)[-1].velden == {
        "overdracht": ophaling.overdracht_id,
        "ophaling": ophaling.id,
        "school": ONTVANGER,
        "certificaat": vo.vingerafdruk,
        "versie": "1",
        "sha256": ophaling.sha256,
    }


def test_repeated(world, vo, ophaling):
    """An acknowledgement whose answer was lost may be repeated, and changes nothing more."""
    first = acknowledge(world, vo, ophaling.id, ophaling.sha256)
    before = entries(world)
    world.now.advance(days=1)

    assert acknowledge(world, vo, ophaling.id, ophaling.sha256) == first
    assert entries(world) == before


def test_second_retrieval(world, vo, released, ophaling):
    """Both of two retrievals can be acknowledged; the first to be so begins the grace."""
    second = a_retrieved(world, vo, released).ophaling
    first = acknowledge(world, vo, ophaling.id, ophaling.sha256)
    world.now.advance(days=1)

    assert acknowledge(world, vo, second.id, second.sha256) == first
    assert stored(world, second).bevestigd == MOMENT + timedelta(days=1)


@pytest.mark.parametrize("digest", [WRONG, "", WRONG[:-1]])
def test_other_digest(world, vo, ophaling, digest):
    """A digest of other bytes closes nothing: the dossier is to be retrieved again."""
    with pytest.raises(Conflict) as caught:
        acknowledge(world, vo, ophaling.id, digest)

    assert caught.value.findings[0].rule == "GW.EX60"
    assert stored(world, ophaling).bevestigd is None
    assert shown(world, ophaling.overdracht_id).state is State.OPGEHAALD


def test_older_version(world, po, vo, released, ophaling):
    """An old version is not acknowledged any more, before and after the new one is retrieved."""
    supplement(world, po, released.id, a_next_version(released))

    with pytest.raises(Conflict) as before:
        acknowledge(world, vo, ophaling.id, ophaling.sha256)
    a_retrieved(world, vo, released)
    with pytest.raises(Conflict) as after:
        acknowledge(world, vo, ophaling.id, ophaling.sha256)

    assert {each.value.findings[0].rule for each in (before, after)} == {"GW.EX61"}


def test_freed(world, vo, ophaling):
    """A school that gave up the claim acknowledges nothing until it retrieves again."""
    free_claim(world, vo, ophaling.overdracht_id)

    with pytest.raises(NotYourSchool):
        acknowledge(world, vo, ophaling.id, ophaling.sha256)


def test_taken_over(world, po, vo, other_vo):
    """A school whose claim went to another cannot acknowledge any more."""
    released = a_released(world, po, bestemming=(ONTVANGER, ANDERE_ONTVANGER))
    ophaling = a_retrieved(world, vo, released).ophaling
    free_claim(world, vo, released.id)
    a_retrieved(world, other_vo, released)

    with pytest.raises(NotYourSchool):
        acknowledge(world, vo, ophaling.id, ophaling.sha256)


def test_sent_back(world, vo, ophaling):
    """What was sent back is not acknowledged: it is waiting for its sender."""
    return_to_sender(world, vo, ophaling.overdracht_id)

    with pytest.raises(WrongState):
        acknowledge(world, vo, ophaling.id, ophaling.sha256)


@pytest.mark.parametrize("clock_acted", [False, True])
def test_expired(world, vo, ophaling, clock_acted):
    """What expired before it was acknowledged stays so, whether the clock has acted or not."""
    world.now.advance(days=60)
    if clock_acted:
        expire(world)

    with pytest.raises(WrongState):
        acknowledge(world, vo, ophaling.id, ophaling.sha256)


def test_reads_along(world, vo, other_vo, released, ophaling):
    """A school that reads along acknowledges for itself; only the claiming school closes it."""
    deling = Deling(school=Vestiging.parse(ANDERE_ONTVANGER), toestemming=date(2026, 3, 30))
    share(world, vo, released.id, deling)
    read = a_retrieved(world, other_vo, released).ophaling

    after = acknowledge(world, other_vo, read.id, read.sha256)

    assert after.state is State.OPGEHAALD
    assert stored(world, read).bevestigd == MOMENT
    assert acknowledge(world, vo, ophaling.id, ophaling.sha256).state is State.ONTVANGEN


def test_other_school(world, other_vo, ophaling):
    """Another school's retrieval looks like one that does not exist."""
    with pytest.raises(NotFound) as theirs:
        acknowledge(world, other_vo, ophaling.id, ophaling.sha256)
    with pytest.raises(NotFound) as nobodys:
        acknowledge(world, other_vo, world.new_id(), ophaling.sha256)

    assert theirs.value.findings == nobodys.value.findings


def test_po(world, po, ophaling):
    """A primary school acknowledges nothing."""
    with pytest.raises(NotAdmitted):
        acknowledge(world, po, ophaling.id, ophaling.sha256)
