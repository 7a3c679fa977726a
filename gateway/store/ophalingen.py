"""The retrievals."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select

from gateway.domain.overdracht import Ophaling
from gateway.store.rows import values_of, write
from gateway.store.tables import ophaling as table

_ONE: Final = select(table).where(table.c.id == bindparam("id"))
_OF: Final = (
    select(table)
    .where(table.c.overdracht_id == bindparam("overdracht_id"))
    .order_by(table.c.opgehaald, table.c.id)
)


@dataclass(frozen=True, slots=True)
class Ophalingen:
    """The retrievals that one transaction reads and writes."""

    connection: Connection

    def get(self, ophaling_id: str) -> Ophaling | None:
        """One retrieval."""
        row = self.connection.execute(_ONE, {"id": ophaling_id}).mappings().one_or_none()
        return None if row is None else Ophaling(**row)

    def put(self, ophaling: Ophaling) -> None:
        """Write a retrieval, new or changed."""
        write(self.connection, table, values_of(table, ophaling))

    def of(self, overdracht_id: str) -> list[Ophaling]:
        """The retrievals of one overdracht, oldest first."""
        rows = self.connection.execute(_OF, {"overdracht_id": overdracht_id})
        return [Ophaling(**row) for row in rows.mappings()]
