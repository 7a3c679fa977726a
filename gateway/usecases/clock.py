"""What the clock does: one overdracht after another, each in a transaction of its own."""

from collections.abc import Callable, Mapping
from datetime import datetime

from gateway.domain.lifecycle import Action, is_possible, states_before
from gateway.domain.overdracht import Overdracht
from gateway.usecases.ports import Work
from gateway.usecases.world import World

Change = Callable[[Work, Overdracht, datetime], None]


class Unfinished(Exception):
    """
    Some overdrachten could not be changed; all others were, and those are *done*.

    *failures* says of each id what went wrong.
    """

    def __init__(self, done: int, failures: Mapping[str, Exception]) -> None:
        super().__init__(f"{len(failures)} overdrachten could not be changed")
        self.done = done
        self.failures = failures


def act(world: World, action: Action, change: Change) -> int:
    """
    Make *change* to every overdracht for which the moment of *action* has come; how many.

    Whoever stops halfway has done what was done, and the next time does the rest. One that fails
    keeps none of the others waiting: only after them Unfinished is raised.
    """
    done, failures = 0, dict[str, Exception]()
    for overdracht_id in _due(world, action):
        try:
            done += _changed(world, action, change, overdracht_id)
        except Exception as error:  # noqa: BLE001 - the others must go, whatever it is
            failures[overdracht_id] = error
    if failures:
        raise Unfinished(done, failures)
    return done


def _due(world: World, action: Action) -> list[str]:
    with world.work() as work:
        return work.overdrachten.due(world.now(), states_before(action))


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
