"""The school career of the pupil."""

from collections.abc import Iterator

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule


@rule(
    "OVa.SL01",
    "PaO.SL01",
    message="De schoolloopbaan van de leerling ontbreekt.",
    advice="Vul bij de leerling in het LAS de schoolloopbaan in en maak het dossier opnieuw.",
)
def schoolloopbaan(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`leerling/schoolloopbaanlijst/schoolloopbaan` is absent."""
    lijst = dossier.huidigeschool.leerling.schoolloopbaanlijst
    if lijst is None or not lijst.schoolloopbaan:
        yield at(f"{LEERLING}/schoolloopbaanlijst/schoolloopbaan")
