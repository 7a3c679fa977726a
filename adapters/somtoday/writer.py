"""Aanmeldingen for Somtoday from leveringen: a folder for each pupil, and an overview."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from adapters.formats.uitlevering import overview
from adapters.formats.uitlevering.folders import Folders
from adapters.formats.uitlevering.overview import Written
from adapters.formats.uitlevering.unplaced import unplaced
from adapters.somtoday import problems
from adapters.somtoday.aanmelding import aanmelding_of
from adapters.somtoday.bijlagen import keep_bijlagen, printed
from adapters.somtoday.mapping import Indeling, read_indeling
from adapters.somtoday.verslag import BESTAND, Verslag
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.translation import Keep, Levering

ONDERTEKENING: Final = "ondertekening.json"
_ABOUT_THE_DOSSIER: Final = ("metadata", "inzage", "overdrachtsoort")


def write(leveringen: Iterable[Levering], mapping: Path | None, keep: Keep) -> tuple[Finding, ...]:
    """
    Keep a folder with an aanmelding and its attachments for each pupil, by the *mapping* file.

    Raises Misused where the mapping file cannot be used; then nothing is kept.
    """
    writer = _Writer(read_indeling(mapping), keep)
    for levering in leveringen:
        writer.add(levering)
    writer.finish()
    return tuple(writer.findings)


class _Writer:
    """What was written so far; of a pupil it remembers the lines of the overview only."""

    def __init__(self, indeling: Indeling, keep: Keep) -> None:
        self.findings: list[Finding] = []
        self._indeling = indeling
        self._keep = keep
        self._folders = Folders()
        self._overview: list[tuple[str, ...]] = []
        self._unknown = dict.fromkeys(indeling.leerlingen)

    def add(self, levering: Levering) -> None:
        """Keep the folder of one pupil."""
        overstapdossier = levering.overstapdossier
        folder = self._folders.of(overstapdossier.kop)
        self._unknown.pop(overstapdossier.kop.dossierId, None)
        self.findings += self._folders.warnings(overstapdossier, folder)
        files = [self._aanmelding(levering, folder), *self._ondertekening(folder)]
        bijlagen = keep_bijlagen(levering, folder, self._keep)
        self.findings += bijlagen.findings
        self._overview += overview.lines(folder, overstapdossier, (*files, *bijlagen.files))

    def finish(self) -> None:
        """Keep the overview, and say what concerns every pupil."""
        self._keep(overview.NAME, overview.printed(self._overview))
        if not self._indeling.places:
            self.findings.append(problems.NO_PLACEMENT.at())
        if not self._indeling.ondertekening:
            self.findings.append(problems.NOT_SIGNED.at())
        numbers = (list(self._indeling.leerlingen).index(key) + 1 for key in self._unknown)
        self.findings += (problems.NO_SUCH_PUPIL.at(number=number) for number in numbers)

    def _aanmelding(self, levering: Levering, folder: str) -> Written:
        verslag = Verslag(folder)
        aanmelding = aanmelding_of(levering.overstapdossier, self._indeling, verslag)
        self._keep(f"{folder}/{BESTAND}", printed(aanmelding.body))
        self.findings += verslag.findings
        if elements := _only_attached(levering.overstapdossier, aanmelding.taken):
            self.findings.append(
                problems.ATTACHED_ONLY.at(folder, elements=", ".join(sorted(elements)))
            )
        return Written(bestand=BESTAND, soort="aanmelding voor Somtoday")

    def _ondertekening(self, folder: str) -> Iterable[Written]:
        if self._indeling.ondertekening:
            self._keep(f"{folder}/{ONDERTEKENING}", printed(self._indeling.ondertekening))
            yield Written(bestand=ONDERTEKENING, soort="ondertekening van de aanmelding")


def _only_attached(overstapdossier: Overstapdossier, taken: frozenset[str]) -> set[str]:
    """The parts about the pupil that are in no field of the aanmelding, or not wholly."""
    return {
        _part(element)
        for element in unplaced(overstapdossier, taken)
        if not element.startswith(_ABOUT_THE_DOSSIER)
    }


def _part(element: str) -> str:
    """The part of a dossier that an element is, or is in."""
    school, _, rest = element.partition("/")
    if school == "huidigeschool":
        return f"{school} (deels)"
    block, _, inside = rest.partition("/")
    return f"{school}/{block} (deels)" if inside else element
