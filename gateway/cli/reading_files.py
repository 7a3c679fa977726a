"""The files that a person names on the command line: folders opened, and read one by one."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from gateway.domain.errors import Misused
from gateway.domain.findings import Kind
from gateway.markup.parsing import MAX_BYTES

UNREADABLE_FILE: Final = Kind(
    rule="GW.BST01",
    message="Het bestand of de map kan niet worden gelezen ({reason}).",
    advice="Kijk of de naam klopt en of u het bestand mag openen.",
)
EMPTY_FOLDER: Final = Kind(
    rule="GW.BST02",
    message="In deze map staat geen enkel XML-bestand.",
    advice="Noem de map waarin de export van het LAS is bewaard.",
)
_REASONS: Final = (
    (FileNotFoundError, "het bestaat niet"),
    (PermissionError, "geen toegang"),
    (OSError, "het systeem geeft een fout"),
)


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Each of *paths* in the order given; for a folder all XML files in it, at any depth."""
    for path in paths:
        if _is_folder(path):
            yield from _in_folder(path)
        else:
            yield path


def read(path: Path) -> bytes:
    """
    The content of the file at *path*, never much more of it than the XML door lets through.

    Raises Misused, with a finding that says why, where it cannot be read.
    """
    try:
        if path.is_dir():
            raise Misused(EMPTY_FOLDER.at())
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        reason = next(words for kind, words in _REASONS if isinstance(error, kind))
        raise Misused(UNREADABLE_FILE.at(reason=reason)) from None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it will say why


def _in_folder(folder: Path) -> Iterator[Path]:
    """The folder's XML files by name; the folder itself where it holds none, to be reported."""
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() == ".xml")
    yield from (path for path in found if not path.is_dir())
    if not found:
        yield folder
