"""Sealed values, each at its place; what is destroyed leaves nothing in the table."""

from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, select

from gateway.store.problems import SEALED_TWICE
from gateway.store.rows import refusing_doubles
from gateway.vault.sealing import Place, Sealed


@dataclass(slots=True)
class Verzegeld:
    """The sealed values of one *table*; *has_destroyed* once one was destroyed."""

    connection: Connection
    table: Table
    has_destroyed: bool = field(default=False, init=False)

    def put(self, place: Place, sealed: Sealed) -> None:
        """Write a sealed value; raises Conflict where there is one already."""
        values = {
            "overdracht_id": place.row,
            "versie": place.version,
            "key_id": sealed.key_id,
            "wrapped_key": sealed.wrapped_key,
            "nonce": sealed.nonce,
            "ciphertext": sealed.ciphertext,
        }
        with refusing_doubles(self.connection, SEALED_TWICE):
            self.connection.execute(insert(self.table).values(**values))

    def get(self, place: Place) -> Sealed | None:
        """The sealed value, or None where there is none or it was destroyed."""
        row = self.connection.execute(select(self.table).where(self._at(place))).one_or_none()
        if row is None:
            return None
        return Sealed(
            key_id=row.key_id,
            wrapped_key=row.wrapped_key,
            nonce=row.nonce,
            ciphertext=row.ciphertext,
        )

    def destroy(self, place: Place) -> None:
        """Destroy the wrapped key and the bytes, where they are there."""
        self.connection.execute(delete(self.table).where(self._at(place)))
        self.has_destroyed = True

    def _at(self, place: Place) -> ColumnElement[bool]:
        columns = self.table.c
        return and_(columns.overdracht_id == place.row, columns.versie == place.version)
