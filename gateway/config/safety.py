"""Settings that can each be read, but that together or by their content are not safe."""

import re
from collections.abc import Iterator, Mapping
from ipaddress import ip_address
from typing import Final
from urllib.parse import parse_qs

from gateway.config import kinds, settings
from gateway.domain.findings import Finding

_OTHERS: Final = 0o007
# As the store reads an address: to others a # or ? in a password ends it.
_WITH_PASSWORD: Final = re.compile("[^:/]+://[^:/]*:[^@]*@")
_SECRETS: Final = ("password", "sslpassword")


def dangers(given: Mapping[str, str]) -> Iterator[Finding]:
    """What makes it unsafe to start with what is *given*; each setting by itself is in order."""
    if _has_password(settings.DATABASE.of(given)):
        yield kinds.PASSWORD.at()
    if settings.TERMIJN.of(given) > settings.TERMIJN_MAXIMUM.of(given):
        yield kinds.TERM_ABOVE_MAXIMUM.at()
    yield from _exposed_keys(given)
    yield from _who_can_call(given)


def _has_password(url: str) -> bool:
    asked = parse_qs(url.partition("?")[2], keep_blank_values=True)
    return _WITH_PASSWORD.match(url) is not None or any(name in asked for name in _SECRETS)


def _exposed_keys(given: Mapping[str, str]) -> Iterator[Finding]:
    for setting in (settings.VAULT_KEYS, settings.INDEX_KEY, settings.PRIVATE_KEY):
        path = setting.of(given)
        if path is not None and path.stat().st_mode & _OTHERS:
            yield kinds.EXPOSED_KEY.at(name=setting.variable)


def _who_can_call(given: Mapping[str, str]) -> Iterator[Finding]:
    certificate = settings.CERTIFICATE.of(given)
    proxies = settings.PROXIES.of(given)
    if (certificate is None) != (settings.PRIVATE_KEY.of(given) is None):
        yield kinds.HALF_A_PAIR.at()
    elif certificate is None and not proxies:
        yield kinds.NO_IDENTITY.at()
    elif certificate is None and not _is_loopback(settings.ADDRESS.of(given)[0]):
        yield kinds.NO_TLS.at()
    if any(network.prefixlen == 0 for network in proxies):
        yield kinds.WIDE_OPEN.at()


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
