"""Invented OSO dossiers convert, and each trap gets the finding that it is there for."""

import pytest

from adapters.oso import adapter
from adapters.oso.sample import TRAPS
from gateway.canonical.printing import print_overstapdossier
from gateway.usecases.upgrade import upgrade
from gateway.usecases.validate import validate
from tests.oso_builders import MOMENT

OSO = adapter(upgrade)
# What each trap brings: the rules told of the files, those told of pupils, and the pupils made.
EXPECTED = {
    "editie-2018": ([], ["GW.ED02", "GW.ED02"], 4),
    "onbekende-editie": ([], ["GW.DOC12"], 3),
    "niet-geldig": ([], ["GW.XSD01"], 3),
    "ouder-dossier": ([], ["GW.OSO05"], 3),
    "twee-van-een-dag": ([], ["GW.OSO06"], 2),
    "zelfde-leerlingid": ([], ["GW.OSO10"], 2),
    "zelfde-bsn": ([], ["GW.OSO11", "GW.OSO11"], 4),
    "zonder-leerlingid": ([], ["GW.OSO07"], 3),
    "doctype": (["GW.XML05"], [], 3),
    "ander-bestand": (["GW.OSO04"], [], 3),
}


def converted(folder, *traps):
    """What comes of three invented pupils and these traps."""
    OSO.sample(3, 1, folder, traps=traps)
    return OSO.read((folder,), None, MOMENT)


def test_without_traps(tmp_path):
    """The invented pupils come through without a word, and their dossiers are valid."""
    reading = converted(tmp_path)

    assert reading.findings == ()
    assert [one.findings for one in reading.conversions] == [(), (), ()]
    assert all(
        validate(print_overstapdossier(one.overstapdossier)).valid for one in reading.conversions
    )


@pytest.mark.parametrize("trap", TRAPS)
def test_traps(tmp_path, trap):
    """Each trap gets exactly its findings, and keeps no other pupil back."""
    of_files, of_pupils, made = EXPECTED[trap]

    reading = converted(tmp_path, trap)

    conversions = list(reading.conversions)
    assert [one.rule for one in reading.findings] == of_files
    assert [one.rule for found in conversions for one in found.findings] == of_pupils
    assert sum(found.overstapdossier is not None for found in conversions) == made


def test_one_pupil_and_every_trap(tmp_path):
    """All traps at once are told, whatever they do to each other."""
    OSO.sample(1, 1, tmp_path, traps=tuple(TRAPS))

    reading = OSO.read((tmp_path,), None, MOMENT)

    assert len(list(tmp_path.iterdir())) == 1 + len(TRAPS)
    assert reading.findings
    assert all(found.findings for found in reading.conversions)


def test_every_trap_says_what_it_is():
    """A trap is one sentence, for who lists them."""
    assert all(zin.endswith(".") and zin[0].isupper() for zin in TRAPS.values())
