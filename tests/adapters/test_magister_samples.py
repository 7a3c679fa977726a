"""Invented exports of Magister, and what comes of each trap in them."""

import hashlib
from collections import Counter
from pathlib import Path

import pytest

from adapters.magister import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT

PUPILS = 24
NAMED = 4
NO_LISTS = {"GW.OMZ25", "GW.OMZ35", "GW.OMZ36"}
OF_PUPILS = {"GW.OMZ51", "GW.OMZ52", "GW.OMZ55"}
"""What also the plain sample is told: no tests, only one year at school, secret addresses."""

EXPECTED = {
    "xml": (PUPILS, {}, {}),
    "alleen-weblijst": (NAMED, {}, {"GW.OMZ45": 3 * NAMED}),
    "zonder-weblijst": (PUPILS, {}, {}),
    "jaren": (PUPILS, {}, {}),
    "vorig-jaar": (PUPILS, {"GW.MAG54": 1}, {}),
    "later-jaar": (PUPILS, {"GW.MAG55": 1}, {}),
    "dubbel": (PUPILS, {}, {}),
    "twee-klassen": (PUPILS - 1, {}, {"GW.OMZ40": 1}),
    "naam": (PUPILS, {}, {}),
    "nullen": (PUPILS, {}, {}),
    "alleen-m": (PUPILS, {}, {"GW.OMZ09": PUPILS}),
    "geslacht-cijfers": (PUPILS, {}, {"GW.OMZ09": PUPILS}),
    "zonder-vertrekdatum": (NAMED, {}, {}),
    "andere-school": (PUPILS, {"GW.MAG57": 1}, {}),
    "lwoo": (PUPILS, {"GW.MAG58": 1}, {}),
    "vrij-veld": (PUPILS, {"GW.OMZ24": 1}, {}),
    "profiel": (PUPILS, {}, {}),
    "codering": (PUPILS, {"GW.LST04": 1}, {}),
}
"""For each trap the dossiers that come of it, and what is told of the export and its pupils."""


def digest(folder: Path) -> str:
    """All files of *folder*, in one digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256(
        b"".join(path.name.encode() + path.read_bytes() for path in files)
    ).hexdigest()


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """What comes of a sample without traps."""
    out = tmp_path_factory.mktemp("plain")
    ADAPTER.sample(PUPILS, 1, out)
    return ADAPTER.read((out,), None, MOMENT)


def test_every_pupil_is_valid(plain):
    """Every pupil of a plain sample gives a dossier that may be released."""
    made = [conversion.overstapdossier for conversion in plain.conversions]

    assert len(made) == PUPILS
    assert all(validate(print_overstapdossier(one)).valid for one in made)


def test_same_bytes(tmp_path):
    """The same number of pupils and seed give the same export, another seed another."""
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        ADAPTER.sample(5, seed, tmp_path / name)

    assert digest(tmp_path / "a") == digest(tmp_path / "b") != digest(tmp_path / "c")


def test_every_trap_is_expected():
    """There is no trap of which nobody wrote down what must come of it."""
    assert set(EXPECTED) == set(ADAPTER.traps)


@pytest.mark.parametrize("trap", EXPECTED)
def test_trap(tmp_path, trap):
    """A trap gives the dossiers and the findings that a person expects, and no others."""
    dossiers, of_export, of_pupils = EXPECTED[trap]
    ADAPTER.sample(PUPILS, 1, tmp_path, traps=(trap,))

    reading = ADAPTER.read((tmp_path,), None, MOMENT)

    conversions = list(reading.conversions)
    found = Counter(one.rule for one in reading.findings if one.rule not in NO_LISTS)
    told = Counter(
        one.rule for each in conversions for one in each.findings if one.rule not in OF_PUPILS
    )
    assert sum(one.overstapdossier is not None for one in conversions) == dossiers
    assert (found, told) == (of_export, of_pupils)


@pytest.mark.parametrize("trap", ["xml", "zonder-weblijst", "dubbel", "naam", "nullen"])
def test_same_dossiers(tmp_path, plain, trap):
    """In whatever form a pupil comes, the pupil is the same."""
    ADAPTER.sample(PUPILS, 1, tmp_path, traps=(trap,))

    reading = ADAPTER.read((tmp_path,), None, MOMENT)

    assert people(reading) == people(plain)


def people(reading):
    """Who the pupils of a reading are."""
    leerlingen = (
        one.overstapdossier.dossier.huidigeschool.leerling for one in reading.conversions
    )
    return {
        one.leerlingid: (one.voornaam, one.achternaam, one.geboortedatum, one.geslacht, one.bsn)
        for one in leerlingen
    }
