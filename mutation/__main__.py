"""
`python -m mutation [NAME...]`: change the code, one thing at a time; a test has to notice.

First mutmut tries every mutant in a process that has imported the code already, on quick tests.
What is worked out at import cannot be killed there, so each that survives is tried again in a
process of its own, on more tests.
NAME is that of a mutant, as mutmut has it (`gateway.rules.toetsen*`); none means all.
"""

import argparse
import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Final

from mutation.tree import TESTS, copy

_PROJECT: Final = Path(__file__).resolve().parents[1]
_TREE: Final = _PROJECT / ".mutation"
_SURVIVORS: Final = _TREE / "survivors.txt"
_ALIVE: Final = frozenset({0, 33})  # no test failed; no test came there
_MORE: Final = (*TESTS, "tests/conformance", "tests/faults")
_QUICK: Final = ("-k", "not test_structure and not test_damaged")
_TOGETHER: Final = 2
_ALL: Final = 100
_LEAST: Final = 5
_FIRST: Final = "gateway.rules.aansprakelijk*"


def main() -> int:
    """Mutate; the exit status is 0 whatever survives, for a person has to look at each."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--again", action="store_true", help="go on in the copy that is there")
    parser.add_argument(
        "--sample", type=int, default=100, help="percent of each module, at random"
    )
    given = parser.parse_args()
    if not given.again:
        copy(_PROJECT, _TREE)
    if given.sample < _ALL:
        _mutmut(_FIRST)  # which names all mutants
    _mutmut(*given.names, *(_sample(given.sample) if given.sample < _ALL else ()))
    outcome = {name: status for name, status in _outcome() if status is not None}
    alive = sorted(name for name, status in outcome.items() if status in _ALIVE)
    with ThreadPoolExecutor(_TOGETHER) as pool:
        told = zip(alive, pool.map(_survives_alone, alive), strict=True)
    survived = [name for name, survives in told if survives]
    _SURVIVORS.write_text("\n".join(survived) + "\n")
    _tell(outcome, survived)
    return 0


def _mutmut(*names: str) -> None:
    command = [str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", "1"]
    subprocess.run([*command, *names], cwd=_TREE, check=False)  # noqa: S603 - our own program


def _outcome() -> Iterator[tuple[str, int | None]]:
    """What became of each mutant; None where it was not tried."""
    for file in sorted(_TREE.glob("mutants/gateway/**/*.meta")):
        yield from json.loads(file.read_text())["exit_code_by_key"].items()


def _sample(percent: int) -> Iterator[str]:
    """So many of the mutants of each module, the same each time; at least a few."""
    for module, named in groupby((name for name, _ in _outcome()), key=_module):
        listed = list(named)
        count = min(len(listed), max(_LEAST, round(len(listed) * percent / _ALL)))
        yield from Random(module).sample(listed, count)


def _survives_alone(name: str) -> bool:
    """Whether no test fails where the mutant was there from the first import."""
    ran = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *_QUICK, *_MORE],
        cwd=_TREE / "mutants",
        env={**os.environ, "MUTANT_UNDER_TEST": name, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    return ran.returncode == 0


def _tell(outcome: dict[str, int], survived: list[str]) -> None:
    tried: Counter[str] = Counter(_module(name) for name in outcome)
    left: Counter[str] = Counter(_module(name) for name in survived)
    for module, count in sorted(tried.items()):
        print(f"{module:45} {count - left[module]:5} of {count:5} killed")
    print(f"{len(outcome) - len(survived)} of {len(outcome)} killed; see {_SURVIVORS}")


def _module(name: str) -> str:
    return name.rpartition(".")[0]


if __name__ == "__main__":
    sys.exit(main())
