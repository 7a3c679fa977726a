"""What stands out of order in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.markup.order import misplaced


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ([], []),
        ([1, 2, 2, 3], []),
        ([5, 1, 2, 3], [0]),
        ([1, 2, 3, 0], [3]),
        ([1, 9, 2, 3, 9], [1]),
    ],
)
def test_the_fewest(row, wrong):
    """Only what has to move is named, however much comes after it."""
    assert misplaced(row) == wrong


@given(st.lists(st.integers(0, 9)))
def test_the_rest_is_in_order(row):
    """Without what is named, the row does not descend."""
    wrong = misplaced(row)

    kept = [number for position, number in enumerate(row) if position not in wrong]

    assert kept == sorted(kept)
