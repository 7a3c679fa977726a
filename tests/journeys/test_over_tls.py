"""The exchange as it really runs: gunicorn, TLS, certificates, and networks that break."""

import hashlib
import json
import ssl
import statistics
import time
from contextlib import closing
from socket import create_connection

import pytest
import requests

from gateway.client import Client, Unreachable
from gateway.domain.errors import (
    Conflict,
    Expired,
    NotAdmitted,
    NotFound,
    NotYourSchool,
    Withdrawn,
)
from gateway.domain.identifiers import UniekeCode
from gateway.domain.lifecycle import State
from tests.certificate_builders import a_signer, an_authority
from tests.exchange_builders import AFZENDER, ANDERE_ONTVANGER, ONTVANGER, a_signed_overstapdossier
from tests.gateway_process import a_bsn

UNKNOWN_CODE = UniekeCode.from_random(99).printed


@pytest.fixture(scope="module")
def po(gateway):
    """The school that sends."""
    with gateway.client(AFZENDER) as client:
        yield client


@pytest.fixture(scope="module")
def vo(gateway):
    """The school that the dossiers are for."""
    with gateway.client(ONTVANGER) as client:
        yield client


@pytest.fixture
def bsn():
    """The number of the pupil of this test."""
    return a_bsn()


@pytest.fixture
def document(bsn):
    """The pupil's dossier, as its school signed it."""
    return a_signed_overstapdossier(bsn=bsn)


@pytest.fixture
def overdracht(po, document):
    """The id of the overdracht of the pupil, put ready."""
    return po.release(po.submit(document).id).id


@pytest.fixture
def code(po, overdracht):
    """The code that the parents have."""
    return po.code(overdracht).code


class TestWay:
    """The way of a dossier from school to school."""

    def test_whole_way(self, po, vo, overdracht, code, bsn):
        """The right school gets the dossier and says that it has it, and the sender sees so."""
        found = vo.retrieve(code, bsn)
        received = vo.acknowledge(found.ophaling_id, found.sha256)

        assert received.staat is State.ONTVANGEN
        assert po.status(overdracht).staat is State.ONTVANGEN

    def test_byte_for_byte(self, vo, document, code, bsn):
        """The document comes as it was signed, with its digest."""
        found = vo.retrieve(code, bsn)

        assert found.document == document
        assert found.sha256 == hashlib.sha256(document).hexdigest()

    def test_sheet(self, po, overdracht):
        """The sheet for the parents is a PDF."""
        assert po.code_sheet(overdracht).startswith(b"%PDF")

    def test_nothing_newer(self, vo, code, bsn):
        """Who has the newest version gets nothing."""
        assert vo.retrieve(code, bsn, bekende_versie=1) is None

    def test_push_again(self, po, document):
        """A push that is repeated with its key is one overdracht."""
        first = po.submit(document, key="a" * 32)
        second = po.submit(document, key="a" * 32)

        assert second == first

    def test_push_again_without_key(self, po, document):
        """Without that key a second push of the same pupil is refused."""
        po.submit(document)

        with pytest.raises(Conflict):
            po.submit(document)


class TestRefused:
    """Who does not get it."""

    def test_wrong_number(self, vo, code):
        """Not with the number of another pupil."""
        with pytest.raises(NotFound):
            vo.retrieve(code, a_bsn())

    def test_unknown_code(self, vo, bsn):
        """Not with a code that nobody was given."""
        with pytest.raises(NotFound):
            vo.retrieve(UNKNOWN_CODE, bsn)

    def test_another_school(self, gateway, code, bsn):
        """Not by a school that it is not for."""
        with gateway.client(ANDERE_ONTVANGER) as other, pytest.raises(NotYourSchool):
            other.retrieve(code, bsn)

    def test_sender(self, po, code, bsn):
        """Not by the school that sent it."""
        with pytest.raises(NotAdmitted):
            po.retrieve(code, bsn)

    def test_expired(self, gateway, vo, code, bsn):
        """Not after its term."""
        with gateway.later(days=61), pytest.raises(Expired):
            vo.retrieve(code, bsn)

    def test_withdrawn(self, po, vo, overdracht, code, bsn):
        """Not after it was withdrawn."""
        po.withdraw(overdracht)

        with pytest.raises(Withdrawn):
            vo.retrieve(code, bsn)

    def test_no_certificate(self, gateway, code, bsn):
        """Not without a certificate."""
        response = requests.post(
            f"{gateway.url}/api/v1/ophalingen",
            json={"code": code, "pgn": bsn},
            verify=gateway.authority,
            timeout=10,
        )

        assert response.status_code == 401
        assert response.json()["title"] == "GeenCertificaat"

    def test_unregistered_certificate(self, gateway, code, bsn):
        """Not with a certificate of the right school that was never registered."""
        stranger = gateway.client(signer=a_signer(ONTVANGER))

        with stranger, pytest.raises(NotAdmitted):
            stranger.retrieve(code, bsn)

    def test_certificate_of_another_authority(self, gateway, code, bsn):
        """With a certificate of another authority nobody gets as far as asking."""
        foreign = a_signer(ONTVANGER, authority=an_authority("Een ander"))

        with gateway.client(signer=foreign) as client, pytest.raises(Unreachable) as caught:
            client.retrieve(code, bsn)

        assert caught.value.findings[0].rule in {"GW.NET04", "GW.NET06"}

    def test_header_of_a_proxy(self, gateway, code, bsn):
        """A header that claims to carry a certificate says nothing where no proxy was named."""
        response = requests.post(
            f"{gateway.url}/api/v1/ophalingen",
            json={"code": code, "pgn": bsn},
            headers={"Client-Cert": ":eHg=:", "Client_Cert": ":eHg=:"},
            verify=gateway.authority,
            timeout=10,
        )

        assert response.status_code == 401


class TestTls:
    """The connection itself."""

    @pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
    def test_versions(self, gateway, version):
        """TLS 1.2 and 1.3 are spoken, with keys that are made anew each time."""
        with a_connection(gateway, ONTVANGER, version=version) as connection:
            name, protocol, _ = connection.cipher()

        assert protocol == version.name.replace("_", ".")
        assert name.startswith(("ECDHE", "TLS_"))

    def test_weak_cipher(self, gateway):
        """A cipher without keys of its own for each connection is not spoken."""
        context = a_context(gateway, ONTVANGER)
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers("AES256-GCM-SHA384")

        with (
            pytest.raises(ssl.SSLError),
            closing(create_connection(("127.0.0.1", gateway.port), timeout=10)) as raw,
        ):
            context.wrap_socket(raw, server_hostname="127.0.0.1")

    def test_other_server(self, gateway, tmp_path, code, bsn):
        """A client tells nothing to a server that its own authority does not vouch for."""
        authority = tmp_path / "other.pem"
        authority.write_bytes(an_authority("Een ander").certificate_pem)
        client = Client(gateway.url, *gateway.files(ONTVANGER), authority)

        with client, pytest.raises(Unreachable) as caught:
            client.retrieve(code, bsn)

        assert caught.value.findings[0].rule == "GW.NET03"


class TestCutOff:
    """Connections that break."""

    @pytest.mark.parametrize("part", [0, 0.001, 0.1, 0.5, 0.99])
    def test_pull(self, gateway, document, code, bsn, part):
        """A pull that is cut off, however far it came, can be repeated; the code is not burnt."""
        with a_connection(gateway, ONTVANGER) as connection:
            connection.sendall(a_request("/api/v1/ophalingen", {"code": code, "pgn": bsn}))
            read_some(connection, int(part * len(document)))

        with gateway.client(ONTVANGER) as vo:
            assert vo.retrieve(code, bsn).document == document

    def test_push(self, gateway, po, bsn):
        """A push whose answer was lost is repeated with its key, and is one overdracht."""
        document, key = a_signed_overstapdossier(bsn=bsn), "b" * 32
        lost = a_request("/api/v1/overdrachten", document, headers={"Idempotency-Key": key})
        with a_connection(gateway, AFZENDER) as connection:
            connection.sendall(lost)
            connection.recv(1)

        repeated = po.submit(document, key=key)

        same = [stand for stand in po.overview() if stand.sha256 == repeated.sha256]
        assert same == [repeated]


class TestDiscretion:
    """What cannot be learnt."""

    def test_timing(self, vo, code, bsn):
        """An unknown code takes as long as a wrong number."""
        unknown, wrong = [], []
        for _ in range(40):
            unknown.append(seconds_of(vo, UNKNOWN_CODE, bsn))
            wrong.append(seconds_of(vo, code, "999900018"))

        # The medians of what is the same differ by chance, on a machine that does more.
        spread = statistics.stdev(unknown + wrong)
        assert abs(statistics.median(unknown) - statistics.median(wrong)) < max(spread, 0.005)

    def test_log(self, gateway, vo, code, bsn):
        """Neither a number nor a code stands in what the gateway wrote, whatever was sent."""
        vo.retrieve(code, bsn)
        for broken in (
            f"GET /leerling/{bsn}?code={code} HTTP/1.1\r\nHost: x\r\n\r\n",
            f"GET /{bsn} {code} HTTP/9\r\n\r\n",
            f"{bsn}\r\n\r\n",
            f"GET / HTTP/1.1\r\nHost: x\r\n{bsn} {code}: x\r\n\r\n",
            f"GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: {bsn}\r\n\r\n",
            f"POST /{bsn} HTTP/1.1\r\nHost: x\r\nContent-Length: {code}\r\n\r\n",
        ):
            with a_connection(gateway, ONTVANGER) as connection:
                connection.sendall(broken.encode())
                connection.recv(100)

        written = gateway.written()
        assert '"route": "/api/v1/ophalingen"' in written
        assert bsn not in written
        assert code not in written
        assert code.replace("-", "") not in written

    def test_database(self, gateway, code, bsn, overdracht):
        """Neither stands in the database, nor does the pupil's name."""
        stored = b"".join(
            path.read_bytes() for path in gateway.folder.glob("overstap.db*") if path.is_file()
        )

        assert overdracht.encode() in stored
        for secret in (code, code.replace("-", ""), bsn, "Lotte"):
            assert secret.encode() not in stored


def a_context(gateway, *vestigingen):
    """How a school speaks TLS."""
    context = ssl.create_default_context(cafile=gateway.authority)
    context.load_cert_chain(*gateway.files(*vestigingen))
    return context


def a_connection(gateway, *vestigingen, version=None):
    """A connection of a school to the gateway, without a client."""
    context = a_context(gateway, *vestigingen)
    if version is not None:
        context.minimum_version = context.maximum_version = version
    raw = create_connection(("127.0.0.1", gateway.port), timeout=20)
    return context.wrap_socket(raw, server_hostname="127.0.0.1")


def a_request(path, body, *, headers=None):
    """The bytes of a POST: of bytes as XML, of anything else as JSON."""
    is_xml = isinstance(body, bytes)
    content = body if is_xml else json.dumps(body).encode()
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: 127.0.0.1",
        f"Content-Type: application/{'xml' if is_xml else 'json'}",
        f"Content-Length: {len(content)}",
        *(f"{name}: {value}" for name, value in (headers or {}).items()),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + content


def seconds_of(client, code, pgn):
    """How long a miss takes."""
    began = time.perf_counter()
    with pytest.raises(NotFound):
        client.retrieve(code, pgn)
    return time.perf_counter() - began


def read_some(connection, most):
    """Read so many bytes, or all that there are."""
    read = 0
    while read < most:
        chunk = connection.recv(most - read)
        assert chunk, "the answer was shorter than that"
        read += len(chunk)
