"""The lists of certificates that an authority has taken back."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from cryptography import x509

from gateway.domain.errors import Misused
from gateway.signing import kinds

_BEGIN: Final = b"-----BEGIN X509 CRL-----"


def lists_from_pem(pem: bytes) -> tuple[x509.CertificateRevocationList, ...]:
    """All revocation lists in *pem*; raises Misused where there is none, or one is cut off."""
    _, *lists = pem.split(_BEGIN)
    try:
        # The library reads the first list of a file, and says nothing of those after it.
        found = tuple(_read(x509.load_pem_x509_crl(_BEGIN + each)) for each in lists)
    except (ValueError, x509.InvalidVersion):
        found = ()
    if not found:
        raise Misused(kinds.UNREADABLE_LIST.at())
    return found


def _read(revoked: x509.CertificateRevocationList) -> x509.CertificateRevocationList:
    """Read now whose it is and until when it holds, and so complain now."""
    _ = revoked.issuer, revoked.next_update_utc
    return revoked


def belongs_to(
    revoked: x509.CertificateRevocationList, authorities: Iterable[x509.Certificate]
) -> bool:
    """Whether one of the *authorities* has signed the list."""
    return any(_signed_by(revoked, each) for each in authorities)


def is_listed(
    certificate: x509.Certificate, lists: Iterable[x509.CertificateRevocationList]
) -> bool:
    """Whether the authority that issued the *certificate* has taken it back."""
    return any(
        each.issuer == certificate.issuer
        and each.get_revoked_certificate_by_serial_number(certificate.serial_number) is not None
        for each in lists
    )


def serials(lists: Iterable[x509.CertificateRevocationList]) -> frozenset[int]:
    """The serial numbers on the *lists*."""
    return frozenset(each.serial_number for listed in lists for each in listed)


def overdue_since(
    lists: Iterable[x509.CertificateRevocationList], moment: datetime
) -> Iterator[datetime]:
    """When each list that is out of date at this *moment* should have been renewed."""
    for each in lists:
        if each.next_update_utc is not None and each.next_update_utc < moment:
            yield each.next_update_utc


def _signed_by(revoked: x509.CertificateRevocationList, authority: x509.Certificate) -> bool:
    key = authority.public_key()
    if revoked.issuer != authority.subject:
        return False
    try:
        return revoked.is_signature_valid(key)  # type: ignore[arg-type] # raises for other kinds
    except (TypeError, ValueError):
        return False
