"""The folder of each pupil, and what a school should know before it imports that pupil."""

import re
from collections.abc import Iterator
from itertools import chain, count
from typing import Final

from adapters.formats.uitlevering import problems
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Kop, Overstapdossier

FOLDER: Final = re.compile("leerling-[0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-[0-9]+)?)?")
"""What a folder that is handed out is called, by which it is known when it is read back."""
_SHORT: Final = 8


class Folders:
    """Hands out folders, and remembers of whom each is."""

    def __init__(self) -> None:
        self._folders: set[str] = set()
        self._of_dossier: dict[str, str] = {}
        self._of_pgn: dict[str, str] = {}

    def of(self, kop: Kop) -> str:
        """A name that says nothing of the pupil, and is the same when written once more."""
        whole = f"leerling-{kop.dossierId}"
        numbered = (f"{whole}-{number}" for number in count(2))
        names = chain((f"leerling-{kop.dossierId[:_SHORT]}", whole), numbered)
        folder = next(name for name in names if name not in self._folders)
        self._folders.add(folder)
        self._of_dossier.setdefault(kop.dossierId, folder)
        return folder

    def warnings(self, overstapdossier: Overstapdossier, folder: str) -> Iterator[Finding]:
        """That a dossier is provisional, or is not the only one of its pupil."""
        kop, leerling = overstapdossier.kop, overstapdossier.dossier.huidigeschool.leerling
        if kop.status == "voorlopig":
            yield problems.PROVISIONAL.at(folder)
        same = self._of_dossier[kop.dossierId]
        pgn = leerling.bsn or leerling.onderwijsnummer or folder
        other = self._of_pgn.setdefault(pgn, folder)
        if same != folder:
            yield problems.SAME_DOSSIER.at(folder, folder=same)
        elif other != folder:
            yield problems.SAME_PUPIL.at(folder, folder=other)
