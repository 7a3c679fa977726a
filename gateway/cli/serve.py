"""`overstap serve`: the gateway, on this machine."""

import os
import socket
from functools import partial
from pathlib import Path
from typing import Final

import click

from gateway.bootstrap.server import listening, make_app
from gateway.bootstrap.world import prepare
from gateway.cli.calling import failures_said
from gateway.cli.development import SCHOOLS, Development, make_development
from gateway.cli.paths import PATH
from gateway.config import Config, read_config
from gateway.domain.errors import Misused
from gateway.domain.findings import Actor, Kind
from gateway.domain.party import School
from gateway.web.server import Server

ADDRESS_TAKEN: Final = Kind(
    rule="GW.DEV02",
    message="De gateway kan niet luisteren op {address}.",
    advice="Stop wat daar al luistert, of kies met OVERSTAP_ADDRESS een ander adres.",
    who=Actor.ADMINISTRATOR,
)

_FOLDER: Final = ".overstap"
_EXPLAINED: Final = """\
Een gateway om te proberen, met verzonnen scholen; alles staat in {folder}.

  export OVERSTAP_CLIENT_GATEWAY=https://{address}
  export OVERSTAP_CLIENT_AUTHORITY={authority}
"""
_SCHOOL: Final = """
  {naam} ({vestiging}, {sector})
  export OVERSTAP_CLIENT_CERT={certificate} OVERSTAP_CLIENT_KEY={key}
"""


@click.command("serve")
@click.option("--development", is_flag=True, help="Make a gateway of its own, to try things.")
@click.option(
    "--data",
    type=PATH,
    default=_FOLDER,
    show_default=True,
    metavar="DIR",
    help="Where the development gateway stands.",
)
def command(data: Path, *, development: bool) -> None:
    """
    Serve the gateway until it is stopped.

    Its settings come from the environment (OVERSTAP_...), or from the file that OVERSTAP_CONFIG
    names. With --development nothing needs to be set: authority, keys, database and four invented
    schools are made in DIR, once; of the environment only OVERSTAP_ADDRESS and OVERSTAP_LOG count.
    """
    with failures_said("overstap serve"):
        made = _development(data) if development else None
        config = made.config(os.environ) if made else read_config(os.environ)
        _demand_free(config.address)
        prepare(config)
        if made:
            _explain(made, config)
        Server(partial(make_app, config), listening(config)).run()


def _demand_free(address: tuple[str, int]) -> None:
    """Raise Misused where the gateway cannot listen on *address*."""
    host, port = address
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server(address, family=family).close()
    except OSError:
        raise Misused(ADDRESS_TAKEN.at(address=f"{host}:{port}")) from None


def _development(folder: Path) -> Development:
    made = Development(folder.resolve())
    return made if made.is_whole else make_development(folder)


def _explain(made: Development, config: Config) -> None:
    host, port = config.address
    click.echo(
        _EXPLAINED.format(folder=made.folder, address=f"{host}:{port}", authority=made.authority)
    )
    click.echo("".join(_explained(made, school) for school in SCHOOLS))
    click.echo("De gateway luistert; Ctrl-C stopt haar.")


def _explained(made: Development, school: School) -> str:
    return _SCHOOL.format(
        naam=school.naam,
        vestiging=school.vestiging,
        sector=school.sector,
        certificate=made.certificate(school.vestiging),
        key=made.key(school.vestiging),
    )
