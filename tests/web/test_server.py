"""How the gateway listens: patient up to a limit, and discreet in gunicorn's own log."""

import socket
import ssl
from contextlib import closing

import pytest
from gunicorn.config import Config

from gateway.web.server import DiscreetLogger, Listening, gunicorn_settings
from gateway.web.tls import Tls, server_context
from tests.certificate_builders import a_server_certificate, an_authority


@pytest.fixture
def tls(tmp_path):
    """The files of a server."""
    server = a_server_certificate()
    tls = Tls(
        certificate=tmp_path / "server.pem",
        private_key=tmp_path / "server.key",
        authorities=tmp_path / "authority.pem",
    )
    tls.certificate.write_bytes(server.certificate_pem)
    tls.private_key.write_bytes(server.key_pem)
    tls.authorities.write_bytes(an_authority().certificate_pem)
    return tls


class TestTls:
    """The connection."""

    def test_patience(self, tls):
        """A connection that is told to wait for ever waits for a quarter of a minute."""
        ours, theirs = socket.socketpair()

        with (
            closing(theirs),
            closing(
                server_context(tls).wrap_socket(
                    ours, server_side=True, do_handshake_on_connect=False
                )
            ) as connection,
        ):
            connection.setblocking(True)  # noqa: FBT003 - as sockets have it

            assert connection.gettimeout() == 15

    def test_asks_who_calls(self, tls):
        """It asks for a certificate and does not insist: some calls are for everyone."""
        context = server_context(tls)

        assert context.verify_mode is ssl.CERT_OPTIONAL
        assert context.minimum_version is ssl.TLSVersion.TLSv1_2

    def test_no_resumption(self, tls):
        """No session is resumed, so that a certificate is shown each time."""
        assert server_context(tls).num_tickets == 0


class TestSettings:
    """What gunicorn is told."""

    @pytest.mark.parametrize("address", [("127.0.0.1", 8443), ("::1", 8443)])
    def test_known(self, tls, address):
        """Gunicorn knows and accepts every setting."""
        config = Config()

        listening = Listening(address=address, workers=2, threads=4, tls=tls)
        for name, value in gunicorn_settings(listening).items():
            config.set(name, value)

        assert config.is_ssl
        assert config.address == [address]

    def test_behind_a_proxy(self):
        """Without TLS of its own no certificate is loaded."""
        listening = Listening(address=("127.0.0.1", 8080), workers=1, threads=1)

        assert "certfile" not in gunicorn_settings(listening)


class TestLog:
    """Gunicorn's own log."""

    @pytest.fixture
    def logger(self, caplog):
        """A log as gunicorn makes it."""
        logger = DiscreetLogger(Config())
        logger.error_log.addHandler(caplog.handler)
        yield logger
        logger.error_log.removeHandler(caplog.handler)

    def test_refused(self, logger, caplog):
        """Of a request that is no HTTP nothing is written but that it was refused."""
        logger.warning("Invalid request from ip=127.0.0.1: Invalid line 'GET /999900006'")

        written = caplog.text
        assert "refused" in written
        assert "999900006" not in written

    def test_failed(self, logger, caplog):
        """Of an error the kind and the place are written, not its words nor the address."""
        try:
            int("leerling 999900006")
        except ValueError:
            logger.exception("Error handling request %s", "/999900006")

        written = caplog.text
        assert "ValueError" in written
        assert "test_server.py" in written
        assert "999900006" not in written

    def test_other_words(self, logger, caplog):
        """What gunicorn says of itself is written as it is."""
        logger.warning("Worker %s was sent a signal", 5)

        assert "Worker 5 was sent a signal" in caplog.text
