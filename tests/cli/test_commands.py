"""The list of commands."""

from importlib import import_module

import pytest
from click.testing import CliRunner

from gateway.cli import COMMANDS, main


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


def test_unknown():
    """A command that does not exist is wrong use."""
    assert CliRunner().invoke(main, ["bestaat-niet"]).exit_code == 2
