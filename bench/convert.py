"""
From a school's export to validated overstapdossiers: how many a second, in how much memory.

A process of its own reads each bundle, makes, prints and validates every dossier. The clock is
that of the one core it runs on, so that what else the machine does counts as little as can be.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import process_time

from adapters.parnassys import ADAPTER
from bench.bundles import write_bundle
from bench.ratio import Ratio
from gateway.canonical.printing import print_overstapdossier
from gateway.usecases.validate import validate

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
RESULTS = 40
A_SECOND = 150
FEW, SCHOOL, MANY = 50, 1_000, 10_000
ROUNDS = 30
MEGABYTES = 400
ROOT = Path(__file__).resolve().parents[1]


def ratios() -> Iterator[Ratio]:
    """The rate, and the memory and time of 10,000 pupils, with 40 test results each."""
    with TemporaryDirectory() as folder:
        few, school, many = (
            write_bundle(Path(folder, str(pupils)), pupils, RESULTS)
            for pupils in (FEW, SCHOOL, MANY)
        )
        convert(few)  # what is compiled or loaded once, is not measured
        quickest = min(convert(few) for _ in range(ROUNDS)) / FEW
        yield Ratio(
            name=f"an export to a validated dossier / {A_SECOND} a second",
            ours=quickest,
            reference=1 / A_SECOND,
            limit=1,
        )
        (of_school, _), (of_many, memory) = (_in_a_process(one) for one in (school, many))
        yield Ratio(
            name=f"time of {MANY:,} pupils / of {SCHOOL:,}",
            ours=of_many,
            reference=of_school,
            limit=11,
        )
        yield Ratio(
            name=f"peak memory of {MANY:,} pupils / {MEGABYTES} MB",
            ours=memory,
            reference=MEGABYTES,
            limit=1,
            unit="MB",
        )


def convert(folder: Path) -> float:
    """The seconds of processor time that the export in *folder* takes; all of it is valid."""
    begun = process_time()
    assert ADAPTER.read
    reading = ADAPTER.read((folder,), None, MOMENT)
    for place in range(len(reading.conversions)):
        made = reading.conversions[place].overstapdossier
        assert made
        assert validate(print_overstapdossier(made)).valid
    return process_time() - begun


def _in_a_process(folder: Path) -> tuple[float, float]:
    """The seconds and the peak of megabytes of a process that converts *folder*."""
    command = [sys.executable, "-m", "bench.convert", str(folder)]
    ran = subprocess.run(  # noqa: S603 - this module
        command, cwd=ROOT, capture_output=True, text=True, check=True
    )
    seconds, megabytes = json.loads(ran.stdout)
    return seconds, megabytes


def main(folder: Path) -> None:
    """Convert, and tell how long it took and how much memory."""
    seconds = convert(folder)
    print(json.dumps((seconds, getrusage(RUSAGE_SELF).ru_maxrss / 1024)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
