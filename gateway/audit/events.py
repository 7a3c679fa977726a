"""
The closed list of what the gateway writes down, and the fields of each (docs/audit-events.md).

A field holds a word from a list of ours, or an id that has a fixed form. A PGN, a code, a name or
any other text of a pupil or a user fits none of them, so an entry that holds one cannot be made.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gateway.domain.lifecycle import Action
from gateway.domain.outcomes import OUTCOMES

LOOK: Final = "inzien"
"""What is tried where nothing changes: an overview, one overdracht, a code."""


@dataclass(frozen=True, slots=True)
class Veld:
    """One field of an entry: its name, the form that its value has, and what it means."""

    naam: str
    vorm: str
    betekenis: str

    def fits(self, waarde: str) -> bool:
        """Whether *waarde* has the form of this field."""
        return re.fullmatch(self.vorm, waarde) is not None


_UUID: Final = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_SCHOOL: Final = "[0-9]{2}[A-Z]{2}[0-9]{2}"
_SHA256: Final = "[0-9a-f]{64}"
_RULE: Final = r"[A-Za-z]{2,9}\.([A-Za-z]{0,6}[0-9]{1,4}|[A-Z]{2,6})"

OVERDRACHT: Final = Veld("overdracht", _UUID, "id of the overdracht")
OPHALING: Final = Veld("ophaling", _UUID, "id of the retrieval")
SCHOOL: Final = Veld("school", _SCHOOL, "the vestiging that acted")
SCHOLEN: Final = Veld(
    "scholen", f"({_SCHOOL}( {_SCHOOL})*)?", "the vestigingen that the caller speaks for"
)
NAAR: Final = Veld("naar", _SCHOOL, "the vestiging that it went to")
CERTIFICAAT: Final = Veld(
    "certificaat",
    f"({_SHA256})?",
    "SHA-256 of the caller's certificate; empty for a person in the portal",
)
VERSIE: Final = Veld("versie", "[1-9][0-9]{0,5}", "number of the version")
SHA256: Final = Veld("sha256", _SHA256, "digest of the signed bytes of the version")
STATUS: Final = Veld("status", "voorlopig|definitief", "status of the version")
TOESTEMMING: Final = Veld(
    "toestemming", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "day on which the parents agreed"
)
ACTIE: Final = Veld(
    "actie", "|".join([*Action, LOOK]), "what was tried: an action, or inzien for a look"
)
REDEN: Final = Veld(
    "reden", "|".join(error.__name__ for error in OUTCOMES), "the error that it ended in"
)
REGELS: Final = Veld("regels", f"({_RULE}( {_RULE})*)?", "ids of the rules that were broken")
BETREFT: Final = Veld("betreft", f"({_UUID})?", "id that it was about, where that was known")

_BY: Final = (OVERDRACHT, SCHOOL, CERTIFICAAT)


class Event(StrEnum):
    """Everything that is ever written down."""

    INGEDIEND = "overdracht.ingediend"
    KLAARGEZET = "overdracht.klaargezet"
    OPGEHAALD = "overdracht.opgehaald"
    BEVESTIGD = "overdracht.bevestigd"
    TERUGGEZET = "overdracht.teruggezet"
    AANGEVULD = "overdracht.aangevuld"
    VRIJGEGEVEN = "overdracht.vrijgegeven"
    DOORGESTUURD = "overdracht.doorgestuurd"
    GEDEELD = "overdracht.gedeeld"
    INGETROKKEN = "overdracht.ingetrokken"
    VERLOPEN = "overdracht.verlopen"
    GEWIST = "overdracht.gewist"
    CODE_GETOOND = "code.getoond"
    GEWEIGERD = "verzoek.geweigerd"
    SCHOOL_GEREGISTREERD = "school.geregistreerd"
    CERTIFICAAT_GEREGISTREERD = "certificaat.geregistreerd"
    CERTIFICAAT_VERVANGEN = "certificaat.vervangen"
    CERTIFICAAT_INGETROKKEN = "certificaat.ingetrokken"


FIELDS: Final[Mapping[Event, tuple[Veld, ...]]] = {
    Event.INGEDIEND: (*_BY, VERSIE, SHA256, STATUS),
    Event.KLAARGEZET: (*_BY, VERSIE, STATUS),
    Event.OPGEHAALD: (*_BY, OPHALING, VERSIE, SHA256),
    Event.BEVESTIGD: (*_BY, OPHALING, VERSIE, SHA256),
    Event.TERUGGEZET: _BY,
    Event.AANGEVULD: (*_BY, VERSIE, SHA256, STATUS),
    Event.VRIJGEGEVEN: _BY,
    Event.DOORGESTUURD: (*_BY, NAAR),
    Event.GEDEELD: (*_BY, NAAR, TOESTEMMING),
    Event.INGETROKKEN: _BY,
    Event.VERLOPEN: (OVERDRACHT,),
    Event.GEWIST: (OVERDRACHT,),
    Event.CODE_GETOOND: _BY,
    Event.GEWEIGERD: (ACTIE, REDEN, REGELS, SCHOLEN, CERTIFICAAT, BETREFT),
    Event.SCHOOL_GEREGISTREERD: (SCHOOL,),
    Event.CERTIFICAAT_GEREGISTREERD: (CERTIFICAAT, SCHOLEN),
    Event.CERTIFICAAT_VERVANGEN: (CERTIFICAAT,),
    Event.CERTIFICAAT_INGETROKKEN: (CERTIFICAAT,),
}


def check_fields(event: Event, velden: Mapping[str, str]) -> None:
    """Raise ValueError, which repeats no value, where *velden* are not those of *event*."""
    expected = {veld.naam: veld for veld in FIELDS[event]}
    if velden.keys() != expected.keys():
        raise ValueError(f"{event} has the fields {', '.join(expected)}")
    for naam, waarde in velden.items():
        if not expected[naam].fits(waarde):
            raise ValueError(f"the field {naam} of {event} does not have its form")
