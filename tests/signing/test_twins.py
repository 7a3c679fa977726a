"""Other forms of a certificate, which hold as well."""

import pytest
from cryptography.exceptions import InvalidSignature

from gateway.signing.certificates import certificate_from_der, fingerprint
from gateway.signing.keys import KeyKind
from gateway.signing.twins import twin_fingerprints, twins
from tests.certificate_builders import a_school_certificate, an_authority


def valid_twins(issued, authority):
    """The twins with a signature that is of the authority indeed."""
    for twin in map(certificate_from_der, twins(issued.certificate)):
        try:
            twin.verify_directly_issued_by(authority.certificate)
        except InvalidSignature:
            continue
        yield twin


@pytest.mark.parametrize("schools", [1, 100])
@pytest.mark.parametrize("kind", [KeyKind.P256, KeyKind.P384])
def test_ecdsa(kind, schools):
    """A certificate that was signed with ECDSA has one twin: it says the same, and holds."""
    authority = an_authority("Uitgever", kind)
    issued = a_school_certificate(
        *(f"99XX{number:02}" for number in range(schools)), authority=authority
    )

    (twin,) = valid_twins(issued, authority)

    assert twin.tbs_certificate_bytes == issued.certificate.tbs_certificate_bytes
    assert fingerprint(twin) != fingerprint(issued.certificate)
    assert fingerprint(twin) in twin_fingerprints(issued.certificate)
    assert fingerprint(issued.certificate) in twin_fingerprints(twin)


def test_rsa():
    """A certificate that was signed with RSA has no other form."""
    issued = a_school_certificate(authority=an_authority("Uitgever RSA", KeyKind.RSA3072))

    assert twin_fingerprints(issued.certificate) == frozenset()
