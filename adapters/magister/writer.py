"""Files for Magister from leveringen: a list of new pupils, an overview, a folder for each."""

from collections.abc import Iterable
from pathlib import Path

from adapters.formats.uitlevering import overview
from adapters.formats.uitlevering.folders import Folders
from adapters.formats.uitlevering.overview import Written
from adapters.formats.uitlevering.pupil import AANVULLING, DOSSIER, keep_pupil
from adapters.formats.uitlevering.unplaced import named, unplaced
from adapters.formats.uitlevering.verzorgers import of_the_living
from adapters.magister import problems, table
from adapters.magister.columns import columns, row, wrong_fields
from adapters.magister.intake import sheet
from adapters.magister.mapping import Indeling, read_indeling
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Keep, Levering


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
        self._folders = Folders()

    def add(self, levering: Levering) -> None:
        """Keep the folder of one pupil, and remember its row."""
        overstapdossier = levering.overstapdossier
        folder = self._folders.of(overstapdossier.kop)
        self.findings += self._folders.warnings(overstapdossier, folder)
        kept = keep_pupil(levering, folder, self._keep)
        written = (*kept.files, self._sheet(overstapdossier, kept.files, folder))
        self._overview += overview.lines(folder, overstapdossier, written)
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

    def _sheet(
        self, overstapdossier: Overstapdossier, files: tuple[Written, ...], folder: str
    ) -> Written:
        """Keep what the mentor reads of one pupil."""
        made = sheet.intake_sheet(overstapdossier, files, folder)
        self._keep(f"{folder}/{sheet.NAME}", made.content)
        self.findings += made.findings
        return Written(bestand=sheet.NAME, soort="intakeblad voor de mentor")

    def _list(self, overstapdossier: Overstapdossier, folder: str) -> None:
        place = table.place(self._indeling, len(self._rows) + 1)
        found = of_the_living(overstapdossier)
        made = row(self._columns, found, folder=folder, place=place)
        self._rows.append(made.cells)
        self._unplaced.update(unplaced(found, made.used))
        self.findings += made.findings
        if found != overstapdossier:
            self.findings.append(problems.DECEASED.at(place))
