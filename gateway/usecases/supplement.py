"""Aanvullen: the sender hands in a new version, under the same code and the same claim."""

from collections.abc import Iterator

from gateway.audit.events import Event
from gateway.domain.errors import Conflict
from gateway.domain.findings import Finding
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht, Status
from gateway.domain.party import Party
from gateway.usecases import problems
from gateway.usecases.access import demand, sent
from gateway.usecases.arrival import Arrival, arrive
from gateway.usecases.destinations import unknown_destinations
from gateway.usecases.journal import record_version, refusals_recorded
from gateway.usecases.once import first_outcome, remember, request_of
from gateway.usecases.places import destroy_documents, store_document
from gateway.usecases.ports import Work
from gateway.usecases.world import World


def supplement(
    world: World,
    caller: Party,
    overdracht_id: str,
    document: bytes,
    *,
    idempotency_key: str | None = None,
) -> Overdracht:
    """
    Put the signed *document* in the place of the version before it, and begin the term anew.

    Raises Conflict with all that keeps it from following that version.
    """
    with refusals_recorded(world, caller, Action.SUPPLEMENT, overdracht_id):
        demand(caller, Action.SUPPLEMENT)
        request = request_of(world, idempotency_key, document, Action.SUPPLEMENT, overdracht_id)
        arrival = arrive(world, caller, document)
        with world.work() as work:
            overdracht = sent(work, caller, overdracht_id)
            earlier = first_outcome(work, overdracht.afzender, request)
            if earlier is not None:
                return earlier
            supplemented = _supplemented(world, work, overdracht, arrival)
            remember(work, supplemented, request)
            record_version(work, Event.AANGEVULD, caller, supplemented)
        return supplemented


def _supplemented(
    world: World, work: Work, overdracht: Overdracht, arrival: Arrival
) -> Overdracht:
    moment = arrival.versie.aangeleverd
    supplemented = overdracht.supplement(arrival.versie, arrival.bestemmingen, moment)
    findings = (*_misfits(world, overdracht, arrival), *_nowhere(work, overdracht, arrival))
    if findings:
        raise Conflict(*findings)
    destroy_documents(work, overdracht)
    work.overdrachten.put(supplemented)
    store_document(world, work, supplemented, arrival.document)
    return supplemented


def _misfits(world: World, overdracht: Overdracht, arrival: Arrival) -> Iterator[Finding]:
    yield from _breaks_in_the_row(overdracht, arrival)
    if arrival.kop.dossierId != overdracht.dossier_id:
        yield problems.OTHER_DOSSIER.at("kop/dossierId")
    if arrival.afzender != overdracht.afzender:
        yield problems.OTHER_SENDER.at("kop/afzender")
    if world.vault.index_of_pgn(arrival.pgn) != overdracht.pgn_index:
        yield problems.OTHER_PUPIL.at("dossier/huidigeschool/leerling")
    if _is_definitive_no_more(overdracht, arrival):
        yield problems.NO_LONGER_DEFINITIVE.at("kop/status")
    if _passes_by_the_claim(overdracht, arrival):
        yield problems.CLAIM_ELSEWHERE.at("kop/bestemming", claim=overdracht.claim)


def _nowhere(work: Work, overdracht: Overdracht, arrival: Arrival) -> Iterator[Finding]:
    """The new destinations that could never fetch it; a concept is held against them later."""
    if overdracht.klaargezet is not None:
        yield from unknown_destinations(work, arrival.bestemmingen, before=overdracht.bestemmingen)


def _breaks_in_the_row(overdracht: Overdracht, arrival: Arrival) -> Iterator[Finding]:
    last, given = overdracht.versie, arrival.kop
    if given.versie != last.nummer + 1:
        yield problems.WRONG_NUMBER.at(
            "kop/versie", gegeven=given.versie, vorige=last.nummer, verwacht=last.nummer + 1
        )
    if given.vorigeVersie is None or given.vorigeVersie.sha256 != last.sha256:
        yield problems.WRONG_PREVIOUS.at("kop/vorigeVersie", vorige=last.nummer)


def _is_definitive_no_more(overdracht: Overdracht, arrival: Arrival) -> bool:
    """Whether what a school may have read as definitive would be provisional after all."""
    was_definitive = overdracht.versie.status is Status.DEFINITIEF
    is_out = overdracht.klaargezet is not None
    return is_out and was_definitive and arrival.versie.status is Status.VOORLOPIG


def _passes_by_the_claim(overdracht: Overdracht, arrival: Arrival) -> bool:
    """Whether other schools are addressed than before, and not the one that holds the claim."""
    claim, addressed = overdracht.claim, set(arrival.bestemmingen)
    changed = addressed != set(overdracht.bestemmingen)
    return claim is not None and bool(addressed) and changed and claim not in addressed
