"""What the gateway answers, as a caller in Python has it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from gateway.domain.findings import Actor, Finding, Kind, Severity, Verdict
from gateway.domain.lifecycle import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where an overdracht is: its state, its newest version, and until when."""

    id: str
    staat: State
    afzender: str
    bestemmingen: tuple[str, ...]
    claim: str | None
    versie: int
    sha256: str
    status: str
    termijn: datetime | None
    gewijzigd: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Opgehaald:
    """The signed document that was fetched, and the retrieval to acknowledge."""

    ophaling_id: str
    versie: int
    sha256: str
    document: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The code for the parents, and the last day that it opens the dossier."""

    code: str = field(repr=False)
    verloopt: date


def stand_of(body: dict[str, Any]) -> Stand:
    """The state that a JSON *body* tells."""
    newest = body["versies"][-1]
    return Stand(
        id=body["id"],
        staat=State(body["staat"]),
        afzender=body["afzender"],
        bestemmingen=tuple(body["bestemmingen"]),
        claim=body["claim"],
        versie=newest["nummer"],
        sha256=newest["sha256"],
        status=newest["status"],
        termijn=datetime.fromisoformat(body["termijn"]) if body["termijn"] else None,
        gewijzigd=datetime.fromisoformat(body["gewijzigd"]),
    )


def stands_of(body: dict[str, Any]) -> tuple[Stand, ...]:
    """The states that the overview in a JSON *body* tells."""
    return tuple(stand_of(each) for each in body["overdrachten"])


def code_of(body: dict[str, Any]) -> Code:
    """The code that a JSON *body* tells."""
    return Code(code=body["code"], verloopt=date.fromisoformat(body["verloopt"]))


def verdict_of(body: dict[str, Any]) -> Verdict:
    """The verdict that a JSON *body* tells."""
    return Verdict(
        document=body["document"],
        edition=body["editie"],
        findings=tuple(finding_of(each) for each in body["bevindingen"]),
    )


def finding_of(body: dict[str, Any]) -> Finding:
    """A finding in the gateway's own words."""
    kind = Kind(
        rule=body["regel"],
        message=_literal(body["melding"]),
        advice=_literal(body["vervolgstap"]),
        severity=Severity(body["ernst"]),
        who=Actor(body["wie"]),
    )
    return kind.at(body["plaats"], body["regelnummer"])


def _literal(words: str) -> str:
    """*words* without a place for facts: they are filled in already."""
    return words.replace("{", "{{").replace("}", "}}")
