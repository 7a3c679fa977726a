"""The schools that are registered."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, bindparam, select

from gateway.domain.identifiers import Vestiging
from gateway.domain.party import School
from gateway.store.rows import values_of, write
from gateway.store.tables import school as table

_ONE: Final = select(table).where(table.c.vestiging == bindparam("vestiging"))


@dataclass(frozen=True, slots=True)
class Scholen:
    """The schools that one transaction reads and writes."""

    connection: Connection

    def get(self, vestiging: Vestiging) -> School | None:
        """One school, or None where it is not registered."""
        row = self.connection.execute(_ONE, {"vestiging": vestiging}).mappings().one_or_none()
        return None if row is None else School(**row)

    def put(self, school: School) -> None:
        """Register a school, or change what is known of it."""
        write(self.connection, table, values_of(table, school))

    def all(self) -> list[School]:
        """All schools, by vestiging."""
        rows = self.connection.execute(select(table).order_by(table.c.vestiging))
        return [School(**row) for row in rows.mappings()]
