"""What of the dossiers stands in no column of the list."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from adapters.formats.uitlevering.fields import leaves
from gateway.domain.overstapdossier import Overstapdossier

_LEERLING: Final = "dossier/huidigeschool/leerling/"
_NUMBER: Final = re.compile(r"\[\d+\]$")
_NUMBER_ABOVE: Final = re.compile(r"\[\d+\](?=/)")


def unplaced(overstapdossier: Overstapdossier, used: Iterable[str]) -> Iterator[str]:
    """
    The elements that hold a value outside *used*, each as high up as nothing in it is used.

    The head is left out: it is about the hand-over, not about the pupil.
    """
    placed = set(used)
    reached = {above for path in placed for above in _down_to(path)}
    for leaf in leaves(overstapdossier):
        if leaf.path not in placed and not leaf.path.startswith("kop/"):
            yield _short(_highest(leaf.path, reached), reached)


def named(elements: set[str]) -> str:
    """*elements* in one line, without those within another of them."""
    highest = (one for one in elements if not elements & set(list(_down_to(one))[:-1]))
    return ", ".join(sorted(highest))


def _highest(path: str, reached: set[str]) -> str:
    """The highest element on the way in which nothing is used."""
    return next((above for above in _down_to(path) if above not in reached), path)


def _down_to(path: str) -> Iterator[str]:
    """Each element on the way, and the one at *path* itself."""
    steps = path.split("/")
    for length in range(1, len(steps) + 1):
        yield "/".join(steps[:length])


def _short(path: str, reached: set[str]) -> str:
    """A path as people say it: from the pupil, and numbered where others of its kind are used."""
    bare = _NUMBER.sub("", path)
    if not any(other.startswith((f"{bare}[", f"{bare}/")) for other in reached):
        path = bare
    start = "leerling/" if path.startswith(_LEERLING) else ""
    short = start + path.removeprefix(_LEERLING).removeprefix("dossier/")
    return _NUMBER_ABOVE.sub("", short)
