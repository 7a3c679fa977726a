"""What lwoo and praktijkonderwijs look for: told as information, within exact limits."""

from dataclasses import replace
from datetime import date

import pytest

from gateway.domain.dossier import Lwoo
from gateway.domain.findings import Severity
from gateway.rules import judge_envelope
from tests.dossier_builders import a_dossier_of, an_onderwijsondersteuning, an_overstapadvies
from tests.envelope_builders import aimed

LWOO, PRO = "21", "10"
ENOUGH = {
    LWOO: {"begrijpend lezen": 60, "spelling": 60},
    PRO: {"inzichtelijk rekenen": 40, "spelling": 40},
}


def told(overstap):
    """The ids of the findings on the target groups."""
    return {found.rule for found in judge_envelope(overstap) if found.rule.startswith("GW.LP")}


@pytest.mark.parametrize(
    ("advies", "iq", "rules"),
    [
        (LWOO, 74, {"GW.LP04"}),
        (LWOO, 75, {"GW.LP05"}),
        (LWOO, 80, {"GW.LP05"}),
        (LWOO, 81, set()),
        (LWOO, 90, set()),
        (LWOO, 91, {"GW.LP06"}),
        (LWOO, 120, {"GW.LP06"}),
        (LWOO, 121, {"GW.LP04"}),
        (PRO, 54, {"GW.LP04"}),
        (PRO, 55, set()),
        (PRO, 74, set()),
        (PRO, 75, {"GW.LP05"}),
        (PRO, 80, {"GW.LP05"}),
        (PRO, 81, {"GW.LP04"}),
    ],
)
def test_intelligence(advies, iq, rules):
    """Each limit of the scores belongs to the group on its inner side."""
    assert told(aimed(advies, iq, ENOUGH[advies])) == rules


@pytest.mark.parametrize(
    ("advies", "dle", "fits"),
    [
        (LWOO, 76, False),
        (LWOO, 75, True),
        (LWOO, 50, True),
        (LWOO, 49, False),
        (PRO, 51, False),
        (PRO, 50, True),
        (PRO, 0, True),
    ],
)
def test_delays(advies, dle, fits):
    """0.25 and 0.50 are within the limits, a hundredth less or more is not."""
    dles = {"begrijpend lezen": dle, "technisch lezen": 50}

    assert told(aimed(advies, 85 if advies == LWOO else 60, dles)) == (
        set() if fits else {"GW.LP03"}
    )


def test_delay_in_two_side_domains():
    """Two domains are not enough where neither is reading with comprehension or arithmetic."""
    dles = {"begrijpend lezen": 90, "technisch lezen": 60, "spelling": 60}

    assert told(aimed(LWOO, 85, dles)) == {"GW.LP03"}


def test_nothing_known():
    """Where nothing is known, it is said what people look for."""
    findings = judge_envelope(aimed(PRO, None, {}))

    assert [finding.rule for finding in findings] == ["GW.LP01", "GW.LP02"]
    assert all("praktijkonderwijs" in finding.message for finding in findings)


def test_last_research_counts():
    """Of several researches the last one is looked at."""
    overstap = aimed(LWOO, 85, ENOUGH[LWOO])
    (onderzoek,) = overstap.aanvulling.intelligentie
    later = replace(onderzoek, datum=date(2026, 1, 5), score=60)
    both = replace(overstap.aanvulling, intelligentie=(later, onderzoek))

    findings = judge_envelope(replace(overstap, aanvulling=both))

    assert [(f.rule, f.path) for f in findings] == [
        ("GW.LP04", "aanvulling/intelligentie[1]/score")
    ]


@pytest.mark.parametrize("advies", ["01", "20", "60", "80"])
def test_other_advices(advies):
    """Of a pupil who is advised neither, nothing is said, whatever the delays and the score."""
    assert told(aimed(advies, 60, ENOUGH[PRO])) == set()


def test_already_decided():
    """Where lwoo has been granted, nothing is left to look for."""
    lwoo = Lwoo(
        lwoo_ingangdatum=date(2025, 8, 1), lwoo_swvnummer="VO9901", lwoo_beschikkingsnummer="B-1"
    )
    dossier = a_dossier_of(
        overstapadvies=an_overstapadvies(advies=LWOO),
        onderwijsondersteuning=an_onderwijsondersteuning(lwoo=lwoo),
    )

    assert told(replace(aimed(LWOO, None, {}), dossier=dossier)) == set()


def test_advice_of_the_dossier():
    """Without a way to the advice the advice in the dossier itself counts."""
    overstap = aimed(PRO, 60, {})
    bare = replace(overstap.aanvulling, adviestraject=None)

    assert told(replace(overstap, aanvulling=bare)) == {"GW.LP01"}


@pytest.mark.parametrize("advies", [LWOO, PRO])
@pytest.mark.parametrize("iq", [54, 77, 91, 140])
def test_never_a_decision(advies, iq):
    """It is information, and holds neither the score nor a delay."""
    findings = judge_envelope(aimed(advies, iq, {"begrijpend lezen": 93, "spelling": 88}))

    assert {finding.severity for finding in findings} == {Severity.INFORMATION}
    for finding in findings:
        said = f"{finding.message} {finding.advice}"
        assert not {str(iq), "0.07", "0,07", "0.12", "0,12"} & set(said.split())
