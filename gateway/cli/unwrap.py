"""`overstap unwrap`: takes the OSO dossiers out of overstapdossiers, unchanged."""

import sys
from pathlib import Path

import click

from gateway.canonical.wrapping import unwrap
from gateway.cli.calling import failures_said
from gateway.cli.paths import PATH
from gateway.cli.targets import make_each


@click.command("unwrap")
@click.option("--out", metavar="DIR", type=PATH, required=True, help="Folder for the dossiers.")
@click.option("--force", is_flag=True, help="Overwrite what stands in DIR under the same name.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(paths: tuple[Path, ...], *, out: Path, force: bool) -> None:
    """
    Take the OSO dossier out of overstapdossiers, in its canonical form.

    FILE is an XML file, or a folder: then every XML file in it. Each comes out in DIR under its
    own name, byte for byte as it was wrapped. No signature is checked: `overstap verify` does.
    Exit status: 0 when all came out, 1 when one was refused, 2 when a file cannot be read or
    written.
    """
    with failures_said("overstap unwrap"):
        sys.exit(make_each(paths, unwrap, out=out, force=force, doing="Uitpakken"))
