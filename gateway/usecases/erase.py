"""Wissen: the clock removes what nobody needs any more."""

from datetime import datetime

from gateway.audit.events import Event
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht
from gateway.usecases.clock import act
from gateway.usecases.journal import record
from gateway.usecases.places import code_place, destroy_documents
from gateway.usecases.ports import Work
from gateway.usecases.world import World


def erase(world: World) -> int:
    """
    Erase what was acknowledged and outlived its grace, and records that were kept long enough.

    Attempts and idempotency keys that count no longer go as well. Returns how many overdrachten
    were erased; raises Unfinished where some could not be.
    """
    with world.work() as work:
        work.pogingen.clear(world.now() - world.terms.venster)
        work.sleutels.clear(world.now() - world.terms.sleutel)
    return act(world, Action.ERASE, _change)


def _change(work: Work, overdracht: Overdracht, moment: datetime) -> None:
    destroy_documents(work, overdracht)
    work.codes.destroy(code_place(overdracht.id))
    work.overdrachten.put(overdracht.erase(moment))
    record(work, Event.GEWIST, moment, overdracht=overdracht.id)
