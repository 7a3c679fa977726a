"""The carers of the pupil, and the general practitioner."""

import re
import string
from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_VERZORGER: Final = f"{LEERLING}/verzorger"
_HUISARTS: Final = f"{LEERLING}/huisarts"
_IBAN: Final = re.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}").fullmatch
_IBAN_MODULUS: Final = 97
_NUMBERS: Final = {ord(letter): str(int(letter, 36)) for letter in string.ascii_uppercase}


@rule(
    "OVa.OV01",
    "PaO.OV01",
    message="De verzorgers zijn aansprakelijk, maar er staat geen verzorger in het dossier.",
    advice="Vul bij de leerling in het LAS ten minste één verzorger in.",
)
def verzorger_bekend(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`verzorgersaansprakelijk` is true and there is no `verzorger`."""
    leerling = dossier.huidigeschool.leerling
    if leerling.verzorgersaansprakelijk and not leerling.verzorger:
        yield at(_VERZORGER)


@rule(
    "OVa.OV03",
    "OVb.OV01",
    "PaO.OV03",
    message="Het adres van deze verzorger is geheim en staat toch in het dossier.",
    advice="Maak het dossier opnieuw, zonder het adres; staat het er weer in, meld het de "
    "leverancier.",
)
def geheim_adres_van_verzorger(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `verzorger` whose address is secret has an `adreslijst/adres`."""
    for path, verzorger in each(_VERZORGER, dossier.huidigeschool.leerling.verzorger):
        if verzorger.adresgeheim and verzorger.adreslijst and verzorger.adreslijst.adres:
            yield at(f"{path}/adreslijst")


@rule(
    "OG.04",
    message="Deze verzorger heeft een datum van overlijden, maar staat niet als overleden.",
    advice="Geef in het LAS aan dat de verzorger is overleden, of haal de datum weg.",
)
def overlijden(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `verzorger` has an `overlijdensdatum` while `overleden` is not true."""
    for path, verzorger in each(_VERZORGER, dossier.huidigeschool.leerling.verzorger):
        if verzorger.overlijdensdatum is not None and not verzorger.overleden:
            yield at(f"{path}/overlijdensdatum")


@rule(
    "OG.05",
    message="Bij de huisarts staat {wat}; dat hoort daar niet.",
    advice="Haal dit gegeven bij de huisarts weg in het LAS en maak het dossier opnieuw.",
)
def huisarts(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`huisarts` has a `roepnaam` or a `geslacht`, or its `adresgeheim` is true."""
    arts = dossier.huidigeschool.leerling.huisarts
    if arts is None:
        return
    if arts.roepnaam is not None:
        yield at(f"{_HUISARTS}/roepnaam", wat="een roepnaam")
    if arts.geslacht is not None:
        yield at(f"{_HUISARTS}/geslacht", wat="een geslacht")
    if arts.adresgeheim:
        yield at(f"{_HUISARTS}/adresgeheim", wat="dat het adres geheim is")


@rule(
    "GW.VZ01",
    message="Het IBAN van deze verzorger bestaat niet: het controlegetal klopt niet.",
    advice="Controleer het IBAN van de verzorger in het LAS, of haal het weg.",
)
def iban(dossier: Dossier, at: At) -> Iterator[Finding]:
    """An `iban` of a `verzorger` does not leave 1 when divided by 97 (ISO 13616)."""
    for path, verzorger in each(_VERZORGER, dossier.huidigeschool.leerling.verzorger):
        if verzorger.iban is not None and not _is_iban(verzorger.iban):
            yield at(f"{path}/iban")


def _is_iban(text: str) -> bool:
    code = text.replace(" ", "")
    if not _IBAN(code):
        return False
    return int((code[4:] + code[:4]).translate(_NUMBERS)) % _IBAN_MODULUS == 1
