"""Invented exports: how they are made, and that every pupil in them comes through."""

import hashlib
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from adapters.parnassys import ADAPTER
from gateway.canonical.printing import print_overstapdossier
from gateway.canonical.reading import read_overstapdossier
from gateway.canonical.wrapping import unwrap, wrap
from gateway.domain.dossier import (
    Bevorderd,
    Competenties,
    Examenresultaat,
    Nationaliteit,
    Overigvombo,
    Resultaatvakkenvo,
    School,
    Stage,
    Voorschools,
    Vroegschools,
    Werkstuk,
)
from gateway.domain.dossier.parts import parts
from gateway.domain.findings import Severity
from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test
from gateway.domain.overstapdossier import Overstapdossier, VorigeVersie
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from gateway.usecases.validate import validate
from tests.parnassys_builders import MOMENT

ROUND = 24
AS_EVER = "57baa659088388d32bc9d2d5e1247733685f2310c9f8380d66cf8436a522585a"
NOT_IN_POVO = {Voorschools, Vroegschools, Nationaliteit, VorigeVersie} | {
    Bevorderd,
    Competenties,
    Examenresultaat,
    Overigvombo,
    Resultaatvakkenvo,
    Stage,
    Werkstuk,
}
"""What a first version of a POVO dossier may not hold (oso/2019.1/rules.md)."""


def read(folder: Path):
    return ADAPTER.read((folder,), None, MOMENT)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """An invented export of 24 pupils."""
    out = tmp_path_factory.mktemp("sample")
    ADAPTER.sample(ROUND, 1, out)
    return out


@pytest.fixture(scope="module")
def conversions(folder):
    return tuple(read(folder).conversions)


@pytest.fixture(scope="module")
def documents(conversions):
    return [print_overstapdossier(one.overstapdossier) for one in conversions]


def digest(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_same_bytes(folder, tmp_path):
    """The same number and seed give the same files, byte for byte."""
    ADAPTER.sample(ROUND, 1, tmp_path)

    assert digest(tmp_path) == digest(folder)


def test_other_seed(folder, tmp_path):
    """Another seed gives other people at another school."""
    ADAPTER.sample(ROUND, 2, tmp_path)

    assert digest(tmp_path)["edex.xml"] != digest(folder)["edex.xml"]
    assert b"99AB" in (tmp_path / "edex.xml").read_bytes()


def test_all_come_through(conversions, documents):
    """All 24 pupils of group 8 come out valid, and nobody else."""
    verdicts = [validate(document) for document in documents]

    assert len(conversions) == ROUND
    assert [verdict.findings for verdict in verdicts if not verdict.valid] == []


def test_nothing_is_refused(folder, conversions):
    """No finding on the export or on a pupil is an error."""
    found = [*read(folder).findings, *(one for each in conversions for one in each.findings)]

    assert [one.message for one in found if one.severity is Severity.ERROR] == []
    assert found


def blocks_in(block: type, found: set[type]) -> set[type]:
    """Every block that may stand in a *block*, at whatever depth."""
    for part in parts(block):
        if is_dataclass(part.type) and part.type not in found:
            found.add(part.type)
            blocks_in(part.type, found)
    return found


def blocks_of(value: object) -> set[type]:
    """Every block that does stand in *value*."""
    if isinstance(value, tuple):
        return {one for each in value for one in blocks_of(each)}
    if not is_dataclass(value):
        return set()
    inner = (blocks_of(getattr(value, part.field)) for part in parts(type(value)))
    return {type(value)}.union(*inner)


def test_every_block_is_hit(conversions):
    """Every block that a POVO dossier may hold stands in at least one of the 24, and no other."""
    present = {block for one in conversions for block in blocks_of(one.overstapdossier)}

    expected = blocks_in(Overstapdossier, {Overstapdossier}) - NOT_IN_POVO
    # Who took a test works for an institution or for a school; ours all do for the first.
    assert present == expected - {School}


def test_invented_people_only(conversions):
    """Every number is of those that are kept for invented people, and no two are the same."""
    pupils = [one.overstapdossier.dossier.huidigeschool.leerling for one in conversions]
    bsns = [pupil.bsn for pupil in pupils if pupil.bsn]
    others = [pupil.onderwijsnummer for pupil in pupils if pupil.onderwijsnummer]

    assert all(bsn.startswith("9999") and passes_bsn_test(bsn) for bsn in bsns)
    assert all(passes_onderwijsnummer_test(number) for number in others)
    assert len({*bsns, *others}) == ROUND


def test_stable_ids(folder, conversions):
    """Converted again, each dossier has the id it had, and no two share one."""
    again = [one.overstapdossier.kop.dossierId for one in read(folder).conversions]

    assert again == [one.overstapdossier.kop.dossierId for one in conversions]
    assert len(set(again)) == ROUND


def test_conversions_are_a_sequence(folder):
    """A conversion can be asked for by its place, and twice; it is the same."""
    conversions = read(folder).conversions

    first = conversions[3]

    assert len(conversions) == ROUND
    assert first == conversions[3]
    assert [one.leerling for one in conversions[2:4]] == ["70003", "70004"]


def test_two_hundred_wrapped_and_unwrapped(tmp_path):
    """Of 200 sample dossiers wrapping and unwrapping gives back the canonical form unchanged."""
    ADAPTER.sample(200, 7, tmp_path)

    different = 0
    for conversion in read(tmp_path).conversions:
        made = print_overstapdossier(conversion.overstapdossier)
        inner = unwrap(made)
        wrapped = wrap(inner, conversion.overstapdossier.kop)
        different += unwrap(wrapped) != inner or canonical(parse(inner)) != inner
        different += read_overstapdossier(made) != conversion.overstapdossier

    assert different == 0


def test_one_pupil(tmp_path):
    """A sample of one pupil is a whole export too."""
    ADAPTER.sample(1, 5, tmp_path)

    (only,) = read(tmp_path).conversions

    assert validate(print_overstapdossier(only.overstapdossier)).valid


def test_as_ever(tmp_path):
    """The export that others compare with stays the same, byte for byte, whatever is shared."""
    ADAPTER.sample(ROUND, 1, tmp_path)
    written = sorted(
        path for path in tmp_path.rglob("*") if path.suffix in {".xml", ".csv", ".toml"}
    )

    digests = hashlib.sha256(b"".join(path.read_bytes() for path in written))

    assert digests.hexdigest() == AS_EVER
