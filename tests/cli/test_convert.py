"""`overstap sample` and `overstap convert`: from an export to files that are checked."""

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from gateway.cli import main
from gateway.usecases.validate import validate
from tests.parnassys_builders import (
    SCHOOL,
    a_bundle,
    a_row,
    an_edexml,
    as_csv,
    as_zip,
    edex_pupil,
)
from tests.uwlr_builders import a_message, a_result

BSN = "999900018"
WRONG = "999900019"
# A second pupil without an advice of their own list: everything else as it should be.
OTHER = edex_pupil("80002", roepnaam="Bram", achternaam="Anders", geboortedatum="2014-01-02")
ROWS = (
    a_row(),
    a_row(
        Leerlingnummer="80002",
        Roepnaam="Bram",
        Achternaam="Anders",
        Geboortedatum="02-01-2014",
        BSN="999900031",
    ),
)
CARERS = as_csv(
    *(
        {
            "Leerlingnummer": number,
            "Relatie": "moeder",
            "Achternaam": "Moederszoon",
            "Wettelijk vertegenwoordiger": "Ja",
        }
        for number in ("80001", "80002")
    )
)
TWO = {
    "edex.xml": an_edexml(edex_pupil(), OTHER),
    "leerlingen.csv": as_csv(*ROWS),
    "verzorgers.csv": CARERS,
}


@pytest.fixture
def convert(tmp_path):
    """Runs the command on a bundle of two pupils in which some files are other."""

    def ran(files=None, *options, out: Path = tmp_path / "uit"):
        bundle = a_bundle(tmp_path / "bundel", {**TWO, **(files or {})})
        words = ["convert", "parnassys", bundle, "--out", out, *options]
        return CliRunner().invoke(main, list(map(str, words)))

    return ran


def names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.xml"))


def test_sample_of_24(tmp_path):
    """The invented school of 24 pupils comes out as 24 valid overstapdossiers."""
    run = CliRunner().invoke
    made = run(main, ["sample", "parnassys", "--out", str(tmp_path / "in")])
    school = str(tmp_path / "in" / "school.toml")
    words = [str(tmp_path / "in"), "--school", school, "--out", str(tmp_path / "uit")]

    result = run(main, ["convert", "parnassys", *words])

    assert made.exit_code == 0, made.output
    assert result.exit_code == 0, result.output
    written = sorted((tmp_path / "uit").glob("*.xml"))
    assert [path.name for path in written] == [f"leerling-{70001 + n}.xml" for n in range(24)]
    assert all(validate(path.read_bytes()).valid for path in written)
    assert "24 geldige overstapdossiers" in result.output
    assert "Geen" not in result.output.splitlines()[-1]


def test_names_and_modes(convert, tmp_path):
    """Each pupil is a file under the LAS number, in a folder for its owner alone."""
    result = convert()

    assert result.exit_code == 0, result.output
    assert names(tmp_path / "uit") == ["leerling-80001.xml", "leerling-80002.xml"]
    assert stat.S_IMODE((tmp_path / "uit").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "uit" / "leerling-80001.xml").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("files", "words", "wrong"),
    [
        ({"kapot.xml": "<EDEX><school>"}, "kapot.xml", ()),
        ({"kapot.csv": 'a;b\n"1;2\n'}, "kapot.csv", ()),
        ({"hobby.csv": "Leerlingnummer;Hobby\n80001;x\n"}, "'Hobby'", ()),
        ({"in.zip": as_zip([("../weg.xml", b"<EDEX/>")])}, "in.zip", ()),
        (
            {"edex.xml": an_edexml(edex_pupil(groep=("1", "2")), OTHER)},
            "twee groepen",
            ("80001",),
        ),
        ({"leerlingen.csv": as_csv(a_row(BSN=WRONG), ROWS[1])}, "elfproef", ("80001",)),
        ({"leerlingen.csv": as_csv(a_row(Geheim__adres=""), ROWS[1])}, "geheim", ("80001",)),
    ],
    ids=["XML", "CSV", "column", "ZIP", "two groups", "BSN", "secrecy"],
)
def test_something_wrong(convert, tmp_path, files, words, wrong):
    """What is wrong is said, the status is 1, and the other pupils come through."""
    result = convert(files)

    assert result.exit_code == 1, result.output
    assert words in result.output
    assert WRONG not in result.output
    valid = [name for name in names(tmp_path / "uit") if "/" not in name]
    assert valid == [
        f"leerling-{number}.xml" for number in ("80001", "80002") if number not in wrong
    ]


def test_invalid_ones_stand_apart(convert, tmp_path):
    """A dossier that is not valid stands in a folder of its own, so that nobody sends it."""
    convert({"leerlingen.csv": as_csv(a_row(BSN=WRONG), ROWS[1])})

    assert names(tmp_path / "uit") == ["leerling-80002.xml", "ongeldig/leerling-80001.xml"]


@pytest.mark.parametrize(
    ("files", "options", "rule"),
    [
        ({"school.toml": None}, (), "GW.SCH01"),
        ({}, ("--school", "nergens.toml"), "GW.SCH02"),
        ({"school.toml": "[school\n"}, (), "GW.SCH03"),
        ({"school.toml": SCHOOL.replace('telefoon = "0100000003"', "")}, (), "GW.SCH04"),
        (dict.fromkeys(("edex.xml", "leerlingen.csv", "verzorgers.csv")), (), "GW.OMZ20"),
    ],
    ids=["no school file", "not there", "broken", "incomplete", "no pupils"],
)
def test_nothing_can_be_made(convert, tmp_path, files, options, rule):
    """Without a sound school file, or without pupils, the status is 2 and it is said why."""
    result = convert(files, *options)

    assert result.exit_code == 2, result.output
    assert rule in result.output
    assert names(tmp_path / "uit") == []


def test_path_that_is_not_there(tmp_path):
    """A path that is not there is said to be so."""
    words = ["convert", "parnassys", str(tmp_path / "weg"), "--out", str(tmp_path / "uit")]

    result = CliRunner().invoke(main, words)

    assert result.exit_code == 2
    assert "bestaat niet" in result.output


def test_folder_that_is_not_empty(convert):
    """Nothing is written among what stood there before, lest an old dossier be sent."""
    convert()

    result = convert()

    assert result.exit_code == 2
    assert "GW.BST40" in result.output


def test_a_line_stands_with_its_file(convert):
    """The line of a fault is said with the file of the export, not with the dossier made."""
    result = convert({"uwlr.xml": a_message(a_result(score="17"))})

    (line,) = (line for line in result.output.splitlines() if "GW.UWL05" in line)
    assert line.startswith("leerling 80001 (leerling-80001.xml): ")
    assert "GW.UWL05 uwlr.xml, resultaat, regel " in line


def test_for_a_machine(convert):
    """With --json each line is an object: the export first, then each pupil and its file."""
    result = convert({"leerlingen.csv": as_csv(a_row(BSN=WRONG), ROWS[1])}, "--json")

    lines = [json.loads(line) for line in result.output.splitlines()]
    export, first, second = lines
    assert (export["valid"], export["written"]) == (True, None)
    assert (first["valid"], Path(first["written"]).parent.name) == (False, "ongeldig")
    assert (second["valid"], Path(second["written"]).name) == (True, "leerling-80002.xml")
    assert {"rule", "severity", "path", "line", "message", "advice"} <= set(first["findings"][0])


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("A/B:1", "leerling-A_B_1.xml"),
        ("../../etc", "leerling-_etc.xml"),
        ("Ł-1", "leerling-_-1.xml"),
        ("1" + "z" * 250, f"leerling-1{'z' * 63}.xml"),
    ],
)
def test_safe_names(convert, tmp_path, key, name):
    """A LAS number that is no fit name becomes one, and never leads elsewhere."""
    files = {
        "edex.xml": an_edexml(edex_pupil(key)),
        "leerlingen.csv": as_csv(a_row(Leerlingnummer=key)),
        "verzorgers.csv": CARERS.replace(b"80001", key.encode()),
    }

    result = convert(files)

    assert result.exit_code == 0, result.output
    assert names(tmp_path / "uit") == [name]


def test_no_bsn_in_a_name(convert, tmp_path):
    """A school that uses BSNs as its own numbers finds none in the name of a file or a line."""
    files = {
        "edex.xml": an_edexml(edex_pupil(BSN)),
        "leerlingen.csv": as_csv(a_row(Leerlingnummer=BSN)),
        "verzorgers.csv": CARERS.replace(b"80001", BSN.encode()),
    }

    result = convert(files)

    assert len(names(tmp_path / "uit")) == 1
    assert BSN not in "".join(names(tmp_path / "uit")) + result.output


@pytest.mark.parametrize("pupils", ["0", "10001", "veel"])
def test_sample_within_limits(tmp_path, pupils):
    """A sample has between 1 and 10,000 pupils."""
    words = ["sample", "parnassys", "--pupils", pupils, "--out", str(tmp_path / "in")]

    assert CliRunner().invoke(main, words).exit_code == 2


def test_unknown_las(tmp_path):
    """A LAS that nobody knows is refused, and those that are known are named."""
    words = ["convert", "schoolfox", str(tmp_path), "--out", str(tmp_path / "uit")]

    result = CliRunner().invoke(main, words)

    assert result.exit_code == 2
    assert "parnassys" in result.output
