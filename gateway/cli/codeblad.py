"""`overstap codeblad`: fetches the sheets with the code for the parents."""

import sys
from functools import partial
from pathlib import Path

import click

from gateway.cli.calling import OpenClient, failures_said, for_each, with_gateway
from gateway.cli.paths import PATH
from gateway.cli.whole_files import make_folder, write_whole
from gateway.client import Client


@click.command("codeblad")
@click.option(
    "--out",
    type=PATH,
    default=".",
    metavar="DIR",
    help="Where the sheets go.",
)
@click.argument("overdrachten", metavar="ID...", nargs=-1, required=True)
@with_gateway
def command(overdrachten: tuple[str, ...], out: Path, open_client: OpenClient) -> None:
    """
    Fetch the sheets (PDF) with the code for the parents of overdrachten with an ID.

    Exit status: 0 when all are there, 1 when one was refused, 2 when an ID or DIR cannot be right.
    """
    with failures_said("overstap codeblad"), open_client() as client:
        make_folder(out)
        keep = partial(_keep, client, out)
        sys.exit(for_each(overdrachten, keep, command="overstap codeblad"))


def _keep(client: Client, out: Path, overdracht: str) -> None:
    sheet = client.code_sheet(overdracht)
    path = out / f"codeblad-{overdracht}.pdf"
    write_whole(path, sheet)
    click.echo(str(path))
