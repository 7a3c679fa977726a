"""Intrekken: the sender takes the dossier back."""

from datetime import timedelta

import pytest

from gateway.domain.errors import NotAdmitted, NotFound, WrongState
from gateway.domain.lifecycle import State
from gateway.usecases.expire import expire
from gateway.usecases.places import document_place
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.submit import submit
from gateway.usecases.withdraw import withdraw
from tests.exchange_builders import (
    AFZENDER,
    MOMENT,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    entries,
    shown,
)


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


def content(world, overdracht):
    """The sealed content, or None."""
    with world.work() as work:
        return work.versies.get(document_place(overdracht.id, overdracht.versie.nummer))


def test_withdrawn(world, po, released):
    """What stands ready can be taken back: its content is gone at once, the record is kept."""
    withdrawn = withdraw(world, po, released.id)

    assert withdrawn.state is State.INGETROKKEN
    assert withdrawn.termijn == MOMENT + timedelta(days=365)
    assert content(world, released) is None
    assert shown(world, released.id) == withdrawn


def test_entry(world, po, released):
    """What was withdrawn stands in the audit log."""
    withdraw(world, po, released.id)

    assert entries(world)[-1].gebeurtenis == "overdracht.ingetrokken"
    assert entries(world)[-1].velden == {
        "overdracht": released.id,
        "school": AFZENDER,
        "certificaat": po.vingerafdruk,
    }


def test_concept(world, po):
    """A concept can be taken back."""
    concept = submit(world, po, a_signed_overstapdossier())

    assert withdraw(world, po, concept.id).state is State.INGETROKKEN
    assert content(world, concept) is None


def test_sent_back(world, po, vo, released):
    """What was sent back can be taken back."""
    a_retrieved(world, vo, released)
    return_to_sender(world, vo, released.id)

    assert withdraw(world, po, released.id).state is State.INGETROKKEN


def test_expired(world, po, released):
    """What has expired can be taken back."""
    world.now.advance(days=60)
    expire(world)

    assert withdraw(world, po, released.id).state is State.INGETROKKEN


@pytest.mark.parametrize("taken", [a_retrieved, a_received])
def test_taken(world, po, vo, released, taken):
    """What a school has in hand is not taken back behind its back."""
    taken(world, vo, released)
    before = shown(world, released.id)

    with pytest.raises(WrongState) as caught:
        withdraw(world, po, released.id)

    assert caught.value.findings[0].who == "ontvanger"
    assert shown(world, released.id) == before
    assert content(world, released) is not None


def test_twice(world, po, released):
    """What was withdrawn is not withdrawn again."""
    withdraw(world, po, released.id)

    with pytest.raises(WrongState):
        withdraw(world, po, released.id)


def test_other_school(world, other_po, released):
    """Another school's overdracht looks like one that does not exist."""
    with pytest.raises(NotFound) as theirs:
        withdraw(world, other_po, released.id)
    with pytest.raises(NotFound) as nobodys:
        withdraw(world, other_po, world.new_id())

    assert theirs.value.findings == nobodys.value.findings
    assert shown(world, released.id) == released


def test_vo(world, vo, released):
    """The receiving school withdraws nothing."""
    with pytest.raises(NotAdmitted):
        withdraw(world, vo, released.id)
