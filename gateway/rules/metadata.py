"""The block `metadata`: which part of the standard, and of which edition, the dossier is."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Actor, Finding
from gateway.rules.registry import At, rule

_DELEN: Final = frozenset({"LAS", "LASLVS"})


@rule(
    "OVa.MD01",
    "OVb.MD01",
    "PaO.MD01",
    always=("OVa", "PaO"),
    message="Het veld deeldossier is niet LAS of LASLVS: dit is niet het hele dossier.",
    advice="Meld dit bij de leverancier van het LAS: het moet LAS of LASLVS invullen.",
    who=Actor.SUPPLIER,
)
def deeldossier(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/deeldossier` is neither `LAS` nor `LASLVS`."""
    if dossier.metadata.deeldossier not in _DELEN:
        yield at("metadata/deeldossier")


@rule(
    "OVa.MD02",
    "OVb.MD02",
    "PaO.MD02",
    always=("OVa",),
    message="Het LAS geeft een andere validatieversie op dan 2019.1.1.",
    advice="Werk het LAS bij en maak het dossier opnieuw; blijft dit zo, meld het de leverancier.",
    who=Actor.SUPPLIER,
)
def validatieversie(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/validatieversie` is not `2019.1.1`."""
    if dossier.metadata.validatieversie != "2019.1.1":
        yield at("metadata/validatieversie")


@rule(
    "OVa.MD03",
    "OVb.MD03",
    "PaO.MD03",
    message="Er staat niet in het dossier welke onderdelen (categorieën) meegaan en welke niet.",
    advice="Meld bij de leverancier van het LAS dat het blok categorie_uitlevering ontbreekt.",
    who=Actor.SUPPLIER,
)
def categorie_uitlevering(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/categorie_uitlevering` is absent."""
    if dossier.metadata.categorie_uitlevering is None:
        yield at("metadata/categorie_uitlevering")


@rule(
    "OG.02",
    message="Het LAS geeft een andere versie van de standaard op dan 2019.1.",
    advice="Werk het LAS bij en maak het dossier opnieuw; blijft dit zo, meld het de leverancier.",
    who=Actor.SUPPLIER,
)
def standaardversie(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/standaardversie` is not `2019.1`."""
    if dossier.metadata.standaardversie != "2019.1":
        yield at("metadata/standaardversie")
