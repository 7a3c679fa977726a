"""The door to the database."""

import stat
import sys

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from gateway.domain.errors import Misused
from gateway.store import engine, problems
from gateway.store.engine import open_engine
from tests.databases import a_store, an_empty_sqlite
from tests.overdracht_builders import an_id
from tests.store_workers import append_entry


def kind_of(caught):
    """The kind of the one thing that was found."""
    (finding,) = caught.value.findings
    return finding.kind


class TestSqlite:
    """What SQLite is told."""

    @pytest.mark.parametrize(
        ("pragma", "value"),
        [
            ("journal_mode", "wal"),
            ("synchronous", 2),  # FULL
            ("foreign_keys", 1),
            ("secure_delete", 1),
        ],
    )
    def test_pragma(self, sqlite_store, pragma, value):
        """Every connection keeps what is committed, checks keys and overwrites what is deleted."""
        query = text(f"PRAGMA {pragma}")

        with sqlite_store.engine.connect() as one:
            first = one.scalar(query)
            one.rollback()
            with sqlite_store.engine.connect() as other:
                values = [first, other.scalar(query)]

        assert values == [value, value]

    def test_owner_only(self, tmp_path):
        """Nobody but the owner may read the files of the database."""
        with a_store(an_empty_sqlite(tmp_path)) as store:
            store.migrate()
            with store.work() as work:
                append_entry(work, an_id())

            modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}

        assert modes == {0o600}

    @pytest.mark.parametrize("name", ["nowhere/overstap.db", "", "\0"])
    def test_no_file(self, tmp_path, name):
        """A file that cannot be made or opened is refused in words."""
        with pytest.raises(Misused) as caught:
            open_engine(f"sqlite:///{tmp_path}/{name}")

        assert kind_of(caught) is problems.NO_DATABASE_FILE

    def test_waits_in_vain(self, sqlite_store, monkeypatch):
        """Who has to wait too long to write gets an error, and does not wait for ever."""
        monkeypatch.setattr(engine, "_PATIENCE_IN_SECONDS", 0.05)

        with sqlite_store.work(), pytest.raises(OperationalError), sqlite_store.work():
            pass


class TestAddress:
    """Which addresses lead to a database."""

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "overstap.db",
            "sqlite://",
            "sqlite:///",
            "sqlite:///:memory:",
            "sqlite:////tmp/overstap.db?timeout=lang",
            "sqlite:///file:overstap.db?uri=true",
            "postgresql://server:poort/overstap",
            "mysql://server/overstap",
            "oracle://x",
            "\0",
        ],
    )
    def test_refused(self, url):
        """What is no address of SQLite in a file or of PostgreSQL is refused in words."""
        with pytest.raises(Misused) as caught:
            open_engine(url)

        assert kind_of(caught) is problems.NO_DATABASE_URL

    @pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg2"])
    def test_postgresql(self, scheme):
        """PostgreSQL is spoken to by psycopg 3, and its password is not shown."""
        opened = open_engine(f"{scheme}://user:geheim@server.invalid/overstap?sslmode=verify-full")

        assert opened.url.drivername == "postgresql+psycopg"
        assert opened.url.query["sslmode"] == "verify-full"
        assert "geheim" not in repr(opened)

    def test_no_driver(self, monkeypatch):
        """Where psycopg is not installed, it is said what to install."""
        monkeypatch.setitem(sys.modules, "psycopg", None)

        with pytest.raises(Misused) as caught:
            open_engine("postgresql://server.invalid/overstap")

        assert kind_of(caught) is problems.NO_POSTGRESQL_DRIVER

    def test_no_server(self):
        """Of a server that does not answer, the error repeats neither address nor password."""
        opened = open_engine("postgresql://user:geheim@127.0.0.1:9/overstap")

        with pytest.raises(OperationalError) as caught:
            opened.connect()

        assert "geheim" not in str(caught.value)
