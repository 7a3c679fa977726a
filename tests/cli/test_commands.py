"""The list of commands, and what holds for each of them."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from gateway.cli import COMMANDS, main

OVERSTAP = (sys.executable, "-c", "from gateway.cli import main; main()")
SAYINGS = [("--help",), ("sample", "parnassys", "--traps"), ("validate", "Zoë\udcff.xml")]


@pytest.mark.parametrize("name", COMMANDS)
def test_words(name):
    """The list tells of each command what its own help begins with."""
    command = import_module(f"gateway.cli.{name}").command

    assert command.name == name
    assert command.get_short_help_str(limit=200) == COMMANDS[name]


def test_all_listed():
    """The help of the whole lists every command."""
    told = CliRunner().invoke(main, ["--help"]).output

    assert [name for name in COMMANDS if f"\n  {name} " not in told] == []


def test_stopped_early(monkeypatch):
    """Ctrl-C before a command has begun ends it with the status of an interruption."""

    def interrupted(name):
        raise KeyboardInterrupt(name)

    monkeypatch.setattr("gateway.cli.import_module", interrupted)

    ran = CliRunner().invoke(main, ["validate", "x.xml"])

    assert ran.exit_code == 130
    assert "Afgebroken." in ran.stderr


def commands(group):
    """Every command in *group*, at any depth."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        yield from commands(command) if isinstance(command, click.Group) else [command]


@pytest.mark.parametrize("command", list(commands(main)), ids=lambda command: command.name)
def test_a_file_that_may_not_be_read(command):
    """What may not be read is for the command to tell: click ends it at once, and in English."""
    paths = [one.type for one in command.params if isinstance(one.type, click.Path)]

    assert not any(path.readable for path in paths)


@pytest.mark.parametrize("name", ["convert", "sample", "export"])
def test_every_las_is_named(name):
    """The help of a command that takes a LAS says which there are."""
    (las,) = (one for one in main.get_command(None, name).params if one.name == "las")

    told = CliRunner().invoke(main, [name, "--help"]).output

    assert [each for each in las.type.choices if each not in told.rpartition("LAS: ")[2]] == []


def test_unknown():
    """A command that does not exist is wrong use."""
    assert CliRunner().invoke(main, ["bestaat-niet"]).exit_code == 2


@pytest.mark.parametrize("words", SAYINGS, ids=" ".join)
def test_a_disk_that_is_full(words, tmp_path):
    """Where what is said cannot be written, one finding on standard error says that."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(  # noqa: S603 - our own program
            [*OVERSTAP, *words], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert b"GW.BST15" in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize("words", SAYINGS, ids=" ".join)
def test_a_poor_encoding(words, tmp_path):
    """What the output cannot write becomes a question mark, not a crash."""
    done = subprocess.run(  # noqa: S603 - our own program
        [*OVERSTAP, *words],
        cwd=tmp_path,
        env=os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )

    assert done.stdout.isascii()
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""
