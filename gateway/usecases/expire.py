"""Verlopen: the clock closes what was not taken in time, and erases its content at once."""

from datetime import datetime

from gateway.audit.events import Event
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.usecases.clock import act
from gateway.usecases.journal import record
from gateway.usecases.places import destroy_documents
from gateway.usecases.ports import Work
from gateway.usecases.world import World


def expire(world: World) -> int:
    """
    Let every overdracht expire whose term has passed; how many there were.

    Raises Unfinished where some could not be changed.
    """

    def change(work: Work, overdracht: Overdracht, moment: datetime) -> None:
        destroy_documents(work, overdracht)
        work.overdrachten.put(overdracht.expire(moment, bewaring=world.terms.bewaring))
        record(work, Event.VERLOPEN, moment, overdracht=overdracht.id)

    return act(world, Action.EXPIRE, change)
