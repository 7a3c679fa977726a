"""`overstap upgrade`: brings OSO dossiers of another edition to the one that is exchanged."""

import sys
from pathlib import Path

import click

from gateway.cli.calling import failures_said
from gateway.cli.paths import PATH
from gateway.cli.targets import Made, make_each
from gateway.usecases.upgrade import upgrade


@click.command("upgrade")
@click.option("--out", metavar="DIR", type=PATH, required=True, help="Folder for the dossiers.")
@click.option("--force", is_flag=True, help="Overwrite what stands in DIR under the same name.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(paths: tuple[Path, ...], *, out: Path, force: bool) -> None:
    """
    Bring OSO dossiers of another edition to 2019.1, and say what is lost.

    FILE is an XML file, or a folder: then every XML file in it. Each comes out in DIR under its
    own name. What has no place any more is told on standard error, each with its place in FILE.
    `overstap validate` says whether the new dossier keeps the rules of 2019.1. Exit status: 0 when
    all came out, 1 when one was refused or holds a code that 2019.1 does not know, 2 when a file
    cannot be read or written.
    """
    with failures_said("overstap upgrade"):
        sys.exit(make_each(paths, _upgraded, out=out, force=force, doing="Overbrengen"))


def _upgraded(document: bytes) -> Made:
    upgraded = upgrade(document)
    return Made(content=upgraded.document, findings=upgraded.findings)
