"""`overstap verify`: says of overstapdossiers whether the signature holds, and whose it is."""

import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from rich.console import Console

from gateway.cli.calling import MISUSED, REFUSED, failures_said
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read, read_named
from gateway.cli.words import as_json, print_findings, sayable
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Finding
from gateway.signing.check import Sealed, check
from gateway.signing.trust import Trust


@click.command("verify")
@click.option(
    "--trust",
    metavar="FILE",
    type=PATH,
    required=True,
    help="Certificates (PEM) of the authorities whose schools are trusted.",
)
@click.option(
    "--crl",
    "lists",
    metavar="FILE",
    type=PATH,
    multiple=True,
    help="List (PEM) of what an authority has revoked; may be given more than once.",
)
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(
    paths: tuple[Path, ...], trust: Path, lists: tuple[Path, ...], *, machine: bool
) -> None:
    """
    Check the signature on overstapdossiers, and the certificate behind it.

    FILE is an XML file, or a folder: then every XML file in it is checked. What the dossier says
    is checked by `overstap validate`. Exit status: 0 when every signature holds, 1 when one does
    not, 2 when a file cannot be read or an option cannot be right.
    """
    with failures_said("overstap verify"):
        trusted = Trust.from_pem(read_named(trust), *(read_named(path) for path in lists))
        sys.exit(_all_verified(paths, trusted, machine=machine))


def _all_verified(paths: Iterable[Path], trust: Trust, *, machine: bool) -> int:
    """The exit status of the worst of the files."""
    console, worst = Console(), 0
    for path in tracked(files(paths), doing="Controleren", console=console):
        sealed, findings, status = _verified(path, trust)
        worst = max(worst, status)
        if machine:
            console.out(as_json(findings, source=str(path), **_facts(sealed)), highlight=False)
        elif sealed:
            console.out(sayable(f"{path}: {_words(sealed)}"), highlight=False)
        else:
            print_findings(findings, source=str(path), console=console)
    return worst


def _verified(path: Path, trust: Trust) -> tuple[Sealed | None, tuple[Finding, ...], int]:
    """What was signed, or what is wrong; and the exit status that fits."""
    try:
        return check(read(path), trust, moment=datetime.now(UTC)), (), 0
    except OverstapError as error:
        status = MISUSED if isinstance(error, Misused) else REFUSED
        return None, error.findings, status


def _words(sealed: Sealed) -> str:
    signed = sealed.signed.astimezone(UTC)
    return f"in orde, ondertekend door {sealed.afzender} op {signed:%d-%m-%Y %H:%M} UTC"


def _facts(sealed: Sealed | None) -> dict[str, object]:
    if sealed is None:
        return {"document": None, "edition": None}
    return {
        "document": "overstapdossier",
        "edition": None,
        "sender": str(sealed.afzender),
        "signed": sealed.signed.astimezone(UTC).isoformat(),
        "certificate": sealed.certificate,
        "sha256": sealed.sha256,
    }
