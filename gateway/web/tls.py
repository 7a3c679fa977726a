"""TLS as the gateway ends it itself: modern, patient up to a limit, and asking who calls."""

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

_PATIENCE_IN_SECONDS: Final = 15.0
_BYTES_THAT_BUY_A_SECOND: Final = 32 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """The files that TLS works with; *authorities* are those whose clients may come in."""

    certificate: Path
    private_key: Path = field(repr=False)
    authorities: Path


class _PatientSocket(ssl.SSLSocket):
    """
    A connection that nobody can keep waiting for long, by silence or by a byte now and then.

    There is so much patience for the handshake, and as much again for each request; the bytes
    that pass buy more of it.
    """

    _patience: float = _PATIENCE_IN_SECONDS

    def settimeout(self, value: float | None, /) -> None:
        self._patience = value or _PATIENCE_IN_SECONDS
        super().settimeout(_PATIENCE_IN_SECONDS if value is None else value)

    def setblocking(self, flag: bool, /) -> None:  # noqa: FBT001 - as sockets have it
        self.settimeout(None if flag else 0.0)

    def recv(self, buflen: int = 1024, flags: int = 0) -> bytes:
        with self._waiting() as passed:
            came = super().recv(buflen, flags)
            passed.append(len(came))
        return came

    def send(self, data: Any, flags: int = 0) -> int:
        with self._waiting() as passed:
            went = super().send(data, flags)
            passed.append(went)
        return went

    @contextmanager
    def _waiting(self) -> Iterator[list[int]]:
        """Spend no more than the patience that is left; whoever waits says what has passed."""
        passed: list[int] = []
        began = time.monotonic()
        if self.gettimeout():
            if self._patience <= 0:
                raise TimeoutError("too slow")
            super().settimeout(self._patience)
        try:
            yield passed
        finally:
            bought = sum(passed) / _BYTES_THAT_BUY_A_SECOND
            left = self._patience - (time.monotonic() - began) + bought
            self._patience = min(left, _PATIENCE_IN_SECONDS)


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
