"""`overstap audit check`: whether the audit log is still what was written."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import delete, text, update

from gateway.audit.chain import BEGINNING
from gateway.cli.development import make_development
from gateway.store import tables
from gateway.store.store import Store
from tests.overdracht_builders import an_id
from tests.store_workers import append_entry

OTHER = "f" * 64


@pytest.fixture
def store(tmp_path, monkeypatch):
    """The store of a gateway without schools, of which the log has six entries."""
    made = make_development(tmp_path / "gateway", schools=())
    monkeypatch.setenv("OVERSTAP_CONFIG", str(made.folder / "overstap.toml"))
    store = Store.at(made.config().database)
    grow(store, 6)
    return store


@pytest.fixture
def check(run, store):
    """Runs `overstap audit check`."""
    del store
    return lambda *words: run("audit", "check", *words)


@pytest.fixture
def noted(check):
    """What was noted elsewhere when the log had six entries."""
    return check().stdout.strip()


def grow(store, count, *, first=0):
    """Write so many entries."""
    for number in range(first, first + count):
        with store.work() as work:
            append_entry(work, an_id(number))


def tamper(store, *statements):
    """What somebody does who can write in the database."""
    with store.engine.begin() as connection:
        for statement in statements:
            connection.execute(statement)


def entry(number):
    """The condition for one entry."""
    return tables.audit.c.nummer == number


def test_whole(store, check):
    """Of a log that is whole it says the last entry, alone on standard output."""
    with store.work() as work:
        last = work.audit.last()

    ran = check()

    assert (ran.exit_code, ran.stdout) == (0, f"6:{last.digest}\n")
    assert "6 regels" in ran.stderr


def test_empty(store, check):
    """A log in which nothing stands yet is whole."""
    tamper(store, delete(tables.audit))

    assert check().stdout == f"0:{BEGINNING}\n"


def test_grown(store, check, noted, monkeypatch):
    """What was noted earlier is still there, however much was written since."""
    monkeypatch.setattr("gateway.store.store._PAGE", 4)
    grow(store, 6, first=6)

    ran = check("--since", noted)

    assert (ran.exit_code, ran.stdout[:3]) == (0, "12:")


def test_beside_a_writer(store, check):
    """It does not wait for who writes, nor keeps anybody from writing."""
    with closing(sqlite3.connect(store.engine.url.database, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        assert check().exit_code == 0

        writer.execute("ROLLBACK")


def test_writer_beside_it(store):
    """While the log is read, others write in it."""
    reading = store.audit_entries()
    next(reading)
    with closing(sqlite3.connect(store.engine.url.database, timeout=0)) as writer:
        writer.execute("INSERT INTO poging VALUES ('p', 't', '2026-01-01')")
        writer.commit()

    assert len(list(reading)) == 5


@pytest.mark.parametrize(
    ("statement", "rule"),
    [
        (update(tables.audit).where(entry(3)).values(gebeurtenis="overdracht.gewist"), "GW.AUD01"),
        (update(tables.audit).where(entry(3)).values(gebeurtenis="niets"), "GW.AUD01"),
        (update(tables.audit).where(entry(3)).values(velden="[" * 100_000), "GW.AUD01"),
        (text("UPDATE audit SET moment = x'00' WHERE nummer = 3"), "GW.AUD01"),
        (text("UPDATE audit SET vorige = x'00' WHERE nummer = 3"), "GW.AUD01"),
        (delete(tables.audit).where(entry(3)), "GW.AUD02"),
        (delete(tables.audit).where(entry(1)), "GW.AUD02"),
    ],
)
def test_tampered(store, check, statement, rule):
    """A log at which somebody was is not whole; which entry it shows at is said, and no other."""
    tamper(store, statement)

    ran = check()

    assert (ran.exit_code, ran.stdout) == (1, "")
    assert rule in ran.stderr


@pytest.mark.parametrize(
    ("statements", "rule"),
    [
        ([delete(tables.audit).where(entry(6))], "GW.AUD03"),
        ([delete(tables.audit)], "GW.AUD03"),
        ([update(tables.audit).where(entry(6)).values(moment="2020")], "GW.AUD04"),
    ],
    ids=["end cut off", "emptied", "last changed"],
)
def test_against_what_was_noted(store, check, noted, statements, rule):
    """What the log itself does not show, shows against what was noted elsewhere."""
    tamper(store, *statements)

    assert check().exit_code == 0
    ran = check("--since", noted)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert rule in ran.stderr


def test_rewritten(store, check, noted):
    """A log that was written anew from its start is whole, and not the one that was noted."""
    tamper(store, delete(tables.audit), update(tables.audit_kop).values(nummer=0))
    grow(store, 8, first=100)

    assert check().exit_code == 0
    ran = check("--since", noted)
    assert (ran.exit_code, ran.stdout) == (1, "")
    assert "GW.AUD04" in ran.stderr


@pytest.mark.parametrize(
    "given", ["6", "6:", f"x:{OTHER}", f"6:{OTHER}0", f"-1:{OTHER}", "٦:" + OTHER]
)
def test_no_head(check, given):
    """What was never said cannot be checked against."""
    assert check("--since", given).exit_code == 2


def test_no_tables(store, check):
    """Where there is no log to check that is said, and it is not called whole or broken."""
    tamper(store, text("DROP TABLE alembic_version"))

    ran = check()

    assert (ran.exit_code, ran.stdout) == (2, "")
