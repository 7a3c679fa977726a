"""
The code and the PGN, asked for or read from where nobody else looks.

They are no options of a command: what stands on a command line stays in the history of the shell,
and every user of the machine can see it.
"""

import os
import sys
from pathlib import Path
from typing import Final

import click

from gateway.cli.calling import ENV
from gateway.cli.reading_files import UNREADABLE_FILE
from gateway.domain.errors import Misused
from gateway.domain.findings import Actor, Kind

_STDIN: Final = "-"
_LONGEST: Final = 64

CODE: Final = "de unieke code"
PGN: Final = "het BSN of onderwijsnummer"

NOT_ONE_LINE: Final = Kind(
    rule="GW.BST12",
    message="Hier staat niet één regel met {what}.",
    advice="Zet in het bestand alleen {what}, op de eerste regel.",
    who=Actor.RECEIVER,
)


def read_secret(what: str, *, variable: str, file: Path | None) -> str:
    """The line in *file* (`-` is standard input), else the environment's, else a person's."""
    if file is not None:
        return _from_file(what, file)
    found = os.environ.get(ENV + variable)
    if found:
        return found.strip()
    asked = what[0].upper() + what[1:]
    return str(click.prompt(asked, hide_input=sys.stdin.isatty(), err=True)).strip()


def _from_file(what: str, file: Path) -> str:
    try:
        text = sys.stdin.readline() if str(file) == _STDIN else _first_line(file)
    except (OSError, UnicodeDecodeError):
        raise Misused(UNREADABLE_FILE.at(str(file), reason="geen leesbaar bestand")) from None
    if not text.strip() or len(text) > _LONGEST:
        raise Misused(NOT_ONE_LINE.at(str(file), what=what))
    return text.strip()


def _first_line(file: Path) -> str:
    with file.open(encoding="utf-8-sig") as lines:
        return lines.readline(_LONGEST + 1)
