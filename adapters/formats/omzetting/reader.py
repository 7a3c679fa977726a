"""From a bundle that a school gathered out of ParnasSys to overstapdossiers of group 8."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import overload

from adapters.formats.bundle import gather
from adapters.formats.kinds import SCHOOL_NO_SUCH_PUPIL
from adapters.formats.naming import folded, shown
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.dossier import overstapdossier_of
from adapters.formats.omzetting.gathering import gathered, unique
from adapters.formats.omzetting.kandidaat import LAST_YEAR, Kandidaat
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.omzetting.roster import has_left
from adapters.formats.omzetting.schooling import only_of, peildatum_of, schooljaar_of, sender_of
from adapters.formats.omzetting.sources import Export, school_in, sorted_out
from gateway.domain.errors import Unreadable
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Software
from gateway.domain.translation import Conversion, Reading


@dataclass(frozen=True, slots=True)
class Omzettingen(Sequence[Conversion]):
    """The conversions of an export; each dossier is made when it is asked for."""

    kandidaten: tuple[Kandidaat, ...]
    omgeving: Omgeving

    def __len__(self) -> int:
        return len(self.kandidaten)

    @overload
    def __getitem__(self, index: int) -> Conversion: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Conversion]: ...
    def __getitem__(self, index: int | slice) -> Conversion | Sequence[Conversion]:
        if isinstance(index, slice):
            return Omzettingen(self.kandidaten[index], self.omgeving)
        return self._made(self.kandidaten[index])

    def _made(self, kandidaat: Kandidaat) -> Conversion:
        refused = kandidaat.refused
        dossier = None if refused else overstapdossier_of(kandidaat, self.omgeving)
        findings = unique(kandidaat.findings)
        naam = kandidaat.leerlingid or kandidaat.key
        return Conversion(leerling=naam, overstapdossier=dossier, findings=findings)


def read(paths: tuple[Path, ...], school: Path | None, moment: datetime) -> Reading:
    """
    One conversion for each pupil who leaves, out of the files at *paths*.

    Raises Misused or Unreadable where there is no school file, or no pupil at all.
    """
    bundle = gather(paths)
    schoolbestand, noted = school_in(bundle, school)
    export = sorted_out(bundle)
    export.findings.extend(noted)
    sender = sender_of(schoolbestand, export)
    newest = only_of(sender, export)
    kandidaten = gathered(export, schoolbestand)
    if not kandidaten:
        raise Unreadable(kinds.NO_PUPILS.at(), *unique(export.findings))
    if newest is None:
        export.findings.append(kinds.NO_EDEXML.at())
    omgeving = Omgeving(
        school=schoolbestand,
        afzender=sender,
        schooljaar=schooljaar_of(newest, moment.date(), export),
        moment=moment,
        software=Software(naam="Overstap", versie=version("overstap")),
    )
    leavers = tuple(_leavers(kandidaten, omgeving, export))
    export.findings.extend(_of_the_school(kandidaten, leavers, omgeving))
    return Reading(conversions=Omzettingen(leavers, omgeving), findings=unique(export.findings))


def _leavers(
    kandidaten: tuple[Kandidaat, ...], omgeving: Omgeving, export: Export
) -> Iterator[Kandidaat]:
    """The pupils of group 8 who are at the school, and whom the school file adds."""
    peildatum = peildatum_of(export, omgeving.today)
    unsure = 0
    for kandidaat in kandidaten:
        chosen = omgeving.keuze(kandidaat).overstap
        if chosen is False or (not chosen and has_left(kandidaat, peildatum)):
            continue
        jaargroep = kandidaat.facts.line("jaargroep") or ""
        if chosen or folded(jaargroep) in LAST_YEAR:
            _refuse_by_status(kandidaat)
            yield kandidaat
        elif mapping.JAARGROEP.get(folded(jaargroep)) in (None, "S"):
            unsure += 1
    if unsure:
        export.findings.append(kinds.YEAR_UNKNOWN.at(count=unsure))


def _refuse_by_status(kandidaat: Kandidaat) -> None:
    """Refuse a pupil of whom a list says that they are not, or no longer, at the school."""
    status = folded(kandidaat.facts.line("status") or "")
    if status in mapping.STATUS_WEG:
        kandidaat.refuse(kandidaat.cells["status"].at(kinds.STATUS_CONFLICT))
    elif status and status not in mapping.STATUS_HIER:
        kandidaat.facts.note(kinds.UNKNOWN_CODE, "status")


def _of_the_school(
    kandidaten: tuple[Kandidaat, ...], leavers: tuple[Kandidaat, ...], omgeving: Omgeving
) -> Iterator[Finding]:
    if not leavers:
        yield kinds.NO_LEAVERS.at()
    known = {kandidaat.leerlingid or kandidaat.key for kandidaat in kandidaten}
    for key in sorted(set(omgeving.school.leerlingen) - known):
        yield SCHOOL_NO_SUCH_PUPIL.at(omgeving.school.bron, key=shown(key))
