"""The store: one database, and one transaction at a time for each who asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Final, Self

from sqlalchemy import Engine

from gateway.audit.chain import Entry
from gateway.store.engine import for_reading, forget_deleted, open_engine
from gateway.store.journal import Journal
from gateway.store.migrating import check_tables, migrate
from gateway.store.work import DatabaseWork
from gateway.usecases.ports import Work

_PAGE: Final = 1000


@dataclass(frozen=True, slots=True)
class Store:
    """A database that holds what the exchange must not forget."""

    engine: Engine

    @classmethod
    def at(cls, url: str) -> Self:
        """The store in the database at *url*; raises Misused where that is no address."""
        return cls(open_engine(url))

    @contextmanager
    def work(self) -> Iterator[Work]:
        """One transaction: commit on a clean exit, undo everything on an exception."""
        with self.engine.begin() as connection:
            work = DatabaseWork.on(connection)
            yield work
        if work.has_destroyed:
            forget_deleted(self.engine)

    def audit_entries(self) -> Iterator[Entry]:
        """
        The audit log from its first entry on, which keeps nobody from adding to it.

        Raises Misused where the database does not answer, has tables of another version, or holds
        an entry of no form.
        """
        reading = for_reading(self.engine)
        check_tables(reading)
        last = 0
        while page := _page(reading, last):
            yield from page
            last = page[-1].nummer

    def migrate(self) -> None:
        """Make the tables, or bring them up to date; raises Misused where that cannot be."""
        migrate(self.engine)

    def check(self) -> None:
        """
        Raise Misused where the database does not answer, or has tables of another version.

        Whoever was killed between erasing and forgetting left that to whoever starts next: us.
        """
        check_tables(self.engine)
        forget_deleted(self.engine)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()


def _page(engine: Engine, after: int) -> list[Entry]:
    """
    The next entries, in a transaction of its own.

    A long one would keep SQLite from emptying its log, in which what was erased still stands.
    """
    with engine.begin() as connection:
        return list(islice(Journal(connection).entries(after=after), _PAGE))
