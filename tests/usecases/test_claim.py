"""Terugzetten, vrijgeven, doorsturen and delen: what the school with the claim can do."""

from datetime import date, timedelta

import pytest

from gateway.domain.errors import Misused, NotAdmitted, NotFound, NotYourSchool, WrongState
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Deling
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.free_claim import free_claim
from gateway.usecases.pass_on import pass_on
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.share import share
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    a_received,
    a_released,
    a_retrieved,
    entries,
    shown,
)

OTHER = Vestiging.parse(ANDERE_ONTVANGER)
DELING = Deling(school=OTHER, toestemming=date(2026, 3, 30))
ACTIONS = {
    "terugzetten": return_to_sender,
    "vrijgeven": free_claim,
    "doorsturen": lambda world, caller, it: pass_on(world, caller, it, OTHER),
    "delen": lambda world, caller, it: share(world, caller, it, DELING),
}
EVENTS = {
    "terugzetten": "overdracht.teruggezet",
    "vrijgeven": "overdracht.vrijgegeven",
    "doorsturen": "overdracht.doorgestuurd",
    "delen": "overdracht.gedeeld",
}
EVERY_ACTION = pytest.mark.parametrize("action", ACTIONS)


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


@pytest.fixture
def retrieved(world, vo, released):
    """The same, when that school has it."""
    a_retrieved(world, vo, released)
    return shown(world, released.id)


class TestEach:
    """What holds for all four."""

    @EVERY_ACTION
    def test_entry(self, world, vo, retrieved, action):
        """What the school did stands in the audit log."""
        ACTIONS[action](world, vo, retrieved.id)

        entry = entries(world)[-1]
        assert entry.gebeurtenis == EVENTS[action]
        assert entry.velden["overdracht"] == retrieved.id
        assert entry.velden["school"] == ONTVANGER

    @EVERY_ACTION
    def test_received(self, world, vo, released, action):
        """It can be done after the acknowledgement as well."""
        a_received(world, vo, released)

        ACTIONS[action](world, vo, released.id)

        assert entries(world)[-1].gebeurtenis == EVENTS[action]

    @EVERY_ACTION
    def test_not_yet(self, world, vo, released, action):
        """A school that has not retrieved the dossier has nothing to do with it."""
        with pytest.raises(NotFound):
            ACTIONS[action](world, vo, released.id)

    @EVERY_ACTION
    @pytest.mark.parametrize("clock", [(), (expire, erase)], ids=["late", "in time"])
    @pytest.mark.parametrize(("taken", "days"), [(a_retrieved, 60), (a_received, 14)])
    def test_too_late(self, ended, action, clock):
        """After the term or the grace nothing reopens it, whether the clock has acted or not."""
        world, vo, it = ended
        for act in clock:
            act(world)

        with pytest.raises(WrongState) as caught:
            ACTIONS[action](world, vo, it)

        assert caught.value.findings[0].rule in {"GW.EX16", "GW.EX18"}

    @pytest.fixture
    def ended(self, world, vo, released, taken, days):
        """What a school had *taken*, so many *days* ago that it should be gone."""
        taken(world, vo, released)
        world.now.advance(days=days)
        return world, vo, released.id

    @EVERY_ACTION
    def test_other_school(self, world, other_vo, retrieved, action):
        """What another school holds looks like what does not exist."""
        with pytest.raises(NotFound) as theirs:
            ACTIONS[action](world, other_vo, retrieved.id)
        with pytest.raises(NotFound) as nobodys:
            ACTIONS[action](world, other_vo, world.new_id())

        assert theirs.value.findings == nobodys.value.findings
        assert shown(world, retrieved.id) == retrieved

    @EVERY_ACTION
    def test_reader(self, world, vo, other_vo, retrieved, action):
        """Who reads along only reads."""
        share(world, vo, retrieved.id, DELING)

        with pytest.raises(NotFound):
            ACTIONS[action](world, other_vo, retrieved.id)

    @EVERY_ACTION
    def test_po(self, world, po, retrieved, action):
        """The sender cannot do it in the place of the receiver."""
        with pytest.raises(NotAdmitted):
            ACTIONS[action](world, po, retrieved.id)


class TestReturn:
    """A question to the sender."""

    def test_returned(self, world, vo, retrieved):
        """The claim stays, and so does the term."""
        returned = return_to_sender(world, vo, retrieved.id)

        assert returned.state is State.TERUGGEZET
        assert returned.claim == retrieved.claim
        assert returned.termijn == retrieved.termijn

    def test_twice(self, world, vo, retrieved):
        """What was sent back is with the sender, and not to be sent back again."""
        return_to_sender(world, vo, retrieved.id)

        with pytest.raises(WrongState):
            return_to_sender(world, vo, retrieved.id)

    def test_late(self, world, vo, released):
        """A question just after a late acknowledgement leaves the sender the grace to answer."""
        world.now.advance(days=59)
        a_received(world, vo, released)
        world.now.advance(days=5)

        returned = return_to_sender(world, vo, released.id)

        assert returned.termijn == MOMENT + timedelta(days=59 + 5 + 14)


class TestPassOn:
    """The next choice of the pupil."""

    def test_passed_on(self, world, vo, other_vo, retrieved):
        """The named school opens the dossier with the same code, and the first one no longer."""
        pass_on(world, vo, retrieved.id, OTHER)

        assert a_retrieved(world, other_vo, retrieved).document
        with pytest.raises(NotYourSchool):
            a_retrieved(world, vo, retrieved)

    def test_sent_back(self, world, vo, retrieved):
        """What was sent back can be passed on."""
        return_to_sender(world, vo, retrieved.id)

        assert pass_on(world, vo, retrieved.id, OTHER).state is State.KLAARGEZET

    @pytest.mark.parametrize("naar", ["99ZX00", ONTVANGER, AFZENDER])
    def test_nowhere(self, world, vo, retrieved, naar):
        """It is passed on to another registered secondary school only."""
        with pytest.raises(Misused) as caught:
            pass_on(world, vo, retrieved.id, Vestiging.parse(naar))

        assert caught.value.findings[0].rule == "GW.EX63"
        assert shown(world, retrieved.id) == retrieved


class TestShare:
    """A second school, with the parents' consent."""

    def test_shared(self, world, vo, other_vo, retrieved):
        """Both schools open the dossier; the claim stays with the first."""
        shared = share(world, vo, retrieved.id, DELING)

        assert shared.gedeeld_met == (DELING,)
        assert a_retrieved(world, other_vo, retrieved).document
        assert a_retrieved(world, vo, retrieved).document
        assert str(shown(world, retrieved.id).claim) == ONTVANGER

    def test_entry(self, world, vo, retrieved):
        """The day of consent and the school stand in the audit log."""
        share(world, vo, retrieved.id, DELING)

        assert entries(world)[-1].velden["naar"] == ANDERE_ONTVANGER
        assert entries(world)[-1].velden["toestemming"] == "2026-03-30"

    def test_future(self, world, vo, retrieved):
        """Parents have not consented on a day that is yet to come."""
        tomorrow = Deling(school=OTHER, toestemming=date(2026, 4, 1))

        with pytest.raises(Misused) as caught:
            share(world, vo, retrieved.id, tomorrow)

        assert caught.value.findings[0].rule == "GW.EX64"

    @pytest.mark.parametrize("school", ["99ZX00", ONTVANGER, AFZENDER])
    def test_nobody(self, world, vo, retrieved, school):
        """It is shared with another registered secondary school only."""
        deling = Deling(school=Vestiging.parse(school), toestemming=date(2026, 3, 30))

        with pytest.raises(Misused):
            share(world, vo, retrieved.id, deling)
