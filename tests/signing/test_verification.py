"""The second line: behind the check of the structure, the arithmetic itself trusts no message."""

import hashlib
from base64 import b64encode
from copy import deepcopy
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric import dsa, utils
from cryptography.hazmat.primitives.hashes import SHA256
from signxml.algorithms import DigestAlgorithm, SignatureMethod

from gateway.domain.errors import Untrusted
from gateway.signing.names import SIGNATURE_METHODS
from gateway.signing.verification import verified
from tests.certificate_builders import a_certificate_for, a_signer
from tests.sealing_builders import (
    MOMENT,
    a_sealed,
    a_tree,
    printed,
    references,
    resigned,
    signature,
    the,
)

OTHER_METHODS = sorted({method.value for method in set(SignatureMethod) - SIGNATURE_METHODS})


class TestSecondLine:
    """Behind the check of the structure, the arithmetic itself knows no other algorithm either."""

    @pytest.mark.parametrize("uri", OTHER_METHODS)
    def test_other_signature_methods(self, uri):
        """The verification refuses every other signature algorithm."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", uri)
        forged = a_tree(resigned(root, signer))

        with pytest.raises(Untrusted):
            verified(forged, signer.certificate, moment=MOMENT)

    @pytest.mark.parametrize("name", ["sha1", "sha224", "sha3_224", "sha3_256", "sha3_512"])
    def test_other_digests(self, name):
        """The verification refuses every other digest, even where it was made as it says."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        uri = DigestAlgorithm[name.upper()].value
        for method in signature(root).iter("{*}DigestMethod"):
            method.set("Algorithm", uri)
        forged = a_tree(
            resigned(root, signer, digest=lambda data: hashlib.new(name, data).digest())
        )

        with pytest.raises(Untrusted):
            verified(forged, signer.certificate, moment=MOMENT)

    def test_three_references(self):
        """A signature that refers to a third part is refused."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        root[0].set("Id", "kop")
        extra = deepcopy(references(root)[1])
        extra.set("URI", "#kop")
        the(root, "SignedInfo").append(extra)
        forged = a_tree(resigned(root, signer))

        with pytest.raises(Untrusted):
            verified(forged, signer.certificate, moment=MOMENT)

    def test_dsa(self):
        """A genuine DSA signature is refused."""
        key = dsa.generate_private_key(2048)
        certificate = a_certificate_for(key.public_key())
        root = a_tree()
        method = SignatureMethod.DSA_SHA256.value
        the(root, "SignedInfo", "SignatureMethod").set("Algorithm", method)

        def sign(data):
            numbers = utils.decode_dss_signature(key.sign(data, SHA256()))
            return b"".join(number.to_bytes(32, "big") for number in numbers)

        forged = a_tree(resigned(root, certificate=certificate, sign=sign))

        with pytest.raises(Untrusted):
            verified(forged, certificate, moment=MOMENT)

    def test_location(self):
        """A signature that is not directly under the root is not found."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        root[0].append(root[-1])

        with pytest.raises(Untrusted):
            verified(root, signer.certificate, moment=MOMENT)

    def test_one_reference(self):
        """A signature without a reference to its properties is refused."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))
        the(root, "SignedInfo").remove(references(root)[1])
        forged = a_tree(resigned(root, signer))

        with pytest.raises(Untrusted):
            verified(forged, signer.certificate, moment=MOMENT)

    def test_another_certificate(self):
        """A genuine signature does not verify with the certificate of another."""
        with pytest.raises(Untrusted) as refused:
            verified(a_tree(), a_signer().certificate, moment=MOMENT)

        assert [finding.rule for finding in refused.value.findings] == ["GW.SIG12"]

    def test_another_certificate_of_the_same_key(self):
        """The certificate is the one that the signer named, not another for the same key."""
        signer = a_signer()
        twin = a_certificate_for(signer.key.public_key())
        root = a_tree(a_sealed(signer=signer))

        with pytest.raises(Untrusted):
            verified(root, twin, moment=MOMENT)

    def test_digest_is_of_what_is_returned(self):
        """The bytes that verification returns are those whose digest was signed."""
        signer = a_signer()
        root = a_tree(a_sealed(signer=signer))

        signed = verified(root, signer.certificate, moment=MOMENT)

        value = references(root)[0].findtext("{*}DigestValue")
        assert b64encode(sha256(signed.document).digest()).decode() == value
        assert printed(root) != signed.document
