"""What every adapter promises, over all of them and over their own invented exports."""

import re
import shutil
from collections import Counter
from datetime import UTC, datetime

import pytest

from adapters.formats.omzetting.dekking import BESTANDEN, DOORSTROOMTOETS, LIJST, OSO, UWLR
from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.printing import print_overstapdossier
from gateway.domain.dekking import BLOKKEN
from gateway.usecases.validate import validate
from tests.export_damage import STRANGER, add_stranger, damage

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
PUPILS = 24
FEW = 4
FILES = r"\.(csv|xlsx|xml|json)"
COMPOSED = (LIJST, OSO, UWLR, BESTANDEN, DOORSTROOMTOETS)
"""What a school may or may not lay beside the export of its LAS."""
READERS = [naam for naam, one in ADAPTERS.items() if one.read and one.sample]


@pytest.fixture(scope="module", params=READERS)
def las(request):
    """An adapter that reads, and that can make an export to read."""
    return ADAPTERS[request.param]


@pytest.fixture(scope="module")
def export(las, tmp_path_factory):
    """An invented export of that LAS."""
    folder = tmp_path_factory.mktemp(las.naam) / "export"
    las.sample(PUPILS, 1, folder)
    return folder


def converted(las, *paths):
    """The findings on the export, and each conversion by the pupil's key."""
    reading = las.read(tuple(paths), None, MOMENT)
    return reading.findings, {one.leerling: one for one in reading.conversions}


@pytest.fixture(scope="module")
def untouched(las, export):
    """What comes of the export as it is."""
    return converted(las, export)


def test_every_pupil_comes_out_valid(untouched):
    """Of every pupil in an invented export comes a dossier without an error."""
    _, conversions = untouched

    documents = [print_overstapdossier(one.overstapdossier) for one in conversions.values()]

    assert len(documents) == PUPILS
    assert all(validate(document).valid for document in documents)


def test_the_same_bytes(las, export, tmp_path):
    """The same number of pupils and the same seed give the same files, byte for byte."""
    las.sample(PUPILS, 1, tmp_path / "weer")

    files = [path for path in export.rglob("*") if path.is_file()]
    again = tmp_path / "weer"
    assert len(files) == len([path for path in again.rglob("*") if path.is_file()])
    assert all((again / one.relative_to(export)).read_bytes() == one.read_bytes() for one in files)


def test_the_parts_that_it_says_it_reads(las, untouched):
    """An adapter's exports fill the parts of a dossier that it names, and no others."""
    made = [one.overstapdossier for one in untouched[1].values()]

    filled = {blok for blok, has in BLOKKEN.items() if any(map(has, made))}

    assert filled <= {one.blok for one in las.leest}
    assert {one.blok for one in las.leest if one.vorm not in COMPOSED} <= filled


def test_a_zip_is_as_good_as_a_folder(las, export, untouched, tmp_path):
    """The same files in a ZIP give the same dossiers."""
    archive = shutil.make_archive(str(tmp_path / "export"), "zip", export)

    _, conversions = converted(las, type(export)(archive))

    assert {key: one.overstapdossier for key, one in conversions.items()} == {
        key: one.overstapdossier for key, one in untouched[1].items()
    }


@pytest.fixture(scope="module")
def harmed(las, export, untouched, tmp_path_factory):
    """The key of a pupil all of whose values are senseless, and what comes of that export."""
    folder = tmp_path_factory.mktemp(las.naam) / "export"
    shutil.copytree(export, folder)
    key = next(iter(untouched[1]))
    assert damage(folder, key)
    return key, *converted(las, folder)


def test_a_wrong_value_stops_no_other_pupil(harmed, untouched):
    """However wrong all values of one pupil are, the dossiers of the others are as they were."""
    key, _, conversions = harmed

    others = {one: found.overstapdossier for one, found in untouched[1].items() if one != key}

    assert {one: conversions[one].overstapdossier for one in others} == others


def test_a_wrong_value_is_told(harmed, untouched):
    """What cannot be read is a finding that says in which file; what is missing then, in none."""
    key, *made = harmed

    more = told_of(key, *made) - told_of(key, *untouched)

    named = [path for _, path in more.elements() if re.search(FILES, path, re.IGNORECASE)]
    assert named
    assert len(named) > 0.8 * more.total()


def told_of(key, findings, conversions):
    """What is told of an export and of the pupil *key*: each rule, with the place."""
    own = conversions[key].findings if key in conversions else ()
    return Counter((one.rule, one.path) for one in (*findings, *own))


def test_no_value_of_a_pupil_is_told(harmed, untouched):
    """No finding on any export says a name, a number, an address or a date of birth."""
    _, findings, conversions = harmed
    told = [*findings, *untouched[0]]
    for one in (*conversions.values(), *untouched[1].values()):
        told += one.findings
    words = " ".join(f"{one.path} {one.message} {one.advice}" for one in told)

    leaked = {
        value
        for one in untouched[1].values()
        for value in secrets_of(one)
        if re.search(rf"\b{re.escape(value)}\b", words)
    }

    assert leaked == set()


def secrets_of(conversion):
    """What of a pupil stands in no message: names, numbers, street, day of birth."""
    leerling = conversion.overstapdossier.dossier.huidigeschool.leerling
    straten = [one.straat for one in leerling.adreslijst.adres] if leerling.adreslijst else []
    born = leerling.geboortedatum
    yield from filter(None, (leerling.achternaam, leerling.bsn, leerling.onderwijsnummer))
    yield from (*straten, born.isoformat(), born.strftime("%d-%m-%Y"))


def test_what_nobody_knows_is_told(las, tmp_path):
    """A column, element or name that nobody knows is a finding, in whichever file it stands."""
    export = tmp_path / "export"
    las.sample(FEW, 1, export)
    files = [path.relative_to(export) for path in sorted(export.rglob("*")) if path.is_file()]
    silent, tried = [], 0
    for number, place in enumerate(files):
        folder = tmp_path / str(number) / "export"
        shutil.copytree(export, folder)
        if add_stranger(folder / place):
            tried += 1
            findings, conversions = converted(las, folder)
            told = [*findings, *(two for one in conversions.values() for two in one.findings)]
            if not any(STRANGER in f"{one.path} {one.message}".lower() for one in told):
                silent.append(str(place))

    assert tried
    assert silent == []
