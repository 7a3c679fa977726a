"""How the demonstration is told: each command as one would type it, and what came of it."""

import io
import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gateway.cli import main

_SHOWN: Final = 6
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

    def run(self, *arguments: str, shown: int = _SHOWN) -> Outcome:
        """Run one command of ours, and show it with the first *shown* lines that it prints."""
        self.console.print(Text(f"$ overstap {self._short(shlex.join(arguments))}", style="cyan"))
        outcome = run(arguments)
        lines = self._short(outcome.printed).splitlines()
        for line in lines[:shown]:
            self.say(line)
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


def run(arguments: Sequence[str]) -> Outcome:
    """Run one command of ours within this process."""
    status = 0
    with _caught() as printed:
        try:
            main.main(args=list(arguments), prog_name="overstap", standalone_mode=False)
        except SystemExit as stop:
            status = stop.code if isinstance(stop.code, int) else 1
        except click.ClickException as error:
            printed.write(error.format_message())
            status = error.exit_code
    return Outcome(status, printed.getvalue())


@contextmanager
def _caught() -> Iterator[io.StringIO]:
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        yield printed
