"""School years."""

from datetime import date

import pytest

from gateway.domain.schooljaar import schooljaar


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 7, 31), "2024-2025"),
        (date(2025, 8, 1), "2025-2026"),
        (date(2025, 12, 31), "2025-2026"),
        (date(2026, 1, 1), "2025-2026"),
    ],
)
def test_school_year(day, expected):
    """A school year runs from the first of August."""
    assert schooljaar(day) == expected
