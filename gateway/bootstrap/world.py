"""The world of a gateway: its database, keys, trust, clock and randomness."""

import secrets
from datetime import UTC, datetime
from uuid import uuid4

from gateway.config import Config
from gateway.signing.trust import Trust
from gateway.store.store import Store
from gateway.usecases.world import World
from gateway.vault.vault import Vault


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


def read_trust(config: Config) -> Trust:
    """The authorities that *config* names, with their lists."""
    lists = [path.read_bytes() for path in config.revocations]
    return Trust.from_pem(config.authorities.read_bytes(), *lists)


def now() -> datetime:
    """The moment that it is, in UTC."""
    return datetime.now(UTC)
