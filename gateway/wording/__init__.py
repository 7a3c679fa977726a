"""From a finding to words: in Dutch, as it was written, or in English for who asks for it."""

from dataclasses import dataclass

from gateway.domain.findings import Finding
from gateway.wording.catalogue import said_in
from gateway.wording.taal import Taal

__all__ = ["Taal", "Words", "said_in", "worded"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong and what to do next, in one language."""

    message: str
    advice: str


def worded(finding: Finding, taal: Taal = Taal.NL) -> Words:
    """*finding* in words; names of elements, files and columns are as they are in any language."""
    if taal is Taal.NL:
        return Words(finding.message, finding.advice)
    say = said_in(taal)
    facts = {
        name: say(value) if isinstance(value, str) else value
        for name, value in finding.facts.items()
    }
    kind = finding.kind
    return Words(say(kind.message).format_map(facts), say(kind.advice).format_map(facts))
