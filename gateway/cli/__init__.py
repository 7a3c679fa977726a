"""
The command line.

Each command stands in a module of its own, loaded when it is called, so that `--help` is quick.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Final

import click

COMMANDS: Final[Mapping[str, str]] = {
    "demo": "demo",
    "convert": "convert",
    "sample": "sample",
    "validate": "validate",
    "wrap": "wrap",
    "unwrap": "unwrap",
    "sign": "sign",
    "verify": "verify",
    "push": "push",
    "pull": "pull",
    "acknowledge": "acknowledge",
    "status": "status",
    "codeblad": "codeblad",
    "export": "export",
    "serve": "serve",
    "worker": "worker",
    "migrate": "migrate",
    "school": "school",
    "certificate": "certificate",
}
"""Command name -> module of `gateway.cli` that holds a click command called `command`."""


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"gateway.cli.{COMMANDS[cmd_name]}").command
        return found if isinstance(found, click.Command) else None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="overstap")
def main() -> None:
    """Overstap: brings a pupil's dossier from primary to secondary school."""
