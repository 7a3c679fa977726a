"""The check of a seal: what a trusted school has signed, and nothing else of the document."""

from base64 import b64decode
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from cryptography import x509
from lxml import etree

from gateway.domain.errors import Misused, Untrusted
from gateway.domain.findings import Finding
from gateway.domain.identifiers import Vestiging
from gateway.markup.parsing import parse
from gateway.signing import kinds
from gateway.signing.certificates import certificate_from_der, fingerprint, vestigingen
from gateway.signing.names import DS, XADES
from gateway.signing.sender import afzender
from gateway.signing.structure import structure_findings
from gateway.signing.trust import Trust
from gateway.signing.twins import twin_fingerprints
from gateway.signing.verification import verified

_CLOCKS_MAY_DIFFER: Final = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """
    What a school has signed.

    *root* is the tree of the very bytes that were signed: the overstapdossier without its
    signature. *document* is the whole of what was received, and *sha256* its digest.
    *certificate* is the fingerprint of the certificate, which speaks for the *vestigingen*;
    *twins* are those of its other forms.
    """

    root: etree._Element = field(repr=False)
    document: bytes = field(repr=False)
    sha256: str
    certificate: str
    twins: frozenset[str]
    vestigingen: frozenset[Vestiging]
    afzender: Vestiging
    signed: datetime


def check(document: bytes, trust: Trust, *, moment: datetime) -> Sealed:
    """
    What the school that is its afzender has signed in *document*.

    Raises Unreadable where it is no XML that the door lets through, and Untrusted, with findings
    that name who acts, where the signature or the certificate does not hold at this *moment*.
    """
    received = parse(document)
    _refuse(*structure_findings(received))
    certificate, *intermediates = _certificates(received)
    _refuse(*trust.judge(certificate, intermediates, moment=moment))
    signed = verified(received, certificate, moment=moment)
    # Blank lines instead of the XML declaration keep the line numbers of what was received.
    root = parse(b"\n" * ((received.sourceline or 1) - 1) + signed.document)
    return Sealed(
        root=root,
        document=document,
        sha256=sha256(document).hexdigest(),
        certificate=fingerprint(certificate),
        twins=twin_fingerprints(certificate),
        vestigingen=vestigingen(certificate),
        afzender=afzender(root, certificate),
        signed=_moment_of_signing(signed.properties, certificate, moment),
    )


def _refuse(*findings: Finding) -> None:
    if findings:
        raise Untrusted(*findings)


def _certificates(root: etree._Element) -> list[x509.Certificate]:
    """The certificates in KeyInfo, that of the signer first."""
    texts = [each.text or "" for each in root[-1].iter(f"{DS}X509Certificate")]
    try:
        return [certificate_from_der(b64decode(text)) for text in texts]
    except (ValueError, Misused):
        raise Untrusted(kinds.UNREADABLE_CERTIFICATE.at()) from None


def _moment_of_signing(
    properties: etree._Element, certificate: x509.Certificate, moment: datetime
) -> datetime:
    text = properties.findtext(f".//{XADES}SigningTime", "")
    try:
        signed = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Untrusted(kinds.IMPOSSIBLE_MOMENT.at(reason="het is geen tijdstip")) from None
    reason = _why_impossible(signed, certificate, moment)
    if reason:
        raise Untrusted(kinds.IMPOSSIBLE_MOMENT.at(reason=reason))
    return signed


def _why_impossible(signed: datetime, certificate: x509.Certificate, moment: datetime) -> str:
    if signed.tzinfo is None:
        return "de tijdzone ontbreekt"
    if signed > moment + _CLOCKS_MAY_DIFFER:
        return "het ligt in de toekomst"
    if signed < certificate.not_valid_before_utc - _CLOCKS_MAY_DIFFER:
        return "het certificaat was toen nog niet geldig"
    return ""
