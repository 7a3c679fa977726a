"""The calendar of the transition."""

from datetime import date

import pytest

from gateway.domain.kalender import Mijlpaal, periode


@pytest.mark.parametrize("mijlpaal", Mijlpaal)
def test_every_step_has_its_days(mijlpaal):
    """Each step ends within the school year, not before it begins."""
    days = periode(mijlpaal, "2025-2026")

    assert date(2025, 8, 1) <= (days.van or days.tot_en_met) <= days.tot_en_met
    assert days.tot_en_met <= date(2026, 7, 31)


def test_provisional_advice():
    """A provisional advice is given from 10 to 31 January of the second calendar year."""
    january = periode(Mijlpaal.VOORLOPIG_ADVIES, "2025-2026")

    assert date(2026, 1, 10) in january
    assert date(2026, 1, 31) in january
    assert date(2026, 1, 9) not in january
    assert date(2026, 2, 1) not in january


def test_definitive_advice():
    """A definitive advice is there by 24 March."""
    days = periode(Mijlpaal.DEFINITIEF_ADVIES, "2025-2026")

    assert days.tot_en_met == date(2026, 3, 24)
    assert date(2026, 3, 25) not in days
    assert "24 maart" not in days


@pytest.mark.parametrize("text", ["2025", "2025/2026", "2025-2027", "25-26", ""])
def test_not_a_school_year(text):
    """What is no school year has no calendar."""
    with pytest.raises(ValueError, match="not a school year"):
        periode(Mijlpaal.AANMELDWEEK, text)
