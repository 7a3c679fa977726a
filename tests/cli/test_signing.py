"""`overstap sign`."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    PrivateFormat,
)

from gateway.markup.parsing import parse
from tests.certificate_builders import a_school_certificate
from tests.sealing_builders import BSN, NAAM, a_document, canonical, signature


def a_file(name: str = "dossier.xml", **changes) -> Path:
    """An unsigned overstapdossier in a file."""
    path = Path(name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(a_document(**changes))
    return path


class TestSign:
    """A school signs the files that it names."""

    def test_beside(self, sign, verify):
        """The signed file comes beside the other, which stays as it is."""
        path = a_file()

        result = sign(path)

        assert result.exit_code == 0
        assert path.read_bytes() == a_document()
        assert verify("dossier.signed.xml").exit_code == 0
        assert "dossier.signed.xml" in result.stdout

    def test_out(self, sign):
        """With --out the signed file has its own name, in that folder."""
        Path("out").mkdir()

        assert sign(a_file(), "--out", "out").exit_code == 0
        assert [path.name for path in Path("out").iterdir()] == ["dossier.xml"]

    def test_folder(self, sign):
        """Of a folder every file is signed, and what was signed before is left alone."""
        a_file("in/a.xml")
        a_file("in/b.xml")

        first, second = sign("in"), sign("in")

        assert (first.exit_code, second.exit_code) == (0, 0)
        assert sorted(path.name for path in Path("in").iterdir()) == [
            "a.signed.xml",
            "a.xml",
            "b.signed.xml",
            "b.xml",
        ]

    def test_owner_only(self, sign):
        """What is signed holds a pupil's data: only its owner can read it."""
        sign(a_file())

        assert stat.S_IMODE(Path("dossier.signed.xml").stat().st_mode) == 0o600

    def test_content(self, sign):
        """Without the signature it is the document that was handed in."""
        sign(a_file())

        root = parse(Path("dossier.signed.xml").read_bytes())
        root.remove(signature(root))
        assert canonical(root) == canonical(parse(a_document()))

    def test_the_others_go_on(self, sign):
        """A file that cannot be signed does not keep the others from being signed."""
        a_file("a.xml")
        a_file("b.xml", afzender="99YY00")
        a_file("c.xml")

        result = sign("a.xml", "b.xml", "c.xml")

        assert result.exit_code == 1
        assert "GW.SIG15" in result.stderr
        assert Path("a.signed.xml").exists()
        assert not Path("b.signed.xml").exists()
        assert Path("c.signed.xml").exists()

    def test_twice(self, sign):
        """What carries a signature is not signed again, and that is said."""
        sign(a_file())

        result = sign("dossier.signed.xml")

        assert result.exit_code == 1
        assert "draagt al een handtekening" in result.stderr
        assert not Path("dossier.signed.signed.xml").exists()

    @pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"<a/>", b"<a>"])
    def test_no_overstapdossier(self, sign, content):
        """What is no overstapdossier is refused."""
        Path("x.xml").write_bytes(content)

        result = sign("x.xml")

        assert result.exit_code == 1
        assert list(Path().glob("*.signed.xml")) == []

    def test_absent(self, sign):
        """A file that is not there is told, and the status is that of wrong use."""
        result = sign("absent.xml", a_file())

        assert result.exit_code == 2
        assert Path("dossier.signed.xml").exists()

    def test_one_name(self, sign):
        """Two files of one name are not written over each other."""
        a_file("a/dossier.xml")
        a_file("b/dossier.xml")
        Path("out").mkdir()

        result = sign("a", "b", "--out", "out")

        assert result.exit_code == 2
        assert "dossier.xml" in result.stderr
        assert list(Path("out").iterdir()) == []

    def test_new_folder(self, sign):
        """A folder that is not there is made, for its owner alone."""
        result = sign(a_file(), "--out", "nieuw")

        assert result.exit_code == 0
        assert Path("nieuw/dossier.xml").is_file()
        assert Path("nieuw").stat().st_mode & 0o777 == 0o700

    def test_no_folder(self, sign):
        """Where no folder can be made that is told before anything is signed."""
        Path("bestand").touch()

        result = sign(a_file(), "--out", "bestand/map")

        assert result.exit_code == 2

    def test_nothing_told(self, sign):
        """Neither what is printed nor what it is called holds the pupil's name or number."""
        a_file("b.xml", afzender="99YY00")

        result = sign(a_file(), "b.xml")

        assert not any(secret in result.output for secret in (BSN, NAAM))


class TestKeys:
    """A key or certificate with which nothing can be signed is told at once."""

    def refusal(self, run, key, certificate):
        """What is said, with the status of wrong use."""
        Path("key.pem").write_bytes(key)
        Path("cert.pem").write_bytes(certificate)
        result = run("sign", "--key", "key.pem", "--cert", "cert.pem", a_file())
        assert result.exit_code == 2
        assert not Path("dossier.signed.xml").exists()
        return result.stderr

    def test_key_of_another(self, run):
        """The key does not belong to the certificate."""
        one, other = a_school_certificate(), a_school_certificate()

        assert "GW.KEY03" in self.refusal(run, one.key_pem, other.certificate_pem)

    def test_locked(self, run):
        """The key is locked with a password."""
        issued = a_school_certificate()
        locked = issued.key.private_bytes(
            Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"geheim")
        )

        assert "wachtwoord" in self.refusal(run, locked, issued.certificate_pem)

    def test_swapped(self, run):
        """Key and certificate are in each other's place."""
        issued = a_school_certificate()

        assert "GW.KEY01" in self.refusal(run, issued.certificate_pem, issued.key_pem)

    def test_absent(self, run, school):
        """Of key and certificate, the one that is not there is named."""
        result = run("sign", "--key", school / "key.pem", "--cert", "no.pem", a_file())

        assert result.exit_code == 2
        assert "GW.BST01 no.pem: " in result.stderr
        assert "bestaat niet" in result.stderr

    @pytest.mark.parametrize("option", ["--key", "--cert"])
    def test_folder(self, sign, option):
        """A folder in the place of a key or certificate is not looked through for dossiers."""
        Path("map").mkdir()

        result = sign(option, "map", a_file())

        assert result.exit_code == 2
        assert "GW.BST01 map: " in result.stderr
