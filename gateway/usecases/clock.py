"""What the clock does: one overdracht after another, each in a transaction of its own."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Final

from gateway.domain.lifecycle import Action, is_possible, states_before
from gateway.domain.overdracht import Overdracht
from gateway.usecases.ports import Work
from gateway.usecases.world import World

_AT_ONCE: Final = 100

Change = Callable[[Work, Overdracht, datetime], None]


def act(world: World, action: Action, change: Change) -> int:
    """
    Make *change* to every overdracht for which the moment of *action* has come; how many.

    Whoever stops halfway has done what was done, and the next time does the rest.
    """
    return sum(
        _changed(world, action, change, overdracht_id) for overdracht_id in _due(world, action)
    )


def _due(world: World, action: Action) -> Iterator[str]:
    states = states_before(action)
    while True:
        with world.work() as work:
            page = work.overdrachten.due(world.now(), states, _AT_ONCE)
        yield from page
        if len(page) < _AT_ONCE:
            return


def _changed(world: World, action: Action, change: Change, overdracht_id: str) -> bool:
    with world.work() as work:
        overdracht, moment = work.overdrachten.get(overdracht_id), world.now()
        # A school may have been here first since the list was made.
        if overdracht is None or not is_possible(overdracht.state, action):
            return False
        if not overdracht.is_due(moment):
            return False
        change(work, overdracht, moment)
    return True
