"""Serving the gateway from the command line, with settings of one's own or to try things."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests
from click.testing import CliRunner

from gateway.bootstrap.world import now, open_world
from gateway.cli import main
from gateway.cli.development import SCHOOLS, make_development
from gateway.client import Client
from gateway.domain.errors import Misused, NotAdmitted
from gateway.domain.lifecycle import State
from gateway.signing.certificates import certificates_from_pem
from gateway.signing.issuing import Issued, Validity, revocation_list
from tests.overdracht_builders import an_id, an_overdracht

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 60


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A development gateway on a port that is free."""
    folder = tmp_path_factory.mktemp("development")
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    return make_development(folder, address=f"127.0.0.1:{port}", settings={"log": folder / "log"})


def url_of(made):
    """Where a development gateway is."""
    return "https://{}:{}".format(*made.config().address)


@contextmanager
def served(made):
    """`overstap serve --development` in a process of its own, until the block ends."""
    command = [sys.executable, "-c", "from gateway.cli import main; main()", "serve"]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [*command, "--development", "--data", str(made.folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        wait_for(lambda: requests.get(f"{url_of(made)}/gereed", verify=made.authority, timeout=5))
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=_PATIENCE)


def wait_for(answer):
    """What *answer* gives as soon as it gives something."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            found = answer()
        except requests.ConnectionError:
            found = None
        if found:
            return found
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.1)


class TestDevelopment:
    """A gateway to try things with."""

    def test_secrets_are_closed(self, made):
        """Every key in the folder is for its owner alone."""
        keys = [path for path in made.folder.rglob("*") if path.suffix in {".key", ".keys"}]

        assert len(keys) == 8
        assert all(key.stat().st_mode & 0o077 == 0 for key in keys)

    def test_not_twice_in_one_folder(self, made):
        """What stands in a folder already is not overwritten."""
        with pytest.raises(Misused) as caught:
            make_development(made.folder)

        assert caught.value.findings[0].rule == "GW.DEV01"

    def test_another_address(self, made):
        """It may be given another address; the settings of a real gateway do not count."""
        environ = {"OVERSTAP_ADDRESS": "127.0.0.1:9", "OVERSTAP_DATABASE": "sqlite:///elders.db"}

        config = made.config(environ)

        assert config.address == ("127.0.0.1", 9)
        assert config.database == made.config().database

    def test_renewed_list(self, made):
        """It takes in the list of what its authority took back when it is sent a SIGHUP."""
        school, other = SCHOOLS[2:]
        stolen = certificates_from_pem(made.certificate(school.vestiging).read_bytes())
        take_back(made)
        with (made.folder / "overstap.toml").open("a") as settings:
            settings.write(f"revocations = '{made.folder / 'crl.pem'}'\n")

        with served(made) as process:
            before = gets_in(made, school), gets_in(made, other)
            take_back(made, *stolen)
            process.send_signal(signal.SIGHUP)
            wait_for(lambda: not gets_in(made, school))
            still = gets_in(made, other)
        take_back(made)

        assert (before, still) == ((True, True), True)

    def test_way(self, made):
        """It serves until it is told to stop, every invented school gets in, and time passes."""
        with open_world(made.config()).work() as work:
            work.overdrachten.put(an_overdracht(termijn=datetime(2020, 1, 1, tzinfo=UTC)))

        with served(made) as process:
            for school in SCHOOLS:
                pair = (made.certificate(school.vestiging), made.key(school.vestiging))
                with Client(url_of(made), *pair, made.authority) as client:
                    assert len(client.overview()) <= 1
            wait_for(lambda: state_of(made, an_id(1)) is State.VERLOPEN)
            taken = run("serve", "--development", "--data", made.folder)

        assert process.returncode == 0
        assert (taken.exit_code, "GW.DEV02" in taken.stderr) == (2, True)
        assert '"expired": 1' in (made.folder / "log").read_text()


def take_back(made, *certificates):
    """Write the list of what the authority of the development gateway took back."""
    issued = Issued.from_pem(
        (made.folder / "authority.key").read_bytes(), made.authority.read_bytes()
    )
    validity = Validity(now() - timedelta(hours=1), now() + timedelta(hours=1))
    numbers = [certificate.serial_number for certificate in certificates]
    (made.folder / "crl.pem").write_bytes(revocation_list(issued, numbers, validity))


def gets_in(made, school):
    """Whether the development gateway answers the *school*."""
    pair = (made.certificate(school.vestiging), made.key(school.vestiging))
    with Client(url_of(made), *pair, made.authority) as client:
        try:
            client.overview()
        except NotAdmitted:
            return False
    return True


def state_of(made, overdracht_id):
    """Where an overdracht of the development gateway is."""
    with open_world(made.config()).work() as work:
        return work.overdrachten.get(overdracht_id).state


def run(*words, **environ):
    """What `overstap WORDS` does."""
    return CliRunner().invoke(main, list(map(str, words)), env=environ)


def test_nothing_set():
    """Without settings it does not start, and says in Dutch what to set."""
    unset = {name: None for name in os.environ if name.startswith("OVERSTAP_")}

    ran = run("serve", **unset)

    assert ran.exit_code == 2
    assert "De instelling OVERSTAP_VAULT_KEYS ontbreekt." in ran.stderr
    assert "Traceback" not in ran.output


def test_broken_key(made, tmp_path):
    """A key file that holds no key stops the start, before anything listens."""
    broken = tmp_path / "index.key"
    broken.write_text("geheim")
    broken.chmod(0o600)
    given = {
        "OVERSTAP_CONFIG": str(made.folder / "overstap.toml"),
        "OVERSTAP_INDEX_KEY": str(broken),
    }

    ran = run("serve", **given)

    assert ran.exit_code == 2
    assert "GW.VAULT03" in ran.stderr
    assert "geheim" not in ran.output
