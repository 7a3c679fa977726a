"""Whether a certificate suits a school, by what it says itself."""

from collections.abc import Iterator
from datetime import datetime

from cryptography import x509

from gateway.domain.findings import Finding
from gateway.signing import kinds
from gateway.signing.certificates import vestigingen
from gateway.signing.keys import is_strong
from gateway.signing.purpose import is_for_schools


def unsuitable(certificate: x509.Certificate, *, moment: datetime) -> Iterator[Finding]:
    """All that keeps the *certificate* from serving a school at this *moment*, by itself."""
    if not is_for_schools(certificate):
        yield kinds.OTHER_PURPOSE.at()
    elif not vestigingen(certificate):
        yield kinds.NO_SCHOOL.at()
    if not is_strong(certificate.public_key()):
        yield kinds.WEAK_KEY.at()
    if moment > certificate.not_valid_after_utc:
        yield kinds.EXPIRED.at(date=day(certificate.not_valid_after_utc))
    if moment < certificate.not_valid_before_utc:
        yield kinds.NOT_YET_VALID.at(date=day(certificate.not_valid_before_utc))


def day(moment: datetime) -> str:
    """The day of *moment* as it is written in Dutch."""
    return f"{moment:%d-%m-%Y}"
