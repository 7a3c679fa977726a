"""Intrekken: the sender takes the dossier back."""

from gateway.audit.events import Event
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases.access import demand, sent
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.places import destroy_documents
from gateway.usecases.world import World


def withdraw(world: World, caller: Party, overdracht_id: str) -> Overdracht:
    """Take back a dossier that no VO school has in hand; its content is gone at once."""
    with refusals_recorded(world, caller, Action.WITHDRAW, overdracht_id), world.work() as work:
        demand(caller, Action.WITHDRAW)
        overdracht = sent(work, caller, overdracht_id)
        withdrawn = overdracht.withdraw(world.now(), bewaring=world.terms.bewaring)
        destroy_documents(work, overdracht)
        work.overdrachten.put(withdrawn)
        record_by(work, Event.INGETROKKEN, caller, withdrawn, school=withdrawn.afzender)
    return withdrawn
