"""How the demonstration is told: each command as one would type it, and what came of it."""

import io
import os
import re
import shlex
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gateway.cli import INTERRUPTED, main

_SHOWN: Final = 6
_WIDEST: Final = 360
_OURS: Final = "OVERSTAP_"
_FAULT: Final = re.compile(r": fout \S+ (.+?) \[")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and its exit status."""

    status: int
    printed: str

    @property
    def reason(self) -> str:
        """Why the command refused, as it said itself; empty where it did not."""
        said = _FAULT.search(self.printed)
        return said[1] if said else ""


@dataclass(frozen=True, slots=True)
class Acting:
    """Who gives a command, and the environment in which that school gives its commands."""

    naam: str
    environment: Mapping[str, str]


@dataclass(slots=True)
class Story:
    """What has been told so far; *folder* is left out of the paths that are shown."""

    console: Console
    folder: Path
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def chapter(self, title: str) -> None:
        """Begin a part of the story."""
        self.console.print()
        self.console.rule(Text(title, style="bold"), align="left")

    def run(self, *arguments: str, acting: Acting, shown: int = _SHOWN) -> Outcome:
        """Run one command of ours, and show it with the first *shown* lines that it prints."""
        typed = self._short(shlex.join(arguments))
        self.console.print(Text(f"{acting.naam} $ overstap {typed}", style="cyan"))
        outcome = run(arguments, acting.environment)
        lines = self._short(outcome.printed).splitlines()
        for line in lines[:shown]:
            self.say(textwrap.shorten(line, _WIDEST, placeholder=" …"))
        if len(lines) > shown:
            self.say(f"… en nog {len(lines) - shown} regels")
        return outcome

    def say(self, words: str) -> None:
        """Show one line."""
        self.console.print(Padding(Text(words), (0, 0, 0, 2)))

    def note(self, step: str, who: str, outcome: str) -> None:
        """Remember a row of the table at the end."""
        self.rows.append((step, who, outcome))

    def end(self) -> None:
        """Show what happened, in a table."""
        table = Table(title="Wat er gebeurde", title_justify="left", expand=False)
        for heading in ("stap", "wie", "uitkomst"):
            table.add_column(heading, overflow="fold")
        for row in self.rows:
            table.add_row(*row)
        self.console.print()
        self.console.print(table)

    def _short(self, text: str) -> str:
        return text.replace(f"{self.folder}/", "").replace(str(self.folder), ".")


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> Outcome:
    """Run one command of ours within this process."""
    status = 0
    with _surrounded(environment), _caught() as printed:
        try:
            status = (
                main.main(args=list(arguments), prog_name="overstap", standalone_mode=False) or 0
            )
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        except click.ClickException as error:
            printed.write(error.format_message())
            status = error.exit_code
    if status == INTERRUPTED:
        raise KeyboardInterrupt
    return Outcome(status, printed.getvalue())


@contextmanager
def _surrounded(environment: Mapping[str, str]) -> Iterator[None]:
    """For as long as the block lasts, the settings of the caller are those of *environment*."""
    own = {name: value for name, value in os.environ.items() if name.startswith(_OURS)}
    for name in own:
        del os.environ[name]
    os.environ.update(environment)
    try:
        yield
    finally:
        for name in environment:
            os.environ.pop(name, None)
        os.environ.update(own)


@contextmanager
def _caught() -> Iterator[io.StringIO]:
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        yield printed
