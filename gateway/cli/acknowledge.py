"""`overstap acknowledge`: tells the gateway that a dossier has come whole."""

import hashlib
from pathlib import Path

import click

from gateway.cli.calling import OpenClient, failures_said, with_gateway
from gateway.cli.paths import PATH
from gateway.cli.reading_files import read_named


@click.command("acknowledge")
@click.argument("ophaling", metavar="ID")
@click.argument("file", metavar="FILE", type=PATH)
@with_gateway
def command(ophaling: str, file: Path, open_client: OpenClient) -> None:
    """
    Acknowledge that the dossier of a retrieval has come whole.

    ID is the retrieval that pull told, FILE the dossier as pull wrote it: its digest shows that
    nothing was lost on the way. Exit status: 0 when done, 1 when refused, 2 when FILE or ID
    cannot be right.
    """
    with failures_said(str(file)), open_client() as client:
        client.acknowledge(ophaling, hashlib.sha256(read_named(file)).hexdigest())
        click.echo("De ontvangst is bevestigd.")
