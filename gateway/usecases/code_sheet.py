"""Codeblad: what the sheet tells the parents, for the sending school alone."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from gateway.audit.events import LOOK
from gateway.canonical.reading import read_overstapdossier
from gateway.domain.dossier import Huidigeschool, Leerling
from gateway.domain.errors import NotReady
from gateway.domain.identifiers import UniekeCode
from gateway.domain.lifecycle import NOT_NOW, Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases import problems
from gateway.usecases.access import demand, sent
from gateway.usecases.availability import CLOSED
from gateway.usecases.journal import record_seen, refusals_recorded
from gateway.usecases.places import open_code, open_document
from gateway.usecases.world import World

PRINTING: Final = "Een codeblad maken"
"""What a school asks here, as its refusal names it."""

_TELEPHONE: Final = "telefoon"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeSheet:
    """The code, whose it is, which school made it, and the last day that it opens the dossier."""

    code: UniekeCode
    leerling: str = field(repr=False)
    school: str
    telefoon: str | None
    verloopt: date


def code_sheet(world: World, caller: Party, overdracht_id: str) -> CodeSheet:
    """What to print for the parents; raises NotReady for a dossier that was not put ready."""
    with refusals_recorded(world, caller, LOOK, overdracht_id), world.work() as work:
        demand(caller, Action.RELEASE)
        overdracht = sent(work, caller, overdracht_id)
        verloopt = _valid_until(overdracht, world.now())
        code = open_code(world, work, overdracht.id)
        school = read_overstapdossier(open_document(world, work, overdracht)).dossier.huidigeschool
        record_seen(work, caller, overdracht, world.now())
    return CodeSheet(
        code=code,
        leerling=_called(school.leerling),
        school=school.naam,
        telefoon=_telephone(school),
        verloopt=verloopt,
    )


def _valid_until(overdracht: Overdracht, moment: datetime) -> date:
    """The last day that the code is valid all day."""
    if overdracht.is_due(moment) or not overdracht.has_content:
        state = overdracht.state_at(moment)
        error, _ = CLOSED[state]  # its words are for the school that fetches
        raise error(NOT_NOW[state].at(actie=PRINTING))
    if overdracht.termijn is None:
        raise NotReady(problems.NO_CODE_YET.at())
    return overdracht.termijn.date() - timedelta(days=1)


def _called(leerling: Leerling) -> str:
    first = leerling.roepnaam or " ".join(leerling.voornaam[:1])
    return " ".join(part for part in (first, leerling.voorvoegsel, leerling.achternaam) if part)


def _telephone(school: Huidigeschool) -> str | None:
    ways = school.communicatielijst.communicatie if school.communicatielijst else ()
    public = (way.nummer for way in ways if way.soort == _TELEPHONE and not way.geheim)
    return next(public, None)
