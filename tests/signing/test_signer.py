"""Keys and certificates that are handed in to sign with."""

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from gateway.domain.errors import Misused
from gateway.signing.keys import KeyKind
from gateway.signing.signer import Signer
from tests.certificate_builders import a_certificate_for, a_school_certificate, an_authority

ISSUED = a_school_certificate()
PUBLIC = ISSUED.certificate_pem


def pem(key, form=PrivateFormat.PKCS8, password=None):
    """The key as PEM."""
    locked = BestAvailableEncryption(password) if password else NoEncryption()
    return key.private_bytes(Encoding.PEM, form, locked)


def refusal(key, certificates):
    """The ids of the findings with which the signer is refused."""
    with pytest.raises(Misused) as refused:
        Signer.from_pem(key, certificates)
    return [finding.rule for finding in refused.value.findings]


class TestSigner:
    """A key and the certificate that belongs to it make a signer."""

    @pytest.mark.parametrize("kind", KeyKind)
    @pytest.mark.parametrize("form", [PrivateFormat.PKCS8, PrivateFormat.TraditionalOpenSSL])
    def test_read(self, kind, form):
        """Keys of every kind are read, in both forms that are in use."""
        issued = a_school_certificate(kind=kind)

        signer = Signer.from_pem(pem(issued.key, form), issued.certificate_pem)

        assert signer.certificate == issued.certificate

    def test_chain(self):
        """The certificates that lead to the authority may come along, after the signer's own."""
        both = ISSUED.certificate_pem + an_authority().certificate_pem

        signer = Signer.from_pem(ISSUED.key_pem, both)

        assert signer.chain == (ISSUED.certificate, an_authority().certificate)

    def test_never_printed(self):
        """The key does not show when the signer is printed."""
        assert "key" not in repr(Signer.from_pem(ISSUED.key_pem, PUBLIC)).lower()

    def test_key_of_another(self):
        """A key that does not belong to the certificate is refused."""
        assert refusal(a_school_certificate().key_pem, PUBLIC) == ["GW.KEY03"]

    def test_certificates_in_another_order(self):
        """The signer's own certificate comes first."""
        other = an_authority().certificate_pem + ISSUED.certificate_pem

        assert refusal(ISSUED.key_pem, other) == ["GW.KEY03"]

    def test_encrypted(self):
        """A key that is locked with a password is said to be."""
        assert refusal(pem(ISSUED.key, password=b"geheim"), PUBLIC) == ["GW.KEY02"]

    @pytest.mark.parametrize(
        "key",
        [b"", b"nonsense", PUBLIC, ISSUED.key_pem[:80], ISSUED.key_pem.replace(b"A", b"*")],
        ids=["nothing", "nonsense", "certificate", "cut off", "damaged"],
    )
    def test_no_key(self, key):
        """What is no key is said to be none."""
        assert refusal(key, PUBLIC) == ["GW.KEY01"]

    @pytest.mark.parametrize(
        "certificates",
        [b"", b"nonsense", ISSUED.key_pem, PUBLIC[:90]],
        ids=["nothing", "nonsense", "key", "cut off"],
    )
    def test_no_certificate(self, certificates):
        """What is no certificate is said to be none."""
        assert refusal(ISSUED.key_pem, certificates) == ["GW.CERT10"]

    @pytest.mark.parametrize(
        "key",
        [
            rsa.generate_private_key(65537, 2048),
            ec.generate_private_key(ec.SECP521R1()),
            dsa.generate_private_key(2048),
            ed25519.Ed25519PrivateKey.generate(),
        ],
        ids=["rsa-2048", "p-521", "dsa", "ed25519"],
    )
    def test_weak(self, key):
        """A key with which nothing could be signed that we accept is refused at once."""
        certificate = a_certificate_for(key.public_key())

        assert refusal(pem(key), certificate.public_bytes(Encoding.PEM)) == ["GW.CERT06"]

    def test_says_nothing_of_the_key(self):
        """A refusal repeats nothing of the key."""
        with pytest.raises(Misused) as refused:
            Signer.from_pem(ISSUED.key_pem.replace(b"-----BEGIN", b"x"), PUBLIC)

        assert refused.value.__cause__ is None
        assert ISSUED.key_pem.decode()[40:80] not in repr(refused.value)
