"""
Builders of certificates, signers and trust, quick enough to be made anew in every test.

All that they make holds from 2025 to 2055: at the fixed moment of the tests and, for TLS that
asks the machine's own clock, at any real moment too.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.hashes import SHA256

from gateway.domain.identifiers import Vestiging
from gateway.signing.issuing import (
    Issued,
    Validity,
    new_authority,
    revocation_list,
    school_certificate,
    server_certificate,
)
from gateway.signing.keys import KeyKind, PrivateKey
from gateway.signing.signer import Signer
from gateway.signing.trust import Trust

START = datetime(2025, 1, 1, tzinfo=UTC)
END = datetime(2055, 1, 1, tzinfo=UTC)
VALIDITY = Validity(START, END)


@cache
def an_authority(naam: str = "Proefuitgever Overstap", kind: KeyKind = KeyKind.P256) -> Issued:
    """The certificate authority of this name: one and the same each time it is asked for."""
    return new_authority(naam, VALIDITY, kind=kind)


def a_school_certificate(
    *vestigingen: str,
    authority: Issued | None = None,
    kind: KeyKind = KeyKind.P256,
    start: datetime = START,
    end: datetime = END,
) -> Issued:
    """A new certificate and key for these school locations (99XX00 where none is named)."""
    return school_certificate(
        authority or an_authority(),
        [Vestiging.parse(each) for each in vestigingen or ("99XX00",)],
        naam="Verzonnen School",
        validity=Validity(start, end),
        kind=kind,
    )


def a_certificate_for(
    public_key: CertificatePublicKeyTypes, *, like: x509.Certificate | None = None
) -> x509.Certificate:
    """A certificate as that of a school (or *like* another) for any key, however weak."""
    like = like or a_school_certificate().certificate
    builder = x509.CertificateBuilder(
        issuer_name=like.issuer,
        subject_name=like.subject,
        public_key=public_key,
        serial_number=x509.random_serial_number(),
        not_valid_before=like.not_valid_before_utc,
        not_valid_after=like.not_valid_after_utc,
        extensions=list(like.extensions),
    )
    return builder.sign(an_authority().key, SHA256())


def a_certificate_with(
    extensions: Iterable[x509.Extension[x509.ExtensionType]],
) -> x509.Certificate:
    """A certificate as that of a school, but with these extensions."""
    like = a_school_certificate()
    return _certificate(like, an_authority(), extensions)


def a_chain(*, path_length: int, key: PrivateKey | None = None) -> tuple[Issued, Issued]:
    """An authority that may appoint others, *path_length* deep, and one (with *key*) so made."""
    root, middle = (new_authority(naam, VALIDITY) for naam in ("Top", "Midden"))
    middle = Issued(middle.certificate, key or middle.key)
    deep = x509.BasicConstraints(ca=True, path_length=path_length)
    top = x509.Extension(deep.oid, critical=True, value=deep)
    rest = [each for each in root.certificate.extensions if each.oid != top.oid]
    identifier = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    named = x509.Extension(identifier.oid, critical=False, value=identifier)
    return (
        Issued(_certificate(root, root, [*rest, top]), root.key),
        Issued(_certificate(middle, root, [*middle.certificate.extensions, named]), middle.key),
    )


def a_server_certificate(*hosts: str, authority: Issued | None = None) -> Issued:
    """A new certificate and key for a server (localhost and 127.0.0.1 where none is named)."""
    return server_certificate(
        authority or an_authority(), hosts or ("localhost", "127.0.0.1"), validity=VALIDITY
    )


def a_signer(
    *vestigingen: str,
    issued: Issued | None = None,
    authority: Issued | None = None,
    kind: KeyKind = KeyKind.P256,
) -> Signer:
    """A signer for these school locations, or the holder of what was *issued*."""
    issued = issued or a_school_certificate(*vestigingen, authority=authority, kind=kind)
    return Signer(issued.key, (issued.certificate,))


def a_revocation_list(
    *revoked: x509.Certificate, authority: Issued | None = None, end: datetime = END
) -> bytes:
    """The authority's list (PEM) of these certificates."""
    serials = [each.serial_number for each in revoked]
    return revocation_list(authority or an_authority(), serials, Validity(START, end))


def a_trust(*anchors: x509.Certificate) -> Trust:
    """Trust in these authorities, or in `an_authority()` where none is named."""
    return Trust(anchors or (an_authority().certificate,))


def _certificate(
    subject: Issued,
    issuer: Issued,
    extensions: Iterable[x509.Extension[x509.ExtensionType]],
) -> x509.Certificate:
    return x509.CertificateBuilder(
        issuer.certificate.subject,
        subject.certificate.subject,
        subject.key.public_key(),
        x509.random_serial_number(),
        START,
        END,
        list(extensions),
    ).sign(issuer.key, SHA256())
