"""The block `overstapadvies`: the advice of the school, and whom to call about it."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule

_ADVIES: Final = f"{LEERLING}/overstapadvies"


@rule(
    "OVa.OA01",
    message="Het overstapadvies ontbreekt.",
    advice="Vul bij de leerling in het LAS het overstapadvies in en maak het dossier opnieuw.",
)
def overstapadvies(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/overstapadvies` is absent."""
    if dossier.huidigeschool.leerling.overstapadvies is None:
        yield at(_ADVIES)


@rule(
    "OVa.OA02",
    message="Het overstapadvies noemt geen advies.",
    advice="Kies bij de leerling in het LAS het advies voor het voortgezet onderwijs.",
)
def advies(dossier: Dossier, at: At) -> Iterator[Finding]:
    """From primary (not special) to secondary school, and `overstapadvies/advies` is absent."""
    school = dossier.huidigeschool
    if dossier.metadata.overstap != "POVO" or school.soort == "SO":
        return
    overstapadvies = school.leerling.overstapadvies
    if overstapadvies is not None and overstapadvies.advies is None:
        yield at(f"{_ADVIES}/advies")


@rule(
    "OVa.OA03",
    message="Er staat niet bij het overstapadvies of er contact nodig is.",
    advice="Vul bij het overstapadvies in het LAS in of de nieuwe school contact moet opnemen.",
)
def contactnodig(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`overstapadvies` is there and `contactnodig` is absent."""
    overstapadvies = dossier.huidigeschool.leerling.overstapadvies
    if overstapadvies is not None and overstapadvies.contactnodig is None:
        yield at(f"{_ADVIES}/contactnodig")


@rule(
    "OVa.OA04",
    message="Er is contact nodig, maar er staat niet met wie.",
    advice="Vul bij het overstapadvies in het LAS de contactpersoon in.",
)
def contactpersoon(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`contactnodig` is true and `contactpersoon` is absent."""
    overstapadvies = dossier.huidigeschool.leerling.overstapadvies
    if overstapadvies is None or not overstapadvies.contactnodig:
        return
    if overstapadvies.contactpersoon is None:
        yield at(f"{_ADVIES}/contactpersoon")


@rule(
    "OVa.OA05",
    message="Er is contact nodig, maar het telefoonnummer ontbreekt.",
    advice="Vul bij het overstapadvies in het LAS het telefoonnummer van de contactpersoon in.",
)
def contacttelefoon(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`contactnodig` is true and `contacttelefoon` is absent."""
    overstapadvies = dossier.huidigeschool.leerling.overstapadvies
    if overstapadvies is None or not overstapadvies.contactnodig:
        return
    if overstapadvies.contacttelefoon is None:
        yield at(f"{_ADVIES}/contacttelefoon")
