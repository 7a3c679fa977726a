"""A test that is higher than the advice: followed, explained, or told."""

from dataclasses import replace
from datetime import date

import pytest

from gateway.domain.overstapdossier import GegevenAdvies, Heroverweging
from gateway.rules import judge_envelope
from tests.dossier_builders import a_dossier_of, an_eindtoets, an_overstapadvies
from tests.envelope_builders import TOETS, added, advised

MAART = date(2026, 3, 23)
REASON = "Past beter bij dit kind."


def told(overstap):
    """The ids of the findings on the way to the advice."""
    return [found.rule for found in judge_envelope(overstap) if found.rule.startswith("GW.AV")]


def judged(toets, definitief, *, voorlopig=None, **heroverweging):
    """An overstapdossier with these advices, and reconsidered where anything is said of that."""
    gegeven = GegevenAdvies(advies=definitief, datum=MAART)
    eerst = voorlopig and GegevenAdvies(advies=voorlopig, datum=date(2026, 1, 19))
    herzien = Heroverweging(datum=MAART, **heroverweging) if heroverweging else None
    overstap = advised(voorlopig=eerst, definitief=gegeven, heroverweging=herzien)
    aanvulling = replace(overstap.aanvulling, doorstroomtoets=replace(TOETS, toetsadvies=toets))
    dossier = a_dossier_of(overstapadvies=an_overstapadvies(advies=definitief))
    return replace(overstap, aanvulling=aanvulling, dossier=dossier)


@pytest.mark.parametrize(
    ("toets", "definitief", "changes", "rules"),
    [
        ("havo/vwo", "60", {}, ["GW.AV04"]),
        ("havo/vwo", "61", {}, []),
        ("havo/vwo", "70", {}, []),
        ("vwo", "10", {}, []),
        ("vmbo bb/kb", "10", {"voorlopig": "10"}, []),
        ("havo/vwo", "60", {"voorlopig": "52"}, []),
        ("vwo", "60", {"voorlopig": "52"}, ["GW.AV04"]),
        ("vwo", "60", {"voorlopig": "52", "bijgesteld": True}, ["GW.AV04"]),
        ("vwo", "60", {"voorlopig": "52", "bijgesteld": True, "motivering": REASON}, []),
        ("vwo", "60", {"voorlopig": "60", "bijgesteld": False}, ["GW.AV03"]),
        ("vwo", "60", {"voorlopig": "60", "bijgesteld": False, "motivering": REASON}, []),
        ("vwo", "80", {}, ["GW.AV07"]),
        ("vwo", "01", {}, ["GW.AV07"]),
        ("vwo", "80", {"bijgesteld": False, "motivering": REASON}, []),
    ],
)
def test_test_and_advice(toets, definitief, changes, rules):
    """A higher test raises the advice, or there is a reason; praktijkonderwijs is left alone."""
    assert told(judged(toets, definitief, **changes)) == rules


def test_reason_in_the_dossier():
    """A reason that stands in the dossier itself is one."""
    advies = an_overstapadvies(motivatie_herzienadvies=REASON)
    overstap = replace(judged("vwo", "60"), dossier=a_dossier_of(overstapadvies=advies))

    assert told(overstap) == []


@pytest.mark.parametrize(
    ("stated", "rules"),
    [
        ("havo/vwo", ["GW.AV04"]),
        (" HAVO/VWO ", ["GW.AV04"]),
        ("vmbo gl-tl/havo", []),
        ("hoog", []),
        (None, []),
    ],
)
def test_only_in_the_dossier(stated, rules):
    """Without the test in the aanvulling the dossier tells, where its free text is sure."""
    eindtoets = an_eindtoets()
    resultaat = replace(eindtoets.eindtoetsresultaat, toets_advies=stated)
    dossier = a_dossier_of(
        eindtoets_basisonderwijs=replace(eindtoets, eindtoetsresultaat=resultaat)
    )
    overstap = judged("vwo", "60")
    bare = replace(overstap.aanvulling, doorstroomtoets=None)

    assert told(replace(overstap, aanvulling=bare, dossier=dossier)) == rules


def test_no_test():
    """Of a pupil who did not take the test there is nothing to compare."""
    overstap = judged("vwo", "60")
    untested = replace(TOETS, deelgenomen=False, reden="ziekte")
    aanvulling = replace(overstap.aanvulling, doorstroomtoets=untested)

    assert told(replace(overstap, aanvulling=aanvulling)) == []


@pytest.mark.parametrize(
    ("voorlopig", "definitief", "bijgesteld", "rules"),
    [
        ("50", "52", True, []),
        ("50", "50", True, ["GW.AV08"]),
        ("50", "52", False, ["GW.AV08"]),
        ("61", "60", False, ["GW.AV09"]),
        ("61", "60", True, ["GW.AV09"]),
        ("50", "51", False, []),
        ("80", "60", True, []),
        ("40", "50", False, []),
    ],
)
def test_raised_or_not(voorlopig, definitief, bijgesteld, rules):
    """What is said of raising is what the advices show, as far as they can be compared."""
    changes = {"bijgesteld": bijgesteld, "motivering": REASON}

    found = told(judged("vmbo bb/kb", definitief, voorlopig=voorlopig, **changes))

    assert found == rules


@pytest.mark.parametrize("status", ["voorlopig", "definitief"])
def test_only_a_provisional_advice(status):
    """A dossier that is called definitive has a definitive advice, a provisional one need not."""
    overstap = advised(definitief=None, heroverweging=None)
    stated = replace(overstap, kop=replace(overstap.kop, status=status))

    assert ("GW.AV01" in told(stated)) is (status == "definitief")


def test_steps_on_one_day():
    """All steps may be of one day."""
    day = TOETS.afnamedatum
    gegeven = GegevenAdvies(advies="60", datum=day)
    eerst = GegevenAdvies(advies="52", datum=day)
    herzien = Heroverweging(bijgesteld=True, datum=day)

    assert told(advised(voorlopig=eerst, definitief=gegeven, heroverweging=herzien)) == []


def test_a_slip_in_the_year():
    """A definitive advice of before the provisional one is not also told as before the test."""
    gegeven = GegevenAdvies(advies="60", datum=date(2025, 3, 23))

    assert told(advised(definitief=gegeven)) == ["GW.AV05"]


def test_nothing_said():
    """An aanvulling without a way to the advice contradicts nothing."""
    assert told(added(adviestraject=None)) == []
