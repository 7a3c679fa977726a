"""Attempts and idempotency keys in the database."""

from datetime import timedelta

import pytest

from gateway.domain.errors import Conflict
from gateway.domain.identifiers import Vestiging
from tests.overdracht_builders import AFZENDER, START, a_sha256, a_sleutel, after, an_id

TELLER, OTHER = "school 99VA00", "code 5f3a"


def add(store, number, *tellers, moment=START):
    """Count the attempt with this number."""
    with store.work() as work:
        work.pogingen.add(an_id(number), tellers, moment)


def count(store, teller, since):
    """How many attempts there are after *since*."""
    with store.work() as work:
        return work.pogingen.count(teller, since=since)


def find(store, sleutel, school=AFZENDER):
    """What a key was used for."""
    with store.work() as work:
        return work.sleutels.get(school, sleutel)


def put(store, *sleutels):
    """Remember the keys."""
    with store.work() as work:
        for sleutel in sleutels:
            work.sleutels.put(sleutel)


class TestPogingen:
    """Attempts that are counted."""

    def test_none(self, store):
        """Who has not tried has no attempts."""
        assert count(store, TELLER, START) == 0

    def test_counted(self, store):
        """Every attempt counts on each of its counters, and on no other."""
        add(store, 1, TELLER, OTHER)
        add(store, 2, TELLER)

        before = START - timedelta(microseconds=1)
        assert count(store, TELLER, before) == 2
        assert count(store, OTHER, before) == 1
        assert count(store, "school 99VA01", before) == 0

    def test_window(self, store):
        """Only attempts after the moment count, to the microsecond."""
        add(store, 1, TELLER, moment=START)
        add(store, 2, TELLER, moment=after(microseconds=1))

        assert count(store, TELLER, START) == 1
        assert count(store, TELLER, after(microseconds=1)) == 0

    def test_cleared(self, store):
        """What is cleared is from before the moment, and no later."""
        add(store, 1, TELLER, moment=START)
        add(store, 2, TELLER, moment=after(seconds=1))

        with store.work() as work:
            work.pogingen.clear(after(seconds=1))

        assert count(store, TELLER, START - timedelta(days=1)) == 1


class TestSleutels:
    """Idempotency keys that are remembered."""

    def test_round_trip(self, store):
        """A key comes back with all that was remembered of it."""
        put(store, a_sleutel())

        assert find(store, "key-1") == a_sleutel()

    @pytest.mark.parametrize("sleutel", ["KEY-1", "key-1 ", "key-2", ""])
    def test_another(self, store, sleutel):
        """A key that looks like another is another."""
        put(store, a_sleutel())

        assert find(store, sleutel) is None

    def test_another_school(self, store):
        """Two schools may use the same key for two things."""
        other = a_sleutel(school=Vestiging.parse("99AB00"), overdracht_id=an_id(2))
        put(store, a_sleutel(), other)

        assert find(store, "key-1") == a_sleutel()
        assert find(store, "key-1", other.school) == other

    def test_twice(self, store):
        """A key is remembered once; what it was used for does not change."""
        put(store, a_sleutel())

        with pytest.raises(Conflict):
            put(store, a_sleutel(sha256=a_sha256("another body")))

        assert find(store, "key-1") == a_sleutel()

    def test_cleared(self, store):
        """What is forgotten is from before the moment, and no later."""
        put(store, a_sleutel("old"), a_sleutel("new", moment=after(seconds=1)))

        with store.work() as work:
            work.sleutels.clear(after(seconds=1))

        assert find(store, "old") is None
        assert find(store, "new")

    def test_longest(self, store):
        """A key may be as long as the exchange lets through."""
        put(store, a_sleutel("k" * 255))

        assert find(store, "k" * 255)
