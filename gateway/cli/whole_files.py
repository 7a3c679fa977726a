"""Files that are there whole or not at all, for the eyes of their owner alone."""

import os
import tempfile
from pathlib import Path
from typing import Final

from gateway.domain.errors import Misused
from gateway.domain.findings import Kind

_ONLY_THE_OWNER: Final = 0o700

CANNOT_WRITE: Final = Kind(
    rule="GW.BST10",
    message="Hier kan niet worden geschreven.",
    advice="Kies een map die bestaat en waarin u mag schrijven, op een schijf met ruimte.",
)


def make_folder(path: Path) -> None:
    """Make the folder *path*, for its owner alone, where it is not there yet."""
    try:
        path.mkdir(mode=_ONLY_THE_OWNER, parents=True, exist_ok=True)
    except OSError:
        raise Misused(CANNOT_WRITE.at(str(path))) from None
    demand_folder(path)


def demand_folder(path: Path) -> None:
    """Raise Misused unless files can be written in the folder *path*."""
    if not path.is_dir() or not os.access(path, os.W_OK | os.X_OK):
        raise Misused(CANNOT_WRITE.at(str(path)))


def write_whole(path: Path, content: bytes) -> None:
    """
    Write *content* to *path*: whoever looks sees all of it, or what stood there before.

    Raises Misused where that cannot be done.
    """
    demand_folder(path.parent)
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".overstap-")
        _fill(handle, Path(draft), path, content)
    except OSError:
        raise Misused(CANNOT_WRITE.at(str(path.parent))) from None


def _fill(handle: int, draft: Path, path: Path, content: bytes) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(handle)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
