"""`overstap certificate`: an authority of one's own, and what it issues and revokes."""

import ssl
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from gateway.signing.certificates import certificates_from_pem, vestigingen
from tests.certificate_builders import a_school_certificate
from tests.sealing_builders import a_document


def a_file() -> Path:
    """An unsigned overstapdossier in a file."""
    Path("dossier.xml").write_bytes(a_document())
    return Path("dossier.xml")


class TestCertificate:
    """An authority of one's own issues what schools and servers need."""

    @pytest.fixture
    def authority(self, run):
        """A new authority in the folder `ca`."""
        result = run("certificate", "authority", "--out", "ca")
        assert result.exit_code == 0, result.output
        return Path("ca")

    @pytest.fixture
    def issue(self, run, authority):
        """Issues a school's certificate in the folder `out`."""
        words = ("certificate", "school", "--authority", authority, "--naam", "Verzonnen School")
        return lambda *more: run(*words, "--out", "out", *more)

    def test_all_the_way(self, run, issue):
        """What the authority issued signs, is trusted, and no longer when it is revoked."""
        issue("--vestiging", "99XX00")
        lists = ("--trust", "ca/ca.pem", "--crl", "ca/crl.pem")

        signed = run("sign", "--key", "out/99XX00-key.pem", "--cert", "out/99XX00.pem", a_file())
        before = run("verify", *lists, "dossier.signed.xml")
        run("certificate", "revoke", "--authority", "ca", "out/99XX00.pem")
        after = run("verify", *lists, "dossier.signed.xml")

        assert [signed.exit_code, before.exit_code, after.exit_code] == [0, 0, 1]
        assert "ingetrokken" in after.stdout

    def test_renewed(self, run, issue):
        """Renewing the list keeps what was revoked."""
        issue("--vestiging", "99XX00")
        run("certificate", "revoke", "--authority", "ca", "out/99XX00.pem")
        first = Path("ca/crl.pem").read_bytes()

        result = run("certificate", "revoke", "--authority", "ca")

        assert result.exit_code == 0
        assert Path("ca/crl.pem").read_bytes() != first
        run("sign", "--key", "out/99XX00-key.pem", "--cert", "out/99XX00.pem", a_file())
        lists = ("--trust", "ca/ca.pem", "--crl", "ca/crl.pem")
        assert run("verify", *lists, "dossier.signed.xml").exit_code == 1

    @pytest.mark.parametrize("name", ["ca/ca-key.pem", "out/99XX00-key.pem"])
    def test_keys(self, issue, name):
        """Only its owner can read a key."""
        issue("--vestiging", "99XX00")

        assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600

    def test_several(self, issue):
        """One certificate can be for several locations, and is named after the first."""
        result = issue("--vestiging", "99XX01", "--vestiging", "99YY00")

        (certificate,) = certificates_from_pem(Path("out/99XX01.pem").read_bytes())
        assert result.exit_code == 0
        assert sorted(map(str, vestigingen(certificate))) == ["99XX01", "99YY00"]

    def test_not_longer_than_the_authority(self, run):
        """A certificate does not outlive the authority that issued it."""
        run("certificate", "authority", "--out", "ca", "--days", "10")
        words = ("certificate", "server", "--authority", "ca", "--host", "localhost")
        run(*words, "--out", "out", "--days", "100")

        (top,) = certificates_from_pem(Path("ca/ca.pem").read_bytes())
        (server,) = certificates_from_pem(Path("out/server.pem").read_bytes())
        assert server.not_valid_after_utc == top.not_valid_after_utc

    def test_show(self, run, issue):
        """Of a certificate the fingerprint and the schools are shown."""
        issue("--vestiging", "99XX00")

        result = run("certificate", "show", "out/99XX00.pem")

        der = sha256(_der(Path("out/99XX00.pem"))).hexdigest()
        assert result.exit_code == 0
        assert der in result.stdout
        assert "99XX00" in result.stdout

    def test_never_over_another(self, run, issue):
        """A key that stands there is never lost."""
        issue("--vestiging", "99XX00")
        keys = [Path(name).read_bytes() for name in ("ca/ca-key.pem", "out/99XX00-key.pem")]

        again = issue("--vestiging", "99XX00")
        another = run("certificate", "authority", "--out", "ca")

        assert [again.exit_code, another.exit_code] == [2, 2]
        assert keys == [
            Path(name).read_bytes() for name in ("ca/ca-key.pem", "out/99XX00-key.pem")
        ]

    @pytest.mark.parametrize(
        "words",
        [
            ("--vestiging", "99X"),
            ("--vestiging", "99xx00"),
            ("--vestiging", "99XX00", "--days", "0"),
            ("--vestiging", "99XX00", "--key-kind", "rsa1024"),
            ("--vestiging", "99XX00", "--naam", "x" * 65),
            ("--vestiging", "99XX00", "--naam", ""),
            (),
        ],
    )
    def test_wrong_use(self, issue, words):
        """What cannot be right is told, with the status of wrong use."""
        result = issue(*words)

        assert result.exit_code == 2
        assert not Path("out").exists()

    @pytest.mark.parametrize("host", ["", "a b", "http://localhost", "é.nl", "-x"])
    def test_no_host(self, run, authority, host):
        """What is neither a name nor an address of a server is told."""
        words = ("certificate", "server", "--authority", authority, "--out", "out")

        assert run(*words, "--host", host).exit_code == 2

    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", "gateway.example.org"])
    def test_host(self, run, authority, host):
        """Names and addresses of servers, in both families, are taken."""
        words = ("certificate", "server", "--authority", authority, "--out", "out")

        assert run(*words, "--host", host).exit_code == 0

    def test_no_authority(self, run):
        """Without an authority nothing is issued."""
        words = ("certificate", "school", "--authority", "absent", "--naam", "x")

        result = run(*words, "--vestiging", "99XX00", "--out", "out")

        assert result.exit_code == 2
        assert "bestaat niet" in result.stderr

    def test_of_another_authority(self, run, authority):
        """An authority takes back only what it issued."""
        Path("other.pem").write_bytes(a_school_certificate().certificate_pem)

        result = run("certificate", "revoke", "--authority", authority, "other.pem")

        assert result.exit_code == 2
        assert "niet door deze uitgever" in result.stderr


def _der(path):
    """The certificate at *path* as DER."""
    return ssl.PEM_cert_to_DER_cert(path.read_text())
