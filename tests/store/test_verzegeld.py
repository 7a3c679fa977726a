"""Sealed values in the database."""

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from gateway.domain.errors import Conflict, Misused
from gateway.store import tables
from gateway.vault.sealing import Place
from tests.overdracht_builders import a_versie, an_id, an_overdracht
from tests.vault_builders import a_vault

REPOSITORIES = pytest.mark.parametrize("repository", ["versies", "codes"])


def a_place(number=1, versie=1):
    """The place of a version of the overdracht with this number."""
    return Place(table="versie", row=an_id(number), version=versie)


def seal(store, repository, *places):
    """Seal at each of the *places* the words that say which it is."""
    with store.work() as work:
        for place in places:
            sealed = a_vault().seal(repr(place).encode(), place=place)
            getattr(work, repository).put(place, sealed)


def sealed_at(store, repository, place):
    """What stands at *place*."""
    with store.work() as work:
        return getattr(work, repository).get(place)


@pytest.fixture
def store(store):
    """A store with two records of two versions."""
    with store.work() as work:
        for number in (1, 2):
            work.overdrachten.put(an_overdracht(number, versies=(a_versie(1), a_versie(2))))
    return store


@REPOSITORIES
class TestRepository:
    """What holds for sealed versions and for sealed codes."""

    def test_round_trip(self, store, repository):
        """A sealed value comes back as it was, and opens."""
        seal(store, repository, a_place(1), a_place(2), a_place(2, 2))

        sealed = sealed_at(store, repository, a_place(2))

        assert a_vault().unseal(sealed, place=a_place(2)) == repr(a_place(2)).encode()

    def test_never_overwritten(self, store, repository):
        """Where a sealed value stands, no other is written."""
        seal(store, repository, a_place())
        before = sealed_at(store, repository, a_place())

        with pytest.raises(Conflict):
            seal(store, repository, a_place())

        assert sealed_at(store, repository, a_place()) == before

    def test_destroyed(self, store, repository):
        """What is destroyed is gone, and what stands beside it is not."""
        seal(store, repository, a_place(1), a_place(1, 2), a_place(2))

        with store.work() as work:
            getattr(work, repository).destroy(a_place(1))

        assert sealed_at(store, repository, a_place(1)) is None
        assert sealed_at(store, repository, a_place(1, 2))
        assert sealed_at(store, repository, a_place(2))

    def test_destroyed_twice(self, store, repository):
        """What is not there may be destroyed again."""
        for _ in range(2):
            with store.work() as work:
                getattr(work, repository).destroy(a_place())

        assert sealed_at(store, repository, a_place()) is None

    def test_orphan(self, store, repository):
        """No sealed value stands in the database without the record that it belongs to."""
        with pytest.raises(IntegrityError):
            seal(store, repository, a_place(7))

    def test_before_its_record(self, store, repository):
        """A sealed value may be written before its record, in the same transaction."""
        with store.work() as work:
            sealed = a_vault().seal(b"", place=a_place(3))
            getattr(work, repository).put(a_place(3), sealed)
            work.overdrachten.put(an_overdracht(3))

        assert sealed_at(store, repository, a_place(3)) == sealed


class TestThief:
    """What somebody can do who may write in the database, but has no keys."""

    @pytest.mark.parametrize("target", [a_place(2), a_place(1, 2)])
    def test_swapped(self, store, target):
        """A sealed version that is moved to another row, or another version, does not open."""
        seal(store, "versies", a_place(1))
        row = tables.verzegelde_versie
        moved = {"overdracht_id": target.row, "versie": target.version}

        with store.engine.begin() as connection:
            connection.execute(update(row).values(**moved))

        with pytest.raises(Misused):
            a_vault().unseal(sealed_at(store, "versies", target), place=target)

    @pytest.mark.parametrize("column", ["wrapped_key", "nonce", "ciphertext"])
    def test_part_swapped(self, store, column):
        """A sealed version with a column of another does not open."""
        seal(store, "versies", a_place(1), a_place(2))
        row = tables.verzegelde_versie
        other = getattr(sealed_at(store, "versies", a_place(2)), column)

        with store.engine.begin() as connection:
            first = row.c.overdracht_id == an_id(1)
            connection.execute(update(row).where(first).values({column: other}))

        with pytest.raises(Misused):
            a_vault().unseal(sealed_at(store, "versies", a_place(1)), place=a_place(1))
