"""`overstap verify`."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from gateway.signing.certificates import certificates_from_pem
from tests.certificate_builders import a_revocation_list, a_school_certificate, an_authority
from tests.sealing_builders import BSN, OTHER_BSN, a_document


def a_file() -> Path:
    """An unsigned overstapdossier in a file."""
    Path("dossier.xml").write_bytes(a_document())
    return Path("dossier.xml")


class TestVerify:
    """Anyone who trusts the authority can check a signed file."""

    def test_held(self, sign, verify):
        """Of a signature that holds, the school and the moment are told."""
        sign(a_file())

        result = verify("dossier.signed.xml")

        assert result.exit_code == 0
        assert "in orde, ondertekend door 99XX00 op " in result.stdout

    def test_json(self, sign, verify):
        """With --json each file is one object on one line."""
        sign(a_file())

        result = verify("--json", "dossier.signed.xml", "dossier.xml")
        held, refused = (json.loads(line) for line in result.stdout.splitlines())

        assert held["valid"] is True
        assert held["sender"] == "99XX00"
        assert held["sha256"] == sha256(Path("dossier.signed.xml").read_bytes()).hexdigest()
        assert refused["valid"] is False
        assert [finding["rule"] for finding in refused["findings"]] == ["GW.SIG01"]
        assert {"file", "valid", "document", "edition", "findings"} <= held.keys()
        assert {"file", "valid", "document", "edition", "findings"} <= refused.keys()

    def test_altered(self, sign, verify):
        """A file that was changed is refused, and the change is not repeated."""
        sign(a_file())
        path = Path("dossier.signed.xml")
        path.write_bytes(path.read_bytes().replace(BSN.encode(), OTHER_BSN.encode()))

        result = verify(path)

        assert result.exit_code == 1
        assert "GW.SIG11" in result.output
        assert OTHER_BSN not in result.output

    def test_revoked(self, sign, verify, school):
        """With the authority's list, what was revoked is refused."""
        sign(a_file())
        certificate = certificates_from_pem((school / "cert.pem").read_bytes())[0]
        Path("crl.pem").write_bytes(a_revocation_list(certificate))

        assert verify("dossier.signed.xml").exit_code == 0
        assert verify("--crl", "crl.pem", "dossier.signed.xml").exit_code == 1

    @pytest.mark.parametrize("trust", [b"", b"nonsense", a_school_certificate().certificate_pem])
    def test_no_trust(self, run, sign, trust):
        """Without an authority nothing is checked."""
        sign(a_file())
        Path("trust.pem").write_bytes(trust)

        result = run("verify", "--trust", "trust.pem", "dossier.signed.xml")

        assert result.exit_code == 2
        assert "GW.CERT1" in result.stderr

    def test_absent_list(self, verify):
        """Of the lists of what was revoked, the one that cannot be read is named."""
        result = verify("--crl", "crl.pem", a_file())

        assert result.exit_code == 2
        assert "GW.BST01 crl.pem: " in result.stderr

    def test_huge_trust(self, run):
        """A file too large for certificates is not said to have too many attachments."""
        with Path("trust.pem").open("wb") as file:
            file.truncate(100 * 1024 * 1024)

        result = run("verify", "--trust", "trust.pem", a_file())

        assert result.exit_code == 2
        assert "GW.BST01 trust.pem: " in result.stderr

    def test_other_trust(self, run, sign):
        """An authority that did not issue the certificate does not vouch for it."""
        sign(a_file())
        Path("trust.pem").write_bytes(an_authority("Onbekende uitgever").certificate_pem)

        result = run("verify", "--trust", "trust.pem", "dossier.signed.xml")

        assert result.exit_code == 1
        assert "GW.CERT01" in result.stdout

    def test_absent(self, verify):
        """A file that cannot be read is told, and the status is that of wrong use."""
        result = verify("absent.xml")

        assert result.exit_code == 2
        assert "bestaat niet" in result.output
