"""`overstap export`: from fetched overstapdossiers to the files of a LAS."""

import json
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from gateway.canonical.printing import print_overstapdossier
from gateway.canonical.wrapping import unwrap
from gateway.cli import main
from gateway.domain.dossier import Overigdocumentlijst
from gateway.domain.overstapdossier import SchoolVerwijzing
from gateway.signing.seal import seal
from tests.certificate_builders import START, a_signer, an_authority
from tests.dossier_builders import a_document, a_dossier_of, a_kop, an_overstapdossier

FOLDER = "leerling-3f0c1d52"
OTHER = "aaaaaaaa-7a64-4b1e-9d8a-5c2e6f7a8b90"


@pytest.fixture
def run(tmp_path):
    """Runs the command for Magister, with a new folder for the files."""

    def ran(*arguments: object, out: Path = tmp_path / "magister"):
        words = ["export", "magister", "--out", str(out), *map(str, arguments)]
        return CliRunner().invoke(main, words)

    return ran


@pytest.fixture
def authority(tmp_path) -> Path:
    """The certificate of the authority that signers in these tests are trusted by."""
    path = tmp_path / "authority.pem"
    path.write_bytes(an_authority().certificate_pem)
    return path


def sealed(path: Path) -> Path:
    """The file at *path*, signed by the school that sends it."""
    path.write_bytes(seal(path.read_bytes(), a_signer(), moment=START + timedelta(days=1)))
    return path


def a_file(folder: Path, name: str = "dossier.xml", **changes) -> Path:
    """A fetched overstapdossier, not signed, in a file."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(print_overstapdossier(an_overstapdossier(**changes)))
    return path


def names(folder: Path) -> set[str]:
    """The files under *folder*."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_files_of_one_pupil(run, tmp_path):
    """One dossier gives the lists, and a folder with all that belongs to the pupil."""
    result = run(a_file(tmp_path / "in"))

    assert result.exit_code == 0, result.output
    assert names(tmp_path / "magister") == {
        "nieuwe-leerlingen.csv",
        "overzicht.csv",
        f"{FOLDER}/dossier.xml",
        f"{FOLDER}/aanvulling.txt",
        f"{FOLDER}/bijlagen/onderwijskundig-rapport.pdf",
        f"{FOLDER}/intakeblad.pdf",
    }


def test_dossier_is_the_canonical_form(run, tmp_path):
    """The OSO dossier is the canonical form of what was in the envelope, byte for byte."""
    path = a_file(tmp_path / "in")

    run(path)

    written = tmp_path / "magister" / FOLDER / "dossier.xml"
    assert written.read_bytes() == unwrap(path.read_bytes())


def test_a_folder_of_dossiers(run, tmp_path):
    """A folder stands for every dossier in it."""
    a_file(tmp_path / "in", "1.xml")
    a_file(tmp_path / "in", "2.xml", kop=a_kop(dossierId=OTHER), dossier=a_dossier_of(bsn=None))

    result = run(tmp_path / "in")

    assert result.exit_code == 0, result.output
    assert (tmp_path / "magister" / "leerling-aaaaaaaa").is_dir()
    assert "2 leerling(en)" in result.output


def test_another_school(run, tmp_path):
    """A school that gives its dossier the id of another's does not push that one aside."""
    kop = a_kop(versie=9, afzender=SchoolVerwijzing(brin="99XW", vestiging="00"))
    a_file(tmp_path / "in", "theirs.xml")
    a_file(tmp_path / "in", "forged.xml", kop=kop)

    result = run(tmp_path / "in")

    assert "2 leerling(en)" in result.output
    assert "GW.LEV01" not in result.output


def test_newest_version(run, tmp_path):
    """Of two versions of one dossier the newest counts, in whatever order they are named."""
    second = a_file(tmp_path / "in", "b.xml", kop=a_kop(versie=2, status="definitief"))
    first = a_file(tmp_path / "in", "a.xml", kop=a_kop(status="voorlopig"))

    result = run(second, first)

    assert result.exit_code == 0, result.output
    assert "versie 2" in result.output
    assert "GW.UIT21" not in result.output
    assert sum(name.endswith("dossier.xml") for name in names(tmp_path / "magister")) == 1


def test_same_file_twice(run, tmp_path):
    """A dossier that is named twice is written once."""
    path = a_file(tmp_path / "in")

    run(path, path)

    rows = (tmp_path / "magister" / "nieuwe-leerlingen.csv").read_bytes().count(b"\r\n")
    assert rows == 2


def test_only_the_owner_reads(run, tmp_path):
    """Files and folders are closed to everybody but their owner."""
    run(a_file(tmp_path / "in"))

    out = tmp_path / "magister"
    modes = {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (out, *out.rglob("*"))}
    assert modes == {0}


def test_signed(run, tmp_path, authority):
    """A dossier that a trusted school signed comes along, as what was signed."""
    path = a_file(tmp_path / "in")
    dossier = unwrap(path.read_bytes())

    result = run(sealed(path), "--trust", authority)

    assert result.exit_code == 0, result.output
    assert (tmp_path / "magister" / FOLDER / "dossier.xml").read_bytes() == dossier


def test_mapping_file(run, tmp_path):
    """The list has the columns of the school's mapping file."""
    mapping = tmp_path / "indeling.toml"
    mapping.write_text("[[kolom]]\nnaam = 'Proef'\nwaarde = 'x'\n")

    result = run(a_file(tmp_path / "in"), "--mapping", mapping)

    assert result.exit_code == 0, result.output
    assert (tmp_path / "magister" / "nieuwe-leerlingen.csv").read_bytes() == b'"Proef"\r\n"x"\r\n'


def test_standaardindeling(tmp_path):
    """The mapping file to begin with is printed, and is one that the command takes."""
    printed = CliRunner().invoke(main, ["export", "magister", "--standaardindeling"])
    mapping = tmp_path / "indeling.toml"
    mapping.write_text(printed.output, "utf-8")

    words = ["export", "magister", "--out", str(tmp_path / "uit"), "--mapping", str(mapping)]
    result = CliRunner().invoke(main, [*words, str(a_file(tmp_path / "in"))])

    assert printed.exit_code == 0
    assert result.exit_code == 0, result.output


def test_machine(run, tmp_path):
    """For a program there is one JSON object for the folder, and for each file refused."""
    broken = tmp_path / "stuk.xml"
    broken.write_text("<dossier>")

    result = run(a_file(tmp_path / "in"), broken, "--json")

    first, last = map(json.loads, result.output.splitlines())
    assert (first["file"], first["valid"]) == (str(broken), False)
    assert (last["file"], last["valid"]) == (str(tmp_path / "magister"), True)
    assert last["findings"][0]["rule"] == "GW.MAG15"


class TestRefusals:
    """What does not come along, and what keeps everything from being written."""

    @pytest.mark.parametrize(
        "content", [b"", b"geen xml", b"<dossier>", b"<a/>", b"<!DOCTYPE a><a/>"]
    )
    def test_broken_file(self, run, tmp_path, content):
        """A file that is no overstapdossier is refused by name, and the others come along."""
        broken = tmp_path / "stuk.xml"
        broken.write_bytes(content)

        result = run(broken, a_file(tmp_path / "in"))

        assert result.exit_code == 1
        assert str(broken) in result.output
        assert (tmp_path / "magister" / FOLDER / "dossier.xml").is_file()

    def test_dossier_without_envelope(self, run, tmp_path):
        """An OSO dossier that stands alone is refused, with what to do."""
        alone = tmp_path / "oso.xml"
        alone.write_bytes(unwrap(a_file(tmp_path / "in").read_bytes()))

        result = run(alone)

        assert result.exit_code == 1
        assert "overstap wrap" in result.output

    def test_absent_file(self, run, tmp_path):
        """A file that is not there gives status 2, and the others come along."""
        result = run(tmp_path / "weg.xml", a_file(tmp_path / "in"))

        assert result.exit_code == 2
        assert (tmp_path / "magister" / FOLDER / "dossier.xml").is_file()

    def test_no_signature(self, run, tmp_path, authority):
        """Where the signature is asked for, a dossier without one does not come along."""
        result = run(a_file(tmp_path / "in"), "--trust", authority)

        assert result.exit_code == 1
        assert not (tmp_path / "magister" / FOLDER).exists()

    def test_altered_after_signing(self, run, tmp_path, authority):
        """A dossier that was altered after it was signed does not come along."""
        path = sealed(a_file(tmp_path / "in"))
        path.write_bytes(path.read_bytes().replace(b">Verzonnen<", b">Bedacht<"))

        result = run(path, "--trust", authority)

        assert result.exit_code == 1
        assert not (tmp_path / "magister" / FOLDER).exists()

    def test_broken_attachment(self, run, tmp_path):
        """An attachment that does not open gives status 1, and all else is written."""
        broken = Overigdocumentlijst(document=(a_document(bestandsinhoud="stuk!"),))

        result = run(a_file(tmp_path / "in", dossier=a_dossier_of(overigdocumentlijst=broken)))

        assert result.exit_code == 1
        assert "GW.UIT31" in result.output
        assert (tmp_path / "magister" / FOLDER / "dossier.xml").is_file()

    def test_folder_in_use(self, run, tmp_path):
        """A folder with files in it is refused, so that no pupil of before is among them."""
        (tmp_path / "magister").mkdir()
        (tmp_path / "magister" / "oud.csv").write_text("oud")

        result = run(a_file(tmp_path / "in"))

        assert result.exit_code == 2
        assert names(tmp_path / "magister") == {"oud.csv"}

    def test_out_is_a_file(self, run, tmp_path):
        """A file cannot be the folder."""
        (tmp_path / "magister").write_text("")

        assert run(a_file(tmp_path / "in")).exit_code == 2

    def test_wrong_mapping_file(self, run, tmp_path):
        """A mapping file that cannot be used is refused before anything is written."""
        mapping = tmp_path / "indeling.toml"
        mapping.write_text("[[kolom]]\nnam = 'Proef'\n")

        result = run(a_file(tmp_path / "in"), "--mapping", mapping)

        assert result.exit_code == 2
        assert "GW.UIT02" in result.output
        assert names(tmp_path / "magister") == set()

    def test_nothing_named(self, tmp_path):
        """Without files, or without a folder, there is nothing to do."""
        without_files = CliRunner().invoke(main, ["export", "magister", "--out", str(tmp_path)])
        without_out = CliRunner().invoke(
            main, ["export", "magister", str(a_file(tmp_path / "in"))]
        )

        assert (without_files.exit_code, without_out.exit_code) == (2, 2)

    def test_unknown_las(self, tmp_path):
        """A LAS that nothing can be written for is wrong use."""
        words = ["export", "parnassys", "--out", str(tmp_path), "x.xml"]

        assert CliRunner().invoke(main, words).exit_code == 2

    def test_says_nothing_of_the_pupil(self, run, tmp_path):
        """Whatever goes wrong, no name or number of the pupil is printed."""
        dossier = a_dossier_of(roepnaam="=Kanarie", achternaam="Kanarieş", geslacht=9)

        result = run(a_file(tmp_path / "in", dossier=dossier))

        assert "GW.MAG" in result.output
        assert not [secret for secret in ("anarie", "999900006") if secret in result.output]
