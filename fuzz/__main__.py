"""Run every target for its part of the time, and say what was done; 1 where one failed."""

import argparse
import hashlib
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from fuzz.seeds import seeds
from fuzz.targets import TARGETS

_FOLDER: Final = Path(".fuzz")
_LONGEST: Final = 256 * 1024
# Inputs stay whole: made small, they would no longer be dossiers.
_FLAGS: Final = ("-reduce_inputs=0", "-rss_limit_mb=2048")
_RUNS: Final = re.compile(r"stat::number_of_executed_units:\s+(\d+)")
_COVERED: Final = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


@dataclass(frozen=True, slots=True)
class Ran:
    """What one target did."""

    target: str
    status: int
    log: str

    def __str__(self) -> str:
        runs = _RUNS.search(self.log)
        covered = _COVERED.findall(self.log)
        edges, _, corpus = covered[-1] if covered else ("?", "?", "?")
        outcome = "in order" if self.status == 0 else f"FAILED ({self.status})"
        count = runs[1] if runs else "?"
        return f"{self.target:10} {count:>10} runs {edges:>7} edges {corpus:>6} kept  {outcome}"


def main() -> int:
    """Fuzz; the exit status is 0 where nothing was found."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="in all, over the targets")
    parser.add_argument("targets", nargs="*", default=list(TARGETS), metavar="TARGET")
    given = parser.parse_args()
    part = max(1, given.seconds // len(given.targets))
    failed = False
    for target in given.targets:
        ran = _run(target, part)
        print(ran, flush=True)
        failed = failed or ran.status != 0
        if ran.status != 0:
            print(ran.log[-4000:])
            print(f"the document that did it: {_FOLDER}/{target}/found/")
    return int(failed)


def _run(target: str, seconds: int) -> Ran:
    corpus, found = (_FOLDER / target / name for name in ("corpus", "found"))
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds():
        (corpus / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    limits = (
        f"-max_total_time={seconds}",
        f"-max_len={_LONGEST}",
        "-timeout=10",
    )
    told = ("-print_final_stats=1", f"-artifact_prefix={found}/")
    driver = [sys.executable, "-m", "fuzz.driver", target]
    command = [*driver, *limits, *_FLAGS, *told, str(corpus)]
    ran = subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, errors="replace", check=False
    )
    return Ran(target, ran.returncode, ran.stdout + ran.stderr)


if __name__ == "__main__":
    sys.exit(main())
