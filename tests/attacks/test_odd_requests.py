"""Requests that no program of good will sends, to a gateway that really runs."""

import re
import socket
import ssl
from contextlib import closing, suppress

import pytest

from tests.exchange_builders import AFZENDER, ONTVANGER, a_signed_overstapdossier
from tests.gateway_process import a_bsn

HOST = b"Host: localhost\r\n"
JSON = b"Content-Type: application/json\r\n"
ASK = b"POST /api/v1/ophalingen HTTP/1.1\r\n" + HOST + JSON
HAND_IN = b"POST /api/v1/overdrachten HTTP/1.1\r\n" + HOST + b"Content-Type: application/xml\r\n"
LAST = b"Connection: close\r\n"
NEXT = b"GET /gezond HTTP/1.1\r\n" + HOST + LAST + b"\r\n"
NUMBER = a_bsn().encode()


@pytest.fixture(scope="module")
def send(gateway):
    """Sends bytes over TLS as the school that receives, or another, and gives what comes back."""
    files = {school: gateway.files(school) for school in (ONTVANGER, AFZENDER)}

    def sent(request, school=ONTVANGER, *, half=False):
        context = ssl.create_default_context(cafile=gateway.authority)
        if school:
            context.load_cert_chain(*files[school])
        with (
            closing(socket.create_connection(("127.0.0.1", gateway.port), 10)) as plain,
            context.wrap_socket(plain, server_hostname="localhost") as connection,
        ):
            with suppress(OSError):  # it may hang up before all was said
                connection.sendall(request)
            return b"" if half else all_of(connection)

    return sent


def all_of(connection):
    """All that comes until the gateway hangs up, politely or not; that it does is awaited."""
    came = b""
    with suppress(ssl.SSLEOFError, ConnectionError):
        while chunk := connection.recv(65536):
            came += chunk
    return came


def statuses(answer):
    """The status of each answer in what came."""
    return [int(each) for each in re.findall(rb"^HTTP/1\.1 (\d{3})", answer, re.MULTILINE)]


def a_question(body):
    """A question with this body."""
    return ASK + LAST + b"Content-Length: %d\r\n\r\n" % len(body) + body


SMUGGLED = {
    "length and chunked": ASK
    + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    + NEXT,
    "two lengths": ASK + b"Content-Length: 2\r\nContent-Length: 50\r\n\r\n{}" + NEXT,
    "signed length": ASK + b"Content-Length: +2\r\n\r\n{}" + NEXT,
    "negative length": ASK + b"Content-Length: -2\r\n\r\n{}" + NEXT,
    "two codings": ASK + b"Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + NEXT,
    "unknown coding": ASK + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + NEXT,
    "no chunk": ASK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n" + NEXT,
    "folded header": b"GET /gezond HTTP/1.1\r\n" + HOST + b"X: a\r\n b\r\n\r\n" + NEXT,
    "space before colon": b"GET /gezond HTTP/1.1\r\n" + HOST + b"X : a\r\n\r\n" + NEXT,
    "bare line feeds": b"GET /gezond HTTP/1.1\nHost: localhost\n\n" + NEXT,
    "two hosts": b"GET /gezond HTTP/1.1\r\n" + HOST + HOST + b"\r\n" + NEXT,
    "another protocol": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + NEXT,
    "words of a proxy": b"PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n" + NEXT,
    "a line that is too long": b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\n" + HOST + b"\r\n" + NEXT,
    "a header that is too long": b"GET / HTTP/1.1\r\nX: " + b"a" * 40_000 + b"\r\n\r\n" + NEXT,
    "too many headers": b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 100 + b"\r\n" + NEXT,
}


class TestSmuggling:
    """What two readers would read in two ways is read in none."""

    @pytest.mark.parametrize("shape", SMUGGLED)
    def test_one_answer(self, send, shape):
        """It is refused, and what stands behind it is not taken for a request."""
        answered = statuses(send(SMUGGLED[shape]))

        assert len(answered) == 1
        assert 400 <= answered[0] <= 431 or answered[0] == 501

    def test_what_was_not_read(self, send):
        """The rest of a body that is refused unread is not taken for a request."""
        body = NEXT * 3
        request = b"POST /gezond HTTP/1.1\r\n" + HOST
        request += b"Content-Length: %d\r\n\r\n" % len(body) + body

        assert statuses(send(request + NEXT)) in ([405], [405, 200])


BODIES = {
    "nothing": b"",
    "no object": b"[]",
    "deep": b"[" * 8000,
    "a field twice": b'{"code":"2345-6789-ABCN","code":"2345-6789-ABCN","pgn":"999900006"}',
    "no number": b'{"code":"2345-6789-ABCN","pgn":NaN}',
    "a huge number": b'{"code":"2345-6789-ABCN","pgn":"999900006","bekendeVersie":%s}'
    % (b"9" * 9000),
    "no text": b'{"code":["2345-6789-ABCN"],"pgn":{"a":1}}',
    "other digits": '{"code":"2345-6789-ABCN","pgn":"٩٩٩٩٠٠٠٠٦"}'.encode(),
    "half a sign": b'{"code":"\\ud800345-6789-ABCN","pgn":"999900006"}',
    "another encoding": '{"code":"2345-6789-ABCN","pgn":"999900018"}'.encode("utf-16"),
    "a line end": b'{"code":"2345-6789-ABCN","pgn":"999900006\\n"}',
    "NUL": b'{"code":"2345-6789-ABCN\\u0000","pgn":"999900006"}',
    "too much": b'{"code":"' + b"a" * 10_000_000 + b'"}',
}


class TestBodies:
    """Bodies that are no question."""

    @pytest.mark.parametrize("shape", BODIES)
    def test_refused(self, send, shape):
        """Each is refused as a fault of the caller."""
        answered = statuses(send(a_question(BODIES[shape])))

        assert answered[:1] in ([400], [404], [413], [])
        assert answered or shape == "too much"

    @pytest.mark.parametrize(
        "target",
        [
            b"/api/v1/overdrachten/%s",
            b"/api/v1/overdrachten/%%2e%%2e/%s",
            b"//%s",
            b"/%s/",
            b"/%%00%s",
            b"/%%ff%s",
            b"/api/v1/overdrachten?termijn=%s",
        ],
    )
    @pytest.mark.parametrize("method", [b"GET", b"HEAD", b"OPTIONS", b"TRACE", b"DELETE", b"X"])
    def test_addresses(self, gateway, send, method, target):
        """A number in an address is neither said back nor written down, whatever is asked."""
        answer = send(
            method + b" " + target % NUMBER + b" HTTP/1.1\r\n" + HOST + LAST + b"\r\n", AFZENDER
        )

        assert statuses(answer)[0] < 500
        assert NUMBER not in answer
        assert NUMBER.decode() not in gateway.written()

    @pytest.mark.parametrize(
        "head",
        [
            b"%s",
            b"GET /x?naam=a %s HTTP/1.1",
            b"G(%s / HTTP/1.1",
            b"GET http://[%s]/ HTTP/1.1",
            b"GET / HTTP/1.1\r\nX(%s: a",
            b"GET / HTTP/1.1\r\nExpect: %s",
            b"POST / HTTP/1.1\r\nTransfer-Encoding: %s",
        ],
    )
    def test_number_in_a_broken_head(self, gateway, send, head):
        """Nor where the line, or a header, is not even HTTP."""
        answer = send(head % NUMBER + b"\r\n\r\n")

        assert 400 <= statuses(answer)[0] <= 501
        assert NUMBER not in answer
        assert NUMBER.decode() not in gateway.written()


def in_chunks(body):
    """A body in one chunk, without its length before it."""
    chunk = b"%x\r\n%s\r\n" % (len(body), body) if body else b""
    return b"Transfer-Encoding: chunked\r\n\r\n" + chunk + b"0\r\n\r\n"


class TestChunks:
    """Bodies whose length is not said."""

    @pytest.fixture
    def release(self, gateway):
        """A request to put a provisional dossier ready, but for its body."""
        with gateway.client(AFZENDER) as po:
            document = a_signed_overstapdossier(bsn=a_bsn(), status="voorlopig")
            id_ = po.submit(document).id
        return (
            b"POST /api/v1/overdrachten/%s/klaarzetten HTTP/1.1\r\n" % id_.encode() + HOST + LAST
        )

    def test_heard(self, send, release):
        """What is said in chunks counts as much as what is said at once."""
        answer = send(release + JSON + in_chunks(b'{"voorlopig": true}'), AFZENDER)

        assert statuses(answer) == [200]

    def test_nothing(self, send, release):
        """No chunk at all is a body in which nothing is said, of no type."""
        assert statuses(send(release + in_chunks(b""), AFZENDER)) == [422]

    def test_too_much(self, send):
        """A question may be as little in chunks as it may be at once."""
        answered = statuses(
            send(ASK + LAST + in_chunks(b'{"code":"2345-6789-ABCN"}' + b" " * 100_000))
        )

        assert answered in ([413], [])


class TestBreakingOff:
    """Callers that leave halfway."""

    @pytest.mark.parametrize(
        "request_",
        [
            HAND_IN + b"Content-Length: 1000000\r\n\r\n<overstapdossier>",
            HAND_IN + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n<overstapdossier>",
            HAND_IN[:30],
            ASK + b"Content-Length: 70\r\n\r\n{",
        ],
        ids=["in the body", "in a chunk", "in the head", "in a question"],
    )
    def test_is_not_our_failure(self, gateway, send, request_):
        """Who hangs up in the middle makes no failure of the gateway's own."""
        send(request_, AFZENDER, half=True)
        send(NEXT)

        assert '"failure"' not in gateway.written()

    def test_without_certificate(self, send):
        """A stranger's body is not waited for."""
        answer = send(HAND_IN + LAST + b"Content-Length: 60000000\r\n\r\n", None)

        assert statuses(answer) == [401]
