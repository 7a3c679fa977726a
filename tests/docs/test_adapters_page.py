"""The page of the adapters says what they say."""

import pytest

from docs.adapters_page import PATH, page
from gateway.bootstrap.adapters import ADAPTERS
from gateway.domain.dekking import BLOKKEN


def test_fresh():
    """The page is what the adapters make of it today; `make docs` writes it anew."""
    assert PATH.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("naam", ADAPTERS)
def test_every_adapter(naam):
    """Every LAS is on the page, with a README of its own."""
    assert f"[{naam}]" in page()
    assert (PATH.parent.parent / "adapters" / naam / "README.md").is_file()


@pytest.mark.parametrize("naam", ADAPTERS)
def test_every_direction(naam):
    """A LAS that reads or writes says what, in parts that a dossier has, each form once."""
    adapter = ADAPTERS[naam]

    assert bool(adapter.leest) == bool(adapter.read)
    assert bool(adapter.schrijft) == bool(adapter.write)
    for covered in (adapter.leest, adapter.schrijft):
        assert {one.blok for one in covered} <= set(BLOKKEN)
        assert len({(one.blok, one.vorm) for one in covered}) == len(covered)
