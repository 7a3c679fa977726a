"""The attempts to retrieve, counted for all processes and machines together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, bindparam, delete, func, select

from gateway.store.rows import addition, stand_in_line
from gateway.store.tables import poging as table

_COUNT: Final = select(func.count()).where(
    table.c.teller == bindparam("teller"), table.c.moment > bindparam("since")
)


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
        return self.connection.scalar(_COUNT, {"teller": teller, "since": since}) or 0

    def add(self, poging_id: str, tellers: tuple[str, ...], moment: datetime) -> None:
        """Count one attempt on each of the *tellers*."""
        rows = [{"poging_id": poging_id, "teller": teller, "moment": moment} for teller in tellers]
        self.connection.execute(addition(table), rows)

    def clear(self, before: datetime) -> None:
        """Forget the attempts from before a moment."""
        self.connection.execute(delete(table).where(table.c.moment < before))
