"""How the tables come to be."""

import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from gateway.domain.errors import Misused
from gateway.store.problems import NO_ANSWER, OTHER_TABLES
from gateway.store.tables import metadata
from tests.databases import a_store, an_empty_sqlite
from tests.overdracht_builders import an_id, an_overdracht
from tests.store_workers import append_entry

SQLITE_SCHEMA = text(
    "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
)
POSTGRESQL_SCHEMA = text(
    """
    SELECT table_name, column_name, data_type, character_maximum_length, is_nullable,
           column_default
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> 'alembic_version'
    UNION ALL
    SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid), NULL, NULL, NULL
    FROM pg_constraint
    WHERE connamespace = current_schema()::regnamespace
      AND conrelid::regclass::text <> 'alembic_version'
    UNION ALL
    SELECT tablename, indexname, replace(indexdef, current_schema() || '.', ''), NULL, NULL, NULL
    FROM pg_indexes
    WHERE schemaname = current_schema() AND tablename <> 'alembic_version'
    """
)


def columns_and_constraints(create):
    """What a CREATE statement of SQLite says, whatever the order of its lines."""
    head, _, body = create.partition("(")
    lines = re.split(r",\s*\n", body.rstrip().removesuffix(")"))
    return head.strip(), frozenset(" ".join(line.split()) for line in lines)


def schema_of(store):
    """All that the database says of its own tables."""
    with store.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            return {columns_and_constraints(sql) for sql in connection.scalars(SQLITE_SCHEMA)}
        return set(connection.execute(POSTGRESQL_SCHEMA))


@pytest.fixture
def empty(empty_url):
    """A store without tables."""
    with a_store(empty_url) as store:
        yield store


@pytest.fixture
def declared(request, kind, tmp_path):
    """A store with the tables as they are declared, without any migration."""
    (tmp_path / "declared").mkdir()
    on_sqlite = kind == "sqlite"
    url = (
        f"sqlite:///{tmp_path}/declared/overstap.db"
        if on_sqlite
        else request.getfixturevalue("server").empty()
    )
    with a_store(url) as store:
        metadata.create_all(store.engine)
        yield store


def test_equal(empty, declared):
    """The migrations make exactly the tables that are declared: columns, keys, checks, indexes."""
    empty.migrate()

    assert schema_of(empty) == schema_of(declared)
    assert len(schema_of(empty)) > len(metadata.tables)


def test_nothing_left_to_do(empty):
    """Alembic itself finds no difference either."""
    empty.migrate()

    with empty.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_again(empty):
    """Migrating again changes nothing, and keeps what stands there."""
    empty.migrate()
    with empty.work() as work:
        work.overdrachten.put(an_overdracht())
        append_entry(work, an_id())

    empty.migrate()

    with empty.work() as work:
        assert work.overdrachten.get(an_id()) == an_overdracht()
        assert work.audit.last().nummer == 1


def kind_of(caught):
    """The kind of the one thing that was found."""
    (finding,) = caught.value.findings
    return finding.kind


def test_checked(empty):
    """A database has the tables of this gateway once it has been migrated, and not before."""
    with pytest.raises(Misused) as caught:
        empty.check()
    assert kind_of(caught) is OTHER_TABLES

    empty.migrate()

    empty.check()


def test_newer(empty):
    """On a database of a newer gateway nothing is done, but to say so in words."""
    empty.migrate()
    with empty.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    for use in (empty.check, empty.migrate):
        with pytest.raises(Misused) as caught:
            use()
        assert kind_of(caught) is OTHER_TABLES


def test_silent():
    """Of a database that does not answer it is said that it does not, and not where it is."""
    with a_store("postgresql://user@127.0.0.1:9/overstap") as store:
        for use in (store.check, store.migrate):
            with pytest.raises(Misused) as caught:
                use()
            assert kind_of(caught) is NO_ANSWER


def test_no_database(tmp_path):
    """Of a file that is no database the same is said."""
    (tmp_path / "overstap.db").write_bytes(b"no database at all" * 1000)

    with a_store(an_empty_sqlite(tmp_path)) as store, pytest.raises(Misused) as caught:
        store.migrate()

    assert kind_of(caught) is NO_ANSWER


def test_all_or_nothing(empty):
    """A migration that fails halfway leaves the database as it was."""
    with empty.engine.begin() as connection:
        connection.execute(text("CREATE TABLE poging (id integer)"))

    with pytest.raises(Exception, match=r"(?i)exists|42P07"):
        empty.migrate()

    with empty.engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"poging", "alembic_version"}
