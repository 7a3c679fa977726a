"""`overstap worker`: does what the clock asks, beside the servers of a gateway."""

import os
import signal
import sys
import threading
from types import FrameType
from typing import Final

import click
from rich.console import Console

from gateway.bootstrap.world import open_world
from gateway.cli.calling import REFUSED, failures_said
from gateway.cli.words import print_findings
from gateway.config import read_config
from gateway.domain.findings import Actor, Kind
from gateway.usecases.pass_time import pass_time
from gateway.usecases.world import World

NOT_PASSED: Final = Kind(
    rule="GW.BST16",
    message="Overdracht {overdracht} had moeten verlopen of gewist moeten worden, en dat kon niet "
    "({fout}).",
    advice="Herstel dit record in de database; tot dan wordt het elke keer opnieuw geprobeerd. "
    "De andere overdrachten zijn wel verlopen of gewist.",
    who=Actor.ADMINISTRATOR,
)

_SOURCE: Final = "overstap worker"


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
    run side by side. What fails is said and keeps nothing else waiting; the exit status of the
    last time is 1 where something did, else 0.
    """
    with failures_said(_SOURCE):
        world = open_world(read_config(os.environ))
        stopped = _stopped_by_signal()
        status = _tell(world)
        while not once and not stopped.wait(every):
            status = _tell(world)
        sys.exit(status)


def _tell(world: World) -> int:
    """Say what has passed, and what could not; the exit status that fits."""
    passed = pass_time(world)
    if passed.verlopen or passed.gewist:
        click.echo(f"{passed.verlopen} overdracht(en) verlopen, {passed.gewist} gewist.")
    if not passed.failures:
        return 0
    findings = [
        NOT_PASSED.at(overdracht=each, fout=type(error).__name__)
        for each, error in passed.failures.items()
    ]
    print_findings(findings, source=_SOURCE, console=Console(stderr=True))
    return REFUSED


def _stopped_by_signal() -> threading.Event:
    stopped = threading.Event()

    def stop(number: int, frame: FrameType | None) -> None:
        del number, frame
        stopped.set()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    return stopped
