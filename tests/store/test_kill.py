"""What processes that are killed with -9, at any moment, leave behind."""

import random
import time

from sqlalchemy import text

from gateway.audit.chain import check
from gateway.vault.sealing import Place
from tests.overdracht_builders import AFZENDER, an_id
from tests.store_workers import SEALED_BYTES, append_entry, workers
from tests.vault_builders import a_vault

WRITERS = 2
KILLS = 2


def said_before_the_kill(url, seconds):
    """What the writers said was committed before they were killed, after so many seconds."""
    with workers("submit", url, many=WRITERS, count=1_000_000) as started:
        said = [process.stdout.readline() for process in started]
        time.sleep(seconds)
        for process in started:
            process.kill()
        said += [process.stdout.read() for process in started]
    return [
        line.strip() for lines in said for line in lines.splitlines(keepends=True) if "\n" in line
    ]


def test_kill(store, url):
    """
    After kills, all that was said to be committed is there once, whole, and nothing is there half.

    What a process committed but had no time to say may be there too.
    """
    moments = random.Random(20260331)
    said = [
        line
        for _ in range(KILLS)
        for line in said_before_the_kill(url, moments.uniform(0.05, 0.4))
    ]

    with store.work() as work:
        records = list(work.overdrachten.sent_by(frozenset({AFZENDER})))
        chain = list(work.audit.entries())
        sealed = {record.id: work.versies.get(place_of(record.id)) for record in records}

    kept = [record.id for record in records]
    assert len(said) > WRITERS * KILLS
    assert len(said) == len(set(said))
    assert set(said) <= set(kept)
    assert len(kept) - len(said) <= WRITERS * KILLS
    assert check(chain) == ()
    assert sorted(entry.velden["overdracht"] for entry in chain) == sorted(kept)
    for overdracht_id, value in sealed.items():
        opened = a_vault().unseal(value, place=place_of(overdracht_id))
        assert opened == bytes(SEALED_BYTES)


def place_of(overdracht_id):
    """The place of the first version."""
    return Place(table="versie", row=overdracht_id)


def test_kill_leaves_no_lock(store, url):
    """After a kill, others can write at once."""
    said_before_the_kill(url, 0.1)
    began = time.monotonic()

    with store.work() as work:
        append_entry(work, an_id(1))

    assert time.monotonic() - began < 5


def test_file_is_sound(sqlite_store):
    """After a kill, SQLite finds nothing wrong with its file."""
    said_before_the_kill(str(sqlite_store.engine.url), 0.2)

    with sqlite_store.engine.begin() as connection:
        assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
        assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
