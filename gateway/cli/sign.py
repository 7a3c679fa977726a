"""`overstap sign`: puts the school's signature on overstapdossiers."""

import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click
from rich.console import Console

from gateway.cli.calling import failures_said, said
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read, read_named
from gateway.cli.whole_files import make_folder, write_whole
from gateway.cli.words import sayable
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Kind
from gateway.signing.seal import seal
from gateway.signing.signer import Signer

_SIGNED: Final = ".signed.xml"
_FILE: Final = click.Path(path_type=Path)

TWO_OF_ONE_NAME: Final = Kind(
    rule="GW.BST20",
    message="Twee bestanden heten {name}; in één map kunnen zij niet naast elkaar staan.",
    advice="Onderteken ze elk naar een eigen map.",
)


@click.command("sign")
@click.option("--key", "key", metavar="FILE", type=_FILE, required=True, help="Private key (PEM).")
@click.option(
    "--cert",
    "certificate",
    metavar="FILE",
    type=_FILE,
    required=True,
    help="Certificate of the school (PEM), then those between it and its authority.",
)
@click.option(
    "--out", metavar="DIR", type=_FILE, help="Folder for the signed files, under the same name."
)
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=_FILE)
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
    make_folder(out)
    for name, count in Counter(path.name for path in todo).items():
        if count > 1:
            raise Misused(TWO_OF_ONE_NAME.at(name=name))
    return {path: out / path.name for path in todo}


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
