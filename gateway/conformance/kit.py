"""The kit itself: documents, each under a name that says what verdict it must get."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from gateway.canonical.printing import print_dossier, print_overstapdossier
from gateway.canonical.recognition import DOSSIER, EDITION, OVERSTAPDOSSIER
from gateway.conformance.breuk import Breuk
from gateway.conformance.breuken import BREUKEN, OVERSTAPBREUKEN
from gateway.conformance.soorten import Soort, dossier_of, overstapdossier_of
from gateway.domain.findings import Severity
from gateway.markup import kinds
from gateway.rules import all_kinds

_WORDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "fout",
    Severity.WARNING: "waarschuwing",
    Severity.INFORMATION: "opmerking",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A finding that the verdict on a document must hold."""

    rule: str
    severity: Severity
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """
    A document of the kit, under the name of its file, and the verdict that it must get.

    The first of *findings* is the rule that it was made for; it has no others than these.
    """

    file: str
    soort: Soort
    document: str
    content: bytes
    findings: tuple[Expected, ...]

    @property
    def valid(self) -> bool:
        """Whether nothing keeps it from being released."""
        return all(finding.severity is not Severity.ERROR for finding in self.findings)


def proeven() -> Iterator[Proef]:
    """All documents of the kit: of each kind those that just pass, then each rule broken."""
    for soort in Soort:
        yield _passing(soort, DOSSIER)
        yield _passing(soort, OVERSTAPDOSSIER)
    seen: Counter[str] = Counter()
    for document, breuken in ((DOSSIER, BREUKEN), (OVERSTAPDOSSIER, OVERSTAPBREUKEN)):
        for breuk in breuken:
            for soort in breuk.soorten:
                yield _broken(breuk, soort, document, seen)


def manifest(proeven: Iterable[Proef]) -> str:
    """What `manifest.json` says of *proeven*: of each file the verdict, as `validate --json`."""
    said = {"edition": EDITION, "files": [_said(proef) for proef in proeven]}
    return json.dumps(said, indent=1, ensure_ascii=False) + "\n"


def _passing(soort: Soort, document: str) -> Proef:
    middle = f"{soort}-overstapdossier" if document == OVERSTAPDOSSIER else soort
    return Proef(
        file=f"000-{middle}-in-orde.xml",
        soort=soort,
        document=document,
        content=_printed(soort, document),
        findings=(),
    )


def _broken(breuk: Breuk, soort: Soort, document: str, seen: Counter[str]) -> Proef:
    found = tuple(
        Expected(rule=rule, severity=_severities()[rule], path=path)
        for rule, path in breuk.found(soort)
    )
    name = f"{found[0].rule}-{soort}-{_WORDS[found[0].severity]}"
    seen[name] += 1
    return Proef(
        file=f"{name}.xml" if seen[name] == 1 else f"{name}-{seen[name]}.xml",
        soort=soort,
        document=document,
        content=_printed(soort, document, breuk),
        findings=found,
    )


def _printed(soort: Soort, document: str, breuk: Breuk | None = None) -> bytes:
    """The document of that *soort*, with the one *breuk* in it."""
    if document == DOSSIER:
        dossier = dossier_of(soort)
        return print_dossier(breuk.done(dossier) if breuk else dossier)
    overstap = overstapdossier_of(soort)
    return print_overstapdossier(breuk.done(overstap) if breuk else overstap)


@cache
def _severities() -> Mapping[str, Severity]:
    """How much each rule weighs; a form that a rule asks for too, the schema can also refuse."""
    return {kind.rule: kind.severity for kind in (*all_kinds(), kinds.WRONG_FORM)}


def _said(proef: Proef) -> Mapping[str, object]:
    return {
        "file": proef.file,
        "kind": proef.soort,
        "document": proef.document,
        "valid": proef.valid,
        "findings": [
            {"rule": found.rule, "severity": found.severity, "path": found.path}
            for found in proef.findings
        ],
    }
