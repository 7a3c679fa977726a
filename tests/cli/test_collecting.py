"""How often Python looks for garbage while a command runs."""

import gc

import pytest

from gateway.cli.collecting import collected_seldom


def test_seldom():
    """While a command runs, garbage is looked for seldom, and not among what was there before."""
    before = gc.get_threshold()

    with collected_seldom():
        during, kept = gc.get_threshold(), gc.get_freeze_count()

    assert during > before
    assert kept > 0


def test_as_before():
    """Once a command has failed, garbage is looked for as before."""
    before = gc.get_threshold()

    with pytest.raises(SystemExit), collected_seldom():
        raise SystemExit

    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)
