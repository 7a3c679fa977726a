"""
A development certificate authority: certificates for schools and servers, and what it revokes.

A real installation takes its certificates from PKIoverheid or the education sector; this one is
for a demonstration, a test, or a gateway within one organisation.
"""

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from gateway.domain.identifiers import Vestiging
from gateway.signing.certificates import VESTIGING_URN, certificate_to_pem
from gateway.signing.keys import KeyKind, PrivateKey, key_to_pem, new_key
from gateway.signing.signer import Signer

_LONGEST_NAME: Final = 64  # X.520, ub-common-name


@dataclass(frozen=True, slots=True)
class Validity:
    """The moments between which a certificate holds."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class Issued:
    """A certificate with its private key."""

    certificate: x509.Certificate
    key: PrivateKey = field(repr=False)

    @classmethod
    def from_pem(cls, key: bytes, certificate: bytes) -> "Issued":
        """What was issued before, read back; raises Misused where the two are not a pair."""
        signer = Signer.from_pem(key, certificate)
        return cls(signer.certificate, signer.key)

    @property
    def certificate_pem(self) -> bytes:
        """The certificate as PEM."""
        return certificate_to_pem(self.certificate)

    @property
    def key_pem(self) -> bytes:
        """The private key as PEM, not encrypted."""
        return key_to_pem(self.key)


def new_authority(naam: str, validity: Validity, *, kind: KeyKind = KeyKind.P256) -> Issued:
    """A certificate authority that signs its own certificate."""
    key = new_key(kind)
    name = _common_name(naam)
    public = key.public_key()
    certificate = (
        _begun(name, validity)
        .issuer_name(name)
        .public_key(public)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, SHA256())
    )
    return Issued(certificate, key)


def school_certificate(
    authority: Issued,
    vestigingen: Iterable[Vestiging],
    *,
    naam: str,
    validity: Validity,
    kind: KeyKind = KeyKind.P256,
) -> Issued:
    """A certificate with which these school locations sign, and call the gateway over TLS."""
    uris = [x509.UniformResourceIdentifier(f"{VESTIGING_URN}{each}") for each in vestigingen]
    purpose = ExtendedKeyUsageOID.CLIENT_AUTH
    return _signed(authority, _common_name(naam), uris, purpose, _Terms(validity, kind))


def server_certificate(
    authority: Issued,
    hosts: Iterable[str],
    *,
    validity: Validity,
    kind: KeyKind = KeyKind.P256,
) -> Issued:
    """A certificate with which a server on these *hosts* (names or IP addresses) shows itself."""
    names = [_host(host) for host in hosts]
    purpose = ExtendedKeyUsageOID.SERVER_AUTH
    name = _common_name(str(names[0].value)[:_LONGEST_NAME])
    return _signed(authority, name, names, purpose, _Terms(validity, kind))


def revocation_list(authority: Issued, serials: Iterable[int], validity: Validity) -> bytes:
    """The authority's list (PEM) of the certificates that it takes back, by serial number."""
    builder = x509.CertificateRevocationListBuilder(
        issuer_name=authority.certificate.subject,
        last_update=validity.start,
        next_update=validity.end,
    )
    for serial in sorted(set(serials)):
        revoked = x509.RevokedCertificateBuilder(serial, validity.start).build()
        builder = builder.add_revoked_certificate(revoked)
    number = x509.CRLNumber(int(validity.start.timestamp()))
    builder = builder.add_extension(number, critical=False)
    builder = builder.add_extension(_issued_by(authority), critical=False)
    return builder.sign(authority.key, SHA256()).public_bytes(Encoding.PEM)


@dataclass(frozen=True, slots=True)
class _Terms:
    validity: Validity
    kind: KeyKind


def _signed(
    authority: Issued,
    name: x509.Name,
    alternative: Iterable[x509.GeneralName],
    purpose: x509.ObjectIdentifier,
    terms: _Terms,
) -> Issued:
    key = new_key(terms.kind)
    public = key.public_key()
    is_rsa = isinstance(key, rsa.RSAPrivateKey)
    certificate = (
        _begun(name, terms.validity)
        .issuer_name(authority.certificate.subject)
        .public_key(public)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs=True, enciphers=is_rsa), critical=True)
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        .add_extension(x509.SubjectAlternativeName(alternative), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(_issued_by(authority), critical=False)
        .sign(authority.key, SHA256())
    )
    return Issued(certificate, key)


def _begun(name: x509.Name, validity: Validity) -> x509.CertificateBuilder:
    return x509.CertificateBuilder(
        subject_name=name,
        serial_number=x509.random_serial_number(),
        not_valid_before=validity.start,
        not_valid_after=validity.end,
    )


def _common_name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _issued_by(authority: Issued) -> x509.AuthorityKeyIdentifier:
    return x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.key.public_key())


def _usage(
    *, signs: bool = False, enciphers: bool = False, signs_certificates: bool = False
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs,
        content_commitment=False,
        key_encipherment=enciphers,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _host(text: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(text))
    except ValueError:
        return x509.DNSName(text)
