"""Files for Magister from leveringen: a list of new pupils, an overview, a folder for each."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from adapters.magister import overview, problems, table
from adapters.magister.columns import columns, row, wrong_fields
from adapters.magister.mapping import Indeling, read_indeling
from adapters.magister.pupil import AANVULLING, DOSSIER, keep_pupil
from adapters.magister.unplaced import named, unplaced
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Kop, Overstapdossier
from gateway.domain.translation import Keep, Levering

_SHORT: Final = 8


def write(leveringen: Iterable[Levering], mapping: Path | None, keep: Keep) -> tuple[Finding, ...]:
    """
    Keep the files for Magister, with the columns of the *mapping* file or the standard ones.

    Raises Misused where the mapping file cannot be used; then nothing is kept.
    """
    writer = _Writer(read_indeling(mapping), keep)
    for levering in leveringen:
        writer.add(levering)
    writer.finish()
    return tuple(writer.findings)


class _Writer:
    """What was written so far; of a pupil it remembers the rows of the lists only."""

    def __init__(self, indeling: Indeling, keep: Keep) -> None:
        self.findings = list(wrong_fields(indeling))
        self._indeling = indeling
        self._columns = columns(indeling)
        self._keep = keep
        self._rows: list[tuple[str, ...]] = []
        self._overview: list[tuple[str, ...]] = []
        self._unplaced: set[str] = set()
        self._folders: dict[str, str] = {}
        self._of_pgn: dict[str, str] = {}

    def add(self, levering: Levering) -> None:
        """Keep the folder of one pupil, and remember its row."""
        overstapdossier = levering.overstapdossier
        folder = self._folder(overstapdossier.kop)
        self._warn(overstapdossier, folder)
        kept = keep_pupil(levering, folder, self._keep)
        self._overview += overview.lines(folder, overstapdossier, kept.files)
        self.findings += kept.findings
        self._list(overstapdossier, folder)

    def finish(self) -> None:
        """Keep the lists, now that all rows are known."""
        printed = table.printed(self._indeling, self._rows)
        for name, content in printed.files:
            self._keep(name, content)
        self._keep(overview.NAME, overview.printed(self._overview))
        self.findings += printed.findings
        if self._unplaced:
            elements, files = named(self._unplaced), f"{DOSSIER} en {AANVULLING}"
            self.findings.append(
                problems.NO_COLUMN.at(self._indeling.naam, elements=elements, file=files)
            )

    def _list(self, overstapdossier: Overstapdossier, folder: str) -> None:
        place = table.place(self._indeling, len(self._rows) + 1)
        made = row(self._columns, overstapdossier, folder=folder, place=place)
        self._rows.append(made.cells)
        self._unplaced.update(unplaced(overstapdossier, made.used))
        self.findings += made.findings

    def _folder(self, kop: Kop) -> str:
        """A name that says nothing of the pupil, and is the same when written once more."""
        names = (
            f"leerling-{kop.dossierId[:_SHORT]}",
            f"leerling-{kop.dossierId}",
            *(f"leerling-{kop.dossierId}-{number}" for number in range(2, len(self._folders) + 3)),
        )
        folder = next(name for name in names if name not in self._folders)
        self._folders[folder] = kop.dossierId
        return folder

    def _warn(self, overstapdossier: Overstapdossier, folder: str) -> None:
        """Say what a school should know before it imports this pupil."""
        kop, leerling = overstapdossier.kop, overstapdossier.dossier.huidigeschool.leerling
        if kop.status == "voorlopig":
            self.findings.append(problems.PROVISIONAL.at(folder))
        same = [
            name for name, id_ in self._folders.items() if id_ == kop.dossierId and name != folder
        ]
        pgn = leerling.bsn or leerling.onderwijsnummer or folder
        other = self._of_pgn.setdefault(pgn, folder)
        if same:
            self.findings.append(problems.SAME_DOSSIER.at(folder, folder=same[0]))
        elif other != folder:
            self.findings.append(problems.SAME_PUPIL.at(folder, folder=other))
