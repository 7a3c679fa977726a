"""Who signs: a school's private key with the certificate that belongs to it."""

from dataclasses import dataclass, field

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from gateway.domain.errors import Misused
from gateway.signing import kinds
from gateway.signing.certificates import certificates_from_pem
from gateway.signing.keys import PrivateKey, is_strong, key_from_pem


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key, and its certificate followed by those that lead to the authority."""

    key: PrivateKey = field(repr=False)
    chain: tuple[x509.Certificate, ...]

    def __post_init__(self) -> None:
        if not self.chain:
            raise Misused(kinds.UNREADABLE_CERTIFICATE.at())
        if not is_strong(self.key.public_key()):
            raise Misused(kinds.WEAK_KEY.at())
        if _public(self.key) != _public(self.certificate):
            raise Misused(kinds.FOREIGN_KEY.at())

    @classmethod
    def from_pem(cls, key: bytes, certificates: bytes) -> "Signer":
        """The signer that holds this *key* and these *certificates*; raises Misused."""
        return cls(key_from_pem(key), certificates_from_pem(certificates))

    @property
    def certificate(self) -> x509.Certificate:
        """The signer's own certificate."""
        return self.chain[0]


def _public(holder: PrivateKey | x509.Certificate) -> bytes:
    return holder.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
