"""Verlopen and wissen: what the clock does."""

import io
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from gateway.bootstrap.server import keep_minute
from gateway.domain.lifecycle import State
from gateway.usecases.clock import Unfinished
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.pass_time import pass_time
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from gateway.web.log import open_log
from tests.exchange_builders import (
    MOMENT,
    OTHER_PGN,
    a_next_version,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    entries,
    shown,
)

SEALED = "SELECT (SELECT count(*) FROM verzegelde_versie), (SELECT count(*) FROM verzegelde_code)"


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


def sealed(store) -> tuple[int, int]:
    """How many documents and how many codes stand sealed in the database."""
    with store.engine.connect() as connection:
        documents, codes = connection.execute(text(SEALED)).one()
    return documents, codes


class TestExpire:
    """The term has passed."""

    @pytest.mark.parametrize("state", ["klaargezet", "opgehaald", "teruggezet"])
    def test_expired(self, world, store, vo, released, state):
        """What was not taken in time is closed, and its content is gone at once."""
        if state != "klaargezet":
            a_retrieved(world, vo, released)
        if state == "teruggezet":
            return_to_sender(world, vo, released.id)
        world.now.advance(days=60)

        assert expire(world) == 1

        expired = shown(world, released.id)
        assert expired.state is State.VERLOPEN
        assert expired.termijn == MOMENT + timedelta(days=60 + 365)
        assert sealed(store) == (0, 1)

    def test_entry(self, world, released):
        """What expired stands in the audit log."""
        world.now.advance(days=60)

        expire(world)

        assert entries(world)[-1].gebeurtenis == "overdracht.verlopen"
        assert entries(world)[-1].velden == {"overdracht": released.id}

    def test_not_yet(self, world, released):
        """Nothing expires before its term."""
        world.now.advance(days=59, hours=23)
        before = entries(world)

        assert expire(world) == 0
        assert shown(world, released.id) == released
        assert entries(world) == before

    @pytest.mark.usefixtures("released")
    def test_once(self, world):
        """What has expired does not expire again."""
        world.now.advance(days=60)

        assert (expire(world), expire(world)) == (1, 0)

    def test_received(self, world, vo, released):
        """What was received and acknowledged does not expire: it is erased after its grace."""
        a_received(world, vo, released)
        world.now.advance(days=60)

        assert expire(world) == 0

    def test_concept(self, world, po):
        """A concept has no term and does not expire."""
        concept = submit(world, po, a_signed_overstapdossier())
        world.now.advance(days=360)

        assert expire(world) == 0
        assert shown(world, concept.id) == concept

    def test_each_for_itself(self, world, po, released):
        """Only what is due expires."""
        world.now.advance(days=1)
        later = a_released(world, po, bsn=OTHER_PGN.digits)
        world.now.advance(days=59)

        assert expire(world) == 1
        assert shown(world, released.id).state is State.VERLOPEN
        assert shown(world, later.id) == later

    def test_brought_back(self, world, store, po, released):
        """What expired is there again after a supplement, and expires again after its new term."""
        world.now.advance(days=60)
        expire(world)
        supplement(world, po, released.id, a_next_version(released))
        assert sealed(store) == (1, 1)
        world.now.advance(days=60)

        assert expire(world) == 1
        assert sealed(store) == (0, 1)

    @pytest.mark.usefixtures("released")
    def test_several(self, world, po):
        """However many are due, all of them expire in one go."""
        a_released(world, po, bsn=OTHER_PGN.digits)
        world.now.advance(days=60)

        assert expire(world) == 2


class TestErase:
    """Nobody needs it any more."""

    def test_grace(self, world, store, vo, released):
        """Two weeks after it was acknowledged nothing is left but a record of nobody."""
        a_received(world, vo, released)
        world.now.advance(days=14)

        assert erase(world) == 1

        erased = shown(world, released.id)
        assert erased.state is State.GEWIST
        assert (erased.code_index, erased.pgn_index, erased.termijn) == (None, None, None)
        assert sealed(store) == (0, 0)

    def test_entry(self, world, vo, released):
        """What was erased stands in the audit log."""
        a_received(world, vo, released)
        world.now.advance(days=14)

        erase(world)

        assert entries(world)[-1].gebeurtenis == "overdracht.gewist"
        assert entries(world)[-1].velden == {"overdracht": released.id}

    def test_not_yet(self, world, vo, released):
        """Until the grace has passed the school may retrieve it again."""
        a_received(world, vo, released)
        world.now.advance(days=13, hours=23)

        assert erase(world) == 0
        assert a_retrieved(world, vo, released).document

    def test_retention(self, world, store, po, released):
        """A record that was withdrawn or expired is erased after a year."""
        other = a_released(world, po, bsn=OTHER_PGN.digits)
        withdraw(world, po, released.id)
        world.now.advance(days=60)
        expire(world)
        world.now.advance(days=305)

        assert erase(world) == 1
        assert shown(world, released.id).state is State.GEWIST
        assert shown(world, other.id).state is State.VERLOPEN
        world.now.advance(days=60)
        assert erase(world) == 1
        assert sealed(store) == (0, 0)

    def test_again(self, world, po, vo, released):
        """After a hand-over was erased the same pupil may be handed over again."""
        a_received(world, vo, released)
        world.now.advance(days=14)
        erase(world)

        assert submit(world, po, a_signed_overstapdossier()).state is State.CONCEPT

    def test_counts(self, world, store):
        """Attempts and keys that count no longer are forgotten."""
        with world.work() as work:
            work.pogingen.add(world.new_id(), ("school:99ZZ00",), world.now())
        world.now.advance(hours=1, seconds=1)

        erase(world)

        with store.engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM poging")).scalar() == 0

    def test_keys(self, world, store, po):
        """An idempotency key is forgotten after a week, and not before."""
        document = a_signed_overstapdossier()
        first = submit(world, po, document, idempotency_key="k-1")
        world.now.advance(days=7)
        erase(world)

        assert submit(world, po, document, idempotency_key="k-1") == first
        world.now.advance(seconds=1)
        erase(world)
        with store.engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM sleutel")).scalar() == 0


class TestOneThatFails:
    """A record that cannot be changed, whatever happens."""

    @pytest.fixture
    def broken(self, world, po, vo, store):
        """The id of the first of three that are due: two to expire, one to erase."""
        first = a_released(world, po, bsn=OTHER_PGN.digits)
        world.now.advance(seconds=1)
        a_released(world, po, bsn="999900031")
        a_received(world, vo, a_released(world, po))
        with store.engine.begin() as connection:
            damage = text("UPDATE overdracht SET afzender = 'stuk' WHERE id = :id")
            connection.execute(damage, {"id": first.id})
        world.now.advance(days=60)
        return first.id

    def test_the_others(self, world, store, broken):
        """It keeps nothing else waiting: all others expire and are erased."""
        passed = pass_time(world)

        assert (passed.verlopen, passed.gewist) == (1, 1)
        assert list(passed.failures) == [broken]
        assert sealed(store) == (1, 2)

    def test_loud(self, world, broken):
        """Whoever lets expire hears in the end which one could not, and how many did."""
        with pytest.raises(Unfinished) as raised:
            expire(world)

        assert raised.value.done == 1
        assert list(raised.value.failures) == [broken]

    def test_log(self, world, broken):
        """The log of the gateway names it each minute, with what went wrong and where."""
        stream = io.StringIO()

        keep_minute(world, open_log(stream))

        done, failed = map(json.loads, stream.getvalue().splitlines())
        assert (done["expired"], done["erased"]) == (1, 1)
        assert (failed["level"], failed["overdracht"]) == ("error", broken)
        assert failed["error"]


@pytest.mark.usefixtures("released")
def test_killed_midway(world, po, store):
    """Who is stopped in the middle has done each overdracht whole or not at all."""
    a_released(world, po, bsn=OTHER_PGN.digits)
    world.now.advance(days=60)
    stopping = iter([world.work, world.work])

    class Killed(BaseException):
        """The power fails."""

    def failing():
        opened = next(stopping, None)
        if opened is None:
            raise Killed
        return opened()

    with pytest.raises(Killed):
        expire(replace(world, work=failing))

    assert sealed(store) == (1, 2)
    assert expire(world) == 1
    assert sealed(store) == (0, 2)
