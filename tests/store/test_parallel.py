"""What holds when many processes, and many threads, use one database at the same time."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from gateway.audit.chain import check
from tests.databases import a_store
from tests.overdracht_builders import a_sleutel, an_id, an_overdracht
from tests.store_workers import LIMIT, SCHOOLS, append_entry, outcomes, workers

PROCESSES, TURNS = 4, 25
ENOUGH = 60  # what one process writes before the others are counted


def chain_of(store):
    """All entries of the audit log."""
    with store.work() as work:
        return list(work.audit.entries())


class TestThreads:
    """Many threads of one process."""

    def test_one_chain(self, store):
        """A hundred entries that are appended at once form one chain."""

        def append(number):
            with store.work() as work:
                append_entry(work, an_id(number))

        with ThreadPoolExecutor(100) as threads:
            list(threads.map(append, range(100)))

        chain = chain_of(store)
        assert [entry.nummer for entry in chain] == list(range(1, 101))
        assert check(chain) == ()
        assert len({entry.velden["overdracht"] for entry in chain}) == 100


@pytest.fixture(scope="module")
def shared_store(database):
    """A store with overdrachten that stand ready, on which all processes have done their work."""
    with a_store(database) as store:
        store.migrate()
        with store.work() as work:
            for number in range(TURNS):
                work.overdrachten.put(an_overdracht(number, bestemmingen=SCHOOLS))
        yield store


@pytest.fixture(scope="module")
def said(shared_store, database):
    """What came of all that the processes did, by task."""
    del shared_store
    lines = outcomes("all", database, many=PROCESSES, count=TURNS)
    said = {}
    for task, _, outcome in (line.partition(" ") for line in lines):
        said.setdefault(task, []).append(outcome)
    return said


class TestProcesses:
    """Processes that do the same things at the same time, as the workers of gunicorn do."""

    def test_one_chain(self, shared_store, said):
        """A hundred entries out of four processes form one chain, in which none is lost."""
        chain = chain_of(shared_store)

        assert said["append"] == ["appended"] * PROCESSES * TURNS
        assert len(chain) == PROCESSES * TURNS
        assert check(chain) == ()
        assert len({entry.velden["overdracht"] for entry in chain}) == PROCESSES * TURNS

    def test_one_limit(self, said):
        """Attempts are limited over all processes together, to the last one exactly."""
        refused = PROCESSES * TURNS - LIMIT

        assert Counter(said["guess"]) == {"counted": LIMIT, "refused": refused}

    def test_one_outcome(self, shared_store, said):
        """One key makes one overdracht, and everyone who comes with the key is told which."""
        told = set(said["push"])

        assert len(said["push"]) == PROCESSES * TURNS
        assert len(told) == TURNS
        with shared_store.work() as work:
            for number, made in (outcome.split() for outcome in told):
                kept = work.sleutels.get(a_sleutel().school, f"key-{number}")
                assert kept.overdracht_id == made

    def test_one_claim(self, shared_store, said):
        """Of all schools that fetch a dossier in the same second, one takes the claim."""
        won = [outcome.split() for outcome in said["claim"] if outcome != "late"]

        assert sorted(int(number) for number, _ in won) == list(range(TURNS))
        with shared_store.work() as work:
            for number, school in won:
                assert str(work.overdrachten.get(an_id(int(number))).claim) == school

    def test_one_migration(self, empty_url):
        """Processes that start at once on an empty database make its tables once."""
        assert outcomes("migrate", empty_url, many=2, count=2) == ["migrate migrated"] * 4

    def test_fair(self, url):
        """No process keeps another from writing for long."""
        with workers("submit", url, many=3, count=1_000_000) as started:
            first = [started[0].stdout.readline() for _ in range(ENOUGH)]
            for process in started:
                process.kill()
            others = [len(process.stdout.readlines()) for process in started[1:]]

        assert all(first)
        assert min(others) > ENOUGH / 8
