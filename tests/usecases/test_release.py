"""Klaarzetten: what must be in order before a dossier goes out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gateway.domain.errors import NotAdmitted, NotFound, Refused, WrongState
from gateway.domain.lifecycle import State
from gateway.usecases.places import destroy_documents, store_document
from gateway.usecases.release import release
from gateway.usecases.submit import submit
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    a_signed_overstapdossier,
    entries,
    shown,
)


@pytest.fixture
def submitted(world, po):
    """A function that hands in a dossier."""
    return lambda **changes: submit(world, po, a_signed_overstapdossier(**changes))


def refused(world, po, overdracht, **choices) -> set[str]:
    """The ids of what keeps *overdracht* from going out; it stays as it was."""
    with pytest.raises(Refused) as caught:
        release(world, po, overdracht.id, **choices)
    assert shown(world, overdracht.id) == overdracht
    assert entries(world)[-1].velden["betreft"] == overdracht.id
    return {finding.rule for finding in caught.value.findings}


def test_ready(world, po, submitted):
    """A dossier that is in order stands ready from now on, for as long as was chosen."""
    overdracht = submitted()
    world.now.advance(hours=2)

    released = release(world, po, overdracht.id)

    assert released.state is State.KLAARGEZET
    assert released.klaargezet == MOMENT + timedelta(hours=2)
    assert released.termijn == MOMENT + timedelta(days=60, hours=2)
    assert shown(world, overdracht.id) == released


def test_entry(world, po, submitted):
    """What was put ready stands in the audit log, with its status."""
    overdracht = submitted()

    release(world, po, overdracht.id)

    assert entries(world)[-1].gebeurtenis == "overdracht.klaargezet"
    assert entries(world)[-1].velden == {
        "overdracht": overdracht.id,
        "school": AFZENDER,
        "certificaat": po.vingerafdruk,
        "versie": "1",
        "status": "definitief",
    }


def test_provisional(world, po, submitted):
    """A provisional dossier does not go out unless the sender says that it may."""
    overdracht = submitted(status="voorlopig")

    assert refused(world, po, overdracht) == {"GW.EX51"}
    assert release(world, po, overdracht.id, voorlopig=True).state is State.KLAARGEZET


@pytest.mark.parametrize("bestemming", [(), (ONTVANGER,), (ONTVANGER, ANDERE_ONTVANGER)])
def test_destinations(world, po, submitted, bestemming):
    """A dossier goes to schools that take part, or to whoever has the code."""
    overdracht = submitted(bestemming=bestemming)

    assert release(world, po, overdracht.id).state is State.KLAARGEZET


@pytest.mark.parametrize("bestemming", ["99YY00", "99ZZ07", ANDERE_AFZENDER])
def test_unknown_destination(world, po, submitted, bestemming):
    """A dossier does not go to a school that could never fetch it."""
    overdracht = submitted(bestemming=(ONTVANGER, bestemming))

    assert refused(world, po, overdracht) == {"GW.EX52"}


def test_everything_at_once(world, po, submitted):
    """The sender hears at once of all that keeps the dossier from going out."""
    overdracht = submitted(status="voorlopig", bestemming=("99YY00", "99YX00"))

    with pytest.raises(Refused) as caught:
        release(world, po, overdracht.id)

    paths = [finding.path for finding in caught.value.findings]
    assert paths == ["kop/status", "kop/bestemming[1]", "kop/bestemming[2]"]


def test_twice(world, po, submitted):
    """What stands ready cannot be put ready again."""
    overdracht = submitted()
    released = release(world, po, overdracht.id)

    with pytest.raises(WrongState):
        release(world, po, overdracht.id)

    assert shown(world, overdracht.id) == released


def test_other_school(world, other_po, submitted):
    """Another school's overdracht looks like one that does not exist."""
    overdracht = submitted()

    with pytest.raises(NotFound) as theirs:
        release(world, other_po, overdracht.id)
    with pytest.raises(NotFound) as nobodys:
        release(world, other_po, world.new_id())

    assert theirs.value.findings == nobodys.value.findings


def test_vo(world, vo, submitted):
    """The receiving school cannot put a dossier ready."""
    overdracht = submitted()

    with pytest.raises(NotAdmitted):
        release(world, replace(vo, vestigingen=frozenset({overdracht.afzender})), overdracht.id)


def test_judged_again(world, po, submitted):
    """A concept is judged again when it goes out, by the rules of that day, inzage among them."""
    overdracht = submitted()
    without = a_signed_overstapdossier(dossier={"inzage": None})
    with world.work() as work:
        destroy_documents(work, overdracht)
        store_document(world, work, overdracht, without)

    rules = refused(world, po, overdracht)

    assert rules >= {"GW.EX50", "OVa.IZ01"}
    assert "GW.DOC11" not in rules  # its seal was checked when it came
