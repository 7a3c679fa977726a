"""The client: the errors of the gateway, networks that break, and what it never tells."""

import ssl
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from gateway.client import Client, Failed, Unreachable
from gateway.domain.errors import Misused, NotFound, OverstapError, Refused, WrongState
from gateway.domain.findings import Actor, Severity
from gateway.domain.identifiers import UniekeCode
from tests.certificate_builders import a_signer
from tests.exchange_builders import AFZENDER, ONTVANGER, a_signed_overstapdossier
from tests.gateway_process import a_bsn
from tests.relay import a_relay

UNKNOWN_CODE = UniekeCode.from_random(98).printed
IN_THE_ANSWER = (0, 9_000)
SOME_ID = "6f1c7e0a-6f57-4c6e-9d6f-6b3a5f0f2f11"


@pytest.fixture
def po(gateway):
    """The school that sends."""
    with gateway.client(AFZENDER) as client:
        yield client


@pytest.fixture
def vo(gateway):
    """The school that receives."""
    with gateway.client(ONTVANGER) as client:
        yield client


@pytest.fixture
def released(po):
    """A pupil's number, with the code and the id of the overdracht that stands ready."""
    bsn = a_bsn()
    overdracht = po.release(po.submit(a_signed_overstapdossier(bsn=bsn)).id).id
    return bsn, po.code(overdracht).code, overdracht


def rules(error):
    """The ids of what *error* says."""
    return [finding.rule for finding in error.value.findings]


class TestErrors:
    """What the gateway refuses comes back as it was raised."""

    def test_findings(self, po):
        """A refusal is the same error, with all its findings as the gateway made them."""
        with pytest.raises(Refused) as caught:
            po.submit(a_signed_overstapdossier(bsn="999900007"))

        finding = caught.value.findings[0]
        assert finding.message
        assert finding.advice
        assert (finding.severity, finding.who) == (Severity.ERROR, Actor.SENDER)

    def test_wrong_state(self, po, released):
        """What does not fit the state is WrongState."""
        with pytest.raises(WrongState):
            po.release(released[2])

    @pytest.mark.parametrize("key", ["sleutel-\u20ac", "a\nb", " a", "a b", "caf\u00e9", "\x7f"])
    def test_name_of_a_call(self, po, key):
        """A name for a call that cannot stand in a header is refused before anything is sent."""
        calls = (
            lambda: po.submit(a_signed_overstapdossier(), key=key),
            lambda: po.supplement(SOME_ID, a_signed_overstapdossier(), key=key),
        )
        for call in calls:
            with pytest.raises(Misused) as caught:
                call()

            assert rules(caught) == ["GW.NET14"]

    def test_question(self, vo):
        """A question that is not as it should be is Misused, with all that is wrong."""
        with pytest.raises(Misused) as caught:
            vo.retrieve("2345-6789-ABCD", "123456789")

        assert rules(caught) == ["GW.WEB17", "GW.WEB18"]

    def test_verdict(self, po):
        """A verdict comes with its findings, and nothing is stored."""
        verdict = po.validate(a_signed_overstapdossier(bsn="999900007"))

        assert not verdict.valid
        assert verdict.document == "overstapdossier"

    def test_overview(self, po, released):
        """The overview has every overdracht of the school."""
        assert released[2] in [stand.id for stand in po.overview()]

    @pytest.mark.parametrize("call", ["status", "release", "withdraw", "code", "code_sheet"])
    @pytest.mark.parametrize("text", ["999900006", "../ophalingen", "", UNKNOWN_CODE])
    def test_no_id(self, po, call, text):
        """What is no id never stands in an address: it may be a number or a code."""
        with pytest.raises(Misused) as caught:
            getattr(po, call)(text)

        assert rules(caught) == ["GW.NET11"]

    @pytest.mark.parametrize("outcome", ["unknown", "mistyped", "unreachable"])
    def test_secrets_in_no_error(self, gateway, vo, outcome):
        """Neither the code nor the number stands in what an error says, shows or came from."""
        caller, pgn = vo, "999900006" if outcome != "mistyped" else "999900005"
        if outcome == "unreachable":
            caller = Client("https://127.0.0.1:9", *gateway.files(ONTVANGER), gateway.authority)

        with pytest.raises(OverstapError) as caught:
            caller.retrieve(UNKNOWN_CODE, pgn)

        said = f"{caught.value} {caught.value!r} {caught.value.findings!r}"
        said += f"{caught.value.__cause__} {caught.value.__suppress_context__}"
        assert UNKNOWN_CODE not in said
        assert pgn not in said

    def test_secrets_in_no_repr(self, vo, released):
        """What was fetched shows neither its content nor the code."""
        bsn, code, _ = released

        found = vo.retrieve(code, bsn)

        assert "document" not in repr(found)
        assert bsn not in repr(found)


class TestRepeated:
    """Connections that break halfway."""

    def client(self, gateway, url, vestiging):
        """A client that goes by way of *url*."""
        return Client(url, *gateway.files(vestiging), gateway.authority)

    @pytest.mark.parametrize("cut", [(0, 0), (0, 200), (6_000, 0), (6_000, 100)])
    def test_push(self, gateway, po, cut):
        """A push is sent again with its own key, and is one overdracht."""
        document = a_signed_overstapdossier(bsn=a_bsn())

        with a_relay(gateway.port, cut) as (relay, url):
            stand = self.client(gateway, url, AFZENDER).submit(document)

        assert relay.connections == 2
        assert [each.id for each in po.overview() if each.sha256 == stand.sha256] == [stand.id]

    def test_pull(self, gateway, released):
        """A pull that is cut off in the middle of the document is asked again, and comes whole."""
        bsn, code, _ = released

        with a_relay(gateway.port, IN_THE_ANSWER) as (relay, url):
            found = self.client(gateway, url, ONTVANGER).retrieve(code, bsn)

        assert relay.connections == 2
        assert found.document.rstrip().endswith(b"</overstapdossier>")

    def test_in_vain(self, gateway, released):
        """After four times it gives up, and says what to do."""
        bsn, code, _ = released

        with (
            a_relay(gateway.port, *[IN_THE_ANSWER] * 9) as (relay, url),
            pytest.raises(Unreachable) as caught,
        ):
            self.client(gateway, url, ONTVANGER).retrieve(code, bsn)

        assert relay.connections == 4
        assert rules(caught) == ["GW.NET06"]

    def test_not_what_changes(self, gateway, po):
        """What is not known by a key is not sent twice."""
        overdracht = po.submit(a_signed_overstapdossier(bsn=a_bsn())).id

        with a_relay(gateway.port, (0, 0)) as (relay, url), pytest.raises(Unreachable):
            self.client(gateway, url, AFZENDER).release(overdracht)

        assert relay.connections == 1


class TestNotReached:
    """Calls that get nowhere."""

    def test_nobody_there(self, gateway):
        """Where nobody listens it says so, with the address."""
        client = Client("https://127.0.0.1:9", *gateway.files(ONTVANGER), gateway.authority)

        with pytest.raises(Unreachable) as caught:
            client.status(SOME_ID)

        assert rules(caught) == ["GW.NET01"]
        assert "127.0.0.1:9" in caught.value.findings[0].message

    @pytest.mark.parametrize(
        "url",
        [
            "http://127.0.0.1:1",
            "127.0.0.1:1",
            "",
            "https://",
            "https://[::1",
            "https://gateway.example:poort",
            "https://gateway.example:99999",
            "https://gateway..example",
            f"https://{'x' * 64}.example",
            "https://school:geheim@gateway.example",
        ],
    )
    def test_no_address(self, gateway, url):
        """Nothing is sent without TLS, or to what is no address, of which nothing is repeated."""
        with pytest.raises(Misused) as caught:
            Client(url, *gateway.files(ONTVANGER), gateway.authority)

        assert rules(caught) == ["GW.NET09"]
        assert "geheim" not in f"{caught.value!r} {caught.value.findings!r}"

    def test_missing_files(self, gateway):
        """Every file that is not there is named at once."""
        nowhere = Path("/does/not/exist")

        with pytest.raises(Misused) as caught:
            Client(gateway.url, nowhere, nowhere, nowhere)

        assert rules(caught) == ["GW.NET10"] * 3

    def test_key_of_another(self, gateway):
        """A key that does not belong to the certificate is refused before anything is sent."""
        certificate, _ = gateway.files(ONTVANGER)
        _, key = gateway.files(signer=a_signer(ONTVANGER))

        with pytest.raises(Unreachable) as caught:
            Client(gateway.url, certificate, key, gateway.authority).status(SOME_ID)

        assert rules(caught) == ["GW.NET05"]

    def test_no_certificate_file(self, gateway):
        """Nor is a file that holds no certificate at all."""
        with pytest.raises(OverstapError) as caught:
            Client(
                gateway.url,
                gateway.folder / "vault.keys",
                gateway.folder / "vault.keys",
                gateway.authority,
            ).status(SOME_ID)

        assert rules(caught) == ["GW.NET05"]

    @pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n\xe2\xe3\n", b"\x30\x82\x01\x0a"])
    def test_no_authority(self, gateway, tmp_path, content):
        """A file that holds no authority is said to, for calling again does not help."""
        authority = tmp_path / "authority.pem"
        authority.write_bytes(content)

        with pytest.raises(Unreachable) as caught:
            Client(gateway.url, *gateway.files(ONTVANGER), authority).status(SOME_ID)

        assert rules(caught) == ["GW.NET12"]

    def test_locked_key(self, gateway, tmp_path):
        """A key that is locked with a password is said to be, and nobody is asked for it."""
        signer = a_signer(ONTVANGER)
        certificate, _ = gateway.files(signer=signer)
        key = tmp_path / "key.pem"
        locked = BestAvailableEncryption(b"geheim")
        key.write_bytes(signer.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, locked))

        with pytest.raises(Unreachable) as caught:
            Client(gateway.url, certificate, key, gateway.authority).status(SOME_ID)

        assert rules(caught) == ["GW.NET13"]

    def test_key_that_is_no_text(self, gateway, tmp_path):
        """A PDF in the place of the key is refused like any other key that is none."""
        certificate, _ = gateway.files(ONTVANGER)
        key = tmp_path / "key.pem"
        key.write_bytes(b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n")

        with pytest.raises(Misused) as caught:
            Client(gateway.url, certificate, key, gateway.authority).status(SOME_ID)

        assert rules(caught) == ["GW.NET05"]

    def test_no_tls(self, gateway):
        """What answers without TLS is no gateway, and is not called again."""
        with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            url = f"https://127.0.0.1:{server.server_port}"
            with pytest.raises(Unreachable) as caught:
                Client(url, *gateway.files(ONTVANGER), gateway.authority).status(SOME_ID)
            server.shutdown()

        assert rules(caught) == ["GW.NET08"]

    @pytest.mark.parametrize(
        ("status", "content_type", "body"),
        [
            (200, "text/html", "<html>hallo</html>"),
            (200, "application/json", "[]"),
            (200, "application/json", '{"id": 5}'),
            (502, "text/html", "<html>bad gateway</html>"),
            (404, "application/problem+json", "{}"),
            (404, "application/problem+json", "[]"),
            (500, "application/problem+json", '{"title": "X", "bevindingen": []}'),
        ],
    )
    def test_not_a_gateway(self, gateway, status, content_type, body):
        """An answer that is not a gateway's is said to be none, whatever it is."""
        with a_server(gateway, status, content_type, body) as url, pytest.raises(Failed):
            Client(url, *gateway.files(ONTVANGER), gateway.authority).status(SOME_ID)

    @pytest.mark.parametrize("digest", ["", "sha-256=:AAAA:"])
    def test_damaged(self, gateway, digest):
        """A document whose digest does not fit is not taken for whole."""
        headers = {"Content-Digest": digest, "Overdracht-Versie": "1", "Location": f"/x/{SOME_ID}"}

        with a_server(gateway, 200, "application/xml", "<x/>", **headers) as url:
            client = Client(url, *gateway.files(ONTVANGER), gateway.authority)
            with pytest.raises(Unreachable) as caught:
                client.retrieve(UNKNOWN_CODE, "999900006")

        assert rules(caught) == ["GW.NET07"]

    def test_led_elsewhere(self, gateway):
        """A redirection is not followed: what was asked is for the gateway alone."""
        with a_server(gateway, 307, "text/plain", "", Location=gateway.url) as url:
            client = Client(url, *gateway.files(ONTVANGER), gateway.authority)
            with pytest.raises(Failed):
                client.retrieve(UNKNOWN_CODE, "999900006")


def test_unknown_code_and_back(vo):
    """The finding that a client shows is word for word that of the gateway."""
    with pytest.raises(NotFound) as caught:
        vo.retrieve(UNKNOWN_CODE, "999900006")

    assert caught.value.findings[0].rule == "GW.EX06"
    assert "{" not in caught.value.findings[0].message


@contextmanager
def a_server(gateway, status, content_type, body, **headers):
    """Something that answers over TLS with the gateway's certificate, and is no gateway."""

    class Answer(BaseHTTPRequestHandler):
        """The same answer to everything."""

        def do_GET(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            for name, value in {"Content-Type": content_type, **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        do_POST = do_GET  # noqa: N815 - a name that http.server looks for

        def log_message(self, *_):
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(gateway.folder / "server.pem", gateway.folder / "server.key")
    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"https://127.0.0.1:{server.server_port}"
        server.shutdown()
