"""Terugzetten: the VO school has a question for the sender."""

from gateway.audit.events import Event
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases.access import claimed, demand
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.world import World


def return_to_sender(world: World, caller: Party, overdracht_id: str) -> Overdracht:
    """Close the dossier until its sender has supplemented it; the claim stays."""
    with refusals_recorded(world, caller, Action.RETURN, overdracht_id), world.work() as work:
        demand(caller, Action.RETURN)
        overdracht, school = claimed(work, caller, overdracht_id)
        returned = overdracht.send_back(world.now(), nazorg=world.terms.nazorg)
        work.overdrachten.put(returned)
        record_by(work, Event.TERUGGEZET, caller, returned, school=school)
    return returned
