"""Telephone numbers and e-mail addresses, wherever they stand in the dossier."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from gateway.domain.dossier import Communicatie
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, Parties, each, parties
from gateway.rules.registry import At, rule

_SECRET: Final[Mapping[str, str]] = {
    "telefoon": "9999999999",
    "e-mail": "geheim@geheim.geheim",
}
_SHORTEST: Final = 4
_LONGEST: Final = 256
_LAST_OF_NAME: Final = re.compile(r"[a-zA-Z0-9!#$%*+=?^_{|}~.`-]").fullmatch
_NAME: Final = re.compile(r"[a-zA-Z0-9!#$%&'*+/=?^_{|}~.`-]+").fullmatch
_LABEL: Final = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
_HOST: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*").fullmatch
_VERZORGERS: Final = f"{LEERLING}/verzorger"


@rule(
    "OVa.LL08",
    "OVb.LL04",
    of=parties,
    message="Dit telefoonnummer of e-mailadres is geheim, maar staat leesbaar in het dossier.",
    advice="Maak het dossier opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim(listed: Parties, at: At) -> Iterator[Finding]:
    """A `communicatie` that is `geheim` (not of a `verzorger`) shows its number or address."""
    for path in _where(listed, _is_betrayed):
        if not path.startswith(_VERZORGERS):
            yield at(path)


@rule(
    "OVa.OV04",
    "OVb.OV02",
    of=parties,
    message="Een geheim telefoonnummer of e-mailadres van deze verzorger is leesbaar.",
    advice="Maak het dossier opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim_van_verzorger(listed: Parties, at: At) -> Iterator[Finding]:
    """A `communicatie` of a `verzorger` that is `geheim` shows its number or address."""
    for path in _where(listed, _is_betrayed):
        if path.startswith(_VERZORGERS):
            yield at(path)


@rule(
    "PaO.LL08",
    of=parties,
    message="Dit telefoonnummer of e-mailadres is geheim, maar staat leesbaar in de aanvraag.",
    advice="Maak de aanvraag opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim_in_aanvraag(listed: Parties, at: At) -> Iterator[Finding]:
    """A `communicatie` of anyone that is `geheim` shows its number or address."""
    for path in _where(listed, _is_betrayed):
        yield at(path)


@rule(
    "OG.01",
    of=parties,
    message="Dit is geen e-mailadres.",
    advice="Verbeter het e-mailadres in het LAS, of kies telefoon als het een nummer is.",
)
def emailadres(listed: Parties, at: At) -> Iterator[Finding]:
    """An e-mail address is shorter than 4 or longer than 256, or does not end as one."""
    for path in _where(listed, _is_no_address):
        yield at(path)


@rule(
    "GW.CM01",
    of=parties,
    message="Dit is geen heel e-mailadres: er staan vreemde tekens voor of er mist een punt na @.",
    advice="Verbeter het in het LAS, zonder spaties, namen en haken, zoals naam@school.nl.",
)
def heel_emailadres(listed: Parties, at: At) -> Iterator[Finding]:
    """An e-mail address ends well, as OG.01 asks, but begins badly or has no dot after `@`."""
    for path in _where(listed, _is_half_an_address):
        yield at(path)


def _where(listed: Parties, is_wrong: Callable[[Communicatie], bool]) -> Iterator[str]:
    """The path of the number or address of each `communicatie` that *is_wrong*."""
    for path, party in listed:
        lijst = party.communicatielijst
        if lijst is None or not any(map(is_wrong, lijst.communicatie)):
            continue
        for place, found in each(f"{path}/communicatielijst/communicatie", lijst.communicatie):
            if is_wrong(found):
                yield f"{place}/nummer"


def _is_betrayed(communicatie: Communicatie) -> bool:
    hidden = _SECRET.get(communicatie.soort) if communicatie.geheim else None
    return hidden is not None and communicatie.nummer != hidden


def _is_no_address(communicatie: Communicatie) -> bool:
    if communicatie.soort != "e-mail":
        return False
    address = communicatie.nummer
    if not _SHORTEST <= len(address) <= _LONGEST:
        return True
    name, _, host = address.rpartition("@")
    return not (_LAST_OF_NAME(name[-1:]) and _HOST(host))


def _is_half_an_address(communicatie: Communicatie) -> bool:
    if communicatie.soort != "e-mail" or _is_no_address(communicatie):
        return False
    name, _, host = communicatie.nummer.rpartition("@")
    return not _NAME(name) or "." not in host
