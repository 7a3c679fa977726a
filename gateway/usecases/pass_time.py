"""What has to happen by itself, at the moment that it has to: each minute, say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gateway.usecases.clock import Unfinished
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """How many overdrachten expired and were erased, and by their ids what went wrong."""

    verlopen: int
    gewist: int
    failures: Mapping[str, Exception]


def pass_time(world: World) -> Passed:
    """Let expire what is due and erase what is; what fails keeps nothing else waiting."""
    (verlopen, first), (gewist, second) = _outcome(expire, world), _outcome(erase, world)
    return Passed(verlopen=verlopen, gewist=gewist, failures={**first, **second})


def _outcome(act: Callable[[World], int], world: World) -> tuple[int, Mapping[str, Exception]]:
    try:
        return act(world), {}
    except Unfinished as unfinished:
        return unfinished.done, unfinished.failures
