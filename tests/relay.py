"""A relay between a client and a server, that cuts connections as bad networks do."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field

_CHUNK = 4096


@dataclass
class Relay:
    """Passes bytes on to *port*; each connection answers no more bytes than is next in *lets*."""

    port: int
    lets: list[int | None] = field(default_factory=list)
    stalls: bool = False
    connections: int = 0
    stalled: threading.Event = field(default_factory=threading.Event)

    def serve(self, listener: socket.socket) -> None:
        """Relay every connection that *listener* gets, until it is closed."""
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                self.connections += 1
                most = self.lets.pop(0) if self.lets else None
                threading.Thread(target=self._relay, args=(client, most), daemon=True).start()

    def _relay(self, client: socket.socket, most: int | None) -> None:
        with (
            closing(client),
            closing(socket.create_connection(("127.0.0.1", self.port))) as server,
        ):
            threading.Thread(target=_pump, args=(client, server), daemon=True).start()
            if _pump(server, client, most=most) and self.stalls:
                self.stalled.set()
                threading.Event().wait(60)


def _pump(source: socket.socket, target: socket.socket, *, most: int | None = None) -> bool:
    """Pass bytes on until *most* have passed or one side stops; whether it was *most*."""
    passed = 0
    with suppress(OSError):
        while most is None or passed < most:
            wanted = _CHUNK if most is None else min(_CHUNK, most - passed)
            chunk = source.recv(wanted)
            if not chunk:
                return False
            target.sendall(chunk)
            passed += len(chunk)
    return passed == most


@contextmanager
def a_relay(port: int, *lets: int | None, stalls: bool = False) -> Iterator[tuple[Relay, str]]:
    """A relay to *port* and its address; the first connections let through so many bytes each."""
    relay = Relay(port, list(lets), stalls=stalls)
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        threading.Thread(target=relay.serve, args=(listener,), daemon=True).start()
        yield relay, f"https://127.0.0.1:{listener.getsockname()[1]}"
