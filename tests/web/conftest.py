"""The gateway over HTTP, with a primary school and two secondary schools that call it."""

import io

import pytest

from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    ONTVANGER,
    a_po_school,
    a_store_in,
    a_vo_school,
    a_world,
)
from tests.web_builders import a_stranger, an_app, calling_as


@pytest.fixture
def world(tmp_path):
    """A world with four schools, whose clock stands still."""
    with a_store_in(tmp_path) as store:
        world = a_world(store)
        for vestiging in (AFZENDER, ANDERE_AFZENDER):
            a_po_school(world, vestiging)
        for vestiging in (ONTVANGER, ANDERE_ONTVANGER):
            a_vo_school(world, vestiging)
        yield world


@pytest.fixture
def log():
    """What the gateway writes down."""
    return io.StringIO()


@pytest.fixture
def app(world, log):
    """The gateway as an application."""
    return an_app(world, log=log)


@pytest.fixture
def po(app):
    """The school that sends."""
    return calling_as(app, AFZENDER)


@pytest.fixture
def other_po(app):
    """Another primary school."""
    return calling_as(app, ANDERE_AFZENDER)


@pytest.fixture
def vo(app):
    """The school that the dossier is for."""
    return calling_as(app, ONTVANGER)


@pytest.fixture
def other_vo(app):
    """Another secondary school."""
    return calling_as(app, ANDERE_ONTVANGER)


@pytest.fixture
def stranger(app):
    """Somebody without a certificate."""
    return a_stranger(app)
