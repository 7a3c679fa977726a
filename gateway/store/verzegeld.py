"""Sealed values, each at its place; what is destroyed leaves nothing in the table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from sqlalchemy import ColumnElement, Connection, Delete, Select, Table, bindparam, delete, select

from gateway.store.problems import SEALED_TWICE
from gateway.store.rows import addition, refusing_doubles
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
            self.connection.execute(addition(self.table), values)

    def get(self, place: Place) -> Sealed | None:
        """The sealed value, or None where there is none or it was destroyed."""
        row = self.connection.execute(_at(self.table), _key(place)).one_or_none()
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
        self.connection.execute(_removal(self.table), _key(place))
        self.has_destroyed = True


def _key(place: Place) -> Mapping[str, object]:
    return {"row": place.row, "version": place.version}


def _is_at(table: Table) -> tuple[ColumnElement[bool], ...]:
    columns = table.c
    return columns.overdracht_id == bindparam("row"), columns.versie == bindparam("version")


@cache
def _at(table: Table) -> Select[tuple[object, ...]]:
    return select(table).where(*_is_at(table))


@cache
def _removal(table: Table) -> Delete:
    return delete(table).where(*_is_at(table))
