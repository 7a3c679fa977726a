"""Builders of the gateway over HTTP: an application, and schools that call it."""

import io
import json
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.serialization import Encoding
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from gateway.signing.signer import Signer
from gateway.usecases.world import World
from gateway.web import create_app
from gateway.web.log import open_log
from tests.exchange_builders import the_signer

API = "/api/v1"
XML = "application/xml"


@dataclass(frozen=True)
class Peer:
    """The end of a TLS connection, as gunicorn hands it to the application."""

    certificate: bytes | None

    def getpeercert(self, *, binary_form: bool) -> bytes | None:
        """The certificate that was shown, in DER."""
        assert binary_form
        return self.certificate


@dataclass(frozen=True)
class Caller:
    """Somebody who calls the gateway, always over the same connection."""

    client: FlaskClient
    environ: dict[str, object] = field(default_factory=dict)

    def get(self, path: str, **options: object) -> TestResponse:
        """The answer to GET."""
        return self.open(path, method="GET", **options)

    def post(self, path: str, body: object = None, **options: object) -> TestResponse:
        """The answer to POST, of bytes as XML or of anything else as JSON."""
        return self.send("POST", path, body, **options)

    def send(self, method: str, path: str, body: object = None, **options: object) -> TestResponse:
        """The answer to a call with a body: bytes as XML, anything else as JSON."""
        given = {}
        if isinstance(body, bytes):
            given = {"data": body, "content_type": XML}
        elif body is not None:
            given = {"data": json.dumps(body), "content_type": "application/json"}
        return self.open(path, method=method, **{**given, **options})

    def open(self, path: str, **options: object) -> TestResponse:
        """The answer to a call on *path*."""
        overrides = {**self.environ, **options.pop("environ_overrides", {})}
        return self.client.open(path, environ_overrides=overrides, **options)


def an_app(world: World, *, log: io.StringIO | None = None, **options: object) -> Flask:
    """The gateway as an application, that writes its log to *log*."""
    return create_app(world, log=open_log(log or io.StringIO()), **options)


def der(signer: Signer) -> bytes:
    """The certificate of *signer* as TLS carries it."""
    return signer.certificate.public_bytes(Encoding.DER)


def a_stranger(app: Flask) -> Caller:
    """Somebody without a certificate."""
    return Caller(app.test_client(), {"gunicorn.socket": Peer(None)})


def calling_as(app: Flask, *vestigingen: str, signer: Signer | None = None) -> Caller:
    """The school that these locations are, with its certificate or that of *signer*."""
    shown = Peer(der(signer or the_signer(*vestigingen)))
    return Caller(app.test_client(), {"gunicorn.socket": shown})
