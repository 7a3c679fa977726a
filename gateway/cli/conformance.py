"""`overstap conformance`: writes dossiers of which each must get the verdict in its name."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from gateway.cli.calling import failures_said
from gateway.cli.new_folders import new_folder
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.whole_files import CANNOT_WRITE, write_whole
from gateway.conformance.kit import Proef, manifest, proeven
from gateway.domain.errors import Misused

_MANIFEST: Final = "manifest.json"


@click.command("conformance")
@click.option(
    "--out",
    type=PATH,
    metavar="DIR",
    required=True,
    help="A new or empty folder.",
)
def command(out: Path) -> None:
    """
    Write dossiers that each break one rule, to test other software against.

    There is one for every rule and kind of dossier, and of each kind one with nothing against it;
    the name of a file says its verdict, and manifest.json lists all that must be found. All
    people are invented. The same version of Overstap writes the same files, byte for byte.
    """
    with failures_said("overstap conformance"):
        folder = new_folder(out)
        kit = tuple(proeven())
        _write(kit, folder)
        write_whole(folder / _MANIFEST, manifest(kit).encode())
        click.echo(f"{out}: {len(kit)} dossiers; {_MANIFEST} zegt welk oordeel bij elk hoort.")


def _write(kit: Sequence[Proef], folder: Path) -> None:
    for proef in tracked(kit, doing="Schrijven", console=Console()):
        try:
            (folder / proef.file).write_bytes(proef.content)
        except OSError:
            raise Misused(CANNOT_WRITE.at(str(folder))) from None
