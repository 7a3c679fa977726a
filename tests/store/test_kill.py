"""What processes that are killed with -9, at any moment, leave behind."""

import random
import time
from dataclasses import dataclass

import pytest
from sqlalchemy import text

from gateway.audit.chain import check
from gateway.store.store import Store
from gateway.vault.sealing import Place
from tests.databases import a_store
from tests.overdracht_builders import AFZENDER
from tests.store_workers import SEALED_BYTES, workers
from tests.vault_builders import a_vault

WRITERS = 2
KILLS = 2


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What is left: the store, what was said to be committed, and how long the next one waited."""

    store: Store
    said: list[str]
    waited: float


def said_before_the_kill(url, seconds):
    """What the writers said was committed before they were killed, after so many seconds."""
    with workers("submit", url, many=WRITERS, count=1_000_000) as started:
        said = [process.stdout.readline() for process in started]
        time.sleep(seconds)
        for process in started:
            process.kill()
        said += [process.stdout.read() for process in started]
    lines = (line for text in said for line in text.splitlines(keepends=True))
    return [line.split()[1] for line in lines if line.endswith("\n")]


@pytest.fixture(scope="module")
def aftermath(database):
    """A database whose writers were killed, more than once, at moments that nobody chose."""
    moments = random.Random(20260331)
    with a_store(database) as store:
        store.migrate()
        said = [
            line
            for _ in range(KILLS)
            for line in said_before_the_kill(database, moments.uniform(0.05, 0.4))
        ]
        began = time.monotonic()
        with store.work() as work:
            work.audit.last()
        yield Aftermath(store, said, time.monotonic() - began)


def kept(store):
    """The ids of all records."""
    with store.work() as work:
        return [record.id for record in work.overdrachten.sent_by(frozenset({AFZENDER}))]


def test_nothing_lost(aftermath):
    """All that was said to be committed is there, and was said once."""
    assert len(aftermath.said) > WRITERS * KILLS
    assert len(set(aftermath.said)) == len(aftermath.said)
    assert set(aftermath.said) <= set(kept(aftermath.store))


def test_nothing_doubled(aftermath):
    """What is there beside it is at most what each writer had no time left to say."""
    assert len(kept(aftermath.store)) - len(aftermath.said) <= WRITERS * KILLS


def test_nothing_halved(aftermath):
    """Of each record there is its sealed version, which opens, and its entry in a whole chain."""
    ids = kept(aftermath.store)

    with aftermath.store.work() as work:
        chain = list(work.audit.entries())
        sealed = {each: work.versies.get(Place(table="versie", row=each)) for each in ids}

    assert check(chain) == ()
    assert sorted(entry.velden["overdracht"] for entry in chain) == sorted(ids)
    for each, value in sealed.items():
        opened = a_vault().unseal(value, place=Place(table="versie", row=each))
        assert opened == bytes(SEALED_BYTES)


def test_no_lock_left(aftermath):
    """Who comes after the kill does not wait for who was killed."""
    assert aftermath.waited < 5


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True, scope="module")
def test_sound(aftermath):
    """SQLite finds nothing wrong with its file."""
    with aftermath.store.engine.begin() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
