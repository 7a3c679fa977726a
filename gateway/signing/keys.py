"""The keys that may sign, and the ones that may not."""

from enum import StrEnum
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from gateway.domain.errors import Misused
from gateway.signing import kinds

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
"""A key that a school, server or authority may hold."""

_CURVES: Final = (ec.SECP256R1, ec.SECP384R1)
_RSA_BITS: Final = 3072
_RSA_MAX_BITS: Final = 8192
_RSA_EXPONENT: Final = 65537


class KeyKind(StrEnum):
    """The kinds of key that we make."""

    P256 = "p256"
    P384 = "p384"
    RSA3072 = "rsa3072"


def new_key(kind: KeyKind = KeyKind.P256) -> PrivateKey:
    """A new private key."""
    if kind is KeyKind.RSA3072:
        return rsa.generate_private_key(public_exponent=_RSA_EXPONENT, key_size=_RSA_BITS)
    return ec.generate_private_key(ec.SECP384R1() if kind is KeyKind.P384 else ec.SECP256R1())


def is_strong(public_key: object) -> bool:
    """Whether a signature by this key may be trusted: ECDSA P-256 or P-384, or RSA >= 3072."""
    if isinstance(public_key, rsa.RSAPublicKey):
        # The upper bound keeps a hostile certificate from costing seconds of arithmetic.
        return _RSA_BITS <= public_key.key_size <= _RSA_MAX_BITS
    return isinstance(public_key, ec.EllipticCurvePublicKey) and isinstance(
        public_key.curve, _CURVES
    )


def key_from_pem(pem: bytes) -> PrivateKey:
    """The private key in *pem*; raises Misused where there is none that may sign."""
    try:
        key = load_pem_private_key(pem, password=None)
    except TypeError:
        raise Misused(kinds.LOCKED_KEY.at()) from None
    except (ValueError, UnsupportedAlgorithm):
        raise Misused(kinds.UNREADABLE_KEY.at()) from None
    if isinstance(key, PrivateKey) and is_strong(key.public_key()):
        return key
    raise Misused(kinds.WEAK_KEY.at())


def key_to_pem(key: PrivateKey) -> bytes:
    """The private key as PEM (PKCS #8), not encrypted."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
