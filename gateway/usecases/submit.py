"""Indienen: a primary school hands in the signed dossier of one pupil."""

from typing import Final

from gateway.audit.events import Event
from gateway.domain.errors import Conflict, Misused
from gateway.domain.identifiers import UniekeCode
from gateway.domain.lifecycle import Action, after
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party
from gateway.domain.schooljaar import schooljaar
from gateway.domain.termijnen import Termijnen
from gateway.usecases import problems
from gateway.usecases.access import demand
from gateway.usecases.arrival import Arrival, arrive
from gateway.usecases.journal import record_version, refusals_recorded
from gateway.usecases.once import first_outcome, remember, request_of
from gateway.usecases.places import store_code, store_document
from gateway.usecases.ports import Work
from gateway.usecases.world import World

_CODE_BITS: Final = 55


def submit(
    world: World,
    caller: Party,
    document: bytes,
    *,
    idempotency_key: str | None = None,
    termijn: int | None = None,
) -> Overdracht:
    """Keep the signed *document* as a concept under a new code; it stands ready *termijn* days."""
    with refusals_recorded(world, caller, Action.SUBMIT):
        demand(caller, Action.SUBMIT)
        looptijd = _within(world.terms, termijn)
        request = request_of(world, idempotency_key, document, Action.SUBMIT, str(looptijd))
        arrival = arrive(world, caller, document)
        with world.work() as work:
            earlier = first_outcome(work, arrival.afzender, request)
            if earlier is not None:
                return earlier
            overdracht = _begin(world, work, arrival, looptijd=looptijd)
            remember(work, overdracht, request)
            record_version(work, Event.INGEDIEND, caller, overdracht)
        return overdracht


def _within(terms: Termijnen, termijn: int | None) -> int:
    if termijn is None:
        return terms.standaard
    if not 1 <= termijn <= terms.maximum:
        raise Misused(problems.TERM_TOO_LONG.at(maximum=terms.maximum, standaard=terms.standaard))
    return termijn


def _begin(world: World, work: Work, arrival: Arrival, *, looptijd: int) -> Overdracht:
    moment = arrival.versie.aangeleverd
    year = schooljaar(moment.date())
    pgn_index = world.vault.index_of_pgn(arrival.pgn)
    running = work.overdrachten.open_of(pgn_index, arrival.afzender, year)
    if running is not None:
        raise Conflict(problems.ALREADY_OPEN.at(overdracht=running))
    code = _new_code(world, work)
    overdracht = Overdracht(
        id=world.new_id(),
        dossier_id=arrival.kop.dossierId,
        schooljaar=year,
        afzender=arrival.afzender,
        bestemmingen=arrival.bestemmingen,
        state=after(None, Action.SUBMIT),
        code_index=world.vault.index_of_code(code),
        pgn_index=pgn_index,
        versies=(arrival.versie,),
        looptijd=looptijd,
        ingediend=moment,
        gewijzigd=moment,
    )
    work.overdrachten.put(overdracht)
    store_document(world, work, overdracht, arrival.document)
    store_code(world, work, overdracht.id, code)
    return overdracht


def _new_code(world: World, work: Work) -> UniekeCode:
    code = UniekeCode.from_random(world.random_bits(_CODE_BITS))
    while work.overdrachten.has_code(world.vault.index_of_code(code)):
        code = UniekeCode.from_random(world.random_bits(_CODE_BITS))
    return code
