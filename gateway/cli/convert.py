"""`overstap convert`: makes overstapdossiers out of what a LAS exports."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypedDict, Unpack

import click
from rich.console import Console

from gateway.bootstrap.adapters import ADAPTERS
from gateway.canonical.printing import print_overstapdossier
from gateway.cli.calling import MISUSED, REFUSED, failures_said, said
from gateway.cli.collecting import collected_seldom
from gateway.cli.new_folders import new_folder
from gateway.cli.onto import NOTHING_EARLIER, Earlier, earlier_in
from gateway.cli.paths import PATH
from gateway.cli.progress import tracked
from gateway.cli.whole_files import write_whole
from gateway.cli.words import as_json, placed, print_findings
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Finding, has_errors
from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Conversion, Reading
from gateway.usecases.validate import validate

INVALID: Final = "ongeldig"
"""The folder below that of the overstapdossiers in which those stand that are not valid."""

_READERS: Final = {naam: adapter.read for naam, adapter in ADAPTERS.items() if adapter.read}
_ONLY_THE_OWNER: Final = 0o700
_LONGEST: Final = 64  # with a UUID behind it, well within what any file system takes
_UNFIT: Final = re.compile(r"[^A-Za-z0-9-]+")


class _Options(TypedDict):
    school: Path | None
    out: Path
    onto: Path | None
    machine: bool


@click.command("convert", epilog=f"LAS: {', '.join(sorted(_READERS))}.")
@click.argument("las", metavar="LAS", type=click.Choice(sorted(_READERS)))
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
@click.option("--school", type=PATH, metavar="FILE", help="What no export holds (TOML).")
@click.option("--out", type=PATH, metavar="DIR", required=True, help="A new or empty folder.")
@click.option("--onto", type=PATH, metavar="DIR", help="The overstapdossiers that went before.")
@click.option("--json", "machine", is_flag=True, help="One JSON object a line, for a program.")
def command(las: str, paths: tuple[Path, ...], **options: Unpack[_Options]) -> None:
    """
    Make an overstapdossier of each pupil who leaves, out of an export of LAS.

    PATH is a folder, a ZIP or a file; together they are one export. The school file may lie among
    them. Each dossier is checked; one that is not valid goes to the folder `ongeldig` in DIR.
    With --onto, what is new in PATH is added to the overstapdossiers in that folder: of each that
    changes a next version is made, and what PATH does not mention stays as it was.
    Exit status: 0 when all went well, 1 when something was refused or is not valid, 2 when the
    export cannot be read. The others come through in any case.
    """
    with failures_said("overstap convert"), collected_seldom():
        earlier = earlier_in(options["onto"]) if options["onto"] else NOTHING_EARLIER
        target = new_folder(options["out"])
        try:
            reading = _READERS[las](paths, options["school"], _now(), known=earlier.known)
        except Unreadable as refusal:
            said(refusal, "overstap convert")
            sys.exit(MISUSED)
        conversions = _Conversions(target, earlier, machine=options["machine"])
        sys.exit(conversions.write(reading, ", ".join(map(str, paths))))


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


@dataclass(slots=True)
class _Conversions:
    """The conversions of one export on their way to files: what was said, and how many of each."""

    out: Path
    earlier: Earlier
    machine: bool = field(kw_only=True)
    _console: Console = field(default_factory=Console, init=False)
    _taken: set[str] = field(default_factory=set, init=False)
    _status: int = field(default=0, init=False)
    _valid: int = field(default=0, init=False)
    _unchanged: int = field(default=0, init=False)

    def write(self, reading: Reading, source: str) -> int:
        """Write and tell of every conversion; the exit status."""
        self._say_of_earlier()
        self._say(reading.findings, source, valid=not has_errors(reading.findings))
        places = range(len(reading.conversions))
        for place in tracked(places, doing="Omzetten", console=self._console):
            self._write_one(reading.conversions[place])
        if not self.machine:
            click.echo(self._summary(reading.conversions))
        return self._status

    def _say_of_earlier(self) -> None:
        for path, error in self.earlier.errors:
            self._say(error.findings, str(path), valid=False)
        if self.earlier.findings:
            self._say(self.earlier.findings, "--onto", valid=True)

    def _write_one(self, conversion: Conversion) -> None:
        source = f"leerling {_shown(conversion.leerling)}"
        made, changes = self.earlier.next_version(conversion)
        findings = (*changes, *conversion.findings)
        if made is None and conversion.overstapdossier and not has_errors(changes):
            self._unchanged += 1
            self._say(findings, source, valid=True)
        elif made is None:
            self._say(findings, source, valid=False)
        else:
            self._write_document(made, conversion.leerling, findings, source)

    def _write_document(
        self, made: Overstapdossier, leerling: str, findings: Sequence[Finding], source: str
    ) -> None:
        document = print_overstapdossier(made)
        verdict = validate(document)
        path = self._folder(valid=verdict.valid) / self._name(leerling, made)
        write_whole(path, document)
        self._valid += verdict.valid
        self._say(findings, source, valid=verdict.valid, written=(path, verdict.findings))

    def _folder(self, *, valid: bool) -> Path:
        if valid:
            return self.out
        folder = self.out / INVALID
        folder.mkdir(mode=_ONLY_THE_OWNER, exist_ok=True)
        return folder

    def _name(self, leerling: str, made: Overstapdossier) -> str:
        """A name by which the school knows the pupil, never a PGN and never the same twice."""
        safe = _UNFIT.sub("_", leerling)[:_LONGEST]
        stem = made.kop.dossierId if _is_pgn(leerling) else f"leerling-{safe}"
        if stem.casefold() in self._taken:
            stem = f"{stem}-{made.kop.dossierId}"
        self._taken.add(stem.casefold())
        return f"{stem}.xml"

    def _say(
        self,
        findings: Sequence[Finding],
        source: str,
        *,
        valid: bool,
        written: tuple[Path | None, Sequence[Finding]] = (None, ()),
    ) -> None:
        """Say the *findings* on what was read, and those on what was *written*."""
        path, verdict = written
        if not valid or has_errors(findings):
            self._status = REFUSED
        if self.machine:
            file = str(path) if path else None
            line = as_json((*findings, *verdict), source=source, valid=valid, written=file)
            self._console.out(line, highlight=False)
        else:
            where = f" ({path.relative_to(self.out)})" if path else ""
            said = (*map(placed, findings), *verdict)
            print_findings(said, source=f"{source}{where}", console=self._console)

    def _summary(self, conversions: Sequence[Conversion]) -> str:
        rest = len(conversions) - self._valid - self._unchanged
        refused = f"; {rest} niet, zie hierboven" if rest else ""
        unchanged = f"; {self._unchanged} zonder iets nieuws" if self._unchanged else ""
        return f"{self.out}: {self._valid} geldige overstapdossiers{refused}{unchanged}."


def _is_pgn(leerling: str) -> bool:
    return passes_bsn_test(leerling) or passes_onderwijsnummer_test(leerling)


def _shown(leerling: str) -> str:
    if _is_pgn(leerling):
        return "zonder leerlingnummer"
    return leerling if len(leerling) <= _LONGEST else f"{leerling[:_LONGEST]}…"
