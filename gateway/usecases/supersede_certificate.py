"""Vervangen: a certificate stops speaking, because its school has a newer one."""

from dataclasses import replace
from datetime import datetime

from gateway.audit.events import Event
from gateway.domain.errors import NotFound
from gateway.domain.party import Certificaat
from gateway.usecases import problems
from gateway.usecases.journal import record
from gateway.usecases.world import World


def supersede_certificate(world: World, vingerafdruk: str, *, end: datetime) -> Certificaat:
    """Let the certificate with this fingerprint speak until *end* only; raises NotFound."""
    with world.work() as work:
        certificaat = work.certificaten.get(vingerafdruk)
        if certificaat is None:
            raise NotFound(problems.UNKNOWN_CERTIFICATE.at())
        superseded = replace(certificaat, vervangen=end)
        work.certificaten.put(superseded)
        record(work, Event.CERTIFICAAT_VERVANGEN, world.now(), certificaat=vingerafdruk)
    return superseded
