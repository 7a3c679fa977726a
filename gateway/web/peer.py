"""
The certificate that the caller showed, wherever TLS ended.

Where the gateway ends TLS itself it asks the connection. Only a proxy that the administrator
named may pass a certificate on in a header (RFC 9440); from anyone else that header says nothing.
"""

import base64
import binascii
import re
from collections.abc import Mapping
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any, Final

Network = IPv4Network | IPv6Network
_BYTE_SEQUENCE: Final = re.compile("[ \t]*:([A-Za-z0-9+/]+={0,2}):[ \t]*")


def certificate_shown(environ: Mapping[str, Any], proxies: tuple[Network, ...]) -> bytes | None:
    """The caller's certificate in DER, or None where the caller showed none."""
    if is_proxy(environ.get("REMOTE_ADDR", ""), proxies):
        return _passed_on(environ.get("HTTP_CLIENT_CERT", ""))
    return _of_connection(environ.get("gunicorn.socket"))


def is_proxy(address: str, proxies: tuple[Network, ...]) -> bool:
    """Whether *address* is that of a proxy which the administrator named."""
    try:
        return any(ip_address(address) in network for network in proxies)
    except ValueError:
        return False


def _passed_on(header: str) -> bytes | None:
    """The one byte sequence of the header (RFC 9440 2.1); anything else is no certificate."""
    sequence = _BYTE_SEQUENCE.fullmatch(header)
    if sequence is None:
        return None
    try:
        return base64.b64decode(sequence[1], validate=True)
    except binascii.Error:
        return None


def _of_connection(socket: Any) -> bytes | None:
    shown = getattr(socket, "getpeercert", None)
    der = shown(binary_form=True) if shown else None
    return der if isinstance(der, bytes) else None
