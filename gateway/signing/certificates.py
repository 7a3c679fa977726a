"""What a certificate says: its text form, its fingerprint and the schools that it is bound to."""

from collections.abc import Iterator
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding

from gateway.domain.errors import Misused
from gateway.domain.identifiers import Vestiging
from gateway.signing import kinds

VESTIGING_URN: Final = "urn:overstap:vestiging:"
_UNREADABLE: Final = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
)


def certificates_from_pem(pem: bytes) -> tuple[x509.Certificate, ...]:
    """The certificates in *pem*, in their order; raises Misused where there is none."""
    try:
        return tuple(_read(each) for each in x509.load_pem_x509_certificates(pem))
    except _UNREADABLE:
        raise Misused(kinds.UNREADABLE_CERTIFICATE.at()) from None


def certificate_from_der(der: bytes) -> x509.Certificate:
    """The certificate in *der*, as TLS and RFC 9440 carry it; raises Misused where it is none."""
    try:
        return _read(x509.load_der_x509_certificate(der))
    except _UNREADABLE:
        raise Misused(kinds.UNREADABLE_CERTIFICATE.at()) from None


def _read(certificate: x509.Certificate) -> x509.Certificate:
    """Read all of it now: the library reads each part when asked, and only then complains."""
    _ = certificate.issuer, certificate.subject, certificate.extensions, certificate.public_key()
    return certificate


def certificate_to_pem(certificate: x509.Certificate) -> bytes:
    """The certificate as PEM."""
    return certificate.public_bytes(Encoding.PEM)


def fingerprint(certificate: x509.Certificate) -> str:
    """The SHA-256 of the certificate in hexadecimal, by which we name it."""
    return certificate.fingerprint(SHA256()).hex()


def vestigingen(certificate: x509.Certificate) -> frozenset[Vestiging]:
    """The school locations that the certificate is bound to; empty where it names none."""
    return frozenset(_named(certificate))


def _named(certificate: x509.Certificate) -> Iterator[Vestiging]:
    for uri in _uris(certificate):
        if uri.startswith(VESTIGING_URN):
            try:
                yield Vestiging.parse(uri.removeprefix(VESTIGING_URN))
            except ValueError:
                continue


def _uris(certificate: x509.Certificate) -> list[str]:
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return []
    return names.value.get_values_for_type(x509.UniformResourceIdentifier)
