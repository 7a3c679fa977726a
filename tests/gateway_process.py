"""
A gateway as it really runs: gunicorn in a process of its own, over TLS, on a real database.

Its clock stands still at the moment that stands in a file, and so can be moved from here.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import requests

from gateway.bootstrap.server import listening, open_log_file
from gateway.bootstrap.world import open_world, prepare
from gateway.client import Client
from gateway.config import Config, read_config
from gateway.domain.identifiers import passes_bsn_test
from gateway.signing.certificates import certificate_to_pem
from gateway.signing.keys import key_to_pem
from gateway.signing.signer import Signer
from gateway.usecases.world import World
from gateway.vault.keys import generate
from gateway.web import create_app
from gateway.web.log import open_log
from gateway.web.server import Server
from tests.certificate_builders import a_server_certificate, an_authority
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    a_po_school,
    a_vo_school,
    the_signer,
)

ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 60


@dataclass(frozen=True)
class Gateway:
    """A gateway that runs, and the files of everybody who calls it."""

    folder: Path
    port: int
    world: World

    @property
    def url(self) -> str:
        """Its address."""
        return f"https://127.0.0.1:{self.port}"

    @property
    def authority(self) -> Path:
        """Who vouches for it."""
        return self.folder / "authority.pem"

    def files(self, *vestigingen: str, signer: Signer | None = None) -> tuple[Path, Path]:
        """The certificate and the key of a school, or those of *signer*."""
        signer = signer or the_signer(*vestigingen)
        name = f"{signer.certificate.serial_number:x}"
        certificate, key = self.folder / f"{name}.pem", self.folder / f"{name}.key"
        certificate.write_bytes(certificate_to_pem(signer.certificate))
        key.write_bytes(key_to_pem(signer.key))
        return certificate, key

    def client(self, *vestigingen: str, signer: Signer | None = None) -> Client:
        """A client of the gateway for this school, or for *signer*."""
        return Client(self.url, *self.files(*vestigingen, signer=signer), self.authority)

    def written(self) -> str:
        """All that the gateway and gunicorn ever wrote down."""
        return "".join((self.folder / name).read_text() for name in ("log", "stderr"))

    @contextmanager
    def later(self, **duration: int) -> Iterator[None]:
        """For as long as the block lasts it is so much later."""
        _set_clock(self.folder, MOMENT + timedelta(**duration))
        yield
        _set_clock(self.folder, MOMENT)


@contextmanager
def a_gateway(folder: Path) -> Iterator[Gateway]:
    """A gateway in *folder* with two primary and two secondary schools, until the block ends."""
    port = a_free_port()
    config = config_in(folder, port)
    prepare(config)
    world = _world(config, folder)
    for vestiging in (AFZENDER, ANDERE_AFZENDER):
        a_po_school(world, vestiging)
    for vestiging in (ONTVANGER, ANDERE_ONTVANGER):
        a_vo_school(world, vestiging)
    with serving(folder, port, "tests.gateway_process"):
        yield Gateway(folder, port, world)


def a_free_port() -> int:
    """A port on which nobody listens."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def a_bsn() -> str:
    """The invented number of a pupil that no test had before."""
    return next(_NUMBERS)


_NUMBERS = (str(number) for number in range(999_900_100, 10**9) if passes_bsn_test(str(number)))


@contextmanager
def serving(folder: Path, port: int, module: str) -> Iterator[None]:
    """Run *module*, which serves what stands in *folder* on *port*, until the block ends."""
    command = [sys.executable, "-W", "error", "-m", module, str(folder)]
    with (folder / "stderr").open("wb") as errors:
        process = subprocess.Popen(command, cwd=ROOT, stdout=errors, stderr=errors)  # noqa: S603
    try:
        _await(folder, port)
        yield
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _await(folder: Path, port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            requests.get(
                f"https://127.0.0.1:{port}/gereed", verify=folder / "authority.pem", timeout=5
            )
        except requests.ConnectionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        else:
            return


def config_in(folder: Path, port: int) -> Config:
    """The settings of a gateway in *folder*, written there with all the files that it needs."""
    server = a_server_certificate()
    (folder / "authority.pem").write_bytes(an_authority().certificate_pem)
    (folder / "server.pem").write_bytes(server.certificate_pem)
    (folder / "server.key").write_bytes(server.key_pem)
    (folder / "server.key").chmod(0o600)
    generate(folder / "vault.keys")
    generate(folder / "index.key")
    _set_clock(folder, MOMENT)
    settings = {
        "database": f"sqlite:///{folder}/overstap.db",
        "vault_keys": folder / "vault.keys",
        "index_key": folder / "index.key",
        "authorities": folder / "authority.pem",
        "certificate": folder / "server.pem",
        "private_key": folder / "server.key",
        "address": f"127.0.0.1:{port}",
        "log": folder / "log",
        "pogingen_per_school": 1000,
        "pogingen_per_code": 100,
    }
    lines = [f"{name} = '{value}'\n" for name, value in settings.items()]
    (folder / "overstap.toml").write_text("".join(lines))
    return read_config_in(folder)


def read_config_in(folder: Path) -> Config:
    """The settings that were written in *folder*."""
    return read_config({"OVERSTAP_CONFIG": str(folder / "overstap.toml")})


def _world(config: Config, folder: Path) -> World:
    clock = folder / "clock"
    return replace(
        open_world(config), now=lambda: datetime.fromisoformat(clock.read_text()).astimezone(UTC)
    )


def _set_clock(folder: Path, moment: datetime) -> None:
    (folder / "clock.new").write_text(moment.isoformat())
    (folder / "clock.new").replace(folder / "clock")


def main(folder: Path) -> None:
    """Serve the gateway that was written in *folder*."""
    config = read_config_in(folder)
    log = open_log(open_log_file(config.log))
    Server(lambda: create_app(_world(config, folder), log=log), listening(config)).run()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
