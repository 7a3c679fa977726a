"""`overstap worker`: does what the clock asks, beside the servers of a gateway."""

import os
import signal
import threading
from types import FrameType

import click

from gateway.bootstrap.world import open_world
from gateway.cli.calling import failures_said
from gateway.config import read_config
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.world import World


@click.command("worker")
@click.option("--once", is_flag=True, help="Do what is due now, and stop.")
@click.option(
    "--every",
    type=click.IntRange(1, 3600),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="How often to look.",
)
def command(*, once: bool, every: int) -> None:
    """
    Let dossiers expire whose term has passed, and erase what was kept long enough.

    Its settings are those of `overstap serve`. It may be stopped at any moment, and several may
    run side by side.
    """
    with failures_said("overstap worker"):
        world = open_world(read_config(os.environ))
        stopped = _stopped_by_signal()
        _tell(world)
        while not once and not stopped.wait(every):
            _tell(world)


def _tell(world: World) -> None:
    verlopen, gewist = expire(world), erase(world)
    if verlopen or gewist:
        click.echo(f"{verlopen} overdracht(en) verlopen, {gewist} gewist.")


def _stopped_by_signal() -> threading.Event:
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        stopped.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return stopped
