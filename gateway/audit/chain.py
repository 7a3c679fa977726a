"""The chain of what happened: each entry carries the digest of the one before it."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Final

from gateway.audit.events import Event, check_fields
from gateway.domain.findings import Actor, Finding, Kind

BEGINNING: Final = "0" * 64
"""What the first entry carries as the digest of the one before it."""

ALTERED: Final = Kind(
    rule="GW.AUD01",
    message="Regel {nummer} van het auditlogboek is veranderd, of volgt niet op de regel ervoor.",
    advice="Zet het logboek terug uit een reservekopie en onderzoek wie bij de database kon.",
    who=Actor.ADMINISTRATOR,
)
MISSING: Final = Kind(
    rule="GW.AUD02",
    message="Na regel {nummer} van het auditlogboek ontbreekt een regel of staat er een op een "
    "andere plaats.",
    advice="Zet het logboek terug uit een reservekopie en onderzoek wie bij de database kon.",
    who=Actor.ADMINISTRATOR,
)
TRUNCATED: Final = Kind(
    rule="GW.AUD03",
    message="Het auditlogboek eindigt bij regel {nummer}, terwijl regel {bekend} al bekend was.",
    advice="Zet het logboek terug uit een reservekopie en onderzoek wie bij de database kon.",
    who=Actor.ADMINISTRATOR,
)
REWRITTEN: Final = Kind(
    rule="GW.AUD04",
    message="Regel {nummer} van het auditlogboek is een andere dan die eerder is vastgelegd.",
    advice="Het logboek is vanaf hier of eerder herschreven. Zet het terug uit een reservekopie "
    "en onderzoek wie bij de database kon.",
    who=Actor.ADMINISTRATOR,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """
    One line of the audit log; all that it holds is text and one number.

    *moment* is UTC to the millisecond (`2026-03-31T09:30:00.000Z`), as text: whatever keeps it
    cannot round it and so break the chain.
    """

    nummer: int
    moment: str
    gebeurtenis: Event
    velden: Mapping[str, str]
    vorige: str

    @property
    def digest(self) -> str:
        """The SHA-256 of this entry, which the next one carries as its *vorige*."""
        text = json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """An entry that was seen before, kept elsewhere: its number and its digest."""

    nummer: int
    digest: str


def stamp(moment: datetime) -> str:
    """*moment* in UTC to the millisecond, the same length for every moment."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def following(
    last: Entry | None, event: Event, moment: datetime, velden: Mapping[str, str]
) -> Entry:
    """The entry that says *event* after *last*; raises ValueError where *velden* do not fit."""
    check_fields(event, velden)
    return Entry(
        nummer=last.nummer + 1 if last else 1,
        moment=stamp(moment),
        gebeurtenis=event,
        velden=dict(sorted(velden.items())),
        vorige=last.digest if last else BEGINNING,
    )


def check(entries: Iterable[Entry], *, known: Head | None = None) -> tuple[Finding, ...]:
    """
    What is wrong with the whole chain, first to last; nothing where it is untouched.

    Only against a *known* head, kept elsewhere, can it be seen that the end was cut off or that
    the whole chain was written anew.
    """
    return walk(entries, known=known)[1]


def walk(
    entries: Iterable[Entry], *, known: Head | None = None
) -> tuple[Head, tuple[Finding, ...]]:
    """The last entry of the chain as far as it is whole, and what is wrong with it, as `check`."""
    last = Head(nummer=0, digest=BEGINNING)
    for entry in entries:
        if entry.nummer != last.nummer + 1:
            return last, (MISSING.at(nummer=last.nummer),)
        if entry.vorige != last.digest:
            return last, (ALTERED.at(nummer=last.nummer or 1),)
        last = Head(nummer=entry.nummer, digest=entry.digest)
        if known and last.nummer == known.nummer and last.digest != known.digest:
            return last, (REWRITTEN.at(nummer=last.nummer),)
    if known and last.nummer < known.nummer:
        return last, (TRUNCATED.at(nummer=last.nummer, bekend=known.nummer),)
    return last, ()
