"""School years."""

from datetime import date

import pytest

from gateway.domain.schooljaar import (
    eerste_dag,
    is_schooljaar,
    laatste_dag,
    schooljaar,
)


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


def test_first_and_last_day():
    """A school year begins on the first of August and ends on the last of July."""
    assert eerste_dag("2025-2026") == date(2025, 8, 1)
    assert laatste_dag("2025-2026") == date(2026, 7, 31)


def test_every_day_lies_in_its_year():
    """First and last day of a school year lie in that year."""
    assert schooljaar(eerste_dag("2025-2026")) == "2025-2026"
    assert schooljaar(laatste_dag("2025-2026")) == "2025-2026"


@pytest.mark.parametrize("text", ["2025-2027", "2026-2025", "2025/2026", "25-26", "2025-2026 "])
def test_what_is_no_school_year(text):
    """Two years that do not follow each other are no school year."""
    assert not is_schooljaar(text)

    with pytest.raises(ValueError, match="not a school year"):
        eerste_dag(text)
