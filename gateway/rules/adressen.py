"""Addresses: where the pupil lives, and what is hidden when that is a secret."""

import re
from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Adres, Dossier, Leerling
from gateway.domain.findings import Actor, Finding
from gateway.rules.places import LEERLING, Parties, each, parties
from gateway.rules.registry import At, rule

_POSTCODE: Final = re.compile("[1-9][0-9]{3} ?[A-Z]{2}").fullmatch
_NEDERLAND: Final = "6030"


def _has_address(leerling: Leerling) -> bool:
    return leerling.adreslijst is not None and bool(leerling.adreslijst.adres)


@rule(
    "OVa.LL04",
    "PaO.LL04",
    message="Er staat niet in het dossier of het adres van de leerling geheim is.",
    advice="Vul bij de leerling in het LAS in of het adres geheim is.",
)
def adresgeheim(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/adresgeheim` is absent."""
    if dossier.huidigeschool.leerling.adresgeheim is None:
        yield at(f"{LEERLING}/adresgeheim")


@rule(
    "OVa.LL05",
    "PaO.LL05",
    message="Het adres van de leerling ontbreekt, en er staat niet dat het geheim is.",
    advice="Vul bij de leerling in het LAS het adres in, of dat het adres geheim is.",
)
def adres_bekend(dossier: Dossier, at: At) -> Iterator[Finding]:
    """The address is not secret, and there is no `adreslijst/adres` and no `adresbuitenland`."""
    leerling = dossier.huidigeschool.leerling
    if leerling.adresgeheim or _has_address(leerling):
        return
    if not leerling.adresbuitenland:
        yield at(f"{LEERLING}/adreslijst/adres")


@rule(
    "OVa.LL06",
    "OVb.LL02",
    "PaO.LL06",
    message="Het adres van de leerling is geheim en staat toch in het dossier.",
    advice="Maak het dossier opnieuw, zonder het adres; staat het er weer in, meld het de "
    "leverancier.",
)
def geheim_adres(dossier: Dossier, at: At) -> Iterator[Finding]:
    """The address is secret, and `leerling/adreslijst/adres` is present."""
    leerling = dossier.huidigeschool.leerling
    if leerling.adresgeheim and _has_address(leerling):
        yield at(f"{LEERLING}/adreslijst")


@rule(
    "OVa.LL07",
    "OVb.LL03",
    "PaO.LL07",
    message="Het dossier noemt alleen de vier cijfers van de postcode; dat hoort hier niet.",
    advice="Meld bij de leverancier van het LAS dat het een volledig adres moet opnemen.",
    who=Actor.SUPPLIER,
)
def postcode4(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/postcode4adres` is present."""
    if dossier.huidigeschool.leerling.postcode4adres is not None:
        yield at(f"{LEERLING}/postcode4adres")


@rule(
    "OVa.LL09",
    "OVb.LL05",
    "PaO.LL09",
    message="Het adres van de leerling is geheim en het buitenlandse adres staat in het dossier.",
    advice="Maak het dossier opnieuw, zonder het adres; staat het er weer in, meld het de "
    "leverancier.",
)
def geheim_buitenlands_adres(dossier: Dossier, at: At) -> Iterator[Finding]:
    """The address is secret, and `leerling/adresbuitenland` is present."""
    leerling = dossier.huidigeschool.leerling
    if leerling.adresgeheim:
        for path, _ in each(f"{LEERLING}/adresbuitenland", leerling.adresbuitenland):
            yield at(path)


@rule(
    "GW.AD01",
    of=parties,
    message="Deze postcode is geen Nederlandse postcode (vier cijfers en twee hoofdletters).",
    advice="Verbeter de postcode in het LAS, of vul bij een buitenlands adres het land in.",
)
def postcode(listed: Parties, at: At) -> Iterator[Finding]:
    """A `postcode` in the Netherlands is not four digits, the first not 0, and two capitals."""
    for path, party in listed:
        lijst = party.adreslijst
        if lijst is None or not any(map(_is_misspelt, lijst.adres)):
            continue
        for place, adres in each(f"{path}/adreslijst/adres", lijst.adres):
            if _is_misspelt(adres):
                yield at(f"{place}/postcode")


def _is_misspelt(adres: Adres) -> bool:
    dutch = adres.land is None or adres.land.waarde == _NEDERLAND
    return dutch and not _POSTCODE(adres.postcode)
