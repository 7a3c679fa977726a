"""Where a command that makes one file out of another puts it: under the same name, in a folder."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from rich.console import Console

from gateway.cli.calling import said
from gateway.cli.progress import tracked
from gateway.cli.reading_files import files, read
from gateway.cli.whole_files import CANNOT_WRITE, write_whole
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Kind

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


def make_each(
    paths: Iterable[Path],
    make: Callable[[bytes], bytes],
    *,
    out: Path,
    force: bool,
    doing: str,
) -> int:
    """
    Make a file of each of *paths* in the folder *out*; the exit status of the worst of them.

    A file that goes wrong is told of, and does not keep the others from being made. Raises
    Misused where two would have the same name.
    """
    targets = _targets(list(files(paths)), _folder(out))
    console, worst = Console(), 0
    for path in tracked(targets, doing=doing, console=console):
        try:
            if targets[path].exists() and not force:
                raise Misused(EXISTS.at(name=path.name))
            write_whole(targets[path], make(read(path)))
        except OverstapError as error:
            worst = max(worst, said(error, str(path)))
        else:
            console.out(f"{path}: {targets[path]}", highlight=False)
    return worst


def _folder(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Misused(CANNOT_WRITE.at(str(out))) from None
    return out


def _targets(paths: list[Path], out: Path) -> dict[Path, Path]:
    for name, count in Counter(path.name for path in paths).items():
        if count > 1:
            raise Misused(SAME_NAME.at(name=name))
    return {path: out / path.name for path in paths}
