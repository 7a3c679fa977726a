"""`overstap withdraw`: takes back what a school handed in."""

import sys
from functools import partial

import click

from gateway.cli.calling import OpenClient, failures_said, for_each, with_gateway
from gateway.client import Client


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
        sys.exit(for_each(overdrachten, partial(_withdraw, client), command="overstap withdraw"))


def _withdraw(client: Client, overdracht: str) -> None:
    client.withdraw(overdracht)
    click.echo(f"{overdracht}: ingetrokken")
