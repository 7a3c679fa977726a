"""What a certificate may be used for, by its own words."""

from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may sign other certificates."""
    extensions = _extensions(certificate)
    if extensions is None:
        return False
    try:
        constraints = extensions.get_extension_for_class(x509.BasicConstraints).value
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return constraints.ca and usage.key_cert_sign


def is_for_schools(certificate: x509.Certificate) -> bool:
    """Whether it may sign documents, and call a server over TLS, as a school does."""
    extensions = _extensions(certificate)
    if extensions is None or is_authority(certificate):
        return False
    try:
        usage = extensions.get_extension_for_class(x509.KeyUsage).value
        extended = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    except x509.ExtensionNotFound:
        return False
    return usage.digital_signature and ExtendedKeyUsageOID.CLIENT_AUTH in extended


def _extensions(certificate: x509.Certificate) -> x509.Extensions | None:
    """Its extensions, None where they cannot be read."""
    try:
        return certificate.extensions
    except (x509.DuplicateExtension, x509.UnsupportedGeneralNameType, ValueError):
        return None
