"""`python -m tests.faults [--dossiers N] [--from N]`: our verdict beside the second opinion."""

import argparse
import sys
from collections.abc import Iterable

from rich.console import Console
from rich.progress import track

from tests.faults.comparing import disagreements
from tests.faults.sentences import ROWS


def main() -> int:
    """Compare; the exit status is 1 where the two disagree anywhere."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--dossiers", type=int, default=20_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="number of the first")
    given = parser.parse_args()
    numbers: Iterable[int] = range(given.first, given.first + given.dossiers)
    if sys.stdout.isatty():
        numbers = track(numbers, "damaging")
    met: set[str] = set()
    found = tuple(disagreements(numbers, met))
    console = Console(soft_wrap=True, highlight=False)
    for number, theirs, ours in found:
        console.print(
            f"dossier {number}: only they have {[*theirs]}, only we {[*ours]}", markup=False
        )
    rows = {row.id for row in ROWS}
    console.print(f"{given.dossiers} damaged dossiers, {len(found)} disagreements")
    console.print(f"broken: {len(met & rows)} of {len(rows)} rules, {len(met - rows)} code lists")
    console.print("never broken:", *sorted(rows - met))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
