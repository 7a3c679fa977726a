"""The idempotency keys that schools used."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, select

from gateway.domain.identifiers import Vestiging
from gateway.store.problems import SLEUTEL_TWICE
from gateway.store.rows import addition, refusing_doubles, stand_in_line, values_of
from gateway.store.tables import sleutel as table
from gateway.usecases.ports import Sleutel

_ONE: Final = select(table).where(
    table.c.school == bindparam("school"), table.c.sleutel == bindparam("sleutel")
)


@dataclass(frozen=True, slots=True)
class Sleutels:
    """The idempotency keys that one transaction reads and writes."""

    connection: Connection

    def get(self, school: Vestiging, sleutel: str) -> Sleutel | None:
        """
        What the key was used for, or None.

        Whoever else asks for the same key waits until this transaction ends, and then sees what
        came of it.
        """
        stand_in_line(self.connection, f"sleutel {school} {sleutel}")
        same = {"school": school, "sleutel": sleutel}
        row = self.connection.execute(_ONE, same).mappings().one_or_none()
        return None if row is None else Sleutel(**row)

    def put(self, sleutel: Sleutel) -> None:
        """Remember a key; raises Conflict where it is there already."""
        with refusing_doubles(self.connection, SLEUTEL_TWICE):
            self.connection.execute(addition(table), values_of(table, sleutel))

    def clear(self, before: datetime) -> None:
        """Forget the keys from before a moment."""
        self.connection.execute(delete(table).where(table.c.moment < before))
