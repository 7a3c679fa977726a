"""The attempts to retrieve, counted for all processes and machines together."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select

from gateway.store.rows import stand_in_line
from gateway.store.tables import poging as table


@dataclass(frozen=True, slots=True)
class Pogingen:
    """The attempts that one transaction reads and writes."""

    connection: Connection

    def count(self, teller: str, *, since: datetime) -> int:
        """
        How many attempts *teller* has after *since*.

        Whoever else counts the same *teller* waits until this transaction ends.
        """
        stand_in_line(self.connection, f"teller {teller}")
        counted = (table.c.teller == teller, table.c.moment > since)
        return self.connection.scalar(select(func.count()).where(*counted)) or 0

    def add(self, poging_id: str, tellers: tuple[str, ...], moment: datetime) -> None:
        """Count one attempt on each of the *tellers*."""
        rows = [{"poging_id": poging_id, "teller": teller, "moment": moment} for teller in tellers]
        self.connection.execute(insert(table), rows)

    def clear(self, before: datetime) -> None:
        """Forget the attempts from before a moment."""
        self.connection.execute(delete(table).where(table.c.moment < before))
