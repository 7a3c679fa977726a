"""Every test of the store runs on SQLite and on PostgreSQL."""

import pytest

from tests.databases import a_server, a_sqlite_with_tables, a_store, an_empty_sqlite


@pytest.fixture(scope="session")
def server():
    """The PostgreSQL server of this test session."""
    with a_server() as server:
        yield server


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def kind(request):
    """Each kind of database in turn."""
    return request.param


@pytest.fixture(scope="module")
def database(request, kind, tmp_path_factory):
    """The address of an empty database that the tests of one module share."""
    if kind == "sqlite":
        return an_empty_sqlite(tmp_path_factory.mktemp("shared"))
    return request.getfixturevalue("server").empty()


@pytest.fixture
def empty_url(request, kind, tmp_path):
    """The address of an empty database."""
    if kind == "sqlite":
        return an_empty_sqlite(tmp_path)
    return request.getfixturevalue("server").empty()


@pytest.fixture
def url(request, kind, tmp_path):
    """The address of a database with all tables, and nothing in them."""
    if kind == "sqlite":
        return a_sqlite_with_tables(tmp_path)
    return request.getfixturevalue("server").with_tables()


@pytest.fixture
def store(url):
    """A store with all tables, and nothing in them."""
    with a_store(url) as store:
        yield store


@pytest.fixture
def sqlite_store(tmp_path):
    """A store in a file of SQLite, with all tables, and nothing in them."""
    with a_store(a_sqlite_with_tables(tmp_path)) as store:
        yield store
