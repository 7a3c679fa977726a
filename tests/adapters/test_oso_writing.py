"""An OSO dossier leaves as it was signed, byte for byte, under a name that is nobody's."""

import pytest

from adapters.oso import adapter
from gateway.canonical.reading import read_dossier
from gateway.domain.errors import Misused
from tests.dossier_builders import BSN, a_kop, an_aanvulling, an_overstapdossier
from tests.oso_builders import OTHER_BSN, a_levering, a_pile, a_pupil, a_reading, written
from tests.parnassys_builders import only

NAME = "oso-dossier_POVO_99XX00_leerling-3f0c1d52.xml"


def test_byte_for_byte():
    """The file is the dossier as it was signed, byte for byte."""
    levering = a_levering(an_overstapdossier())

    files, _ = written([levering])

    assert files == {NAME: levering.dossier}


def test_read_back(tmp_path):
    """What it writes it reads back as the same dossier."""
    whole = an_overstapdossier(dossier=a_pupil(), aanvulling=None)

    files, found = written([a_levering(whole)])

    back = only(a_reading(tmp_path, files))
    assert found == []
    assert (back.overstapdossier.dossier, back.findings) == (whole.dossier, ())


def test_what_it_reads_it_writes(tmp_path):
    """A dossier that went in comes out as the same dossier, for a LAS that knows 2019.1."""
    made = only(a_reading(tmp_path, {"in.xml": a_pupil()})).overstapdossier

    files, _ = written([a_levering(made)])

    assert [read_dossier(data) for data in files.values()] == [a_pupil()]


def test_the_aanvulling_stays_behind():
    """What 2019.1 has no place for is named, block by block, for it is in no file."""
    write = adapter().write
    levering = a_levering(an_overstapdossier(aanvulling=an_aanvulling()))

    (finding,) = write([levering], None, lambda *_: None)

    assert (finding.rule, finding.path) == ("GW.OSO09", NAME)
    assert "adviestraject, doorstroomtoets, zienswijze" in finding.message


def test_a_provisional_dossier():
    """That a dossier is provisional is told before a school imports it."""
    kop = a_kop(status="voorlopig")

    _, found = written([a_levering(an_overstapdossier(kop=kop, aanvulling=None))])

    assert found == ["GW.UIT21"]


def test_two_dossiers_of_one_pupil():
    """Two dossiers of one pupil both go out, under names of their own, and the second is told."""
    other = a_kop(dossierId="3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b91")
    pair = [an_overstapdossier(aanvulling=None), an_overstapdossier(kop=other, aanvulling=None)]

    files, found = written(map(a_levering, pair))

    assert len(files) == 2
    assert found == ["GW.UIT23"]


@pytest.mark.parametrize("soort", ["../../etc/x", "POVO/..", "a b\n", "\u202e"])
def test_names_are_safe(soort):
    """Whatever a dossier calls itself, a file name holds letters, digits and hyphens."""
    whole = an_overstapdossier(kop=a_kop(soort=soort))

    files, _ = written([a_levering(whole)])

    (name,) = files
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
    assert BSN not in name
    assert ".." not in name


def test_no_names_of_pupils():
    """No file name says whose it is."""
    pupils = [
        an_overstapdossier(dossier=a_pupil()),
        an_overstapdossier(dossier=a_pupil("70002", bsn=OTHER_BSN)),
    ]

    files, _ = written(map(a_levering, pupils))

    text = " ".join(files)
    assert not any(word in text for word in (BSN, OTHER_BSN, "70001", "70002", "Verzonnen"))


def test_a_mapping_file(tmp_path):
    """A dossier has no columns, so a mapping file is refused and nothing is kept."""
    kept = []
    mapping = a_pile(tmp_path, {"m.toml": "x = 1"}) / "m.toml"

    with pytest.raises(Misused) as refusal:
        adapter().write([a_levering(an_overstapdossier())], mapping, kept.append)

    assert [one.rule for one in refusal.value.findings] == ["GW.OSO08"]
    assert kept == []


def test_nobody():
    """Of no leveringen there are no files."""
    assert written([]) == ({}, [])


def test_the_same_twice():
    """What is written depends on the levering alone."""
    first, second = (written([a_levering(an_overstapdossier())]) for _ in range(2))

    assert first == second
