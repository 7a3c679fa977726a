"""
The door to the database: what SQLite and PostgreSQL must do so that nothing is lost or doubled.

A transaction on SQLite takes the write lock at once, so that two of them stand in line and never
find each other halfway; on PostgreSQL a transaction locks the rows that it is about to change.
"""

import os
import time
from contextlib import closing
from typing import Final, Protocol

from sqlalchemy import URL, Connection, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from gateway.domain.errors import Misused
from gateway.store import problems

_SQLITE: Final = "sqlite+pysqlite"
_POSTGRESQL: Final = "postgresql+psycopg"
_DRIVERS: Final = {"sqlite": _SQLITE, "postgres": _POSTGRESQL, "postgresql": _POSTGRESQL}
_ONLY_THE_OWNER: Final = 0o600
_PATIENCE_IN_SECONDS: Final = 30
_PATIENT: Final = f"PRAGMA busy_timeout = {_PATIENCE_IN_SECONDS * 1000}"
_EAGER: Final = "PRAGMA busy_timeout = 5"
_READS: Final = "overstap_reads"
_PRAGMAS: Final = (
    _PATIENT,
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL may lose the last commits when the power fails
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
    _EAGER,
)
_OPTIONS: Final = (
    f"-c lock_timeout={_PATIENCE_IN_SECONDS}s "
    f"-c idle_in_transaction_session_timeout={2 * _PATIENCE_IN_SECONDS}s"
)


class _SqliteConnection(Protocol):
    isolation_level: str | None

    def execute(self, statement: str, /) -> object: ...


def open_engine(url: str) -> Engine:
    """The database at *url*, `sqlite:///PATH` or `postgresql://…`; raises Misused for another."""
    address = _address(url)
    if address.drivername == _POSTGRESQL:
        return _open_postgresql(address)
    return _open_sqlite(address)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise Misused(problems.NO_DATABASE_URL.at()) from None
    driver = _DRIVERS.get(address.get_backend_name())
    if driver is None or (driver == _SQLITE and not _is_plain_file(address)):
        raise Misused(problems.NO_DATABASE_URL.at())
    return address.set(drivername=driver)


def _is_plain_file(address: URL) -> bool:
    """Whether *address* is of a file on disk, and asks nothing of SQLite that is ours to say."""
    return address.database not in (None, "", ":memory:") and not address.query


def _open_postgresql(address: URL) -> Engine:
    given = address.query.get("options", "")
    options = " ".join([*([given] if isinstance(given, str) else given), _OPTIONS])
    try:
        engine = create_engine(
            address.update_query_dict({"options": options}),
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
            hide_parameters=True,
        )
    except ModuleNotFoundError:
        raise Misused(problems.NO_POSTGRESQL_DRIVER.at()) from None
    event.listen(engine, "handle_error", _keep_silent)
    return engine


def for_reading(engine: Engine) -> Engine:
    """*engine*, for transactions that change nothing and so keep nobody waiting."""
    return engine.execution_options(**{_READS: True})


def _keep_silent(context: ExceptionContext) -> None:
    """Leave out what PostgreSQL says of the row, which would repeat it."""
    state = getattr(context.original_exception, "sqlstate", None)
    if state is not None and context.sqlalchemy_exception is not None:
        silent = f"PostgreSQL refused with state {state}"
        context.original_exception.args = context.sqlalchemy_exception.args = (silent,)


def _open_sqlite(address: URL) -> Engine:
    path = str(address.database)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, _ONLY_THE_OWNER))
    except (OSError, ValueError):
        raise Misused(problems.NO_DATABASE_FILE.at(path)) from None
    engine = create_engine(address, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: _SqliteConnection, entry: ConnectionPoolEntry) -> None:
    """Leave beginning and ending to us: sqlite3 would begin only at the first change."""
    del entry
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """
    Take the write lock, or raise OperationalError where that takes too long.

    Left to itself SQLite soon asks for it only ten times a second, and then a busy neighbour
    keeps it away for seconds on end. Whoever only reads does not take it.
    """
    if connection.get_execution_options().get(_READS):
        connection.exec_driver_sql("BEGIN")
        return
    until = time.monotonic() + _PATIENCE_IN_SECONDS
    while not _has_begun(connection, is_last_try=time.monotonic() > until):
        pass


def _has_begun(connection: Connection, *, is_last_try: bool) -> bool:
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        if is_last_try or getattr(error.orig, "sqlite_errorname", "") != "SQLITE_BUSY":
            raise
        return False
    return True


def forget_deleted(engine: Engine) -> None:
    """
    Empty the write-ahead log of SQLite, in which what was deleted can still be read.

    PostgreSQL keeps what was deleted until it vacuums, which is not for a client to hurry.
    """
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            for statement in (_PATIENT, "PRAGMA wal_checkpoint(TRUNCATE)", _EAGER):
                connection.cursor().execute(statement)
