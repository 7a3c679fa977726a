"""`overstap sign`: puts the school's signature on overstapdossiers."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from gateway.cli.calling import failures_said, said
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read, read_named
from gateway.cli.targets import targets_in
from gateway.cli.whole_files import write_whole
from gateway.cli.words import sayable
from gateway.domain.errors import OverstapError
from gateway.signing.seal import seal
from gateway.signing.signer import Signer

_SIGNED: Final = ".signed.xml"


@click.command("sign")
@click.option("--key", "key", metavar="FILE", type=PATH, required=True, help="Private key (PEM).")
@click.option(
    "--cert",
    "certificate",
    metavar="FILE",
    type=PATH,
    required=True,
    help="Certificate of the school (PEM), then those between it and its authority.",
)
@click.option(
    "--out", metavar="DIR", type=PATH, help="Folder for the signed files, under the same name."
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(paths: tuple[Path, ...], key: Path, certificate: Path, out: Path | None) -> None:
    """
    Sign overstapdossiers with the key of the school that sends them.

    FILE is an XML file, or a folder: then every XML file in it that was not signed here before.
    What was signed is written beside FILE as NAME.signed.xml, or with --out under its own name in
    DIR; FILE itself stays as it is. Exit status: 0 when all were signed, 1 when one was refused,
    2 when a file cannot be read or an option cannot be right.
    """
    with failures_said("overstap sign"):
        signer = Signer.from_pem(read_named(key), read_named(certificate))
        targets = _targets(paths, out)
        sys.exit(_all_signed(targets, signer))


def _targets(paths: tuple[Path, ...], out: Path | None) -> dict[Path, Path]:
    """Each file to be signed, and where it goes."""
    todo = [path for path in files(paths) if path in paths or not path.name.endswith(_SIGNED)]
    if out is None:
        return {path: path.with_name(path.stem + _SIGNED) for path in todo}
    return targets_in(out, todo)


def _all_signed(targets: dict[Path, Path], signer: Signer) -> int:
    """The exit status of the worst of the files."""
    console, worst = Console(), 0
    for path in tracked(targets, doing="Ondertekenen", console=console):
        try:
            write_whole(targets[path], seal(read(path), signer, moment=datetime.now(UTC)))
        except OverstapError as error:
            worst = max(worst, said(error, str(path)))
        else:
            console.out(sayable(f"{path}: ondertekend als {targets[path]}"), highlight=False)
    return worst
