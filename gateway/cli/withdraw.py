"""`overstap withdraw`: takes back what a school handed in."""

import sys

import click

from gateway.cli.calling import OpenClient, failures_said, said, with_gateway
from gateway.client import Client
from gateway.domain.errors import OverstapError


@click.command("withdraw")
@click.argument("overdrachten", metavar="ID...", nargs=-1, required=True)
@with_gateway
def command(overdrachten: tuple[str, ...], open_client: OpenClient) -> None:
    """
    Take back overdrachten with an ID: nobody can fetch them any more.

    Their content is gone at once, and their code opens nothing. Exit status: 0 when all were taken
    back, 1 when one was refused, 2 when an ID cannot be right.
    """
    with failures_said("overstap withdraw"), open_client() as client:
        sys.exit(max(_withdrawn(client, overdracht) for overdracht in overdrachten))


def _withdrawn(client: Client, overdracht: str) -> int:
    try:
        client.withdraw(overdracht)
    except OverstapError as error:
        return said(error, "overstap withdraw")
    click.echo(f"{overdracht}: ingetrokken")
    return 0
