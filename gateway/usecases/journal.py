"""What happened goes into the audit log: with the change, or for a refusal in its own time."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from gateway.audit.chain import following
from gateway.audit.events import BETREFT, Event
from gateway.domain.errors import OverstapError
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Certificaat, Party
from gateway.usecases.ports import Work
from gateway.usecases.world import World


@dataclass(slots=True)
class Attempt:
    """What a caller tries; *betreft* is filled in as soon as it is known."""

    betreft: str = ""


def record(work: Work, event: Event, moment: datetime, **velden: str) -> None:
    """Write *event* in the transaction of the change that it speaks of."""
    work.audit.append(following(work.audit.last(), event, moment, velden))


def record_by(
    work: Work,
    event: Event,
    caller: Party,
    overdracht: Overdracht,
    *,
    school: Vestiging,
    **velden: str,
) -> None:
    """Write that *caller* did *event* with *overdracht* for *school*, as it was changed."""
    record(
        work,
        event,
        overdracht.gewijzigd,
        overdracht=overdracht.id,
        school=str(school),
        certificaat=caller.vingerafdruk,
        **velden,
    )


def record_version(work: Work, event: Event, caller: Party, overdracht: Overdracht) -> None:
    """Write that the sender handed in the newest version of *overdracht*."""
    record_by(
        work,
        event,
        caller,
        overdracht,
        school=overdracht.afzender,
        versie=str(overdracht.versie.nummer),
        sha256=overdracht.versie.sha256,
        status=overdracht.versie.status,
    )


def record_seen(work: Work, caller: Party, overdracht: Overdracht, moment: datetime) -> None:
    """Write that the sender saw the code of *overdracht*, which itself did not change."""
    record(
        work,
        Event.CODE_GETOOND,
        moment,
        overdracht=overdracht.id,
        school=str(overdracht.afzender),
        certificaat=caller.vingerafdruk,
    )


@contextmanager
def refusals_recorded(
    world: World, caller: Party | Certificaat, actie: str, betreft: str = ""
) -> Iterator[Attempt]:
    """
    Write every refusal inside into the audit log, in a transaction of its own.

    *caller* is who acts, or a certificate that speaks for nobody any more. It stands outside the
    transaction of the action, so that this one is undone first.
    """
    attempt = Attempt(betreft)
    try:
        yield attempt
    except OverstapError as error:
        _record_refusal(world, caller, actie, attempt, error)
        raise


def _record_refusal(
    world: World,
    caller: Party | Certificaat,
    actie: str,
    attempt: Attempt,
    error: OverstapError,
) -> None:
    with world.work() as work:
        record(
            work,
            Event.GEWEIGERD,
            world.now(),
            actie=actie,
            reden=type(error).__name__,
            regels=" ".join(sorted({finding.rule for finding in error.findings})),
            scholen=" ".join(sorted(str(vestiging) for vestiging in caller.vestigingen)),
            certificaat=caller.vingerafdruk,
            # What a caller sends as an id may be anything, a PGN too.
            betreft=attempt.betreft if BETREFT.fits(attempt.betreft) else "",
        )
