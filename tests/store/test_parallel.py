"""What holds when many processes, and many threads, use one database at the same time."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from gateway.audit.chain import check
from tests.overdracht_builders import a_sleutel, an_id, an_overdracht
from tests.store_workers import LIMIT, SCHOOLS, append_entry, outcomes, workers


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


class TestProcesses:
    """Processes that work together, as the workers of gunicorn do."""

    def test_one_chain(self, store, url):
        """A hundred entries out of four processes form one chain, in which none is lost."""
        outcomes("append", url, many=4, count=25)

        chain = chain_of(store)
        assert len(chain) == 100
        assert check(chain) == ()
        assert len({entry.velden["overdracht"] for entry in chain}) == 100

    def test_one_limit(self, url):
        """Attempts are limited over all processes together, to the last one exactly."""
        outcome = Counter(outcomes("guess", url, many=4, count=10))

        assert outcome == {"counted": LIMIT, "refused": 40 - LIMIT}

    def test_one_outcome(self, store, url):
        """One key makes one overdracht, and everyone who comes with the key is told which."""
        lines = outcomes("push", url, many=3, count=10)

        assert len(lines) == 30
        assert len(set(lines)) == 10
        with store.work() as work:
            for number, made in (line.split() for line in set(lines)):
                kept = work.sleutels.get(a_sleutel().school, f"key-{number}")
                assert kept.overdracht_id == made

    def test_one_claim(self, store, url):
        """Of all schools that fetch a dossier in the same second, one takes the claim."""
        with store.work() as work:
            for number in range(10):
                work.overdrachten.put(an_overdracht(number, bestemmingen=SCHOOLS))

        won = [line.split() for line in outcomes("claim", url, many=3, count=10) if line != "late"]

        assert sorted(int(number) for number, _ in won) == list(range(10))
        with store.work() as work:
            for number, school in won:
                assert str(work.overdrachten.get(an_id(int(number))).claim) == school

    def test_fair(self, url):
        """No process keeps another from writing for long."""
        with workers("submit", url, many=4, count=1_000_000) as started:
            time.sleep(1)
            for process in started:
                process.kill()
            written = [len(process.stdout.readlines()) for process in started]

        assert min(written) > max(written) / 5

    def test_one_migration(self, empty_url):
        """Processes that start at once on an empty database make its tables once."""
        assert outcomes("migrate", empty_url, many=2, count=2) == ["migrated"] * 4
