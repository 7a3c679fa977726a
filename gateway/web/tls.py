"""TLS as the gateway ends it itself: modern, patient up to a limit, and asking who calls."""

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

_PATIENCE_IN_SECONDS: Final = 30.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """The files that TLS works with; *authorities* are those whose clients may come in."""

    certificate: Path
    private_key: Path = field(repr=False)
    authorities: Path


class _PatientSocket(ssl.SSLSocket):
    """A connection that nobody can keep waiting for ever, not even in the handshake."""

    def settimeout(self, value: float | None, /) -> None:
        super().settimeout(_PATIENCE_IN_SECONDS if value is None else value)

    def setblocking(self, flag: bool, /) -> None:  # noqa: FBT001 - as sockets have it
        self.settimeout(None if flag else 0.0)


def server_context(tls: Tls) -> ssl.SSLContext:
    """
    What a server speaks TLS with.

    A client need not show a certificate, for some calls are for everyone; one that it shows must
    be from the authorities. No session is resumed, so that each connection shows it anew.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.options |= ssl.OP_NO_TICKET | ssl.OP_NO_COMPRESSION | ssl.OP_NO_RENEGOTIATION
    context.num_tickets = 0
    context.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20")
    context.load_cert_chain(tls.certificate, tls.private_key)
    context.load_verify_locations(tls.authorities)
    context.verify_mode = ssl.CERT_OPTIONAL
    context.verify_flags |= ssl.VERIFY_X509_STRICT | ssl.VERIFY_X509_PARTIAL_CHAIN
    sockets: Any = context  # typeshed knows the attribute on the class only
    sockets.sslsocket_class = _PatientSocket
    return context
