"""Every trap in the invented export of every LAS that has it."""

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from adapters.esis import ADAPTER as ESIS
from adapters.formats.voorbeeld.edexml import edexml
from adapters.formats.voorbeeld.leerlingen import bedacht
from adapters.formats.voorbeeld.printing import printed
from adapters.formats.voorbeeld.val import Val
from adapters.formats.voorbeeld.vallen import VALLEN
from adapters.parnassys import ADAPTER as PARNASSYS
from gateway.domain.translation import Adapter
from tests.parnassys_builders import MOMENT
from tests.phrases import still_dutch
from tests.voorbeeld_expectations import ELDERS, VERWACHT, counted

PUPILS = 4
LAS = {adapter.naam: adapter for adapter in (PARNASSYS, ESIS)}
EVERY = [(las, trap) for las, adapter in LAS.items() for trap in adapter.traps]
CHANGED = ("meer-bladen", "formules", "titelregel", "macro", "zip-in-map", "doorstroomtoets-eckid")


def files_of(adapter: Adapter, folder: Path, *traps: str) -> dict[str, bytes]:
    assert adapter.sample
    adapter.sample(PUPILS, 1, folder, traps=traps)
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def outcome(adapter: Adapter, folder: Path, *traps: str) -> tuple[Counter[str], int]:
    """How often each finding is made of an export, and how many dossiers come out."""
    assert adapter.sample
    assert adapter.read
    adapter.sample(PUPILS, 1, folder, traps=traps)
    reading = adapter.read((folder,), None, MOMENT)
    conversions = list(reading.conversions)
    found = [*reading.findings, *(one for each in conversions for one in each.findings)]
    assert still_dutch(found) == []
    made = sum(1 for one in conversions if one.overstapdossier)
    return Counter(finding.rule for finding in found), made


@cache
def plain(las: str) -> tuple[Counter[str], int]:
    with TemporaryDirectory() as folder:
        return outcome(LAS[las], Path(folder))


@pytest.mark.parametrize(("las", "trap"), EVERY, ids=lambda one: one)
def test_exactly_what_is_expected(las, trap, tmp_path):
    """
    An export with a trap gives the findings of the plain one and those that the trap is for.

    All of them can be said in English.
    """
    expected = ELDERS.get((las, trap), VERWACHT[trap])

    found, made = outcome(LAS[las], tmp_path, trap)

    before, _ = plain(las)
    assert found - before == counted(expected.more)
    assert before - found == counted(expected.less)
    assert made == expected.dossiers


def test_every_trap_is_expected():
    """The table names every trap that a LAS offers, and no other."""
    assert set(VERWACHT) == {trap for _, trap in EVERY}
    assert set(ELDERS) <= set(EVERY)


@pytest.mark.parametrize("las", LAS)
def test_every_las_has_them(las):
    """A LAS of primary schools shows every trap that all share."""
    assert set(VALLEN) <= set(LAS[las].traps)


IN_EDEXML = [naam for naam, val in VALLEN.items() if val.edexml is not Val(zin="").edexml]


@pytest.mark.parametrize("trap", IN_EDEXML)
def test_in_the_edexml_of_one_pupil(trap):
    """A trap in the EDEXML shows in that of the smallest school too."""
    root = edexml(tuple(bedacht(1, 1)), "99AA", auteur="Verzonnen")
    before = printed(root)

    VALLEN[trap].edexml(root)

    assert printed(root) != before


def test_of_one_pupil(tmp_path):
    """Every trap can be asked of the smallest export."""
    sample, traps = ESIS.sample, ESIS.traps

    for trap in traps:
        sample(1, 1, tmp_path / trap, traps=(trap,))

        assert any((tmp_path / trap).rglob("*"))


@pytest.mark.parametrize("trap", CHANGED)
def test_same_bytes(trap, tmp_path):
    """The same trap gives the same files, byte for byte, and others than without it."""
    made = files_of(PARNASSYS, tmp_path / "a", trap)

    assert made == files_of(PARNASSYS, tmp_path / "b", trap)
    assert made != files_of(PARNASSYS, tmp_path / "c")


TOGETHER = {
    ("zonder-edexml", "naam-in-een-kolom"): "GW.OMZ21 GW.OMZ50*2 GW.OMZ66*6",
    ("zonder-uwlr", "zonder-verzorgers"): "GW.OMZ36 GW.OMZ59*4",
    ("alleen-voorlopig", "doorstroomtoets-concept"): "GW.OMZ61*4 GW.DST06*4",
    ("maand-eerst", "komma-utf8"): VERWACHT["maand-eerst"].more,
}


@pytest.mark.parametrize("traps", TOGETHER, ids="+".join)
def test_two_at_once(traps, tmp_path):
    """Traps come together, and each shows what it is for."""
    found, _ = outcome(PARNASSYS, tmp_path, *traps)

    assert found - plain("parnassys")[0] == counted(TOGETHER[traps])
