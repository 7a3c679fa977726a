"""
One target under atheris, in a process of its own, which ends with it.

`python -m fuzz.driver TARGET` and then what libFuzzer takes.
"""

import sys
from random import Random
from typing import Final

import atheris

with atheris.instrument_imports(include=["gateway"]):
    from fuzz.mutating import mutated
    from fuzz.targets import TARGETS

_BYTES: Final = 0.2
"""The part of mutations that is left to libFuzzer, which changes bytes."""


def _mutate(document: bytes, most: int, seed: int) -> bytes:
    random = Random(seed)
    if random.random() >= _BYTES:
        changed = mutated(document, random)
        if changed is not None and len(changed) <= most:
            return changed
    return bytes(atheris.Mutate(document, most))


if __name__ == "__main__":
    target = TARGETS[sys.argv[1]]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target, custom_mutator=_mutate)
    atheris.Fuzz()
