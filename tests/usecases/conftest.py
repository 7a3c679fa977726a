"""A world with two primary and two secondary schools, on a real database."""

import pytest

from gateway.domain.party import Sector
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    ONTVANGER,
    a_party,
    a_store_in,
    a_world,
    take_part,
)


@pytest.fixture
def store(tmp_path):
    """A store in a file of SQLite."""
    with a_store_in(tmp_path) as store:
        yield store


@pytest.fixture
def world(store, po, other_po, vo, other_vo):
    """A world whose clock stands still, in which four schools take part."""
    world = a_world(store)
    take_part(world, po, other_po, vo, other_vo)
    return world


@pytest.fixture
def po():
    """The school that sends."""
    return a_party(Sector.PO, AFZENDER)


@pytest.fixture
def other_po():
    """Another primary school."""
    return a_party(Sector.PO, ANDERE_AFZENDER)


@pytest.fixture
def vo():
    """The school that the dossier is for."""
    return a_party(Sector.VO, ONTVANGER)


@pytest.fixture
def other_vo():
    """Another secondary school."""
    return a_party(Sector.VO, ANDERE_ONTVANGER)
