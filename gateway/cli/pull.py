"""`overstap pull`: fetches the dossier of one pupil with the code of the parents and the PGN."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from gateway.cli.calling import OpenClient, failures_said, with_gateway
from gateway.cli.paths import PATH
from gateway.cli.reading_files import read_named
from gateway.cli.secrets_read import CODE, PGN, read_secret
from gateway.cli.whole_files import make_folder, write_whole
from gateway.client import Client, Opgehaald
from gateway.signing.check import check
from gateway.signing.trust import Trust


class Options(TypedDict):
    """How the dossier comes out."""

    code_file: Path | None
    pgn_file: Path | None
    out: Path
    known: int | None
    namens: str | None
    trust: Path | None
    acknowledge: bool


@click.command("pull")
@click.option(
    "--code-file", type=PATH, metavar="FILE", help="File with the code; - is standard input."
)
@click.option(
    "--pgn-file", type=PATH, metavar="FILE", help="File with the BSN or onderwijsnummer."
)
@click.option("--out", type=PATH, default=".", metavar="DIR", help="Where the dossier goes.")
@click.option("--known", type=click.IntRange(1), metavar="N", help="The version you have already.")
@click.option("--namens", metavar="VESTIGING", help="For which school, if there are more.")
@click.option("--trust", type=PATH, metavar="FILE", help="Check the signature: authority (PEM).")
@click.option("--acknowledge", is_flag=True, help="Tell the gateway that the dossier has come.")
@with_gateway
def command(open_client: OpenClient, **options: Unpack[Options]) -> None:
    """
    Fetch the dossier of one pupil.

    The code and the BSN are asked for, or come from files, or from OVERSTAP_CLIENT_CODE and
    OVERSTAP_CLIENT_PGN; never from the command line. Exit status: 0 when the dossier is there, or
    there is none newer, 1 when it was refused, 2 when something cannot be right.
    """
    with failures_said("overstap pull"), open_client() as client:
        make_folder(options["out"])
        trust = Trust.from_pem(read_named(options["trust"])) if options["trust"] else None
        found = _fetched(client, options)
        if found is None:
            click.echo("Er is geen nieuwere versie dan die u hebt.")
            return
        if trust is not None:
            check(found.document, trust, moment=datetime.now(UTC))
        _keep(client, found, options)


def _fetched(client: Client, options: Options) -> Opgehaald | None:
    code = read_secret(CODE, variable="CODE", file=options["code_file"])
    pgn = read_secret(PGN, variable="PGN", file=options["pgn_file"])
    return client.retrieve(code, pgn, bekende_versie=options["known"], namens=options["namens"])


def _keep(client: Client, found: Opgehaald, options: Options) -> None:
    """Write the dossier under a name that says nothing of the pupil, and then acknowledge it."""
    path = options["out"] / f"overstapdossier-{found.ophaling_id}.xml"
    write_whole(path, found.document)
    click.echo(f"{path}: versie {found.versie}, ophaling {found.ophaling_id}")
    if options["acknowledge"]:
        client.acknowledge(found.ophaling_id, found.sha256)
        click.echo("De ontvangst is bevestigd.")
