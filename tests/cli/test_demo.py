"""Where the demonstration puts what it makes."""

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from gateway.cli import main
from gateway.cli.calling import failures_said


def test_filled_folder(tmp_path):
    """What stands in a folder already is left alone, and the demonstration does not begin."""
    (tmp_path / "iets.txt").write_text("blijft")

    ran = CliRunner().invoke(main, ["demo", "--out", str(tmp_path)])

    assert ran.exit_code == 2
    assert "GW.BST40" in ran.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["iets.txt"]


def test_no_folder(tmp_path):
    """A folder that cannot be made is told of."""
    (tmp_path / "bestand").touch()

    ran = CliRunner().invoke(main, ["demo", "--out", str(tmp_path / "bestand" / "map")])

    assert ran.exit_code == 2
    assert "GW.BST10" in ran.stderr


class TestTheSystemFails:
    """What the operating system refuses where no command expected it."""

    def test_full_disk(self, capsys):
        """A full disk is told of in words, without a traceback or the name of a file."""
        with pytest.raises(SystemExit) as stop, failures_said("overstap sample"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), Path("Lotte.pdf"))

        said = capsys.readouterr().err
        assert stop.value.code == 2
        assert "GW.BST15" in said
        assert "Lotte" not in said

    def test_closed_pipe(self, capsys):
        """A reader that had enough, like `head`, ends the work halfway, and that is said."""
        with pytest.raises(BrokenPipeError), failures_said("overstap convert"):
            raise BrokenPipeError

        assert "De rest is niet gedaan." in capsys.readouterr().err
