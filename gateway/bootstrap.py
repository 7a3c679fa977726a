"""
From settings to a gateway that works: the only place that knows which parts exist.

What touches the world outside comes in here, and nowhere else.
"""

import os
import secrets
import sys
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Final, TextIO
from uuid import uuid4

from flask import Flask

from adapters.magister import ADAPTER as MAGISTER
from adapters.parnassys import ADAPTER as PARNASSYS
from gateway.config import Config
from gateway.domain.translation import Adapter
from gateway.signing.trust import Trust
from gateway.store.store import Store
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.world import World
from gateway.vault.vault import Vault
from gateway.web import create_app
from gateway.web.log import Log, open_log, without_values
from gateway.web.server import Listening
from gateway.web.tls import Tls

ADAPTERS: Final[Mapping[str, Adapter]] = {
    adapter.naam: adapter for adapter in (PARNASSYS, MAGISTER)
}

_ONLY_THE_OWNER: Final = 0o600
_A_MINUTE: Final = 60


def open_world(config: Config) -> World:
    """The world that *config* describes; raises Misused where a part of it cannot be used."""
    store = Store.at(config.database)
    store.check()
    return World(
        work=store.work,
        now=now,
        random_bits=secrets.randbits,
        new_id=lambda: str(uuid4()),
        vault=Vault.from_files(config.vault_keys, config.index_key),
        trust=read_trust(config),
        terms=config.termijnen,
    )


def prepare(config: Config) -> None:
    """Bring the database up to date, and find out now what would fail later."""
    store = Store.at(config.database)
    store.migrate()
    store.close()
    Vault.from_files(config.vault_keys, config.index_key)
    read_trust(config)


def make_app(config: Config) -> Flask:
    """The application that *config* describes, with its own connections and its clock running."""
    log, world = open_log(open_log_file(config.log)), open_world(config)
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


def read_trust(config: Config) -> Trust:
    """The authorities that *config* names, with their lists."""
    lists = [path.read_bytes() for path in config.revocations]
    return Trust.from_pem(config.authorities.read_bytes(), *lists)


def now() -> datetime:
    """The moment that it is, in UTC."""
    return datetime.now(UTC)


def open_log_file(path: Path | None) -> TextIO:
    """The log at *path*, for its owner alone; standard error where there is none."""
    if path is None:
        return sys.stderr
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _ONLY_THE_OWNER)
    return os.fdopen(handle, "a", encoding="utf-8", buffering=1)


def _keep_time(world: World, log: Log) -> None:
    """Let pass what should pass, each minute; a minute that fails is written down."""
    while True:
        try:
            expired, erased = expire(world), erase(world)
            if expired or erased:
                log.info("clock", expired=expired, erased=erased)
        except Exception as error:  # noqa: BLE001 - the clock must go on, whatever it is
            log.error("clock", **without_values(error))  # noqa: TRY400 - its words may hold data
        time.sleep(_A_MINUTE)
