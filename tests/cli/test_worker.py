"""`overstap worker`: what has to happen by itself, beside the servers of a gateway."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from gateway.cli.development import make_development
from gateway.store.store import Store
from tests.overdracht_builders import an_id, an_overdracht

PASSED = datetime.now(UTC) - timedelta(days=1)


@pytest.fixture
def store(tmp_path, monkeypatch):
    """The store of a gateway in which two overdrachten should have expired, the first long ago."""
    development = make_development(tmp_path / "gateway")
    monkeypatch.setenv("OVERSTAP_CONFIG", str(development.folder / "overstap.toml"))
    store = Store.at(development.config().database)
    with store.work() as work:
        work.overdrachten.put(an_overdracht(1, termijn=PASSED - timedelta(days=1)))
        work.overdrachten.put(an_overdracht(2, termijn=PASSED))
    return store


@pytest.mark.usefixtures("store")
def test_expired(run):
    """It says how many expired and were erased, and after that nothing any more."""
    first, second = run("worker", "--once"), run("worker", "--once")

    assert (first.exit_code, first.output) == (0, "2 overdracht(en) verlopen, 0 gewist.\n")
    assert (second.exit_code, second.output) == (0, "")


def test_one_that_fails(run, store):
    """One that cannot expire keeps no other waiting, and ends the command with its id and 1."""
    with store.engine.begin() as connection:
        damage = text("UPDATE overdracht SET afzender = 'stuk' WHERE id = :id")
        connection.execute(damage, {"id": an_id(1)})

    ran = run("worker", "--once")

    assert ran.exit_code == 1
    assert ran.stdout == "1 overdracht(en) verlopen, 0 gewist.\n"
    assert f"GW.BST16 Overdracht {an_id(1)} had moeten verlopen" in ran.stderr.replace(":", "")
