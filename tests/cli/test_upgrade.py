"""`overstap upgrade`, and the other commands before a dossier of another edition."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gateway.markup.parsing import parse
from tests.edition_builders import (
    LL,
    SCHEMAS,
    a_document,
    a_full_dossier,
    a_made_up_edition,
    at,
    editions_in,
    put,
)

NAME = "dossier.xml"
TOETSSOORT = f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat/toetssoort"


@pytest.fixture
def source(tmp_path):
    """A file with a dossier of 2018.1."""
    file = tmp_path / NAME
    file.write_bytes(a_document(a_full_dossier()))
    return file


class TestUpgrade:
    """Brings dossiers to 2019.1."""

    def test_made(self, run, source):
        """The dossier of 2019.1 stands under the same name, and what is lost is told."""
        ran = run("upgrade", "--out", "out", source)

        root = parse(Path("out", NAME).read_bytes())
        assert ran.exit_code == 0
        assert root.tag.endswith("/2019/dossier}dossier")
        assert "sefunctioneren" in ran.stderr
        assert f"{source}: out/{NAME}" in ran.stdout

    def test_folder(self, run, tmp_path, source):
        """Of a folder every XML file is brought."""
        (tmp_path / "in").mkdir()
        for name in ("a.xml", "b.xml"):
            shutil.copy(source, tmp_path / "in" / name)

        ran = run("upgrade", "--out", "out", "in")

        assert ran.exit_code == 0
        assert sorted(path.name for path in Path("out").iterdir()) == ["a.xml", "b.xml"]

    def test_code(self, run, source):
        """With a code that 2019.1 does not know it is made, and the status says so."""
        source.write_bytes(a_document(put(a_full_dossier(), TOETSSOORT, "0015")))

        ran = run("upgrade", "--out", "out", source)

        assert ran.exit_code == 1
        assert "GW.ED05" in ran.stderr
        assert Path("out", NAME).exists()

    def test_refused(self, run, source, tmp_path):
        """One that cannot be brought is told of, and does not stop the others."""
        (tmp_path / "broken.xml").write_bytes(b"<html/>")

        ran = run("upgrade", "--out", "out", "broken.xml", source)

        assert ran.exit_code == 1
        assert "GW.DOC01" in ran.stderr
        assert [path.name for path in Path("out").iterdir()] == [NAME]

    def test_does_not_overwrite(self, run, source):
        """What stands there stays, unless --force is said."""
        run("upgrade", "--out", "out", source)

        assert run("upgrade", "--out", "out", source).exit_code == 2
        assert run("upgrade", "--out", "out", "--force", source).exit_code == 0

    def test_missing(self, run):
        """A file that is not there is wrong use."""
        assert run("upgrade", "--out", "out", "nergens.xml").exit_code == 2

    def test_nothing_of_the_pupil_is_said(self, run, source):
        """What is said names places, never what the dossier says of the pupil."""
        root = a_full_dossier()
        put(root, f"{LL}/zorg/naamib", "Canarie de Wit")
        source.write_bytes(a_document(root))

        ran = run("upgrade", "--out", "out", source)

        assert "naamib" in ran.stderr
        assert "Canarie" not in ran.output + ran.stderr


class TestOthers:
    """What the other commands do with a dossier of 2018.1."""

    @pytest.mark.parametrize("command", ["wrap", "unwrap"])
    def test_sent_to_upgrade(self, run, source, command):
        """They refuse it, and name the command that brings it to 2019.1."""
        ran = run(command, "--out", "out", source)

        assert ran.exit_code == 1
        assert "overstap upgrade" in ran.stderr
        assert not list(Path("out").iterdir())

    def test_wrap_after_upgrade(self, run, source):
        """What upgrade made can be wrapped."""
        run("upgrade", "--out", "new", source)

        assert run("wrap", "--out", "out", f"new/{NAME}").exit_code == 0

    def test_validate(self, run, source):
        """It is judged by its own edition, and told as such to a machine."""
        ran = run("validate", "--json", source)

        verdict = json.loads(ran.stdout)
        assert ran.exit_code == 0
        assert (verdict["document"], verdict["edition"]) == ("oso-dossier", "2018.1")
        assert verdict["valid"]
        assert {finding["severity"] for finding in verdict["findings"]} == {"information"}


class TestNewEdition:
    """A folder under `schemas/oso` is all that a new edition takes, for the command line too."""

    @pytest.fixture
    def overstap(self, tmp_path):
        """Runs `overstap` with schemas of its own, in which a made-up edition stands."""
        schemas = tmp_path / "own" / "schemas"
        shutil.copytree(SCHEMAS.parent, schemas, ignore=shutil.ignore_patterns("__pycache__"))
        a_made_up_edition(schemas / "oso")
        program = (
            f"import sys; sys.path[:0] = [{str(schemas.parent)!r}]; "
            "from gateway.cli import main; main()"
        )

        def run(*words):
            command = [sys.executable, "-c", program, *map(str, words)]
            return subprocess.run(  # noqa: S603 - our own program
                command, capture_output=True, text=True, check=False, cwd=tmp_path, env=os.environ
            )

        return run

    def test_whole_way(self, overstap, tmp_path):
        """It is recognised, checked and brought up, without a line of code."""
        editions = editions_in(tmp_path / "own" / "schemas" / "oso")
        edition = next(known for known in editions.values() if known.name == "2031.1")
        root = put(a_full_dossier(edition), "metadata/standaardversie", "2031.1")
        (tmp_path / NAME).write_bytes(a_document(put(root, f"{LL}/koosnaam", "Verzinsel")))

        judged = overstap("validate", "--json", NAME)
        brought = overstap("upgrade", "--out", "out", NAME)

        verdict = json.loads(judged.stdout)
        assert (verdict["edition"], verdict["valid"]) == ("2031.1", True)
        assert brought.returncode == 0
        assert "lievelingskleur" in brought.stderr
        result = parse((tmp_path / "out" / NAME).read_bytes())
        assert at(result, f"{LL}/roepnaam").text == "Verzinsel"
