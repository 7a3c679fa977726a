"""Invented exports of Somtoday: valid as they are, and each trap told or harmless."""

import pytest

from adapters.somtoday import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.usecases.validate import validate
from tests.somtoday_builders import read, told

TOLD = {
    "kaal": None,
    "bladzijden": None,
    "bom": None,
    "zonder-rechten": "GW.OMZ45",
    "zonder-leerlingnummer": "GW.SOM60",
    "zonder-ouders": "GW.OMZ45",
    "volgend-jaar": "GW.SOM53",
    "onbekend-veld": "GW.OMZ24",
    "verkeerde-vorm": "GW.JSN07",
    "dubbele-naam": "GW.JSN05",
    "afgebroken": "GW.JSN04",
}
EXPECTED = [
    ("GW.OMZ25", "leerlingen-01.json"),
    ("GW.OMZ25", "leerlingen-01.json, plaatsingen"),
    ("GW.OMZ25", "ouders.json"),
    ("GW.OMZ35", ""),
]


def test_every_trap_is_here():
    """There is an expectation for each trap."""
    assert set(TOLD) == set(ADAPTER.traps)


def test_expected_findings(tmp_path):
    """An export without traps draws exactly the findings that a person expects."""
    ADAPTER.sample(24, 1, tmp_path)

    reading = read(tmp_path)

    assert sorted((one.rule, one.path) for one in reading.findings) == EXPECTED
    assert len(reading.conversions) == 24
    made = [print_overstapdossier(one.overstapdossier) for one in reading.conversions]
    assert all(validate(document).valid for document in made)


@pytest.mark.parametrize("naam", [naam for naam, rule in TOLD.items() if rule is None])
def test_harmless(tmp_path, naam):
    """A trap about the form of an answer changes no dossier."""
    ADAPTER.sample(5, 2, tmp_path / "zonder")
    ADAPTER.sample(5, 2, tmp_path / "met", traps=[naam])

    dossiers = [
        {one.leerling: one.overstapdossier for one in read(tmp_path / which).conversions}
        for which in ("zonder", "met")
    ]

    assert dossiers[0] == dossiers[1]


@pytest.mark.parametrize(("naam", "rule"), [one for one in TOLD.items() if one[1]])
def test_told(tmp_path, naam, rule):
    """A trap that costs something is told."""
    ADAPTER.sample(5, 2, tmp_path, traps=[naam])

    assert rule in told(read(tmp_path))


def test_traps_together(tmp_path):
    """All traps at once are refused in words, or read; nothing else happens."""
    ADAPTER.sample(5, 2, tmp_path, traps=list(TOLD))

    assert "GW.JSN04" in told(read(tmp_path)) or "GW.JSN05" in told(read(tmp_path))
