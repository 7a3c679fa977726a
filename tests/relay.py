"""A relay between a client and a server, that cuts connections as bad networks do."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field

_CHUNK = 4096


@dataclass
class Relay:
    """
    Passes bytes on to *port*; of each connection it cuts the answer as the next of *cuts* says.

    A cut is how many bytes the client sends before the answer counts, and how many bytes of the
    answer come through. Where it *stalls*, the connection hangs there and is not closed.
    """

    port: int
    cuts: list[tuple[int, int]] = field(default_factory=list)
    stalls: bool = False
    connections: int = 0
    stalled: threading.Event = field(default_factory=threading.Event)

    def serve(self, listener: socket.socket) -> None:
        """Relay every connection that *listener* gets, until it is closed."""
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self.connections += 1
                cut = self.cuts.pop(0) if self.cuts else None
                threading.Thread(target=self._relay, args=(client, cut), daemon=True).start()

    def _relay(self, client: socket.socket, cut: tuple[int, int] | None) -> None:
        with (
            closing(client),
            closing(socket.create_connection(("127.0.0.1", self.port))) as server,
        ):
            asked = threading.Event()
            after, most = cut or (0, None)
            upstream = (client, server, after, asked)
            threading.Thread(target=_pass_on, args=upstream, daemon=True).start()
            if _answer(server, client, most, asked) and self.stalls:
                self.stalled.set()
                threading.Event().wait(30)
            for end in (client, server):
                with suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)


def _pass_on(
    client: socket.socket, server: socket.socket, after: int, asked: threading.Event
) -> None:
    """Pass on what the client sends, and say when it has sent more than *after* bytes."""
    sent = 0
    with suppress(OSError):
        while chunk := client.recv(_CHUNK):
            sent += len(chunk)
            if sent > after:
                asked.set()
            server.sendall(chunk)


def _answer(
    server: socket.socket, client: socket.socket, most: int | None, asked: threading.Event
) -> bool:
    """Pass on the answer until *most* bytes of what counts have passed; whether it was cut."""
    counted = 0
    with suppress(OSError):
        while most is None or counted < most or not asked.is_set():
            chunk = server.recv(_CHUNK)
            if not chunk:
                return False
            if asked.is_set() and most is not None:
                chunk = chunk[: most - counted]
                counted += len(chunk)
            client.sendall(chunk)
    return most is not None


@contextmanager
def a_relay(
    port: int, *cuts: tuple[int, int], stalls: bool = False
) -> Iterator[tuple[Relay, str]]:
    """A relay to *port* that makes these cuts, and its address."""
    relay = Relay(port, list(cuts), stalls=stalls)
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        threading.Thread(target=relay.serve, args=(listener,), daemon=True).start()
        yield relay, f"https://127.0.0.1:{listener.getsockname()[1]}"
