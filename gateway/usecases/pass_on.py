"""Doorsturen: the VO school passes the dossier on to the pupil's next choice."""

from gateway.audit.events import Event
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases.access import claimed, demand, other_vo_school
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.world import World


def pass_on(world: World, caller: Party, overdracht_id: str, naar: Vestiging) -> Overdracht:
    """Hand the claim to the VO school *naar*, which opens the dossier with the same code."""
    with refusals_recorded(world, caller, Action.PASS_ON, overdracht_id), world.work() as work:
        demand(caller, Action.PASS_ON)
        overdracht, school = claimed(work, caller, overdracht_id)
        other_vo_school(work, naar, than=school)
        passed = overdracht.pass_on(naar, world.now(), nazorg=world.terms.nazorg)
        work.overdrachten.put(passed)
        record_by(work, Event.DOORGESTUURD, caller, passed, school=school, naar=str(naar))
    return passed
