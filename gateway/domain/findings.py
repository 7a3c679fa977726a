"""
One shape for what is wrong, and one way from a finding to words.

Schemas, rules, adapters, signatures and the exchange itself all speak `Finding`. A finding never
carries a value of a pupil: its facts are names of elements, files, columns, lists and limits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; only an error keeps a dossier from being released."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


class Actor(StrEnum):
    """Who has to act on a finding."""

    SENDER = "verzender"
    RECEIVER = "ontvanger"
    SUPPLIER = "leverancier"
    ADMINISTRATOR = "beheerder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """
    One thing that can be wrong: its id, weight, who acts, and the Dutch words for it.

    *message* and *advice* may hold `{placeholders}` that the facts of a finding fill.
    """

    rule: str
    message: str
    advice: str
    severity: Severity = Severity.ERROR
    who: Actor = Actor.SENDER

    def at(self, path: str = "", line: int | None = None, **facts: object) -> "Finding":
        """The finding that this is wrong at *path*."""
        return Finding(kind=self, path=path, line=line, facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """
    Something that is wrong at one place.

    *path* is one that a person can follow (`huidigeschool/leerling/verzorger[2]/iban`, or
    `leerlingen.csv, rij 12`); *line* counts from 1, and is None where there are no lines.
    """

    kind: Kind
    path: str = ""
    line: int | None = None
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """The id of what is wrong."""
        return self.kind.rule

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.kind.severity

    @property
    def who(self) -> Actor:
        """Who has to act."""
        return self.kind.who

    @property
    def message(self) -> str:
        """What is wrong, in words."""
        return self.kind.message.format_map(self.facts)

    @property
    def advice(self) -> str:
        """What to do next, in words."""
        return self.kind.advice.format_map(self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """
    What the gateway has to say of one document.

    *document* is `oso-dossier`, `overstapdossier` or None where it is neither; *edition* is the
    edition of the dossier's data set (`2019.1`), None where it is not known.
    """

    document: str | None
    edition: str | None
    findings: tuple[Finding, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing keeps the document from being released."""
        return not has_errors(self.findings)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Whether one of the *findings* is an error."""
    return any(finding.severity is Severity.ERROR for finding in findings)
