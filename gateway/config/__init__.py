"""
The settings of the gateway, read once, from the environment and optionally a TOML file.

A value that is missing or unsafe stops the start with a sentence that says what to set. No value
is ever repeated in such a sentence, as it may be a secret in the wrong place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from gateway.config import settings
from gateway.config.given import given_in
from gateway.config.safety import dangers
from gateway.config.setting import Network
from gateway.domain.errors import Misused
from gateway.domain.termijnen import Termijnen


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """How this gateway is set up; secrets are the files that hold them."""

    database: str = field(repr=False)
    vault_keys: Path = field(repr=False)
    index_key: Path = field(repr=False)
    authorities: Path
    revocations: tuple[Path, ...]
    certificate: Path | None
    private_key: Path | None = field(repr=False)
    proxies: tuple[Network, ...]
    address: tuple[str, int]
    workers: int
    threads: int
    log: Path | None
    termijnen: Termijnen


def read_config(environ: Mapping[str, str]) -> Config:
    """
    The settings in *environ* and in the file that its OVERSTAP_CONFIG names.

    Raises Misused with all that is missing, wrong or unsafe.
    """
    given = given_in(environ)
    wrong = [finding for setting in settings.ALL for finding in setting.wrong_with(given)]
    wrong = wrong or list(dangers(given))
    if wrong:
        raise Misused(*wrong)
    return _config(given)


def _config(given: Mapping[str, str]) -> Config:
    return Config(
        database=settings.DATABASE.of(given),
        vault_keys=settings.VAULT_KEYS.of(given),
        index_key=settings.INDEX_KEY.of(given),
        authorities=settings.AUTHORITIES.of(given),
        revocations=settings.REVOCATIONS.of(given),
        certificate=settings.CERTIFICATE.of(given),
        private_key=settings.PRIVATE_KEY.of(given),
        proxies=settings.PROXIES.of(given),
        address=settings.ADDRESS.of(given),
        workers=settings.WORKERS.of(given),
        threads=settings.THREADS.of(given),
        log=settings.LOG.of(given),
        termijnen=_termijnen(given),
    )


def _termijnen(given: Mapping[str, str]) -> Termijnen:
    return Termijnen(
        standaard=settings.TERMIJN.of(given),
        maximum=settings.TERMIJN_MAXIMUM.of(given),
        nazorg=settings.NAZORG.of(given),
        bewaring=settings.BEWARING.of(given),
        per_school=settings.POGINGEN_PER_SCHOOL.of(given),
        per_code=settings.POGINGEN_PER_CODE.of(given),
        venster=timedelta(minutes=settings.POGINGEN_VENSTER.of(given)),
        sleutel=timedelta(days=settings.IDEMPOTENCY_DAYS.of(given)),
    )
