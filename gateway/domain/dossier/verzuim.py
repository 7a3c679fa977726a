"""Absence over the last twelve months."""

from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.document import DocumentLijst


@block
class Verzuim:
    """How often and how long the pupil was absent in the last twelve months."""

    dagdelengeoorloofd: int | None = element(default=None)
    dagdelenongeoorloofd: int | None = element(default=None)
    urengeoorloofd: int | None = element(default=None)
    urenongeoorloofd: int | None = element(default=None)
    meerdan25percent: bool | None = element(default=None)
    frequentie: int | None = element(default=None)
    contactleerplicht: bool | None = element(default=None)
    rmcmelding: bool | None = element(default=None)
    documentLijst: DocumentLijst | None = element(default=None)
