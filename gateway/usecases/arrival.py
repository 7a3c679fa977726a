"""
What a school hands in, in the one order of work that is safe.

Door, signature, verified tree, verdict on that tree, model of that tree: never is one tree judged
and another one read.
"""

from dataclasses import dataclass, field
from datetime import datetime

from gateway.canonical.reading import read_overstapdossier
from gateway.domain.dossier import Leerling
from gateway.domain.errors import Refused, Untrusted
from gateway.domain.identifiers import Brin, Pgn, Vestiging, pgn
from gateway.domain.overdracht import Status, Versie
from gateway.domain.overstapdossier import Kop, Overstapdossier, SchoolVerwijzing
from gateway.domain.party import Party
from gateway.signing.check import Sealed, check
from gateway.signing.kinds import REVOKED, SUPERSEDED
from gateway.usecases import problems
from gateway.usecases.validate import validate_tree
from gateway.usecases.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A signed overstapdossier that is in order: its bytes, its head, and whose it is."""

    document: bytes = field(repr=False)
    kop: Kop
    pgn: Pgn
    afzender: Vestiging
    bestemmingen: tuple[Vestiging, ...]
    versie: Versie


def arrive(world: World, caller: Party, document: bytes) -> Arrival:
    """The overstapdossier in *document*; raises Refused with all that is wrong with it."""
    moment = world.now()
    sealed = check(document, world.trust(moment), moment=moment)
    _demand_registered_trust(world, sealed)
    if not caller.may_act_for(sealed.afzender):
        raise Refused(problems.NOT_YOUR_SENDER.at("kop/afzender", afzender=sealed.afzender))
    verdict = validate_tree(sealed.root)
    if not verdict.valid:
        raise Refused(*verdict.findings)
    return _arrival(sealed, read_overstapdossier(sealed.root), moment=moment)


def _demand_registered_trust(world: World, sealed: Sealed) -> None:
    """Raise Untrusted where the gateway knows that the certificate of the signature has ended."""
    with world.work() as work:
        found = [work.certificaten.get(each) for each in (sealed.certificate, *sealed.twins)]
    for certificaat in filter(None, found):
        if not certificaat.speaks_at(world.now()):
            raise Untrusted((REVOKED if certificaat.ingetrokken else SUPERSEDED).at())


def _arrival(sealed: Sealed, content: Overstapdossier, *, moment: datetime) -> Arrival:
    kop = content.kop
    return Arrival(
        document=sealed.document,
        kop=kop,
        pgn=_pgn(content.dossier.huidigeschool.leerling),
        afzender=sealed.afzender,
        bestemmingen=tuple(_vestiging(bestemming) for bestemming in kop.bestemming),
        versie=Versie(
            nummer=kop.versie,
            sha256=sealed.sha256,
            status=Status(kop.status),
            aangeleverd=moment,
        ),
    )


def _vestiging(school: SchoolVerwijzing) -> Vestiging:
    return Vestiging(Brin(school.brin), school.vestiging)


def _pgn(leerling: Leerling) -> Pgn:
    try:
        return pgn(leerling.bsn or leerling.onderwijsnummer or "")
    except ValueError:
        raise Refused(problems.NO_PGN.at("dossier/huidigeschool/leerling")) from None
