"""A folder for new files only, so that nothing of an earlier time stands among them."""

from pathlib import Path
from typing import Final

from gateway.cli.whole_files import CANNOT_WRITE
from gateway.domain.errors import Misused
from gateway.domain.findings import Kind

_ONLY_THE_OWNER: Final = 0o700

NOT_EMPTY: Final = Kind(
    rule="GW.BST40",
    message="In de map voor de nieuwe bestanden staat al iets.",
    advice="Kies met --out een nieuwe of lege map, zodat er niets van eerder tussen staat.",
)


def new_folder(path: Path, *, not_empty: Kind = NOT_EMPTY) -> Path:
    """
    The folder *path*, made where it was not, for its owner alone.

    Raises Misused unless files can be made in it, and *not_empty* where something stands there.
    """
    try:
        path.mkdir(mode=_ONLY_THE_OWNER, parents=True, exist_ok=True)
        filled = any(path.iterdir())
    except OSError:
        raise Misused(CANNOT_WRITE.at(str(path))) from None
    if filled:
        raise Misused(not_empty.at(str(path)))
    return path
