"""Behind a proxy of one's own: plain HTTP on this machine, and a certificate passed on."""

import base64
import os
import subprocess
import sys
from contextlib import contextmanager

import pytest
import requests

from gateway.bootstrap.world import open_world, prepare
from gateway.config import read_config
from tests.exchange_builders import AFZENDER, a_po_school, the_signer
from tests.gateway_process import ROOT, a_free_port, config_in
from tests.web_builders import der

LIST = "/api/v1/overdrachten"


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    """The address of a gateway that a server of one's own runs, with one school registered."""
    folder, port = tmp_path_factory.mktemp("behind"), a_free_port()
    config_in(folder, port)
    environ = {
        "OVERSTAP_CONFIG": str(folder / "overstap.toml"),
        "OVERSTAP_CERTIFICATE": "",
        "OVERSTAP_PRIVATE_KEY": "",
        "OVERSTAP_PROXIES": "127.0.0.1",
    }
    config = read_config(environ)
    prepare(config)
    a_po_school(open_world(config), AFZENDER)
    with gunicorn(port, environ):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def gunicorn(port, environ):
    """Gunicorn as an administrator starts it, with `gateway.wsgi`, until the block ends."""
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(  # noqa: S603 - our own program
        [*command, "gateway.wsgi:application()"],
        cwd=ROOT,
        env={**os.environ, **environ},
        stderr=subprocess.PIPE,
    )
    for line in process.stderr:
        if b"Booting worker" in line:
            break
    try:
        yield
    finally:
        process.terminate()
        process.communicate(timeout=60)


def test_passed_on(url):
    """The certificate that the proxy passes on opens the door."""
    header = f":{base64.b64encode(der(the_signer(AFZENDER))).decode()}:"

    response = requests.get(url + LIST, headers={"Client-Cert": header}, timeout=30)

    assert response.status_code == 200


@pytest.mark.parametrize("headers", [{}, {"Client-Cert": ""}, {"Client_Cert": ":eHg=:"}])
def test_not_passed_on(url, headers):
    """Without it, or under a name that only looks like it, nobody gets in."""
    assert requests.get(url + LIST, headers=headers, timeout=30).status_code == 401
