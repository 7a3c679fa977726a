"""`overstap migrate`: the tables of the database, made or brought up to date."""

import os

import click

from gateway.cli.calling import failures_said
from gateway.config import read_config
from gateway.store.store import Store


@click.command("migrate")
def command() -> None:
    """
    Make the tables of the database, or bring them up to date.

    Its settings are those of `overstap serve`, which does the same when it starts. All or
    nothing; nothing happens where the tables are up to date. Exit status: 0 when they are, 2
    when that cannot be.
    """
    with failures_said("overstap migrate"):
        store = Store.at(read_config(os.environ).database)
        store.migrate()
        store.close()
        click.echo("De tabellen van de database zijn bij.")
