"""Overzicht: the overdrachten of the caller's own schools."""

from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party, Sector
from gateway.usecases.world import World


def overview(world: World, caller: Party) -> tuple[Overdracht, ...]:
    """What the caller sent, or for a VO school what it holds or reads along; newest first."""
    with world.work() as work:
        if caller.sector is Sector.PO:
            return tuple(work.overdrachten.sent_by(caller.vestigingen))
        return tuple(work.overdrachten.claimed_by(caller.vestigingen))
