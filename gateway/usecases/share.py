"""Delen: the parents agreed that a second VO school reads along."""

from gateway.audit.events import Event
from gateway.domain.errors import Misused
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Deling, Overdracht
from gateway.domain.party import Party
from gateway.usecases import problems
from gateway.usecases.access import claimed, demand, other_vo_school
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.world import World


def share(world: World, caller: Party, overdracht_id: str, deling: Deling) -> Overdracht:
    """Let the school of *deling* read along, with the same code; the claim stays where it is."""
    with refusals_recorded(world, caller, Action.SHARE, overdracht_id), world.work() as work:
        demand(caller, Action.SHARE)
        overdracht, school = claimed(work, caller, overdracht_id)
        other_vo_school(work, deling.school, than=school)
        if deling.toestemming > world.now().date():
            raise Misused(problems.CONSENT_IN_FUTURE.at())
        shared = overdracht.share(deling, world.now())
        work.overdrachten.put(shared)
        record_by(
            work,
            Event.GEDEELD,
            caller,
            shared,
            school=school,
            naar=str(deling.school),
            toestemming=deling.toestemming.isoformat(),
        )
    return shared
