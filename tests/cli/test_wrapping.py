"""`overstap wrap` and `overstap unwrap`."""

from pathlib import Path

import pytest

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.canonical.reading import read_overstapdossier
from gateway.markup.parsing import parse
from gateway.markup.printing import canonical
from tests.dossier_builders import (
    a_dossier,
    a_dossier_of,
    an_inzage,
    an_overstapdossier,
)

DOSSIER = print_dossier(a_dossier())
NAME = "dossier.xml"


@pytest.fixture
def source(tmp_path):
    """A file with a valid dossier."""
    file = tmp_path / NAME
    file.write_bytes(DOSSIER)
    return file


def wrapped(folder="out", name=NAME):
    """What stands in *folder* under that *name*."""
    return read_overstapdossier(Path(folder, name).read_bytes())


class TestWrap:
    """OSO dossiers into overstapdossiers."""

    def test_head_from_the_dossier(self, run, source):
        """What stands in the head is taken from the dossier and the options."""
        ran = run("wrap", "--out", "out", "--bestemming", "99ZZ00", "--bestemming=99YY01", source)

        kop = wrapped().kop
        assert ran.exit_code == 0
        assert (kop.afzender.brin, kop.soort, kop.status) == ("99XX", "POVO", "definitief")
        assert [school.brin for school in kop.bestemming] == ["99ZZ", "99YY"]
        assert kop.opgesteld.utcoffset().total_seconds() == 0

    def test_provisional(self, run, source):
        """A dossier that its inzage calls provisional is wrapped as provisional."""
        source.write_bytes(print_dossier(a_dossier(inzage=an_inzage(voorlopigdossier=True))))

        run("wrap", "--out", "out", source)

        assert wrapped().kop.status == "voorlopig"

    def test_for_the_owner_alone(self, run, source):
        """Folder and file hold a pupil's data: only their owner can open them."""
        run("wrap", "--out", "out", source)

        modes = [path.stat().st_mode & 0o777 for path in (Path("out"), Path("out", NAME))]
        assert modes == [0o700, 0o600]

    def test_same_id_each_time(self, run, source):
        """A dossier gets the same id each time that it is wrapped."""
        run("wrap", "--out", "one", source)
        run("wrap", "--out", "two", source)

        assert wrapped("one").kop.dossierId == wrapped("two").kop.dossierId

    def test_own_id(self, run, source):
        """The id of one dossier can be given."""
        given = "3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90"

        run("wrap", "--out", "out", "--dossier-id", given, source)

        assert wrapped().kop.dossierId == given

    def test_folder(self, run, tmp_path):
        """Of a folder every XML file is wrapped, each under its own name."""
        for name in ("a.xml", "b.xml"):
            (tmp_path / "in").mkdir(exist_ok=True)
            (tmp_path / "in" / name).write_bytes(DOSSIER)

        ran = run("wrap", "--out", "out", "in")

        assert ran.exit_code == 0
        assert sorted(path.name for path in Path("out").iterdir()) == ["a.xml", "b.xml"]

    def test_broken_file_does_not_stop_the_others(self, run, source, tmp_path):
        """A broken file is refused in words, and the other files come out."""
        broken = tmp_path / "broken.xml"
        broken.write_bytes(DOSSIER[:-30])

        ran = run("wrap", "--out", "out", broken, source)

        assert ran.exit_code == 1
        assert "broken.xml" in ran.stderr
        assert [path.name for path in Path("out").iterdir()] == [NAME]

    def test_missing_file_does_not_stop_the_others(self, run, source):
        """A file that is not there is told of, and the other files come out."""
        ran = run("wrap", "--out", "out", "nowhere.xml", source)

        assert ran.exit_code == 2
        assert [path.name for path in Path("out").iterdir()] == [NAME]

    def test_invalid(self, run, source):
        """A dossier that is not valid by its schema is refused with all that is wrong with it."""
        source.write_bytes(DOSSIER.replace(b"<postcode>1234AB</postcode>", b""))

        ran = run("wrap", "--out", "out", source)

        assert ran.exit_code == 1
        assert "huidigeschool/leerling/adreslijst/adres/postcode" in ran.stderr
        assert not list(Path("out").iterdir())

    def test_wrapped_already(self, run, source):
        """An overstapdossier is not wrapped again."""
        source.write_bytes(print_overstapdossier(an_overstapdossier()))

        ran = run("wrap", "--out", "out", source)

        assert ran.exit_code == 1
        assert "al een overstapdossier" in ran.stderr

    def test_nothing_to_derive_an_id_from(self, run, source):
        """Without the pupil's key the id has to be given, and the words say how."""
        source.write_bytes(print_dossier(a_dossier_of(leerlingid=None)))

        ran = run("wrap", "--out", "out", source)

        assert ran.exit_code == 1
        assert "--dossier-id" in ran.stderr

    @pytest.mark.parametrize("receiver", ["99", "99zz00", "Schoolstraat 1", "99ZZ0", "99ZZ000"])
    def test_no_vestiging(self, run, source, receiver):
        """A receiver is a BRIN and a vestiging, or nothing is done."""
        ran = run("wrap", "--out", "out", "--bestemming", receiver, source)

        assert ran.exit_code == 2
        assert not Path("out").exists()

    def test_one_id_for_many(self, run, source):
        """One id for more than one dossier is refused before anything is done."""
        other = source.with_name("other.xml")
        given = "3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90"

        ran = run("wrap", "--out", "out", "--dossier-id", given, source, other)

        assert ran.exit_code == 2
        assert not Path("out").exists()

    def test_nothing_of_the_pupil_is_said(self, run, source):
        """What goes wrong is said without a value of the pupil."""
        source.write_bytes(DOSSIER.replace(b"2014-03-09", b"9 maart 2014"))

        ran = run("wrap", "--out", "out", source)

        said = ran.output + ran.stderr
        assert [
            word for word in ("maart", "Lotte", "Verzonnen", "999900006") if word in said
        ] == []


class TestUnwrap:
    """Overstapdossiers into OSO dossiers."""

    def test_unchanged(self, run, source):
        """What was wrapped comes out in its canonical form, byte for byte."""
        run("wrap", "--out", "wrapped", source)

        ran = run("unwrap", "--out", "out", Path("wrapped", NAME))

        assert ran.exit_code == 0
        assert Path("out", NAME).read_bytes() == canonical(parse(DOSSIER))

    def test_published_examples(self, run, shared):
        """The published dossiers come out as they went in."""
        examples = shared / "oso" / "2019.1" / "examples"
        run("wrap", "--out", "wrapped", examples)

        ran = run("unwrap", "--out", "out", "wrapped")

        assert ran.exit_code == 0
        assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == {
            path.name: canonical(parse(path.read_bytes())) for path in examples.iterdir()
        }

    @pytest.mark.parametrize("content", [b"", b"<a/>", b"PK\x03\x04"])
    def test_no_document(self, run, source, content):
        """What is no document of ours is refused."""
        source.write_bytes(content)

        ran = run("unwrap", "--out", "out", source)

        assert ran.exit_code == 1
        assert not list(Path("out").iterdir())


@pytest.mark.parametrize("command", ["wrap", "unwrap"])
class TestBoth:
    """What both commands promise."""

    def test_does_not_overwrite(self, run, source, command):
        """A file that is there already stays as it is."""
        Path("out").mkdir()
        Path("out", NAME).write_text("mine")

        ran = run(command, "--out", "out", source)

        assert ran.exit_code == 2
        assert Path("out", NAME).read_text() == "mine"
        assert "--force" in ran.stderr

    def test_overwrites_when_told(self, run, source, command):
        """With --force it is replaced."""
        Path("out").mkdir()
        Path("out", NAME).write_text("mine")

        ran = run(command, "--out", "out", "--force", source)

        assert ran.exit_code == 0
        assert Path("out", NAME).read_bytes().startswith(b"<")

    def test_two_of_one_name(self, run, source, command, tmp_path):
        """Two files of one name would come out as one, so nothing is done."""
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / NAME).write_bytes(DOSSIER)

        ran = run(command, "--out", "out", source, tmp_path / "other" / NAME)

        assert ran.exit_code == 2
        assert not list(Path("out").iterdir())

    def test_nowhere_to_write(self, run, source, command, tmp_path):
        """A folder that cannot be made is told of."""
        (tmp_path / "file").write_text("")

        ran = run(command, "--out", tmp_path / "file" / "out", source)

        assert ran.exit_code == 2

    def test_no_file(self, run, command):
        """A command without a file is wrong use."""
        assert run(command, "--out", "out").exit_code == 2

    def test_no_folder(self, run, source, command):
        """A command without a folder for the result is wrong use."""
        assert run(command, source).exit_code == 2
