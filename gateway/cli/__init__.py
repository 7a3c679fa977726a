"""
The command line.

Each command stands in a module of its own name, loaded when it is called: the list of commands and
the help of one need nothing of the others.
"""

import io
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

import click

from gateway.wording.taal import Taal

COMMANDS: Final[Mapping[str, str]] = {
    "demo": "Show the whole way: from a ParnasSys export to the files for Magister.",
    "convert": "Make an overstapdossier of each pupil who leaves, out of an export of LAS.",
    "sample": "Make an invented export of LAS, as a school would gather it.",
    "validate": "Check OSO dossiers and overstapdossiers, and say all that is wrong with them.",
    "upgrade": "Bring OSO dossiers of another edition to 2019.1, and say what is lost.",
    "conformance": "Write dossiers that each break one rule, to test other software against.",
    "wrap": "Wrap OSO dossiers into overstapdossiers, which can then be signed.",
    "unwrap": "Take the OSO dossier out of overstapdossiers, in its canonical form.",
    "sign": "Sign overstapdossiers with the key of the school that sends them.",
    "verify": "Check the signature on overstapdossiers, and the certificate behind it.",
    "push": "Hand in signed overstapdossiers at a gateway.",
    "pull": "Fetch the dossier of one pupil.",
    "acknowledge": "Acknowledge that the dossier of a retrieval has come whole.",
    "status": "Tell where overdrachten are: all of the school's own, or those with an ID.",
    "codeblad": "Fetch the sheets (PDF) with the code for the parents of overdrachten with an ID.",
    "withdraw": "Take back overdrachten with an ID: nobody can fetch them any more.",
    "export": "Write the files that LAS takes in, from overstapdossiers that were fetched.",
    "serve": "Serve the gateway until it is stopped.",
    "worker": "Let dossiers expire whose term has passed, and erase what was kept long enough.",
    "migrate": "Make the tables of the database, or bring them up to date.",
    "school": "Register the schools that take part, and the certificates that speak for them.",
    "audit": "Check the audit log of a gateway, also against what was noted of it elsewhere.",
    "certificate": "Issue certificates to schools and servers, and revoke them.",
}
"""Name of a command, which is that of its module as well -> the first sentence of its help."""


INTERRUPTED: Final = 130


class _Commands(click.Group):
    def main(self, *args: Any, **rest: Any) -> Any:
        """Run the program; no stream that cannot take what is said ends it with a traceback."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(
                    errors="replace"
                )  # a letter that it lacks, a name in no encoding
        try:
            return super().main(*args, **rest)
        except BrokenPipeError:
            raise  # only where another program runs this one; who reads has had enough
        except OSError:
            sys.exit(_unsaid())

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; who stops it, also while it asks or loads, gets one word and 130."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, click.Abort):
            click.echo("\nAfgebroken.", err=True)
            ctx.exit(INTERRUPTED)

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"gateway.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _unsaid() -> int:
    """Tell on standard error that standard output takes nothing any more; the exit status."""
    from gateway.cli.calling import SYSTEM_FAILED, said  # noqa: PLC0415 - slow, and hardly ever
    from gateway.domain.errors import Misused  # noqa: PLC0415 - the same

    return said(Misused(SYSTEM_FAILED.at()), "standaarduitvoer")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="overstap")
@click.option(
    "--taal",
    type=click.Choice(["nl", "en"]),
    default="nl",
    envvar="OVERSTAP_CLIENT_TAAL",
    show_envvar=True,
    help="The language of what is said of files.",
)
@click.pass_context
def main(context: click.Context, taal: str) -> None:
    """Overstap: brings a pupil's dossier from primary to secondary school."""
    context.obj = Taal(taal)
