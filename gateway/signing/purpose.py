"""What a certificate may be used for, by its own words."""

from typing import TypeVar

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID

_Extension = TypeVar("_Extension", bound=x509.ExtensionType)


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may sign other certificates."""
    constraints = _extension(certificate, x509.BasicConstraints)
    usage = _extension(certificate, x509.KeyUsage)
    return bool(constraints and constraints.ca and usage and usage.key_cert_sign)


def is_for_schools(certificate: x509.Certificate) -> bool:
    """Whether it may sign documents, and call a server over TLS, as a school does."""
    usage = _extension(certificate, x509.KeyUsage)
    extended = _extension(certificate, x509.ExtendedKeyUsage)
    if usage is None or extended is None or is_authority(certificate):
        return False
    return usage.digital_signature and ExtendedKeyUsageOID.CLIENT_AUTH in extended


def _extension(certificate: x509.Certificate, kind: type[_Extension]) -> _Extension | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
