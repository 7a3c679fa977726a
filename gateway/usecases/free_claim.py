"""Vrijgeven: the pupil does not come to this VO school; another one may take the dossier on."""

from gateway.audit.events import Event
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases.access import claimed, demand
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.world import World


def free_claim(world: World, caller: Party, overdracht_id: str) -> Overdracht:
    """Give up the claim; who read along reads no longer."""
    with refusals_recorded(world, caller, Action.FREE, overdracht_id), world.work() as work:
        demand(caller, Action.FREE)
        overdracht, school = claimed(work, caller, overdracht_id)
        freed = overdracht.free(world.now(), nazorg=world.terms.nazorg)
        work.overdrachten.put(freed)
        record_by(work, Event.VRIJGEGEVEN, caller, freed, school=school)
    return freed
