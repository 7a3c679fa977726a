"""Nothing is fetched because a document says so."""

import socket
import threading

import pytest

from gateway.domain.errors import Unreadable, Untrusted
from gateway.signing.check import check
from tests.certificate_builders import a_trust
from tests.sealing_builders import MOMENT, a_sealed


@pytest.fixture
def listener():
    """A server on this machine, and the list of those who called it."""
    callers = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        stopped = threading.Event()

        def listen():
            while not stopped.is_set():
                try:
                    connection, caller = server.accept()
                except TimeoutError:
                    continue
                callers.append(caller)
                connection.close()

        thread = threading.Thread(target=listen)
        thread.start()
        yield server.getsockname()[1], callers
        stopped.set()
        thread.join()


class TestNothingFetched:
    """Nothing is fetched because a document says so."""

    @pytest.fixture(autouse=True)
    def blocked(self, monkeypatch):
        """Python opens no connection; libxml2, which has sockets of its own, is listened for."""

        def refuse(*args):
            pytest.fail(f"a connection was opened to {args}")

        monkeypatch.setattr(socket.socket, "connect", refuse)
        monkeypatch.setattr(socket, "getaddrinfo", refuse)

    def test_from_the_content(self, listener):
        """Not what schemaLocation, XInclude, a style sheet or xml:base in the content names."""
        port, callers = listener
        url = f"http://127.0.0.1:{port}/x"
        inhoud = (
            f'<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xml:base="{url}"'
            f' xsi:schemaLocation="urn:x {url}" xsi:noNamespaceSchemaLocation="{url}">'
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{url}"/>'
            f'<link xmlns="http://www.w3.org/1999/xhtml" href="{url}"/></a>'
        )

        sealed = check(a_sealed(inhoud=inhoud), a_trust(), moment=MOMENT)

        assert url in sealed.root[1][1].attrib.values()
        assert callers == []

    @pytest.mark.parametrize(
        "place", ["RetrievalMethod", "reference", "certificate", "doctype", "style sheet"]
    )
    def test_from_the_signature(self, listener, place):
        """Nor what the signature or the prologue names."""
        port, callers = listener
        url = f"http://127.0.0.1:{port}/x"
        sealed = a_sealed().decode()
        changes = {
            "RetrievalMethod": (
                "<ds:X509Data>",
                f'<ds:RetrievalMethod URI="{url}"/><ds:X509Data>',
            ),
            "reference": ('URI=""', f'URI="{url}"'),
            "certificate": ("<xades:Cert>", f'<xades:Cert URI="{url}">'),
            "doctype": ("<overstap", f'<!DOCTYPE overstapdossier SYSTEM "{url}"><overstap'),
            "style sheet": ("<overstap", f'<?xml-stylesheet href="{url}"?><overstap'),
        }
        document = sealed.replace(*changes[place], 1).encode()

        try:
            accepted = check(document, a_trust(), moment=MOMENT)
        except (Untrusted, Unreadable):
            accepted = None

        assert (accepted is None) == (place != "style sheet")
        assert callers == []

    def test_the_listener_hears(self, listener, monkeypatch):
        """The listener does hear those who call it."""
        port, callers = listener
        monkeypatch.undo()

        socket.create_connection(("127.0.0.1", port)).close()

        for _ in range(100):
            if callers:
                break
            threading.Event().wait(0.02)
        assert len(callers) == 1
