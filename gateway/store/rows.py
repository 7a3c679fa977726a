"""From a record of the domain to a row of the table whose columns have the names of its fields."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Connection, Table, and_, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from gateway.domain.errors import Conflict
from gateway.domain.findings import Kind

_POSTGRESQL_UNIQUE: Final = "23505"
_SQLITE_UNIQUE: Final = frozenset({"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"})


def values_of(table: Table, record: object) -> dict[str, object]:
    """What *record* puts in the columns of *table*."""
    return {column.name: getattr(record, column.name) for column in table.columns}


def write(connection: Connection, table: Table, values: Mapping[str, object]) -> None:
    """Change the row with the key that is in *values*, or add it where there is none."""
    key = and_(*(column == values[column.name] for column in table.primary_key))
    if connection.execute(update(table).where(key).values(**values)).rowcount == 0:
        connection.execute(insert(table).values(**values))


@contextmanager
def refusing_doubles(connection: Connection, kind: Kind) -> Iterator[None]:
    """Raise Conflict where what is written inside breaks a unique key, and undo that alone."""
    try:
        with connection.begin_nested():
            yield
    except IntegrityError as error:
        if _is_double(error):
            raise Conflict(kind.at()) from None
        raise


def stand_in_line(connection: Connection, what: str) -> None:
    """
    Wait until nobody else who stands in line for *what* is still at work.

    On SQLite every transaction stands in line from its beginning.
    """
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(hashlib.sha256(what.encode()).digest()[:8], signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))


def _is_double(error: IntegrityError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state == _POSTGRESQL_UNIQUE or (
        getattr(error.orig, "sqlite_errorname", None) in _SQLITE_UNIQUE
    )
