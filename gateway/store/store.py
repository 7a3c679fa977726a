"""The store: one database, and one transaction at a time for each who asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Self

from sqlalchemy import Engine

from gateway.store.engine import forget_deleted, open_engine
from gateway.store.migrating import is_up_to_date, migrate
from gateway.store.work import DatabaseWork
from gateway.usecases.ports import Work


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

    def migrate(self) -> None:
        """Make the tables, or bring them up to date."""
        migrate(self.engine)

    def is_up_to_date(self) -> bool:
        """Whether the database answers, and has the tables of this version of the gateway."""
        with self.engine.connect() as connection:
            return is_up_to_date(connection)

    def close(self) -> None:
        """Let go of all connections."""
        self.engine.dispose()
