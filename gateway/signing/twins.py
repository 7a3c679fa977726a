"""The other forms of a certificate that anyone can make, and that hold as well as the first."""

import hashlib
from collections.abc import Iterator
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.serialization import Encoding

# The orders of P-256 and P-384 (SEC 2), the curves on which an issuer may sign.
_ORDERS: Final = (
    0xFFFFFFFF_00000000_FFFFFFFF_FFFFFFFF_BCE6FAAD_A7179E84_F3B9CAC2_FC632551,
    0xFFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFF_FFFFFFFF_C7634D81_F4372DDF_581A0DB2_48B0A77A_ECEC196A_CCC52973,
)
_SEQUENCE: Final = 0x30
_BIT_STRING: Final = 0x03
_SHORT: Final = 0x80


def twin_fingerprints(certificate: x509.Certificate) -> frozenset[str]:
    """The fingerprints that *certificate* has in its other forms."""
    return frozenset(hashlib.sha256(twin).hexdigest() for twin in twins(certificate))


def twins(certificate: x509.Certificate) -> Iterator[bytes]:
    """
    *certificate* (DER) with the signature of its issuer in each other form that it can have.

    Where (r, s) is an ECDSA signature, (r, n - s) is one too, and needs no key to be made. On
    which curve the issuer signs the certificate does not say, so there is a form for each.
    """
    try:
        r, s = decode_dss_signature(certificate.signature)
    except ValueError:  # RSA, of which there is no other form
        return
    for order in _ORDERS:
        if s < order:
            yield _signed_with(certificate, encode_dss_signature(r, order - s))


def _signed_with(certificate: x509.Certificate, signature: bytes) -> bytes:
    said, seal = certificate.tbs_certificate_bytes, _bit_string(certificate.signature)
    inside = _inside(certificate.public_bytes(Encoding.DER))
    algorithm = inside[len(said) : -len(seal)]
    return _der(_SEQUENCE, said + algorithm + _bit_string(signature))


def _bit_string(content: bytes) -> bytes:
    return _der(_BIT_STRING, b"\0" + content)


def _inside(der: bytes) -> bytes:
    """What stands in the outermost element of *der*."""
    return der[2 if der[1] < _SHORT else 2 + der[1] - _SHORT :]


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < _SHORT:
        return bytes([tag, length]) + content
    size = length.to_bytes((length.bit_length() + 7) // 8)
    return bytes([tag, _SHORT + len(size)]) + size + content
