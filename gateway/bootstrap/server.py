"""The application that a server runs, with its log and its clock."""

import os
import sys
import time
from pathlib import Path
from threading import Thread
from typing import Final, TextIO

from flask import Flask

from gateway.bootstrap.world import open_world
from gateway.config import Config
from gateway.usecases.pass_time import pass_time
from gateway.usecases.world import World
from gateway.web import create_app
from gateway.web.log import Log, open_log, without_values
from gateway.web.server import Listening
from gateway.web.tls import Tls

_ONLY_THE_OWNER: Final = 0o600
_A_MINUTE: Final = 60


def make_app(config: Config) -> Flask:
    """The application that *config* describes, with its own connections and its clock running."""
    log = open_log(open_log_file(config.log))
    world = open_world(config, log=log)
    Thread(target=_keep_time, args=(world, log), name="clock", daemon=True).start()
    return create_app(world, log=log, proxies=config.proxies)


def listening(config: Config) -> Listening:
    """Where and how a server listens by *config*."""
    tls = None
    if config.certificate and config.private_key:
        tls = Tls(
            certificate=config.certificate,
            private_key=config.private_key,
            authorities=config.authorities,
        )
    return Listening(
        address=config.address, workers=config.workers, threads=config.threads, tls=tls
    )


def open_log_file(path: Path | None) -> TextIO:
    """The log at *path*, for its owner alone; standard error where there is none."""
    if path is None:
        return sys.stderr
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _ONLY_THE_OWNER)
    return os.fdopen(handle, "a", encoding="utf-8", buffering=1)


def _keep_time(world: World, log: Log) -> None:
    while True:
        keep_minute(world, log)
        time.sleep(_A_MINUTE)


def keep_minute(world: World, log: Log) -> None:
    """Let pass what should pass; what fails is written down, with the overdracht that it was."""
    try:
        passed = pass_time(world)
    except Exception as error:  # noqa: BLE001 - the clock must go on, whatever it is
        log.error("clock", **without_values(error))  # noqa: TRY400 - its words may hold data
        return
    if passed.verlopen or passed.gewist:
        log.info("clock", expired=passed.verlopen, erased=passed.gewist)
    for overdracht_id, failure in passed.failures.items():
        log.error("clock", overdracht=overdracht_id, **without_values(failure))
