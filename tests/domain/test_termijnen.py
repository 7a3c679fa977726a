"""Terms and the warnings before they pass."""

from datetime import timedelta

import pytest

from gateway.domain.termijnen import warnings_due


@pytest.mark.parametrize("days", [14, 7, 2])
def test_due(moment, days):
    """A warning is due 14, 7 and 2 days before the term, at the same time of day."""
    termijn = moment + timedelta(days=days)

    assert warnings_due(termijn, since=moment - timedelta(minutes=1), until=moment) == (days,)


def test_once(moment):
    """Who looks again from where the last look ended never gets the same warning twice."""
    termijn = moment + timedelta(days=7)

    assert warnings_due(termijn, since=moment, until=moment + timedelta(minutes=1)) == ()


def test_not_yet(moment):
    """No warning is due before its moment."""
    termijn = moment + timedelta(days=14, seconds=1)

    assert warnings_due(termijn, since=moment - timedelta(days=1), until=moment) == ()


def test_long_silence(moment):
    """Who has not looked for a while gets every warning that was due in between."""
    termijn = moment + timedelta(days=1)

    assert warnings_due(termijn, since=moment - timedelta(days=30), until=moment) == (14, 7, 2)
