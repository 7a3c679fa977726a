"""`overstap export`: makes, of dossiers that a school fetched, the files that its LAS takes in."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypedDict, Unpack

import click
from rich.console import Console

from gateway.bootstrap.adapters import ADAPTERS
from gateway.cli.calling import MISUSED, REFUSED, failures_said
from gateway.cli.leveringen import Open, newest, open_checked, open_levering
from gateway.cli.new_folders import new_folder
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read_named
from gateway.cli.whole_files import CANNOT_WRITE, write_whole
from gateway.cli.words import as_json, print_findings
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Actor, Finding, Kind, has_errors
from gateway.domain.translation import Keep, Levering
from gateway.signing.trust import Trust

_WRITERS: Final = {naam: adapter.write for naam, adapter in ADAPTERS.items() if adapter.write}
_ONLY_THE_OWNER: Final = 0o700

NOTHING_TO_DO: Final = Kind(
    rule="GW.EXP01",
    message="Er is niet opgegeven welke bestanden overgenomen moeten worden, of waarheen.",
    advice="Noem de opgehaalde overstapdossiers, en met --out een nieuwe map.",
    who=Actor.RECEIVER,
)
NOT_EMPTY: Final = Kind(
    rule="GW.EXP02",
    message="In de map voor de nieuwe bestanden staat al iets.",
    advice="Kies met --out een nieuwe map, zodat er geen leerlingen van eerder tussen staan.",
    who=Actor.RECEIVER,
)


class Options(TypedDict):
    """What to make of which files, and where."""

    paths: tuple[Path, ...]
    out: Path | None
    mapping: Path | None
    trust: Path | None
    standaardindeling: bool
    machine: bool


@click.command("export", epilog=f"LAS: {', '.join(sorted(_WRITERS))}.")
@click.argument("las", metavar="LAS", type=click.Choice(sorted(_WRITERS)))
@click.argument("paths", metavar="FILE...", nargs=-1, type=PATH)
@click.option("--out", type=PATH, metavar="DIR", help="A new or empty folder for the files.")
@click.option("--mapping", type=PATH, metavar="FILE", help="The school's own columns (TOML).")
@click.option("--trust", type=PATH, metavar="FILE", help="Check the signatures: authority (PEM).")
@click.option("--standaardindeling", is_flag=True, help="Print the columns to begin with.")
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
def command(las: str, **options: Unpack[Options]) -> None:
    """
    Write the files that LAS takes in, from overstapdossiers that were fetched.

    FILE is an overstapdossier, or a folder of them; of several versions of a dossier the newest
    counts. Exit status: 0 when all came along, 1 when a file was refused or something could not be
    written as it should, 2 when something cannot be right.
    """
    with failures_said("overstap export"):
        if options["standaardindeling"]:
            mapping = ADAPTERS[las].mapping
            click.echo(mapping() if mapping else "", nl=False)
            return
        sys.exit(_exported(las, options))


def _exported(las: str, options: Options) -> int:
    """The exit status, after all that could be written is, and the rest is said."""
    if not options["paths"] or options["out"] is None:
        raise Misused(NOTHING_TO_DO.at())
    console = Console()
    open_, out = _opening(options["trust"]), new_folder(options["out"], not_empty=NOT_EMPTY)
    reading = tracked(files(options["paths"]), doing="Lezen", console=console)
    chosen = newest(reading, open_)
    leveringen = _leveringen(chosen.paths, open_, console)
    findings = _WRITERS[las](leveringen, options["mapping"], _keeping(out))
    said = [*((path, error.findings) for path, error in chosen.errors), *chosen.older]
    for source, found in (*said, (out, findings)):
        _say(found, str(source), console, machine=options["machine"])
    if not options["machine"]:
        click.echo(f"{out}: bestanden van {len(chosen.paths)} leerling(en) geschreven.")
    return max([_status(error) for _, error in chosen.errors] + [int(has_errors(findings))])


def _opening(trust: Path | None) -> Open:
    """How files are opened: with their signatures checked where *trust* says by whom."""
    if trust is None:
        return open_levering
    return open_checked(Trust.from_pem(read_named(trust)), datetime.now(UTC))


def _leveringen(paths: tuple[Path, ...], open_: Open, console: Console) -> Iterator[Levering]:
    return (open_(path) for path in tracked(paths, doing="Schrijven", console=console))


def _keeping(out: Path) -> Keep:
    """Keeps each file under *out*, whole or not at all."""

    def keep(name: str, content: bytes) -> None:
        path = out.joinpath(*name.split("/"))
        if not path.resolve().is_relative_to(out.resolve()):
            raise Misused(CANNOT_WRITE.at(name))
        _folders(path.parent, out)
        write_whole(path, content)

    return keep


def _folders(folder: Path, out: Path) -> None:
    """Make *folder* and those above it up to *out*; a mode given to all, not to the last only."""
    for part in (*reversed(folder.parents), folder):
        if part.is_relative_to(out):
            part.mkdir(mode=_ONLY_THE_OWNER, exist_ok=True)


def _say(findings: tuple[Finding, ...], source: str, console: Console, *, machine: bool) -> None:
    if machine:
        console.out(as_json(findings, source=source), highlight=False)
    else:
        print_findings(findings, source=source, console=console)


def _status(error: OverstapError) -> int:
    return MISUSED if isinstance(error, Misused) else REFUSED
