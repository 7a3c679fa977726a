"""`overstap push`: hands in signed overstapdossiers, and puts them ready where asked."""

import hashlib
import json
import sys
from pathlib import Path
from typing import Final, TypedDict, Unpack
from uuid import UUID, uuid5

import click
from rich.console import Console

from gateway.cli.calling import OpenClient, failures_said, said, with_gateway
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read
from gateway.cli.words import sayable
from gateway.client import Client, Code, Stand
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Kind
from gateway.domain.lifecycle import State

_PUSHES: Final = UUID("0f4a9f0e-4c0b-4c5b-9d0a-6d1f2b7c8e31")
_TAKEN_BACK: Final = (State.INGETROKKEN, State.GEWIST)

ONE_FILE: Final = Kind(
    rule="GW.BST11",
    message="Een nieuwe versie is er van één dossier, en hier staan meer bestanden.",
    advice="Noem bij --onto één bestand.",
)


class Options(TypedDict):
    """How the dossiers go in."""

    release: bool
    voorlopig: bool
    termijn: int | None
    onto: str | None
    machine: bool


@click.command("push")
@click.option("--release", is_flag=True, help="Put each dossier ready, and show its code.")
@click.option("--voorlopig", is_flag=True, help="Put a provisional dossier ready as well.")
@click.option("--termijn", type=click.IntRange(1), metavar="DAYS", help="Days it stands ready.")
@click.option("--onto", metavar="ID", help="Hand in FILE as new version of this overdracht.")
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
@click.argument(
    "paths",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=PATH,
)
@with_gateway
def command(paths: tuple[Path, ...], open_client: OpenClient, **options: Unpack[Options]) -> None:
    """
    Hand in signed overstapdossiers at a gateway.

    FILE is an XML file, or a folder: then every XML file in it goes in. For each one line tells
    the id of its overdracht. What was cut off may be done again: a file that is in already does
    not go in twice, and with --release it is put ready as yet. Exit status: 0 when all went in, 1
    when one was refused, 2 when a file cannot be read or an option cannot be right.
    """
    with failures_said("overstap push"):
        todo = list(files(paths))
        if options["onto"] and len(todo) != 1:
            raise Misused(ONE_FILE.at())
        with open_client() as client:
            sys.exit(_all_pushed(client, todo, options))


def _all_pushed(client: Client, todo: list[Path], options: Options) -> int:
    """The exit status of the worst of the files."""
    console, worst = Console(), 0
    for path in tracked(todo, doing="Indienen", console=console):
        try:
            stand = _handed_in(client, read(path), options)
        except OverstapError as error:
            worst = max(worst, said(error, str(path)))
            continue
        code, status = _released(client, path, stand, options)
        worst = max(worst, status)
        line = _machine if options["machine"] else _human
        console.out(line(path, stand, code), highlight=False)
    return worst


def _handed_in(client: Client, document: bytes, options: Options) -> Stand:
    """Where the dossier is that goes in now, or that went in before by the very same call."""
    onto, termijn = options["onto"], options["termijn"]
    key = _key(document, onto, termijn)
    if onto:
        return client.supplement(onto, document, key=key)
    stand = client.submit(document, termijn=termijn, key=key)
    if stand.staat in _TAKEN_BACK:
        return client.submit(document, termijn=termijn)
    return stand


def _key(document: bytes, *asked: object) -> str:
    """The name of this call: the same for the same file, so that it may be called again."""
    digest = hashlib.sha256(repr(asked).encode() + document).hexdigest()
    return str(uuid5(_PUSHES, digest))


def _released(
    client: Client, path: Path, stand: Stand, options: Options
) -> tuple[Code | None, int]:
    """The code of the dossier that was put ready, where that was asked; and the exit status."""
    if not options["release"]:
        return None, 0
    try:
        if stand.staat is State.CONCEPT:
            client.release(stand.id, voorlopig=options["voorlopig"])
        return client.code(stand.id), 0
    except OverstapError as error:
        return None, said(error, str(path))


def _human(path: Path, stand: Stand, code: Code | None) -> str:
    done = sayable(f"{path}: versie {stand.versie} ingediend als {stand.id}")
    if code is None:
        return done
    return f"{done}, klaargezet met code {code.code}, geldig tot en met {code.verloopt:%d-%m-%Y}"


def _machine(path: Path, stand: Stand, code: Code | None) -> str:
    return json.dumps(
        {
            "file": str(path),
            "id": stand.id,
            "versie": stand.versie,
            "sha256": stand.sha256,
            "code": code.code if code else None,
            "verloopt": code.verloopt.isoformat() if code else None,
        }
    )
