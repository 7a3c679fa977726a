"""The demonstration: the whole way, from a LAS export to the hands of the right school."""

import csv
import re
import subprocess
import sys
from itertools import pairwise

import pytest

from gateway.canonical.reading import read_overstapdossier

_DEMO = (sys.executable, "-c", "from gateway.cli import main; main()", "demo", "--out")
_A_MINUTE = 60
_NO_CHANCE = 5  # bytes: a shorter name may stand in what is sealed by chance


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder that one run of the demonstration left behind."""
    return tmp_path_factory.mktemp("demo") / "out"


@pytest.fixture(scope="module")
def told(folder):
    """What one run of the demonstration printed."""
    ran = subprocess.run(  # noqa: S603 - our own command
        (*_DEMO, str(folder)),
        capture_output=True,
        text=True,
        timeout=4 * _A_MINUTE,
        check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"},
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def pupils(folder, told):
    """Everyone whose dossier was sent."""
    del told
    signed = sorted((folder / "ondertekend").glob("*.xml"))
    return [
        read_overstapdossier(path.read_bytes()).dossier.huidigeschool.leerling for path in signed
    ]


@pytest.fixture(scope="module")
def secrets(folder, pupils):
    """Every number, name and code that nothing may repeat but the dossiers themselves."""
    values = {
        value
        for leerling in pupils
        for value in (
            leerling.bsn,
            leerling.onderwijsnummer,
            leerling.achternaam,
            leerling.roepnaam,
        )
        if value
    }
    codes = {path.read_text() for path in (folder / "ouders").glob("*.code")}
    return values | codes | {code.replace("-", "") for code in codes}


def test_all_pupils(pupils):
    """Each of the 24 pupils of the export has a signed dossier."""
    assert len(pupils) == 24


@pytest.mark.parametrize(
    ("step", "outcome"),
    [
        ("controleren", "alle dossiers zijn in orde"),
        ("ondertekenen", "houden alle stand"),
        ("indienen en klaarzetten", "24 overdrachten"),
        ("ophalen en bevestigen", "geleverd, handtekening klopt"),
        ("ophalen met een verkeerd BSN", "geweigerd: Bij deze code en dit PGN"),
        ("ophalen door een andere school", "geweigerd: "),
        ("aanvullen", "versie 2 staat klaar"),
        ("de nieuwe versie ophalen", "versie 2 geleverd"),
        ("ophalen na de termijn", "geweigerd: De termijn van dit dossier is verlopen"),
        ("het auditlog controleren", "een hele keten"),
    ],
)
def test_table(told, step, outcome):
    """The table at the end says of each step what came of it."""
    rows = [line for line in told.splitlines() if line.startswith(f"│ {step} ")]

    assert [outcome in row for row in rows] == [True]


def test_code_shown(told):
    """A code is printed, as parents get it."""
    assert re.search(r"unieke code [2-9A-Z]{4}(-[2-9A-Z]{4}){2}", told)


def test_sheet(folder, told):
    """The sheet for the parents is a PDF."""
    del told
    (sheet,) = folder.glob("codeblad-*.pdf")

    assert sheet.read_bytes().startswith(b"%PDF-")


def test_both_versions_came(folder, told):
    """The right school holds both versions that it fetched, and nobody else's."""
    del told
    versions = sorted(
        read_overstapdossier(path.read_bytes()).kop.versie
        for path in (folder / "opgehaald").glob("*.xml")
    )

    assert versions == [1, 2]


def test_magister(folder, told):
    """The list for Magister holds the one pupil that the school fetched."""
    del told
    text = (folder / "magister" / "nieuwe-leerlingen.csv").read_text(encoding="cp1252")

    assert len(list(csv.DictReader(text.splitlines(), delimiter=";"))) == 1


def test_logs(folder, secrets):
    """No number, name or code stands in what the gateway wrote to its logs, URLs among it."""
    written = "".join(path.read_text() for path in folder.glob("*.log"))

    assert '"route"' in written
    assert {secret for secret in secrets if secret in written} == set()


def test_database(folder, secrets):
    """No number, name or code stands in the database or beside it."""
    stored = b"".join(path.read_bytes() for path in (folder / "gateway").glob("overstap.db*"))
    long = {secret.encode() for secret in secrets if len(secret.encode()) >= _NO_CHANCE}

    assert stored
    assert {secret for secret in long if secret in stored} == set()


def test_file_names(folder, secrets):
    """No number, name or code stands in the name of a file."""
    names = "\n".join(str(path.relative_to(folder)) for path in folder.rglob("*"))

    assert {secret for secret in secrets if secret in names} == set()


def test_told_in_order(told):
    """The chapters are told in their order."""
    chapters = [int(number) for number in re.findall(r"^(\d)\. ", told, re.MULTILINE)]

    assert chapters
    assert all(after == before + 1 for before, after in pairwise(chapters))
