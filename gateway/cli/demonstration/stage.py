"""What the demonstration plays on: a gateway of its own, served over mutual TLS, and a folder."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from gateway.cli.calling import ENV
from gateway.cli.demonstration.telling import Acting
from gateway.cli.development import Development, make_development
from gateway.client import Client, Unreachable
from gateway.domain.errors import Misused, OverstapError
from gateway.domain.findings import Actor, Kind
from gateway.domain.identifiers import Vestiging

PO: Final = Vestiging.parse("99AA00")
VO: Final = Vestiging.parse("99ZY00")
OTHER_VO: Final = Vestiging.parse("99ZZ00")

_SERVE: Final = (sys.executable, "-c", "from gateway.cli import main; main()", "serve")
_PATIENCE_IN_SECONDS: Final = 30.0
_PAUSE_IN_SECONDS: Final = 0.1

NOT_STARTED: Final = Kind(
    rule="GW.DEM01",
    message="De gateway van de demonstratie is niet gestart.",
    advice="Lees het logbestand en probeer het nog eens.",
    who=Actor.ADMINISTRATOR,
)


@dataclass(frozen=True, slots=True)
class Stage:
    """Where everything of the demonstration is."""

    folder: Path
    gateway: Development

    @property
    def url(self) -> str:
        """The address of the gateway."""
        host, port = self.gateway.config().address
        return f"https://{host}:{port}"

    @property
    def logs(self) -> tuple[Path, ...]:
        """What the gateway writes down."""
        return (self.folder / "gateway.log", self.folder / "server.log")

    def acting(self, school: Vestiging) -> Acting:
        """With what *school* calls the gateway."""
        made = self.gateway
        return Acting(
            str(school),
            {
                f"{ENV}GATEWAY": self.url,
                f"{ENV}CERT": str(made.certificate(school)),
                f"{ENV}KEY": str(made.key(school)),
                f"{ENV}AUTHORITY": str(made.authority),
            },
        )

    def client(self, school: Vestiging) -> Client:
        """The client with which *school* calls the gateway."""
        made = self.gateway
        return Client(self.url, made.certificate(school), made.key(school), made.authority)


def make_stage(folder: Path) -> Stage:
    """A new gateway in *folder*, with its own authority and four invented schools."""
    gateway = make_development(
        folder / "gateway",
        address=f"127.0.0.1:{_free_port()}",
        settings={"log": str(folder / "gateway.log")},
    )
    return Stage(folder, gateway)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def served(stage: Stage) -> Iterator[None]:
    """Serve the gateway of *stage* for as long as the block lasts."""
    settings = {"OVERSTAP_CONFIG": str(stage.gateway.folder / "overstap.toml")}
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("OVERSTAP_")
    }
    with (stage.folder / "server.log").open("wb") as log:
        server = subprocess.Popen(  # noqa: S603 - our own command, without a shell
            _SERVE,
            env={**environment, **settings},
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C ends the demonstration, which then ends the gateway
        )
        try:
            _wait(stage, server)
            yield
        finally:
            server.terminate()
            server.wait(_PATIENCE_IN_SECONDS)


def _wait(stage: Stage, server: subprocess.Popen[bytes]) -> None:
    """Wait until the gateway answers; raises Misused where it does not come."""
    until = time.monotonic() + _PATIENCE_IN_SECONDS
    with stage.client(PO) as client:
        while time.monotonic() < until and server.poll() is None:
            if _answers(client):
                return
            time.sleep(_PAUSE_IN_SECONDS)
    raise Misused(NOT_STARTED.at(str(stage.folder / "server.log")))


def _answers(client: Client) -> bool:
    try:
        client.overview()
    except Unreachable:
        return False
    except OverstapError:
        return True
    return True
