"""From a record of the domain to a row of the table whose columns have the names of its fields."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Final

from sqlalchemy import Connection, Insert, Table, Update, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from gateway.domain.errors import Conflict
from gateway.domain.findings import Kind

_POSTGRESQL_UNIQUE: Final = "23505"
_SQLITE_UNIQUE: Final = frozenset({"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"})
_KEY: Final = "key_of_"
_IN_LINE: Final = select(func.pg_advisory_xact_lock(bindparam("number")))


def values_of(table: Table, record: object) -> dict[str, object]:
    """What *record* puts in the columns of *table*."""
    return {column.name: getattr(record, column.name) for column in table.columns}


def write(connection: Connection, table: Table, values: Mapping[str, object]) -> None:
    """Change the row with the key that is in *values*, or add it where there is none."""
    key = {_KEY + column.name: values[column.name] for column in table.primary_key}
    if connection.execute(_change(table), {**values, **key}).rowcount == 0:
        connection.execute(addition(table), values)


@cache
def addition(table: Table) -> Insert:
    """The statement that adds a row to *table*, made once: making it takes longer than running."""
    return insert(table)


@cache
def _change(table: Table) -> Update:
    keys = (column == bindparam(_KEY + column.name) for column in table.primary_key)
    return update(table).where(*keys)


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
        connection.execute(_IN_LINE, {"number": number})


def _is_double(error: IntegrityError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    return state == _POSTGRESQL_UNIQUE or (
        getattr(error.orig, "sqlite_errorname", None) in _SQLITE_UNIQUE
    )
