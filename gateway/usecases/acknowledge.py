"""Bevestigen: the VO school says that it has the dossier whole."""

from dataclasses import replace
from datetime import datetime

from gateway.audit.events import Event
from gateway.domain.errors import Conflict, NotFound, NotYourSchool
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Ophaling, Overdracht
from gateway.domain.party import Party
from gateway.usecases import problems
from gateway.usecases.access import demand, known
from gateway.usecases.journal import record, refusals_recorded
from gateway.usecases.ports import Work
from gateway.usecases.world import World


def acknowledge(world: World, caller: Party, ophaling_id: str, sha256: str) -> Overdracht:
    """
    Close the retrieval by the digest of the bytes received; repeating it changes nothing.

    Raises Conflict where the digest is another, or where there is a newer version by now.
    """
    with refusals_recorded(world, caller, Action.ACKNOWLEDGE, ophaling_id), world.work() as work:
        demand(caller, Action.ACKNOWLEDGE)
        overdracht, ophaling = _locked(work, caller, ophaling_id)
        if sha256 != ophaling.sha256:
            raise Conflict(problems.WRONG_DIGEST.at())
        if ophaling.bevestigd is None:
            moment = world.now()
            overdracht = _received(overdracht, ophaling, moment, nazorg=world.terms.nazorg)
            work.overdrachten.put(overdracht)
            work.ophalingen.put(replace(ophaling, bevestigd=moment))
            _record(work, caller, ophaling, moment)
    return overdracht


def _locked(work: Work, caller: Party, ophaling_id: str) -> tuple[Overdracht, Ophaling]:
    found = _own(work, caller, ophaling_id)
    overdracht = known(work, found.overdracht_id)
    # Once more: a second acknowledgement may have come first while we waited for the record.
    return overdracht, _own(work, caller, ophaling_id)


def _own(work: Work, caller: Party, ophaling_id: str) -> Ophaling:
    ophaling = work.ophalingen.get(ophaling_id)
    if ophaling is None or not caller.may_act_for(ophaling.school):
        raise NotFound(problems.UNKNOWN_RETRIEVAL.at())
    return ophaling


def _received(
    overdracht: Overdracht, ophaling: Ophaling, moment: datetime, *, nazorg: int
) -> Overdracht:
    """The overdracht after the acknowledgement; only that of the claiming school moves it on."""
    if not overdracht.is_known_to(ophaling.school):
        raise NotYourSchool(problems.NOT_CLAIMED.at())
    if ophaling.versie != overdracht.versie.nummer:
        raise Conflict(problems.NEWER_VERSION.at())
    if ophaling.school != overdracht.claim or overdracht.ontvangen is not None:
        return overdracht
    return overdracht.acknowledge(moment, nazorg=nazorg)


def _record(work: Work, caller: Party, ophaling: Ophaling, moment: datetime) -> None:
    record(
        work,
        Event.BEVESTIGD,
        moment,
        overdracht=ophaling.overdracht_id,
        ophaling=ophaling.id,
        school=str(ophaling.school),
        certificaat=caller.vingerafdruk,
        versie=str(ophaling.versie),
        sha256=ophaling.sha256,
    )
