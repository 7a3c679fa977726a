"""A school that signs on the command line, and someone who checks it."""

import pytest
from click.testing import CliRunner

from gateway.cli import main
from tests.certificate_builders import a_school_certificate, an_authority


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs `overstap` in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def school(tmp_path):
    """The folder with key and certificate of school 99XX00, and the authority's certificate."""
    folder = tmp_path / "school"
    folder.mkdir()
    issued = a_school_certificate("99XX00")
    (folder / "key.pem").write_bytes(issued.key_pem)
    (folder / "cert.pem").write_bytes(issued.certificate_pem)
    (folder / "ca.pem").write_bytes(an_authority().certificate_pem)
    return folder


@pytest.fixture
def sign(run, school):
    """Runs `overstap sign` for the school."""
    with_key = ("--key", school / "key.pem", "--cert", school / "cert.pem")
    return lambda *words: run("sign", *with_key, *words)


@pytest.fixture
def verify(run, school):
    """Runs `overstap verify` with trust in the school's authority."""
    return lambda *words: run("verify", "--trust", school / "ca.pem", *words)
