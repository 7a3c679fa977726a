"""Which pupils of an export leave the school, so that a dossier of them is made."""

from datetime import date
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.kandidaat import Kandidaat, is_of
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.omzetting.roster import leaving_day
from adapters.formats.omzetting.schooling import peildatum_of
from adapters.formats.omzetting.sources import Export
from adapters.formats.school_file import Keuze

_UNSURE: Final = (None, "S")
_FIRST_OF_AUGUST: Final = (8, 1)


def leavers_of(
    kandidaten: tuple[Kandidaat, ...], omgeving: Omgeving, export: Export
) -> tuple[Kandidaat, ...]:
    """The pupils who leave; how many stay or have gone already is reported."""
    peildatum = peildatum_of(export, omgeving.today)
    found: dict[bool | None, int] = {True: 0, False: 0, None: 0}
    leavers = []
    for kandidaat in (one for one in kandidaten if not one.bekende or _has_news(one, omgeving)):
        leaves = _leaves(kandidaat, omgeving, peildatum)
        found[leaves] += 1
        if leaves:
            _refuse_by_status(kandidaat)
            leavers.append(kandidaat)
    if found[None]:
        export.findings.append(kinds.YEAR_UNKNOWN.at(count=found[None]))
    if found[False]:
        export.findings.append(kinds.STAY.at(count=found[False]))
    return tuple(leavers)


def _leaves(kandidaat: Kandidaat, omgeving: Omgeving, peildatum: date) -> bool | None:
    """Whether the pupil leaves; None where nothing tells."""
    chosen, left = omgeving.keuze(kandidaat).overstap, leaving_day(kandidaat)
    if chosen is None:
        chosen = kandidaat.facts.flag("overstap")
    if chosen is not None or kandidaat.bekende:
        return chosen is not False
    if not omgeving.las.laatste_jaren:
        first = date(int(omgeving.schooljaar[:4]), *_FIRST_OF_AUGUST)
        return left is not None and left >= first
    if left is not None and left < peildatum:
        return False
    jaargroep = kandidaat.facts.line("jaargroep") or ""
    if is_of(omgeving.las.laatste_jaren, jaargroep):
        return True
    return None if mapping.JAARGROEP.get(folded(jaargroep)) in _UNSURE else False


def _has_news(kandidaat: Kandidaat, omgeving: Omgeving) -> bool:
    return kandidaat.brings_news or omgeving.keuze(kandidaat) != Keuze()


def _refuse_by_status(kandidaat: Kandidaat) -> None:
    """Refuse a pupil of whom a list says that they are not, or no longer, at the school."""
    status = folded(kandidaat.facts.line("status") or "")
    if status in mapping.STATUS_WEG:
        kandidaat.refuse(kandidaat.cells["status"].at(kinds.STATUS_CONFLICT))
    elif status and status not in mapping.STATUS_HIER:
        kandidaat.facts.note(kinds.UNKNOWN_CODE, "status")
