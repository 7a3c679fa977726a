"""The calendar: the last day on which a step is in time, and the day after."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from gateway.domain.findings import Severity
from gateway.domain.overstapdossier import GegevenAdvies
from gateway.rules import judge_envelope
from tests.envelope_builders import TOETS, added, advised, on_day, taken_on


def rules_of(overstap):
    """The ids of the findings of the calendar."""
    return [found.rule for found in judge_envelope(overstap) if found.rule.startswith("GW.TM")]


def definitive(day):
    """An overstapdossier with a definitive advice of that *day*."""
    return advised(definitief=GegevenAdvies(advies="60", datum=day))


def provisional(day):
    """An overstapdossier with a provisional advice of that *day*."""
    return advised(voorlopig=GegevenAdvies(advies="52", datum=day))


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2026, 1, 9), ["GW.TM01"]),
        (date(2026, 1, 10), []),
        (date(2026, 1, 31), []),
        (date(2026, 2, 1), ["GW.TM01"]),
        (date(2025, 1, 20), ["GW.TM01"]),
    ],
)
def test_provisional_advice(day, rules):
    """A provisional advice is given from 10 to 31 January of this school year."""
    assert rules_of(provisional(day)) == rules


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2026, 3, 24), []),
        (date(2026, 3, 25), ["GW.TM02"]),
        (date(2025, 12, 31), ["GW.TM02"]),
        (date(2026, 1, 1), []),
    ],
)
def test_definitive_advice(day, rules):
    """A definitive advice is of this calendar year, and of 24 March at the latest."""
    assert rules_of(definitive(day)) == rules


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        (date(2026, 1, 24), ["GW.TM03"]),
        (date(2026, 1, 25), []),
        (date(2026, 2, 16), []),
        (date(2026, 3, 15), []),
        (date(2026, 3, 16), ["GW.TM03"]),
    ],
)
def test_doorstroomtoets(day, rules):
    """The test is taken from the end of January; who was ill has until the results are known."""
    assert rules_of(taken_on(day)) == rules


@pytest.mark.parametrize(
    ("moment", "rules"),
    [
        (datetime(2026, 3, 24, 22, 59, 59, tzinfo=UTC), []),
        (datetime(2026, 3, 24, 23, 0, tzinfo=UTC), ["GW.TM04"]),
        (datetime(2026, 7, 31, 21, 59, tzinfo=UTC), ["GW.TM04"]),
        (datetime(2026, 7, 31, 22, 0, tzinfo=UTC), []),
        (datetime(2026, 11, 2, tzinfo=UTC), []),
    ],
)
def test_still_provisional(moment, rules):
    """From the first minute of 25 March, in the Netherlands, until summer it is too late."""
    assert rules_of(on_day(moment, status="voorlopig")) == rules


@pytest.mark.parametrize(
    ("moment", "rules"),
    [
        (datetime(2026, 3, 31, 21, 59, 59, tzinfo=UTC), []),
        (datetime(2026, 3, 31, 22, 0, tzinfo=UTC), ["GW.TM05"]),
        (datetime(2026, 9, 1, tzinfo=UTC), []),
    ],
)
def test_ready(moment, rules):
    """A first version that is made after 31 March is late; in autumn it is for the next year."""
    assert rules_of(on_day(moment)) == rules


@pytest.mark.parametrize("soort", ["POPO", "VOVO"])
def test_other_moves(soort):
    """The calendar is that of the step from primary to secondary education, and of no other."""
    late = definitive(date(2026, 5, 1))
    odd = replace(late, kop=replace(late.kop, soort=soort))

    assert rules_of(odd) == []


def test_made_in_autumn():
    """What is made in autumn may tell of the spring before."""
    made = added()
    later = replace(made, kop=replace(made.kop, opgesteld=datetime(2026, 10, 1, tzinfo=UTC)))

    assert rules_of(later) == []


@pytest.mark.parametrize("year", [1, 9999])
def test_at_the_ends_of_time(year):
    """A document that says it was made in the first or the last year is judged like any other."""
    moment = datetime(year, 12, 31, 23, 59, tzinfo=UTC)
    odd = added(doorstroomtoets=TOETS)

    findings = judge_envelope(replace(odd, kop=replace(odd.kop, opgesteld=moment)))

    assert {"GW.TM01", "GW.TM02", "GW.TM03"} <= {finding.rule for finding in findings}


def test_weight():
    """What is late is told, and keeps nothing from being released."""
    (finding,) = judge_envelope(definitive(date(2026, 3, 25)))

    assert finding.severity is Severity.WARNING
    assert "24 maart 2026" in finding.message
