"""Pulling a dossier through gunicorn on two cores, against a bare view that has the same bytes."""

import base64
import json
import random
import ssl
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from http.client import HTTPSConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, Response

from bench.ratio import Ratio, compare
from gateway.bootstrap.server import listening
from gateway.domain.dossier import Overigdocumentlijst
from gateway.web.server import Server
from tests.dossier_builders import a_document, a_huidigeschool, a_leerling, zipped
from tests.exchange_builders import AFZENDER, ONTVANGER, PGN, a_signed_overstapdossier
from tests.gateway_process import (
    Gateway,
    a_free_port,
    a_gateway,
    config_in,
    read_config_in,
    serving,
)

AT_ONCE = 8
SIZE = 160_000
DOCUMENT = "document.xml"


def ratios() -> Iterator[Ratio]:
    """The full dossier of 173 kB, over kept-open TLS connections with a certificate."""
    with TemporaryDirectory() as folder, a_gateway(Path(folder)) as gateway:
        document, question = _released(gateway)
        with _bare_server(document) as port, ThreadPoolExecutor(AT_ONCE) as pool:
            ours = [partial(_asked, _connection(gateway, gateway.port), question)]
            bare = [partial(_asked, _connection(gateway, port), question)]
            assert ours[0]() == bare[0]() == len(document)
            yield compare("pull 173 kB / bare view", ours[0], bare[0], limit=15)
            for calls, target in ((ours, gateway.port), (bare, port)):
                more = range(AT_ONCE - 1)
                calls += [partial(_asked, _connection(gateway, target), question) for _ in more]
            yield compare(
                f"pull 173 kB, {AT_ONCE} schools at once / bare view",
                partial(_all_at_once, pool, ours),
                partial(_all_at_once, pool, bare),
                limit=15,
                repeats=3,
            )


def _released(gateway: Gateway) -> tuple[bytes, bytes]:
    """The signed dossier that stands ready at the gateway, and the question that opens it."""
    noise = b"%PDF-1.4" + random.Random(SIZE).randbytes(SIZE * 3 // 4)  # noqa: S311 - no secret
    large = a_document(
        bestandsnaam="Toetsoverzicht.zip",
        omschrijving="Toetsoverzicht",
        bestandsinhoud=base64.b64encode(zipped("Toetsoverzicht.pdf", noise)).decode(),
    )
    files = Overigdocumentlijst(document=(a_document(), large))
    school = a_huidigeschool(
        brincode=AFZENDER[:4],
        vestigingscode=AFZENDER[4:],
        leerling=a_leerling(bsn=PGN.digits, overigdocumentlijst=files),
    )
    document = a_signed_overstapdossier(dossier={"huidigeschool": school})
    with gateway.client(AFZENDER) as client:
        overdracht = client.release(client.submit(document).id)
        code = client.code(overdracht.id).code
    return document, json.dumps({"code": code, "pgn": PGN.digits}).encode()


def _connection(gateway: Gateway, port: int) -> HTTPSConnection:
    context = ssl.create_default_context(cafile=gateway.authority)
    context.load_cert_chain(*gateway.files(ONTVANGER))
    return HTTPSConnection("127.0.0.1", port, context=context)


def _asked(connection: HTTPSConnection, question: bytes) -> int:
    """How many bytes came in answer to *question*."""
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/api/v1/ophalingen", question, headers)
    return len(connection.getresponse().read())


def _all_at_once(pool: ThreadPoolExecutor, calls: list[partial[int]]) -> None:
    for answer in [pool.submit(call) for call in calls]:
        answer.result()


@contextmanager
def _bare_server(document: bytes) -> Iterator[int]:
    """The same gunicorn and TLS around a view that only returns *document*, and its port."""
    with TemporaryDirectory() as folder:
        port = a_free_port()
        config_in(Path(folder), port)
        Path(folder, DOCUMENT).write_bytes(document)
        with serving(Path(folder), port, "bench.pull"):
            yield port


def _bare_app(document: bytes) -> Flask:
    app = Flask("bare")
    answer = partial(Response, document, mimetype="application/xml")
    app.add_url_rule("/api/v1/ophalingen", "bare", answer, methods=["POST"])
    return app


def main(folder: Path) -> None:
    """Serve the document in *folder*."""
    document = (folder / DOCUMENT).read_bytes()
    Server(partial(_bare_app, document), listening(read_config_in(folder))).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
