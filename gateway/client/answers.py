"""What the gateway answers, as a caller in Python has it."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from gateway.domain.findings import Actor, Finding, Kind, Severity, Verdict
from gateway.domain.identifiers import UniekeCode, Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Status

NOT_OURS: Final = (
    ValueError,
    KeyError,
    TypeError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
)
"""What is raised where an answer is not one that a gateway gives."""

_DIGEST: Final = re.compile("[0-9a-f]{64}")


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
        id=str(UUID(body["id"])),
        staat=State(body["staat"]),
        afzender=_school(body["afzender"]),
        bestemmingen=tuple(map(_school, body["bestemmingen"])),
        claim=_school(body["claim"]) if body["claim"] else None,
        versie=int(newest["nummer"]),
        sha256=_digest(newest["sha256"]),
        status=Status(newest["status"]),
        termijn=datetime.fromisoformat(body["termijn"]) if body["termijn"] else None,
        gewijzigd=datetime.fromisoformat(body["gewijzigd"]),
    )


def stands_of(body: dict[str, Any]) -> tuple[Stand, ...]:
    """The states that the overview in a JSON *body* tells."""
    return tuple(stand_of(each) for each in body["overdrachten"])


def code_of(body: dict[str, Any]) -> Code:
    """The code that a JSON *body* tells."""
    code = UniekeCode.parse(body["code"]).printed
    return Code(code=code, verloopt=date.fromisoformat(body["verloopt"]))


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


def _school(text: str) -> str:
    return str(Vestiging.parse(text))


def _digest(text: str) -> str:
    if not _DIGEST.fullmatch(text):
        raise ValueError("no digest")
    return text


def _literal(words: str) -> str:
    """*words* without a place for facts: they are filled in already."""
    return words.replace("{", "{{").replace("}", "}}")
