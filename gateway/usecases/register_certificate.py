"""Registreren: a certificate speaks for one or more schools from now on."""

from gateway.audit.events import Event
from gateway.domain.errors import Misused
from gateway.domain.identifiers import Vestiging
from gateway.domain.party import Certificaat, School
from gateway.usecases import problems
from gateway.usecases.journal import record
from gateway.usecases.ports import Work
from gateway.usecases.world import World


def register_certificate(
    world: World,
    vingerafdruk: str,
    vestigingen: frozenset[Vestiging],
    *,
    twins: frozenset[str] = frozenset(),
) -> Certificaat:
    """
    Let the certificate with this fingerprint speak for *vestigingen*.

    Raises Misused where one of them is not registered, where they are of two sectors (one
    certificate never opens both sides of the exchange), or where it was withdrawn before, in this
    form or with the fingerprint of one of its *twins*.
    """
    certificaat = Certificaat(
        vingerafdruk=vingerafdruk, vestigingen=vestigingen, geregistreerd=world.now()
    )
    with world.work() as work:
        for each in (vingerafdruk, *twins):
            _refuse_withdrawn(work, each)
        if len({_registered(work, vestiging).sector for vestiging in vestigingen}) != 1:
            raise Misused(problems.TWO_SECTORS.at())
        work.certificaten.put(certificaat)
        record(
            work,
            Event.CERTIFICAAT_GEREGISTREERD,
            certificaat.geregistreerd,
            certificaat=vingerafdruk,
            scholen=" ".join(sorted(map(str, vestigingen))),
        )
    return certificaat


def _refuse_withdrawn(work: Work, vingerafdruk: str) -> None:
    earlier = work.certificaten.get(vingerafdruk)
    if earlier is not None and earlier.ingetrokken is not None:
        raise Misused(problems.WITHDRAWN_CERTIFICATE.at())


def _registered(work: Work, vestiging: Vestiging) -> School:
    school = work.scholen.get(vestiging)
    if school is None:
        raise Misused(problems.UNKNOWN_SCHOOL.at(school=vestiging))
    return school
