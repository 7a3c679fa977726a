"""A gateway that wants to harm whoever calls it."""

import base64
import gzip
import hashlib
import json
import ssl
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from rich.console import Console

from gateway.cli.words import print_findings
from gateway.client import Client, Failed, Unreachable, whole_answers
from gateway.domain.errors import NotFound, OverstapError
from gateway.signing.certificates import certificate_to_pem
from gateway.signing.keys import key_to_pem
from tests.bounded import bounded
from tests.certificate_builders import a_server_certificate, a_signer, an_authority

SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"
ESCAPE = "\x1b]0;taken over\x07"
STAND = {
    "id": SOME_ID,
    "staat": "concept",
    "afzender": "99XX00",
    "bestemmingen": ["99ZZ00"],
    "claim": None,
    "versies": [{"nummer": 1, "sha256": "0" * 64, "status": "definitief"}],
    "termijn": None,
    "gewijzigd": "2026-03-31T09:30:00+00:00",
}


@contextmanager
def answering(folder, answer):
    """A client whose gateway gives *answer*: the handler of the request writes it."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self):
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with suppress(OSError):
                answer(self)
            self.close_connection = True

        do_GET = do_POST = handle_any  # noqa: N815 - as the library names them

        def log_message(self, *_):
            """Say nothing."""

    server, school = a_server_certificate(), a_signer("99ZZ00")
    files = {
        "server.pem": server.certificate_pem,
        "server.key": server.key_pem,
        "authority.pem": an_authority().certificate_pem,
        "school.pem": certificate_to_pem(school.certificate),
        "school.key": key_to_pem(school.key),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        listening.socket = context.wrap_socket(listening.socket, server_side=True)
        threading.Thread(target=listening.serve_forever, args=(0.01,), daemon=True).start()
        url = f"https://127.0.0.1:{listening.server_port}"
        names = (folder / each for each in ("school.pem", "school.key", "authority.pem"))
        with Client(url, *names) as client:
            yield client
        listening.shutdown()


def saying(status, body, **headers):
    """An answer with this *status*, *body* and *headers*."""

    def answer(handler):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def without_end(handler):
    """An answer that never stops."""
    handler.send_response(200)
    handler.send_header("Content-Type", "application/json")
    handler.end_headers()
    while True:
        handler.wfile.write(bytes(1_000_000))


def digest_of(content):
    """The header that says which bytes these are."""
    digest = base64.b64encode(hashlib.sha256(content).digest()).decode()
    return f"sha-256=:{digest}:"


class TestSize:
    """How much, and for how long, a client listens."""

    def test_without_end(self, tmp_path):
        """An answer without end is no answer of a gateway, and takes no memory without end."""

        def ask():
            with answering(tmp_path, without_end) as client:
                return rule_of(client.overview)

        assert bounded(ask, megabytes=280, seconds=20) == "GW.NET08"

    def test_packed(self, tmp_path):
        """What unpacks to far more than it seems to be takes no more memory than it may."""
        bomb = gzip.compress(bytes(300_000_000))

        def ask():
            with answering(tmp_path, saying(200, bomb, Content_Encoding="gzip")) as client:
                return rule_of(client.overview)

        assert bounded(ask, megabytes=280, seconds=20) == "GW.NET08"

    def test_drop_by_drop(self, tmp_path, monkeypatch):
        """An answer that comes drop by drop ends."""
        monkeypatch.setattr(whole_answers, "MAX_SECONDS", 0)

        with answering(tmp_path, saying(200, STAND)) as client:
            assert rule_of(lambda: client.status(SOME_ID)) == "GW.NET02"


class TestForm:
    """Answers that are not what a gateway says."""

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"[]",
            b"null",
            b"{",
            b"[" * 200_000,
            b"\xff\xfe",
            b"1e999",
            {**STAND, "id": f"../../{ESCAPE}"},
            {**STAND, "id": 5},
            {**STAND, "staat": ESCAPE},
            {**STAND, "afzender": ESCAPE},
            {**STAND, "afzender": None},
            {**STAND, "bestemmingen": [ESCAPE]},
            {**STAND, "claim": ESCAPE},
            {**STAND, "versies": []},
            {**STAND, "versies": {}},
            {**STAND, "versies": [{"nummer": ESCAPE, "sha256": "0" * 64, "status": "concept"}]},
            {**STAND, "versies": [{"nummer": 1, "sha256": ESCAPE, "status": "definitief"}]},
            {**STAND, "versies": [{"nummer": 1, "sha256": "0" * 64, "status": ESCAPE}]},
            {**STAND, "termijn": "99999-01-01"},
            {**STAND, "gewijzigd": 5},
        ],
        ids=lambda body: str(body)[:60].encode("unicode_escape").decode(),
    )
    def test_status(self, tmp_path, body):
        """What is no state of an overdracht is said to be no answer of a gateway."""
        with answering(tmp_path, saying(200, body)) as client:
            assert rule_of(lambda: client.status(SOME_ID)) == "GW.NET08"

    @pytest.mark.parametrize("code", [ESCAPE, 5, None, "2345-6789-ABCD"])
    def test_code(self, tmp_path, code):
        """What is no code is never shown to anybody."""
        body = {"code": code, "verloopt": "2026-05-01"}

        with answering(tmp_path, saying(200, body)) as client:
            assert rule_of(lambda: client.code(SOME_ID)) == "GW.NET08"

    @pytest.mark.parametrize(
        "body",
        [b"", b"[]", b"[" * 200_000, {"title": 5}, {"title": "NietGevonden", "bevindingen": 5}]
        + [
            {"title": "NietGevonden", "bevindingen": [{**finding, **change}]}
            for finding in [
                {
                    "regel": "A",
                    "ernst": "error",
                    "plaats": "",
                    "regelnummer": None,
                    "melding": "a",
                    "wie": "beheerder",
                    "vervolgstap": "a",
                }
            ]
            for change in ({"melding": 5}, {"wie": "niemand"}, {"ernst": None})
        ],
        ids=lambda body: str(body)[:60],
    )
    def test_refusal(self, tmp_path, body):
        """What is no refusal of a gateway is said to be none."""
        answer = saying(404, body, Content_Type="application/problem+json")

        with answering(tmp_path, answer) as client:
            assert rule_of(lambda: client.status(SOME_ID)) == "GW.NET08"


class TestDocument:
    """The dossier that comes."""

    @pytest.mark.parametrize(
        "headers",
        [
            {"Location": "/api/v1/ophalingen/..%2f..%2fetc%2fpasswd", "Overdracht_Versie": "1"},
            {"Location": f"/x/{SOME_ID}.xml", "Overdracht_Versie": "1"},
            {"Location": f"/x/{SOME_ID}", "Overdracht_Versie": "een"},
            {"Overdracht_Versie": "1"},
        ],
        ids=str,
    )
    def test_name(self, tmp_path, headers):
        """The id of a retrieval, by which its file is named, is an id and nothing else."""
        answer = saying(200, b"<a/>", Content_Digest=digest_of(b"<a/>"), **headers)

        with answering(tmp_path, answer) as client:
            assert rule_of(lambda: client.retrieve("2345-6789-ABCN", "999900006")) == "GW.NET08"

    def test_other_bytes(self, tmp_path):
        """Bytes that are not those of the digest are refused."""
        answer = saying(
            200,
            b"<b/>",
            Content_Digest=digest_of(b"<a/>"),
            Location=f"/x/{SOME_ID}",
            Overdracht_Versie="1",
        )

        with answering(tmp_path, answer) as client:
            assert rule_of(lambda: client.retrieve("2345-6789-ABCN", "999900006")) == "GW.NET07"


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_elsewhere(tmp_path, status):
    """Nobody is sent elsewhere: the number of the pupil would go along."""
    asked = []

    def redirect(handler):
        asked.append(handler.path)
        saying(status, b"", Location="/elsewhere")(handler)

    with answering(tmp_path, redirect) as client, pytest.raises(Failed):
        client.retrieve("2345-6789-ABCN", "999900006")

    assert asked == ["/api/v1/ophalingen"]


@pytest.mark.parametrize("member", ["regel", "melding", "vervolgstap", "plaats"])
def test_terminal(tmp_path, capsys, member):
    """What the gateway has to say does not steer the terminal of who reads it."""
    finding = {
        "regel": "A",
        "ernst": "error",
        "plaats": "",
        "regelnummer": None,
        "melding": "a",
        "wie": "beheerder",
        "vervolgstap": "a",
        member: ESCAPE,
    }
    body = {"title": "NietGevonden", "bevindingen": [finding]}

    with (
        answering(tmp_path, saying(404, body, Content_Type="application/problem+json")) as client,
        pytest.raises(NotFound) as caught,
    ):
        client.status(SOME_ID)
    print_findings(caught.value.findings, source="a")
    print_findings(caught.value.findings, source="a", console=a_terminal())

    assert "\x1b]" not in capsys.readouterr().out


def a_terminal():
    """A console that takes itself for a terminal."""
    return Console(force_terminal=True)


def rule_of(call):
    """The id of what *call* raises."""
    with pytest.raises(OverstapError) as caught:
        call()
    assert isinstance(caught.value, Failed | Unreachable)
    return caught.value.findings[0].rule
