"""`overstap status`: tells where the overdrachten of a school are."""

import json
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import click
from rich.console import Console
from rich.table import Table

from gateway.cli.calling import OpenClient, failures_said, with_gateway
from gateway.client import Client, Stand

_A_DAY: Final = timedelta(days=1)
"""A term ends in the course of a day; the day before is the last whole one, as on the sheet."""


@click.command("status")
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
@click.argument("overdrachten", metavar="[ID]...", nargs=-1)
@with_gateway
def command(overdrachten: tuple[str, ...], open_client: OpenClient, *, machine: bool) -> None:
    """
    Tell where overdrachten are: all of the school's own, or those with an ID.

    Exit status: 0 when told, 1 when one is not known, 2 when an ID cannot be right.
    """
    with failures_said("overstap status"), open_client() as client:
        found = _found(client, overdrachten)
        console = Console()
        if not found:
            click.echo("Er zijn geen overdrachten.", err=True)
        elif machine or not console.is_terminal:
            for stand in found:
                click.echo(_machine(stand) if machine else _line(stand))
        else:
            console.print(_table(found))


def _found(client: Client, overdrachten: tuple[str, ...]) -> Sequence[Stand]:
    if overdrachten:
        return [client.status(overdracht) for overdracht in overdrachten]
    return client.overview()


def _line(stand: Stand) -> str:
    return "\t".join(_cells(stand))


def _machine(stand: Stand) -> str:
    return json.dumps(
        {
            "id": stand.id,
            "staat": str(stand.staat),
            "versie": stand.versie,
            "sha256": stand.sha256,
            "status": stand.status,
            "afzender": stand.afzender,
            "bestemmingen": stand.bestemmingen,
            "claim": stand.claim,
            "termijn": stand.termijn.isoformat() if stand.termijn else None,
        }
    )


def _table(found: Sequence[Stand]) -> Table:
    table = Table("overdracht", "staat", "versie", "van", "bij", "tot en met", box=None)
    for stand in found:
        table.add_row(*_cells(stand))
    return table


def _cells(stand: Stand) -> tuple[str, ...]:
    held = stand.claim or ", ".join(stand.bestemmingen) or "-"
    until = f"{stand.termijn - _A_DAY:%d-%m-%Y}" if stand.termijn else "-"
    return (stand.id, str(stand.staat), str(stand.versie), stand.afzender, held, until)
