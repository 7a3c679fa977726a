"""Clients that say little, and take long about it."""

import socket
import ssl
import threading
import time
from contextlib import closing, contextmanager, suppress

import pytest

from gateway.web import tls
from tests.certificate_builders import a_server_certificate, an_authority

PATIENCE = 0.4


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    """The patience of the server, short enough for a test."""
    monkeypatch.setattr(tls, "_PATIENCE_IN_SECONDS", PATIENCE)


@pytest.fixture
def context(tmp_path):
    """What the server speaks TLS with."""
    server = a_server_certificate()
    (tmp_path / "server.pem").write_bytes(server.certificate_pem)
    (tmp_path / "server.key").write_bytes(server.key_pem)
    (tmp_path / "authority.pem").write_bytes(an_authority().certificate_pem)
    return tls.server_context(
        tls.Tls(
            certificate=tmp_path / "server.pem",
            private_key=tmp_path / "server.key",
            authorities=tmp_path / "authority.pem",
        )
    )


@contextmanager
def connected(context, talk):
    """The server's end of a connection, at the other end of which *talk* is held."""
    ours, theirs = socket.socketpair()
    ours.settimeout(None)
    calling = ssl.create_default_context(cadata=an_authority().certificate_pem.decode())
    calling.check_hostname = False

    def client():
        with suppress(OSError), calling.wrap_socket(theirs) as connection:
            talk(connection)

    thread = threading.Thread(target=client, daemon=True)
    thread.start()
    with closing(
        context.wrap_socket(ours, server_side=True, do_handshake_on_connect=False)
    ) as server:
        server.do_handshake()
        server.setblocking(True)  # noqa: FBT003 - as gunicorn begins a request
        yield server
    thread.join(5)


def a_trickle(connection):
    """Send a byte now and then, always before the patience of the server has ended."""
    with suppress(OSError):
        for _ in range(100):
            connection.sendall(b"a")
            time.sleep(PATIENCE / 8)


def received(server):
    """How many bytes the server reads until it gives up, and after how many seconds."""
    began, count = time.monotonic(), 0
    try:
        while came := server.recv(65536):
            count += len(came)
    except TimeoutError:
        pass
    return count, time.monotonic() - began


def test_silence_in_the_handshake(context):
    """Who opens a connection and says nothing is let go."""
    ours, theirs = socket.socketpair()

    with (
        closing(theirs),
        closing(
            context.wrap_socket(ours, server_side=True, do_handshake_on_connect=False)
        ) as server,
    ):
        server.setblocking(True)  # noqa: FBT003 - as gunicorn has it
        with pytest.raises(TimeoutError):
            server.do_handshake()


def test_a_byte_now_and_then(context):
    """Who sends a byte now and then holds the server no longer than who sends nothing."""
    with connected(context, a_trickle) as server:
        count, seconds = received(server)

    assert 0 < count < 50
    assert seconds < 3 * PATIENCE


def test_long_and_steady(context):
    """Who keeps sending may take longer than the patience for one who does not."""

    def talk(connection):
        for _ in range(20):
            connection.sendall(bytes(16_384))
            time.sleep(PATIENCE / 10)

    with connected(context, talk) as server:
        count, _ = received(server)

    assert count == 20 * 16_384


def test_who_does_not_read(context):
    """Who asks for a document and does not read it is let go."""
    done = threading.Event()

    with connected(context, lambda _: done.wait(5)) as server:
        with pytest.raises(TimeoutError):
            server.sendall(bytes(50_000_000))
        done.set()


def test_patience_begins_anew(context):
    """A next request on the same connection gets as much patience as the first."""
    with connected(context, a_trickle) as server:
        received(server)
        server.setblocking(True)  # noqa: FBT003 - as gunicorn begins a request

        assert server.recv(1) == b"a"
