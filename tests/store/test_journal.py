"""The audit log in the database."""

import contextlib
from dataclasses import replace

import pytest
from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError

from gateway.audit.chain import ALTERED, BEGINNING, Head, check
from gateway.domain.errors import Conflict, Misused
from gateway.store import tables
from tests.overdracht_builders import an_id
from tests.store_workers import append_entry


def grow(store, count):
    """Append so many entries, each in a transaction of its own."""
    for number in range(count):
        with store.work() as work:
            append_entry(work, an_id(number))


def chain_of(store, after=0):
    """The entries after that number."""
    with store.work() as work:
        return list(work.audit.entries(after=after))


def tamper(store, statement):
    """What somebody does who can write in the database."""
    with store.engine.begin() as connection:
        connection.execute(statement)


class TestChain:
    """The chain that the entries form."""

    def test_begins_empty(self, store):
        """A new database has an empty log, to which the first entry can be added."""
        with store.work() as work:
            assert work.audit.last() is None

        grow(store, 1)

        (first,) = chain_of(store)
        assert (first.nummer, first.vorige) == (1, BEGINNING)

    def test_read_back(self, store):
        """What is read back has the digest that was written down, so the chain holds."""
        with store.work() as work:
            append_entry(work, an_id(1))
            last = work.audit.last()
        grow(store, 3)

        assert chain_of(store)[0] == last
        assert check(chain_of(store), known=Head(nummer=1, digest=last.digest)) == ()

    def test_more_in_one_transaction(self, store):
        """One transaction may write more than one entry."""
        with store.work() as work:
            append_entry(work, an_id(1))
            append_entry(work, an_id(2))

        assert check(chain_of(store)) == ()
        assert len(chain_of(store)) == 2

    def test_after(self, store):
        """The log can be read from any entry on."""
        grow(store, 5)

        assert [entry.nummer for entry in chain_of(store, after=3)] == [4, 5]
        assert chain_of(store, after=5) == []

    def test_undone(self, store):
        """An entry whose transaction is undone was never there, and leaves no gap."""
        grow(store, 1)
        with contextlib.suppress(LookupError), store.work() as work:
            append_entry(work, an_id(2))
            raise LookupError
        grow(store, 1)

        assert check(chain_of(store)) == ()
        assert [entry.nummer for entry in chain_of(store)] == [1, 2]


class TestRefusals:
    """What cannot be appended."""

    @pytest.mark.parametrize("nummer", [0, 1, 2, 4])
    def test_number(self, store, nummer):
        """An entry with another number than the next is refused."""
        grow(store, 2)
        with store.work() as work:
            entry = replace(work.audit.last(), nummer=nummer)

        with pytest.raises(Conflict), store.work() as work:
            work.audit.append(entry)

        assert len(chain_of(store)) == 2

    def test_fork(self, store):
        """An entry that follows one that was followed already is refused."""
        grow(store, 2)
        first, second = chain_of(store)
        fork = replace(second, nummer=3, vorige=first.digest)

        with pytest.raises(IntegrityError), store.work() as work:
            work.audit.append(fork)

        assert chain_of(store) == [first, second]

    def test_cut_off(self, store):
        """To a log whose end was cut off nothing is appended, so nothing more is given out."""
        grow(store, 3)
        tamper(store, delete(tables.audit).where(tables.audit.c.nummer == 3))

        with pytest.raises(Conflict):
            grow(store, 1)

    def test_one_head(self, store):
        """The log has one head."""
        with pytest.raises(IntegrityError):
            tamper(store, insert(tables.audit_kop).values(id=2, nummer=0))


class TestTampering:
    """What is noticed when the log is read."""

    @pytest.mark.parametrize(
        "changes",
        [{"gebeurtenis": "niets.gebeurd"}, {"velden": "{"}, {"velden": "\x01"}],
    )
    def test_no_form(self, store, changes):
        """An entry that was changed into something of no form is named, not stumbled over."""
        grow(store, 3)
        tamper(store, update(tables.audit).where(tables.audit.c.nummer == 2).values(**changes))

        with pytest.raises(Misused) as caught:
            chain_of(store)

        (finding,) = caught.value.findings
        assert (finding.kind, finding.facts["nummer"]) == (ALTERED, 2)

    @pytest.mark.parametrize(
        "changes",
        [
            {"moment": "2026-03-31T09:30:00.001Z"},
            {"gebeurtenis": "overdracht.verlopen"},
            {"velden": "{}"},
        ],
    )
    def test_altered(self, store, changes):
        """An entry that was changed is found when the chain is checked."""
        grow(store, 3)
        tamper(store, update(tables.audit).where(tables.audit.c.nummer == 2).values(**changes))

        (finding,) = check(chain_of(store))

        assert finding.facts["nummer"] == 2
