"""Intrekken: a certificate speaks for nobody any more."""

from dataclasses import replace

from gateway.audit.events import Event
from gateway.domain.errors import NotFound
from gateway.domain.party import Certificaat
from gateway.usecases import problems
from gateway.usecases.journal import record
from gateway.usecases.world import World


def withdraw_certificate(world: World, vingerafdruk: str) -> Certificaat:
    """From now on nothing that comes with this certificate, or is signed by it, is taken."""
    with world.work() as work:
        certificaat = work.certificaten.get(vingerafdruk)
        if certificaat is None:
            raise NotFound(problems.UNKNOWN_CERTIFICATE.at())
        moment = certificaat.ingetrokken or world.now()
        withdrawn = replace(certificaat, ingetrokken=moment)
        work.certificaten.put(withdrawn)
        record(work, Event.CERTIFICAAT_INGETROKKEN, world.now(), certificaat=vingerafdruk)
    return withdrawn
