"""Tonen: one overdracht, to a school that has part in it."""

from gateway.audit.events import LOOK
from gateway.domain.errors import NotFound
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.usecases import problems
from gateway.usecases.access import known
from gateway.usecases.journal import refusals_recorded
from gateway.usecases.world import World


def show(world: World, caller: Party, overdracht_id: str) -> Overdracht:
    """The record, without content; raises NotFound where the caller has no part in it."""
    with refusals_recorded(world, caller, LOOK, overdracht_id), world.work() as work:
        overdracht = known(work, overdracht_id)
        if not any(overdracht.is_known_to(school) for school in caller.vestigingen):
            raise NotFound(problems.UNKNOWN.at())
    return overdracht
