"""The folder of each pupil, and what a school should know before it imports that pupil."""

from collections.abc import Iterator
from typing import Final

from adapters.formats.uitlevering import problems
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Kop, Overstapdossier

_SHORT: Final = 8


class Folders:
    """Hands out folders, and remembers of whom each is."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}
        self._of_pgn: dict[str, str] = {}

    def of(self, kop: Kop) -> str:
        """A name that says nothing of the pupil, and is the same when written once more."""
        names = (
            f"leerling-{kop.dossierId[:_SHORT]}",
            f"leerling-{kop.dossierId}",
            *(f"leerling-{kop.dossierId}-{number}" for number in range(2, len(self._folders) + 3)),
        )
        folder = next(name for name in names if name not in self._folders)
        self._folders[folder] = kop.dossierId
        return folder

    def warnings(self, overstapdossier: Overstapdossier, folder: str) -> Iterator[Finding]:
        """That a dossier is provisional, or is not the only one of its pupil."""
        kop, leerling = overstapdossier.kop, overstapdossier.dossier.huidigeschool.leerling
        if kop.status == "voorlopig":
            yield problems.PROVISIONAL.at(folder)
        same = [
            name for name, id_ in self._folders.items() if id_ == kop.dossierId and name != folder
        ]
        pgn = leerling.bsn or leerling.onderwijsnummer or folder
        other = self._of_pgn.setdefault(pgn, folder)
        if same:
            yield problems.SAME_DOSSIER.at(folder, folder=same[0])
        elif other != folder:
            yield problems.SAME_PUPIL.at(folder, folder=other)
