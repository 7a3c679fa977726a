"""`overstap validate`: says of any number of documents whether they are as they should be."""

import sys
from pathlib import Path

import click
from rich.console import Console

from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read
from gateway.cli.words import as_json, print_findings
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Verdict
from gateway.usecases.validate import validate


@click.command("validate")
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=PATH)
def command(paths: tuple[Path, ...], *, machine: bool) -> None:
    """
    Check OSO dossiers and overstapdossiers, and say all that is wrong with them.

    FILE is an XML file, or a folder: then every XML file in it is checked. Exit status: 0 when
    all are valid, 1 when one is not, 2 when a file cannot be read.
    """
    console = Console()
    worst = 0
    for path in tracked(files(paths), doing="Controleren", console=console):
        verdict, status = _judged(path)
        worst = max(worst, status)
        if machine:
            console.out(_machine(verdict, str(path)), highlight=False)
        else:
            print_findings(verdict.findings, source=str(path), console=console)
    sys.exit(worst)


def _judged(path: Path) -> tuple[Verdict, int]:
    """The verdict on the file at *path*, and the exit status that it asks for."""
    try:
        verdict = validate(read(path))
    except OverstapError as refusal:
        status = 2 if isinstance(refusal, Misused) else 1
        return Verdict(document=None, edition=None, findings=refusal.findings), status
    return verdict, 0 if verdict.valid else 1


def _machine(verdict: Verdict, source: str) -> str:
    facts = {"document": verdict.document, "edition": verdict.edition}
    return as_json(verdict.findings, source=source, **facts)
