"""Ophalen: a VO school takes the dossier with the code of the parents and the PGN."""

from dataclasses import dataclass, field

from gateway.audit.events import Event
from gateway.domain.identifiers import Pgn, UniekeCode, Vestiging
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Ophaling, Overdracht, Versie
from gateway.domain.party import Party
from gateway.usecases.access import demand, known, reading_school
from gateway.usecases.availability import demand_available
from gateway.usecases.finding_by_code import find_by_code
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.places import open_document
from gateway.usecases.ports import Work
from gateway.usecases.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Geleverd:
    """The signed document as it goes out, and the retrieval to acknowledge it by."""

    ophaling: Ophaling
    versie: Versie
    document: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class GeenNieuwereVersie:
    """The caller already has the newest version."""

    versie: Versie


def retrieve(
    world: World,
    caller: Party,
    code: UniekeCode,
    pgn: Pgn,
    *,
    bekende_versie: int | None = None,
) -> Geleverd | GeenNieuwereVersie:
    """
    The newest version; it may be retrieved again and again until it is acknowledged.

    *bekende_versie* is the version that the caller has already.
    """
    with refusals_recorded(world, caller, Action.RETRIEVE) as attempt:
        demand(caller, Action.RETRIEVE)
        attempt.betreft = find_by_code(world, caller, code, pgn)
        with world.work() as work:
            overdracht = known(work, attempt.betreft)
            school = reading_school(caller, overdracht)
            demand_available(overdracht, world.now())
            if bekende_versie is not None and bekende_versie >= overdracht.versie.nummer:
                return GeenNieuwereVersie(versie=overdracht.versie)
            return _hand_out(world, work, caller, overdracht, school=school)


def _hand_out(
    world: World, work: Work, caller: Party, overdracht: Overdracht, *, school: Vestiging
) -> Geleverd:
    moment = world.now()
    taken, versie = overdracht.retrieve(school, moment), overdracht.versie
    ophaling = Ophaling(
        id=world.new_id(),
        overdracht_id=taken.id,
        versie=versie.nummer,
        sha256=versie.sha256,
        school=school,
        opgehaald=moment,
    )
    document = open_document(world, work, taken)
    work.overdrachten.put(taken)
    work.ophalingen.put(ophaling)
    record_by(
        work,
        Event.OPGEHAALD,
        caller,
        taken,
        school=school,
        ophaling=ophaling.id,
        versie=str(versie.nummer),
        sha256=versie.sha256,
    )
    return Geleverd(ophaling=ophaling, versie=versie, document=document)
