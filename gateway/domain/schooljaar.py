"""School years: they run from the first of August."""

from datetime import date
from typing import Final

_FIRST_MONTH: Final = 8


def schooljaar(day: date) -> str:
    """The school year that *day* falls in, as `2025-2026`."""
    begin = day.year if day.month >= _FIRST_MONTH else day.year - 1
    return f"{begin}-{begin + 1}"
