"""School years, written as `2025-2026`: they run from the first of August to the end of July."""

import re
from datetime import date
from typing import Final

_FIRST_MONTH: Final = 8
_FORM: Final = re.compile("([0-9]{4})-([0-9]{4})")


def schooljaar(day: date) -> str:
    """The school year that *day* falls in, as `2025-2026`."""
    begin = beginjaar(day)
    return f"{begin:04}-{begin + 1:04}"


def beginjaar(day: date) -> int:
    """The calendar year in which the school year of *day* began."""
    return day.year if day.month >= _FIRST_MONTH else day.year - 1


def is_schooljaar(text: str) -> bool:
    """Whether *text* is two years that follow each other."""
    match = _FORM.fullmatch(text)
    return match is not None and int(match[2]) == int(match[1]) + 1


def eerste_dag(jaar: str) -> date:
    """The first of August that the school year *jaar* begins with; ValueError for another text."""
    if not is_schooljaar(jaar):
        raise ValueError("not a school year")
    return date(int(jaar[:4]), _FIRST_MONTH, 1)


def laatste_dag(jaar: str) -> date:
    """The last of July that the school year *jaar* ends with; ValueError for another text."""
    return date(eerste_dag(jaar).year + 1, _FIRST_MONTH - 1, 31)
