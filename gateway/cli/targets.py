"""Where a command that makes one file out of another puts it: under the same name, in a folder."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console

from gateway.cli.calling import REFUSED, said
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read
from gateway.cli.whole_files import make_folder, write_whole
from gateway.cli.words import print_findings, sayable
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Finding, Kind, has_errors

EXISTS: Final = Kind(
    rule="GW.BST30",
    message="Het bestand {name} bestaat al in de doelmap.",
    advice="Kies een andere map, of overschrijf met --force.",
)
SAME_NAME: Final = Kind(
    rule="GW.BST31",
    message="Meer dan een bestand heet {name}; in één map kunnen zij niet naast elkaar staan.",
    advice="Geef de bestanden verschillende namen, of verwerk ze elk naar een eigen map.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What was made of a file, and what there is to say of it."""

    content: bytes
    findings: tuple[Finding, ...] = ()


def make_each(
    paths: Iterable[Path],
    make: Callable[[bytes], bytes | Made],
    *,
    out: Path,
    force: bool,
    doing: str,
) -> int:
    """
    Make a file of each of *paths* in the folder *out*; the exit status of the worst of them.

    A file that goes wrong is told of, and does not keep the others from being made; one that was
    made with an error in it counts as wrong. Raises Misused where two would have the same name.
    """
    targets = targets_in(out, list(files(paths)))
    console, worst = Console(), 0
    for path in tracked(targets, doing=doing, console=console):
        try:
            if targets[path].exists() and not force:
                raise Misused(EXISTS.at(name=path.name))
            made = make(read(path))
            worst = max(worst, _written(targets[path], made, source=str(path)))
        except OverstapError as error:
            worst = max(worst, said(error, str(path)))
        else:
            console.out(sayable(f"{path}: {targets[path]}"), highlight=False)
    return worst


def _written(target: Path, made: bytes | Made, *, source: str) -> int:
    """Write what was made of *source* and say what there is to say; the exit status that fits."""
    if isinstance(made, bytes):
        made = Made(content=made)
    write_whole(target, made.content)
    if made.findings:
        print_findings(made.findings, source=source, console=Console(stderr=True))
    return REFUSED if has_errors(made.findings) else 0


def targets_in(out: Path, paths: Sequence[Path]) -> dict[Path, Path]:
    """
    Each of *paths* and where it goes: under its own name in *out*, which is made where it is not.

    Raises Misused where two would have the same name, or nothing can be written.
    """
    make_folder(out)
    for name, count in Counter(path.name for path in paths).items():
        if count > 1:
            raise Misused(SAME_NAME.at(name=name))
    return {path: out / path.name for path in paths}
