"""Whom the gateway trusts: certificate authorities, and what they or we have taken back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from cryptography import x509
from cryptography.x509.verification import (
    Criticality,
    ExtensionPolicy,
    PolicyBuilder,
    Store,
    VerificationError,
)

from gateway.domain.errors import Misused
from gateway.domain.findings import Finding
from gateway.signing import kinds
from gateway.signing.certificates import certificates_from_pem
from gateway.signing.keys import is_strong
from gateway.signing.purpose import is_authority
from gateway.signing.revocation import belongs_to, is_listed, lists_from_pem, overdue_since
from gateway.signing.suitability import day, unsuitable


@dataclass(frozen=True, slots=True)
class Trust:
    """
    The authorities that we trust, and their *lists* of the certificates that they took back.

    There is no default, and no other source. What a school has replaced, its gateway knows.
    """

    anchors: tuple[x509.Certificate, ...]
    lists: tuple[x509.CertificateRevocationList, ...] = field(default=(), repr=False)

    def __post_init__(self) -> None:
        if not self.anchors or not all(is_authority(anchor) for anchor in self.anchors):
            raise Misused(kinds.NO_AUTHORITY.at())
        if not all(is_strong(anchor.public_key()) for anchor in self.anchors):
            raise Misused(kinds.WEAK_KEY.at())
        if not all(belongs_to(each, self.anchors) for each in self.lists):
            raise Misused(kinds.FOREIGN_LIST.at())

    @classmethod
    def from_pem(cls, anchors: bytes, *lists: bytes) -> "Trust":
        """Trust the authorities in *anchors*, with their *lists*; raises Misused."""
        return cls(
            certificates_from_pem(anchors),
            lists=tuple(each for pem in lists for each in lists_from_pem(pem)),
        )

    def judge(
        self,
        certificate: x509.Certificate,
        intermediates: Iterable[x509.Certificate] = (),
        *,
        moment: datetime,
    ) -> tuple[Finding, ...]:
        """All that keeps a school's *certificate* from being trusted at this *moment*."""
        within = _within(certificate, moment)
        chain = self._chain(certificate, list(intermediates), moment=within)
        return (
            *unsuitable(certificate, moment=moment),
            *([] if chain else [self._why_no_chain(certificate, moment)]),
            *(kinds.WEAK_KEY.at() for each in chain[1:] if not is_strong(each.public_key())),
            *self._taken_back(chain or (certificate,)),
            *self._lists_overdue(moment),
        )

    def _chain(
        self,
        certificate: x509.Certificate,
        intermediates: list[x509.Certificate],
        *,
        moment: datetime,
    ) -> tuple[x509.Certificate, ...]:
        """From *certificate* to an anchor; empty where no way leads there."""
        verifier = (
            PolicyBuilder()
            .store(Store(list(self.anchors)))
            .time(moment)
            .extension_policies(
                ca_policy=ExtensionPolicy.webpki_defaults_ca(), ee_policy=_of_a_school()
            )
            .build_client_verifier()
        )
        try:
            return tuple(verifier.verify(certificate, intermediates).chain)
        except (VerificationError, ValueError):
            return ()

    def _why_no_chain(self, certificate: x509.Certificate, moment: datetime) -> Finding:
        for anchor in self.anchors:
            if anchor.subject == certificate.issuer and anchor.not_valid_after_utc < moment:
                return kinds.EXPIRED_AUTHORITY.at(date=day(anchor.not_valid_after_utc))
        return kinds.NOT_OURS.at()

    def _taken_back(self, chain: tuple[x509.Certificate, ...]) -> Iterator[Finding]:
        if any(is_listed(each, self.lists) for each in chain):
            yield kinds.REVOKED.at()

    def _lists_overdue(self, moment: datetime) -> Iterator[Finding]:
        for since in overdue_since(self.lists, moment):
            yield kinds.STALE_LIST.at(date=day(since))


def _within(certificate: x509.Certificate, moment: datetime) -> datetime:
    """
    The moment at which to look for a chain.

    One that has expired is said to have expired, not to come from nowhere: so its chain is
    judged at the last moment that it held.
    """
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    return max(start, min(end, moment)).astimezone(UTC)


def _of_a_school() -> ExtensionPolicy:
    """The rules of the web's certificates, but for their purpose, which has its own finding."""
    return ExtensionPolicy.webpki_defaults_ee().may_be_present(
        x509.ExtendedKeyUsage, Criticality.AGNOSTIC, None
    )
