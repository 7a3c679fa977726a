"""Klaarzetten: the sender opens the dossier for the VO school."""

from collections.abc import Iterator

from gateway.audit.events import Event
from gateway.canonical.reading import read_overstapdossier
from gateway.domain.dossier import Inzage
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding
from gateway.domain.lifecycle import Action
from gateway.domain.overdracht import Overdracht, Status
from gateway.domain.party import Party
from gateway.markup.parsing import parse
from gateway.usecases import problems
from gateway.usecases.access import demand, sent
from gateway.usecases.destinations import unknown_destinations
from gateway.usecases.journal import record_by, refusals_recorded
from gateway.usecases.places import open_document
from gateway.usecases.ports import Work
from gateway.usecases.validate import validate_tree
from gateway.usecases.world import World


def release(
    world: World, caller: Party, overdracht_id: str, *, voorlopig: bool = False
) -> Overdracht:
    """
    Let the term begin. Raises Refused with all that keeps the dossier from going out.

    A provisional dossier goes out only where the sender says *voorlopig*.
    """
    with refusals_recorded(world, caller, Action.RELEASE, overdracht_id), world.work() as work:
        demand(caller, Action.RELEASE)
        overdracht = sent(work, caller, overdracht_id)
        released = overdracht.release(world.now())
        findings = tuple(_obstacles(world, work, overdracht, voorlopig=voorlopig))
        if findings:
            raise Refused(*findings)
        work.overdrachten.put(released)
        record_by(
            work,
            Event.KLAARGEZET,
            caller,
            released,
            school=released.afzender,
            versie=str(released.versie.nummer),
            status=released.versie.status,
        )
    return released


def _obstacles(
    world: World, work: Work, overdracht: Overdracht, *, voorlopig: bool
) -> Iterator[Finding]:
    root = parse(open_document(world, work, overdracht), indented=False)
    verdict = validate_tree(root)
    if not verdict.valid:
        yield from verdict.findings
    if not _had_insight(read_overstapdossier(root).dossier.inzage):
        yield problems.NO_INSIGHT.at("dossier/inzage")
    if overdracht.versie.status is Status.VOORLOPIG and not voorlopig:
        yield problems.PROVISIONAL.at("kop/status")
    yield from unknown_destinations(work, overdracht.bestemmingen)


def _had_insight(inzage: Inzage | None) -> bool:
    return inzage is not None and inzage.inzage is True and inzage.inzagedatum is not None
