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

from lxml import etree

from adapters.parnassys import ADAPTER
from bench.bundles import write_bundle
from bench.ratio import Ratio
from gateway.canonical.printing import print_overstapdossier
from gateway.cli.collecting import collected_seldom
from gateway.markup.schema import compiled
from gateway.usecases.validate import validate

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)
SCHEMA = "overstapdossier/1/overstapdossier.xsd"
RESULTS = 40
A_SECOND = 150
FEW, SCHOOL, MANY = 20, 1_000, 10_000
ROUNDS = 100
MEGABYTES = 400
ROOT = Path(__file__).resolve().parents[1]


def ratios() -> Iterator[Ratio]:
    """The rate, and the memory and time of 10,000 pupils, with 40 test results each."""
    with TemporaryDirectory() as folder:
        few, school, many = (
            write_bundle(Path(folder, str(pupils)), pupils, RESULTS)
            for pupils in (FEW, SCHOOL, MANY)
        )
        ours, bare = _quickest(few)
        yield Ratio(
            name="an export to a validated dossier / libxml2's bare parse and XSD of it",
            ours=ours,
            reference=bare,
            limit=16,
        )
        yield Ratio(
            name=f"the same / what {A_SECOND} a second allow, on a core that is free",
            ours=ours,
            reference=1 / A_SECOND,
            limit=1,
        )
        before, (of_many, memory), after = map(_in_a_process, (school, many, school))
        yield Ratio(
            name=f"time of {MANY:,} pupils / of {SCHOOL:,}",
            ours=of_many,
            reference=(before[0] + after[0]) / 2,
            limit=11,
        )
        yield Ratio(
            name=f"peak memory of {MANY:,} pupils / {MEGABYTES} MB",
            ours=memory,
            reference=MEGABYTES,
            limit=1,
            unit="MB",
        )


def _quickest(folder: Path) -> tuple[float, float]:
    """The seconds for a dossier, ours and the bare ones, by turns; of each the quickest round."""
    assert ADAPTER.read
    conversions = ADAPTER.read((folder,), None, MOMENT).conversions
    made = [one.overstapdossier for one in conversions]
    documents = [print_overstapdossier(one) for one in made if one]
    convert(folder)  # what is compiled or loaded once, is not measured
    pairs = [(convert(folder), _bare(documents)) for _ in range(ROUNDS)]
    ours, bare = (min(side) / FEW for side in zip(*pairs, strict=True))
    return ours, bare


def _bare(documents: list[bytes]) -> float:
    begun = process_time()
    schema = compiled(SCHEMA)
    for document in documents:
        schema.validate(etree.fromstring(document))  # noqa: TID251 - what it costs at the least
    return process_time() - begun


def convert(folder: Path) -> float:
    """The seconds of processor time that the export in *folder* takes; all of it is valid."""
    begun = process_time()
    assert ADAPTER.read
    with collected_seldom():  # as the command does
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
