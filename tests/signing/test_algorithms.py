"""Only ECDSA P-256 and P-384 or RSA of 3072 bits and more, with SHA-256 and up."""

import hmac

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureMethod

from gateway.domain.errors import Untrusted
from gateway.signing.check import check
from gateway.signing.keys import KeyKind
from gateway.signing.names import DIGESTS, EXCLUSIVE, SIGNATURE_METHODS
from tests.certificate_builders import a_certificate_for, a_signer, a_trust
from tests.sealing_builders import (
    MOMENT,
    a_sealed,
    a_tree,
    raw_signature,
    references,
    resigned,
    signed_properties,
    the,
)

MORE = "http://www.w3.org/2001/04/xmldsig-more#"
OTHER_METHODS = [
    *sorted({method.value for method in set(SignatureMethod) - SIGNATURE_METHODS}),
    "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519",
    "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
    "http://www.w3.org/2000/09/xmldsig#none",
    "",
]
OTHER_DIGESTS = [
    *sorted({digest.value for digest in set(DigestAlgorithm) - DIGESTS}),
    f"{MORE}md5",
    "",
]
OTHER_FORMS = [
    *sorted({form.value for form in CanonicalizationMethod} - {EXCLUSIVE}),
    "http://www.w3.org/2010/xml-c14n2",
    "",
]
WEAK = {
    "rsa-1024": lambda: rsa.generate_private_key(65537, 1024),  # noqa: S505 - to be refused
    "rsa-2048": lambda: rsa.generate_private_key(65537, 2048),
    "p-192": lambda: ec.generate_private_key(ec.SECP192R1()),
    "p-521": lambda: ec.generate_private_key(ec.SECP521R1()),
    "secp256k1": lambda: ec.generate_private_key(ec.SECP256K1()),
    "brainpool": lambda: ec.generate_private_key(ec.BrainpoolP256R1()),
    "dsa": lambda: dsa.generate_private_key(2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


def refusal(document):
    """The ids of the findings with which the document is refused."""
    with pytest.raises(Untrusted) as refused:
        check(document, a_trust(), moment=MOMENT)
    return [finding.rule for finding in refused.value.findings]


class TestAlgorithms:
    """The message does not choose how it is verified."""

    @pytest.mark.parametrize("uri", OTHER_METHODS)
    def test_other_signature_methods(self, uri):
        """Every other signature algorithm is refused, whoever asks for it."""
        root = a_tree()
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", uri)

        assert refusal(resigned(root)) == ["GW.SIG08"]

    @pytest.mark.parametrize("uri", OTHER_DIGESTS)
    @pytest.mark.parametrize("place", ["document", "properties", "certificate"])
    def test_other_digests(self, uri, place):
        """Every other digest is refused, wherever in the signature it stands."""
        root = a_tree()
        holder = {
            "document": references(root)[0],
            "properties": references(root)[1],
            "certificate": signed_properties(root),
        }[place]
        next(holder.iter("{*}DigestMethod")).set("Algorithm", uri)

        assert refusal(resigned(root)) == ["GW.SIG08"]

    @pytest.mark.parametrize("uri", OTHER_FORMS)
    def test_other_canonical_forms(self, uri):
        """Every other canonical form is refused: inclusive, and those that keep comments."""
        root = a_tree()
        the(root, "SignedInfo", "CanonicalizationMethod").set("Algorithm", uri)

        assert refusal(resigned(root)) == ["GW.SIG08"]

    @pytest.mark.parametrize("uri", OTHER_FORMS)
    @pytest.mark.parametrize("reference", [0, 1])
    def test_other_canonical_forms_of_a_reference(self, uri, reference):
        """Nor may a reference ask for another canonical form."""
        root = a_tree()
        references(root)[reference][0][-1].set("Algorithm", uri)

        assert refusal(resigned(root)) == ["GW.SIG07"]

    def test_hmac_with_the_public_key(self):
        """A public key is no secret with which a signature could be made."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", f"{MORE}hmac-sha256")
        public = signer.key.public_key().public_bytes(
            Encoding.PEM, PublicFormat.SubjectPublicKeyInfo
        )

        forged = resigned(root, signer, sign=lambda data: hmac.digest(public, data, "sha256"))

        assert refusal(forged) == ["GW.SIG08"]

    def test_rsa_pss(self):
        """RSA with another padding than the one that we write is another algorithm."""
        signer = a_signer(kind=KeyKind.RSA3072)
        root = a_tree(a_sealed(signer=signer))
        method = SignatureMethod.SHA256_RSA_MGF1.value
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", method)
        pss = padding.PSS(padding.MGF1(SHA256()), 32)

        forged = resigned(root, signer, sign=lambda data: signer.key.sign(data, pss, SHA256()))

        assert refusal(forged) == ["GW.SIG08"]

    @pytest.mark.parametrize("name", WEAK)
    def test_weak_keys(self, name):
        """A weak or unusual key is refused, even in a certificate of our own authority."""
        key = WEAK[name]()
        certificate = a_certificate_for(key.public_key())

        forged = resigned(a_tree(), certificate=certificate)

        assert "GW.CERT06" in refusal(forged)

    def test_method_of_another_key(self):
        """An RSA signature is not verified with a key of an elliptic curve."""
        root = a_tree()
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", f"{MORE}rsa-sha256")

        assert refusal(resigned(root)) == ["GW.SIG12"]

    @pytest.mark.parametrize("hashed", [SHA384(), SHA512()], ids=lambda hashed: hashed.name)
    @pytest.mark.parametrize("kind", KeyKind)
    def test_longer_digests(self, kind, hashed):
        """A supplier may sign with SHA-384 or SHA-512, by any kind of key that we allow."""
        signer = a_signer(kind=kind)
        root = a_tree(a_sealed(signer=signer))
        family = "rsa" if kind is KeyKind.RSA3072 else "ecdsa"
        method = f"{MORE}{family}-{hashed.name}"
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", method)

        signed = resigned(
            root, signer, sign=lambda data: raw_signature(signer.key, data, hashed=hashed)
        )

        assert check(signed, a_trust(), moment=MOMENT)
