"""Pre-school and early-school education, which only goes along to another primary school."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule


@rule(
    "OVa.VV01",
    message="Gegevens over voorschoolse educatie gaan alleen mee naar een andere basisschool.",
    advice="Laat deze gegevens weg en maak het dossier opnieuw; blijven ze erin, meld het de "
    "leverancier.",
)
def voorschools(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is not `POPO` and `leerling/voorschools` is present."""
    if dossier.metadata.overstap == "POPO":
        return
    if dossier.huidigeschool.leerling.voorschools is not None:
        yield at(f"{LEERLING}/voorschools")


@rule(
    "OVa.VV02",
    message="Gegevens over vroegschoolse educatie gaan alleen mee naar een andere basisschool.",
    advice="Laat deze gegevens weg en maak het dossier opnieuw; blijven ze erin, meld het de "
    "leverancier.",
)
def vroegschools(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`metadata/overstap` is not `POPO` and `leerling/vroegschools` is present."""
    if dossier.metadata.overstap == "POPO":
        return
    leerling = dossier.huidigeschool.leerling
    for path, _ in each(f"{LEERLING}/vroegschools", leerling.vroegschools):
        yield at(path)
