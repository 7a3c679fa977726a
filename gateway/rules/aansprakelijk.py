"""Who answers for the pupil when the carers do not."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule

_UIT_PO: Final = frozenset({"POPO", "POVO"})


@rule(
    "OVa.AI01",
    message="Er staat niet dat de verzorgers aansprakelijk zijn, en ook niet welke instelling het "
    "is.",
    advice="Vul in het LAS in welke instelling aansprakelijk is, of dat de verzorgers het zijn.",
)
def aansprakelijkeinstelling(dossier: Dossier, at: At) -> Iterator[Finding]:
    """From primary school, carers not liable, and `aansprakelijkeinstelling` is absent."""
    leerling = dossier.huidigeschool.leerling
    if dossier.metadata.overstap not in _UIT_PO or leerling.verzorgersaansprakelijk:
        return
    if leerling.aansprakelijkeinstelling is None:
        yield at(f"{LEERLING}/aansprakelijkeinstelling")
