"""Which school sends an overstapdossier, and whether a certificate speaks for it."""

from typing import Final

from cryptography import x509
from lxml import etree

from gateway.domain.errors import Untrusted
from gateway.domain.identifiers import Brin, Vestiging
from gateway.signing import kinds
from gateway.signing.certificates import vestigingen
from gateway.signing.names import OVERSTAP

_PATH: Final = "overstapdossier/kop/afzender"


def afzender(root: etree._Element, certificate: x509.Certificate) -> Vestiging:
    """The school that sends the overstapdossier; Untrusted where it is not *certificate*'s."""
    sender = _named(root)
    schools = vestigingen(certificate)
    if sender not in schools:
        spoken_for = ", ".join(map(str, sorted(schools)))
        raise Untrusted(kinds.OTHER_SCHOOL.at(_PATH, sender=sender, schools=spoken_for))
    return sender


def _named(root: etree._Element) -> Vestiging:
    try:
        (each,) = root.findall(f"{OVERSTAP}kop/{OVERSTAP}afzender")
        return Vestiging(Brin(each.get("brin", "")), each.get("vestiging", ""))
    except ValueError:
        raise Untrusted(kinds.NO_SENDER.at(_PATH)) from None
