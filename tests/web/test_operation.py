"""What whoever operates the gateway asks of it."""

from contextlib import contextmanager
from dataclasses import replace

from tests.web_builders import a_stranger, an_app


@contextmanager
def no_database():
    """A transaction that cannot be opened."""
    raise OSError("leerling 999900006")
    yield


def test_alive(stranger):
    """The process answers."""
    assert stranger.get("/gezond").get_json() == {"status": "gezond"}


def test_ready(stranger):
    """The database answers."""
    assert stranger.get("/gereed").get_json() == {"status": "gereed"}


def test_not_ready(world):
    """Where the database does not answer the gateway is alive and not ready, and says no more."""
    caller = a_stranger(an_app(replace(world, work=no_database)))

    response = caller.get("/gereed")

    assert caller.get("/gezond").status_code == 200
    assert response.status_code == 503
    assert b"999900006" not in response.data


def test_head(stranger):
    """A monitor may ask with HEAD."""
    assert stranger.open("/gezond", method="HEAD").status_code == 200
