"""
How a call travels: over TLS with the school's certificate, and again where that is safe.

What goes wrong on the way becomes an error with a finding. Nothing of a request or an answer is
repeated in it.
"""

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self
from urllib.parse import urlsplit

import requests

from gateway.client import kinds
from gateway.client.errors import Unreachable
from gateway.client.refusals import error_of
from gateway.client.whole_answers import Answer, TooMuch, read_whole
from gateway.domain.errors import Misused
from gateway.domain.findings import Finding, Kind

_CONNECT_IN_SECONDS: Final = 10
_ANSWER_IN_SECONDS: Final = 120
_PAUSES: Final = (0.2, 0.6, 1.8)
_MAY_PASS: Final = (kinds.NO_CONNECTION, kinds.CUT_OFF)
_NO_TLS: Final = (
    ("CERTIFICATE_VERIFY_FAILED", kinds.NOT_THE_GATEWAY),
    ("NO_CERTIFICATE_OR_CRL_FOUND", kinds.NO_AUTHORITY),
    ("KEY IS ENCRYPTED", kinds.LOCKED_KEY),
    ("WRONG_VERSION_NUMBER", kinds.NOT_UNDERSTOOD),  # it speaks HTTP, or something else
    ("ALERT", kinds.CERTIFICATE_REFUSED),
    ("MISMATCH", kinds.UNUSABLE_CERTIFICATE),
    ("PEM", kinds.UNUSABLE_CERTIFICATE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """
    One call: where, with what, and how.

    Only what is *repeatable* is sent again when no whole answer came: its second arrival changes
    nothing, or carries a key by which the gateway knows it.
    """

    method: Literal["GET", "POST"]
    path: str
    repeatable: bool
    body: bytes | None = field(default=None, repr=False)
    json: Mapping[str, object] | None = field(default=None, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """The files with which a school shows itself, and knows the gateway again."""

    certificate: Path
    key: Path = field(repr=False)
    authority: Path

    def missing(self) -> Iterator[Finding]:
        """The files that are not there, or not for us to read."""
        named = (
            ("het certificaat van de school", self.certificate),
            ("de sleutel van de school", self.key),
            ("de uitgever van de gateway", self.authority),
        )
        for what, path in named:
            if not (path.is_file() and os.access(path, os.R_OK)):
                yield kinds.NO_FILE.at(str(path), what=what)


class Transport:
    """The connection to one gateway, kept open between calls."""

    def __init__(self, url: str, identity: Identity) -> None:
        host = _host(url)
        missing = list(identity.missing())
        if missing:
            raise Misused(*missing)
        self.host = host
        self._url = url.rstrip("/")
        self._session = requests.Session()
        # No proxy, password or authority of the surroundings: only what was handed in counts.
        self._session.trust_env = False
        self._session.cert = (str(identity.certificate), str(identity.key))
        self._session.verify = str(identity.authority)
        # What is packed may be far more than it seems, and what we fetch is short or packed.
        self._session.headers["Accept-Encoding"] = "identity"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def send(self, ask: Ask) -> Answer:
        """The good answer to *ask*; raises the error that another answer, or none, stands for."""
        pauses = list(_PAUSES) if ask.repeatable else []
        while True:
            try:
                response = self._sent(ask)
            except requests.RequestException as error:
                why = _why(error)
                if not pauses or why not in _MAY_PASS:
                    raise Unreachable(why.at(host=self.host)) from None
                time.sleep(pauses.pop(0))
            else:
                break
        if response.status_code >= HTTPStatus.MULTIPLE_CHOICES:
            raise error_of(response, host=self.host)
        return response

    def _sent(self, ask: Ask) -> Answer:
        try:
            return read_whole(self._asked(ask))
        except UnicodeDecodeError:  # at a key that is no text the library fails
            raise Misused(kinds.UNUSABLE_CERTIFICATE.at()) from None

    def _asked(self, ask: Ask) -> requests.Response:
        return self._session.request(
            ask.method,
            self._url + ask.path,
            data=ask.body,
            json=ask.json,
            headers=dict(ask.headers),
            params=dict(ask.query),
            timeout=(_CONNECT_IN_SECONDS, _ANSWER_IN_SECONDS),
            allow_redirects=False,
            stream=True,
        )


def _host(url: str) -> str:
    """The name and port in *url*; raises Misused where it is no address, or holds a password."""
    try:
        split = urlsplit(url)
        named = split.hostname and split.hostname.encode("idna") and split.port != 0
    except ValueError:
        named = False
    if not named or split.scheme != "https" or "@" in split.netloc:
        raise Misused(kinds.NO_ADDRESS.at())
    return split.netloc


def _why(error: requests.RequestException) -> Kind:
    """What kind of failure it was; a server that turns a certificate down may just hang up."""
    if isinstance(error, requests.exceptions.SSLError):
        return _why_no_tls(str(error))
    if isinstance(error, TooMuch | requests.exceptions.ContentDecodingError):
        return kinds.NOT_UNDERSTOOD
    if isinstance(error, requests.exceptions.ConnectTimeout):
        return kinds.NO_CONNECTION
    if isinstance(error, requests.exceptions.Timeout):
        return kinds.NO_ANSWER
    cut_off = ("RemoteDisconnected", "Connection reset", "Broken pipe", "IncompleteRead")
    if any(words in str(error) for words in cut_off):
        return kinds.CUT_OFF
    return kinds.NO_CONNECTION


def _why_no_tls(words: str) -> Kind:
    # Before these words stands the address, in which any word may stand.
    cause = words.rpartition("Caused by")[2].upper()
    return next((kind for said, kind in _NO_TLS if said in cause), kinds.CUT_OFF)
