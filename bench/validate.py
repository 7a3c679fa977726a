"""
`overstap validate` over a folder, as a program of its own: speed, growth and memory.

Of each run the time of the processor counts and not that of the clock, so that what else the
machine does disturbs little; the program is kept to one core. Of several runs the quickest counts.
"""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.ratio import Ratio
from bench.verdict import small_dossier

A_SECOND = 400
ONE, FEW, MANY = 1, 200, 2000
_RUNS = 3
_MEGABYTE = 1024  # the kernel counts in kilobytes


@dataclass(frozen=True, slots=True)
class _Run:
    seconds: float
    megabytes: float


def ratios() -> Iterator[Ratio]:
    """Files of about 18 kB: valid, with an error, of a broken form, cut off, or no dossier."""
    with TemporaryDirectory() as folder:
        runs = {
            count: _best(_filled(Path(folder, str(count)), count)) for count in (ONE, FEW, MANY)
        }
    start, few, many = (runs[count] for count in (ONE, FEW, MANY))
    yield Ratio(
        name=f"a file of {MANY:,}, start of the program included / 1/{A_SECOND} s",
        ours=many.seconds / MANY,
        reference=1 / A_SECOND,
        limit=1,
    )
    yield Ratio(
        name=f"a file more of {MANY:,} / a file more of {FEW}",
        ours=(many.seconds - few.seconds) / (MANY - FEW),
        reference=(few.seconds - start.seconds) / (FEW - ONE),
        limit=1.25,
    )
    yield Ratio(
        name=f"memory for {MANY:,} files / for {FEW}",
        ours=many.megabytes,
        reference=few.megabytes,
        limit=1.1,
        unit="MB",
    )


def _filled(folder: Path, count: int) -> Path:
    """A new *folder* with *count* documents, of each sort about as many as schools have."""
    sorts = _sorts(small_dossier())
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.xml").write_bytes(sorts[number % len(sorts)])
    return folder


def _sorts(dossier: bytes) -> list[bytes]:
    faulty = dossier.replace(b"<geslacht>", b"<geslacht>9", 1)
    broken = dossier.replace(b"<achternaam>", b"<achternamen>").replace(
        b"</achternaam>", b"</achternamen>"
    )
    sound = [dossier] * 14
    return [*sound, faulty, faulty, faulty, broken, dossier[: len(dossier) // 2], b"%PDF-1.7\n"]


def _best(folder: Path) -> _Run:
    runs = [_run(folder) for _ in range(_RUNS)]
    return _Run(
        seconds=min(run.seconds for run in runs), megabytes=max(run.megabytes for run in runs)
    )


def _run(folder: Path) -> _Run:
    """What it costs to validate *folder* in a process of its own, on one core."""
    command = [sys.executable, "-m", "bench.validate", str(folder)]
    done = subprocess.run(  # noqa: S603 - our own program
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False, text=True
    )
    assert done.returncode in {0, 1, 2}
    seconds, megabytes = map(float, done.stderr.split())
    return _Run(seconds=seconds, megabytes=megabytes)


def _validate(folder: str) -> None:
    from gateway.cli import main  # noqa: PLC0415 - loading it is part of what is measured

    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    try:
        main(["validate", folder])
    finally:
        print(time.process_time(), _peak() / _MEGABYTE, file=sys.stderr)


def _peak() -> int:
    """The most memory that this program had, in kilobytes, without that of who started it."""
    found = re.search(r"VmHWM:\s+([0-9]+) kB", Path("/proc/self/status").read_text())
    assert found
    return int(found[1])


if __name__ == "__main__":
    _validate(sys.argv[1])
