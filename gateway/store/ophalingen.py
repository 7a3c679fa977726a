"""The retrievals."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from gateway.domain.overdracht import Ophaling
from gateway.store.rows import values_of, write
from gateway.store.tables import ophaling as table


@dataclass(frozen=True, slots=True)
class Ophalingen:
    """The retrievals that one transaction reads and writes."""

    connection: Connection

    def get(self, ophaling_id: str) -> Ophaling | None:
        """One retrieval."""
        return next(iter(self._all(table.c.id == ophaling_id)), None)

    def put(self, ophaling: Ophaling) -> None:
        """Write a retrieval, new or changed."""
        write(self.connection, table, values_of(table, ophaling))

    def of(self, overdracht_id: str) -> list[Ophaling]:
        """The retrievals of one overdracht, oldest first."""
        return self._all(table.c.overdracht_id == overdracht_id)

    def _all(self, condition: ColumnElement[bool]) -> list[Ophaling]:
        rows = select(table).where(condition).order_by(table.c.opgehaald, table.c.id)
        return [Ophaling(**row) for row in self.connection.execute(rows).mappings()]
