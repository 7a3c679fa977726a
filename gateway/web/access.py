"""Who calls: from the certificate shown to the registered schools that it speaks for."""

from datetime import datetime
from typing import Final

from gateway.audit.events import LOOK
from gateway.domain.errors import Misused, NotAdmitted, Unidentified
from gateway.domain.party import Certificaat, Party, School, Sector
from gateway.signing.certificates import certificate_from_der, fingerprint
from gateway.signing.kinds import SUPERSEDED
from gateway.usecases.journal import refusals_recorded
from gateway.usecases.ports import Work
from gateway.usecases.world import World
from gateway.web import kinds

SECTORS: Final = {Sector.PO: "scholen voor primair onderwijs", Sector.VO: "VO-scholen"}
"""Whom a call is for, in the words of its refusal."""


def caller_with(world: World, certificate: bytes | None) -> Party:
    """
    The party that the *certificate* (DER) speaks for.

    Raises Unidentified where there is none, NotAdmitted where it is not one of a school that is
    registered here. That one came which no longer speaks for its schools is recorded.
    """
    if certificate is None:
        raise Unidentified(kinds.NO_CERTIFICATE.at())
    vingerafdruk = _trusted(world, certificate)
    with world.work() as work:
        certificaat = _registered(work, vingerafdruk)
        schools = _schools(work, certificaat)
    with refusals_recorded(world, certificaat, LOOK):
        _demand_speaking(certificaat, world.now())
        sector = _only_sector(schools)
    return Party(
        naam=", ".join(school.naam for school in schools),
        sector=sector,
        vestigingen=frozenset(school.vestiging for school in schools),
        vingerafdruk=vingerafdruk,
    )


def admit(caller: Party, sectors: frozenset[Sector]) -> None:
    """Raise NotAdmitted unless a school of the *caller*'s sector may make this call."""
    if caller.sector not in sectors:
        allowed = " en ".join(SECTORS[sector] for sector in sorted(sectors))
        raise NotAdmitted(kinds.OTHER_SECTOR.at(sector=allowed))


def _trusted(world: World, der: bytes) -> str:
    """The fingerprint of a certificate that holds at this moment."""
    try:
        certificate = certificate_from_der(der)
    except Misused as unreadable:
        raise NotAdmitted(kinds.DOUBTFUL_CERTIFICATE.at(), *unreadable.findings) from None
    moment = world.now()
    doubts = world.trust(moment).judge(certificate, moment=moment)
    if doubts:
        raise NotAdmitted(kinds.DOUBTFUL_CERTIFICATE.at(), *doubts)
    return fingerprint(certificate)


def _registered(work: Work, vingerafdruk: str) -> Certificaat:
    certificaat = work.certificaten.get(vingerafdruk)
    if certificaat is None:
        raise NotAdmitted(kinds.UNKNOWN_CERTIFICATE.at())
    return certificaat


def _demand_speaking(certificaat: Certificaat, moment: datetime) -> None:
    if not certificaat.speaks_at(moment):
        kind = kinds.REVOKED_CERTIFICATE if certificaat.ingetrokken else SUPERSEDED
        raise NotAdmitted(kind.at())


def _schools(work: Work, certificaat: Certificaat) -> list[School]:
    found = (work.scholen.get(vestiging) for vestiging in sorted(certificaat.vestigingen))
    return [school for school in found if school is not None and school.actief]


def _only_sector(schools: list[School]) -> Sector:
    """The sector of the *schools*: one certificate never opens both sides of the exchange."""
    sectors = {school.sector for school in schools}
    if len(sectors) != 1:
        raise NotAdmitted(kinds.UNKNOWN_CERTIFICATE.at())
    return sectors.pop()
