"""The world of a gateway: its database, keys, trust, clock and randomness."""

import secrets
from datetime import UTC, datetime
from uuid import uuid4

from gateway.bootstrap.lasting_trust import LastingTrust
from gateway.config import Config
from gateway.store.store import Store
from gateway.usecases.world import World
from gateway.vault.vault import Vault
from gateway.web.log import Log, open_log


def open_world(config: Config, *, log: Log | None = None) -> World:
    """The world that *config* describes; raises Misused where a part of it cannot be used."""
    store = Store.at(config.database)
    store.check()
    trust = LastingTrust(
        config.authorities, config.revocations, moment=now(), log=log or open_log()
    )
    return World(
        work=store.work,
        now=now,
        random_bits=secrets.randbits,
        new_id=lambda: str(uuid4()),
        vault=Vault.from_files(config.vault_keys, config.index_key),
        trust=trust.at,
        terms=config.termijnen,
    )


def prepare(config: Config) -> None:
    """Bring the database up to date, and find out now what would fail later."""
    store = Store.at(config.database)
    store.migrate()
    store.close()
    Vault.from_files(config.vault_keys, config.index_key)
    LastingTrust(config.authorities, config.revocations, moment=now(), log=open_log())


def now() -> datetime:
    """The moment that it is, in UTC."""
    return datetime.now(UTC)
