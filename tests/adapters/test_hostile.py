"""Every LAS meets the same hostile files: each is told of, and the pupils still come out."""

import csv
import io
import re
import shutil
from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.formats.naming import shown
from adapters.oso.sample import print_dossier
from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.printing import print_overstapdossier
from gateway.domain.errors import Misused, Refused
from gateway.domain.translation import Levering
from tests.bounded import bounded
from tests.dossier_builders import a_dossier_of, an_overstapdossier
from tests.hostile_exports import ARCHIVES, PGN, a_folder

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
NEXT_YEAR = datetime(2027, 3, 31, 9, 30, tzinfo=UTC)
PUPILS = 3
MEGABYTES = 400
SECONDS = 20
FORMULAS = ("=cmd|' /C calc'!A0", "+1+1|x", "-cmd|x", "@SUM(1)", "\t=1+1", "\uff1d1+1")
YEARS = {"GW.OMZ30", "GW.OSO18", "GW.OMZ22", "GW.SOM59", "GW.MAG54"}
LASSEN = [naam for naam, one in ADAPTERS.items() if one.read and one.sample]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A folder with every hostile file, and what must be told of each."""
    folder = tmp_path_factory.mktemp("hostile") / "kwaad"
    return folder, a_folder(folder)


@pytest.fixture(scope="module")
def archives(tmp_path_factory):
    """Every hostile ZIP; one that claims too much comes last, for it uses up all that is left."""
    folder = tmp_path_factory.mktemp("archives")
    for naam, (make, _) in ARCHIVES.items():
        (folder / f"{naam}.zip").write_bytes(make())
    return sorted(folder.iterdir(), key=lambda path: ARCHIVES[path.stem][1] == "GW.BUN03")


@pytest.fixture(scope="module", params=LASSEN)
def las(request):
    """An adapter that reads, and that can make an export to read."""
    return ADAPTERS[request.param]


@pytest.fixture(scope="module")
def export(las, tmp_path_factory):
    """An invented export of that LAS."""
    folder = tmp_path_factory.mktemp(las.naam) / "export"
    las.sample(PUPILS, 1, folder)
    return folder


@pytest.fixture(scope="module")
def untouched(las, export):
    """The dossiers that come of the export alone."""
    return read(las, (export,))[1]


def read(las, paths, moment=MOMENT):
    """The findings as (rule, path, words), and each pupil's dossier; it runs in a child."""
    try:
        reading = las.read(tuple(paths), None, moment)
        conversions = list(reading.conversions)
    except (Misused, Refused) as refusal:
        return [_said(one) for one in refusal.findings], {}
    told = [*reading.findings, *(two for one in conversions for two in one.findings)]
    made = {one.leerling: one.overstapdossier for one in conversions}
    return [_said(one) for one in told], {
        key: one and print_overstapdossier(one) for key, one in made.items()
    }


def _said(finding):
    return finding.rule, finding.path, f"{finding.path} {finding.message} {finding.advice}"


def by_file(told):
    """The rules by the file that they are about."""
    found = defaultdict(set)
    for rule, path, _ in told:
        found[re.split(r", (?:rij|blad|kolom|leerling|resultaat)", path)[0]].add(rule)
    return found


def bounded_read(las, *paths):
    """What is read within the memory and time that it may cost."""
    return bounded(read, las, paths, megabytes=MEGABYTES, seconds=SECONDS)


@pytest.fixture(scope="module")
def beside(las, export, hostile):
    """What comes of the export with every hostile file beside it."""
    return bounded_read(las, export, hostile[0])


def test_hostile_files_beside_an_export(las, beside, untouched, hostile):
    """Of each hostile file its own finding is told, and every pupil comes out as without them."""
    told, made = beside

    found = by_file(told)
    wanted = {shown(naam): one.by(las.naam) for naam, one in hostile[1].items()}
    assert {naam: rule for naam, rule in wanted.items() if rule not in found[naam]} == {}
    assert made == untouched


def test_nothing_that_harms_is_said(beside):
    """No finding holds a number of a pupil, or a character that does more than show."""
    told, _ = beside

    assert [one for _, _, one in told if PGN in one or not one.isprintable()] == []


def test_hostile_archives_beside_an_export(las, export, untouched, archives):
    """A ZIP that is given as an export and would harm gives its finding; the pupils come out."""
    told, made = bounded_read(las, export, *archives)

    found = by_file(told)
    wanted = {
        ("in" if naam == "zip in zip" else naam): rule for naam, (_, rule) in ARCHIVES.items()
    }
    missing = {
        n: r for n, r in wanted.items() if not any(n in p and r in s for p, s in found.items())
    }
    assert missing == {}
    assert made == untouched


@pytest.mark.parametrize("naam", ["buiten de map", "bom", "onware maat"])
def test_only_a_hostile_archive(las, archives, naam):
    """Where a hostile ZIP is all that there is, it is said why nothing came of it."""
    (archive,) = (path for path in archives if path.stem == naam)

    told, made = bounded_read(las, archive)

    assert made == {}
    assert ARCHIVES[naam][1] in {rule for rule, _, _ in told}


def test_nothing_at_all(las, tmp_path):
    """An empty folder is refused with words."""
    told, made = read(las, (tmp_path,))

    assert made == {}
    assert told


def test_thousands_of_files(many, tmp_path):
    """Many small files cost little, and the pupils come out."""
    las = ADAPTERS["parnassys"]
    las.sample(PUPILS, 1, tmp_path / "export")

    _, made = bounded_read(las, tmp_path / "export", many)

    assert len(made) == PUPILS
    assert all(made.values())


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """A folder with thousands of files."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(5_000):
        (folder / f"{number}.csv").write_bytes(b"a")
    return folder


def test_two_schools(las, export, untouched, tmp_path):
    """The dossier of a pupil of another school is told of, and stops nobody."""
    naam = next(iter(untouched))
    read_again = las.read((export,), None, MOMENT).conversions
    dossier = next(one.overstapdossier.dossier for one in read_again if one.leerling == naam)
    other = replace(dossier, huidigeschool=replace(dossier.huidigeschool, brincode="99ZZ"))
    (tmp_path / "ander.xml").write_bytes(print_dossier(other))

    told, made = read(las, (export, tmp_path))

    assert {rule for rule, path, _ in told if path.startswith("ander.xml")} & {
        "GW.SCH07",
        "GW.OSO06",
        "GW.OSO10",
        "GW.OSO11",
    }
    rest = [key for key in untouched if key != naam]
    assert [made[key] for key in rest] == [untouched[key] for key in rest]


def test_last_year(las, export):
    """That a bundle is of last year is told, or that nobody in it leaves this year."""
    told, _ = read(las, (export,), NEXT_YEAR)

    assert {rule for rule, _, _ in told} & YEARS


def test_a_link_to_itself(las, export, untouched, tmp_path):
    """A link that leads nowhere is named; the files of its folder are read."""
    folder = tmp_path / "export"
    shutil.copytree(export, folder)
    (folder / "lus.csv").symlink_to("lus.csv")

    told, made = read(las, (folder,))

    assert ("GW.BUN07", "lus.csv") in {(rule, path) for rule, path, _ in told}
    assert made == untouched


@pytest.mark.parametrize("naam", [naam for naam, one in ADAPTERS.items() if one.write])
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_list_that_we_write_runs(naam, formula):
    """A name that is a formula stands in no cell of a written list as one."""
    dossier = a_dossier_of(achternaam=formula, roepnaam=formula)
    made = an_overstapdossier(dossier=dossier, aanvulling=None)
    files = {}

    ADAPTERS[naam].write(
        [Levering(overstapdossier=made, dossier=print_dossier(dossier))], None, files.__setitem__
    )

    cells = [
        cell for name, data in files.items() if name.endswith(".csv") for cell in _cells(data)
    ]
    assert any(name.endswith(".csv") for name in files) is bool(cells)
    assert [
        cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "-c", "\uff1d"))
    ] == []


def _cells(data):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252")
    for separator in ";,":
        for row in csv.reader(io.StringIO(text), delimiter=separator):
            yield from row
