"""Every way of breaking a rule that the kit has, one table for each part of a dossier."""

from typing import Final

from gateway.conformance.breuk import Breuk
from gateway.conformance.breuken import (
    aanvraag,
    bestanden,
    bijlagen,
    categorieen,
    codelijsten,
    doelgroepen,
    dossier,
    inhoud,
    leerling,
    overstap,
    traject,
)

BREUKEN: Final[tuple[Breuk, ...]] = (
    *dossier.METADATA,
    *dossier.OVERSTAPSOORT,
    *dossier.INZAGE,
    *dossier.SCHOOL,
    *leerling.LEERLING,
    *leerling.ADRES,
    *leerling.COMMUNICATIE,
    *leerling.NUMMERS,
    *leerling.VERZORGERS,
    *inhoud.ADVIES,
    *inhoud.TOETSEN,
    *bestanden.BESTANDEN,
    *inhoud.PERIODEN,
    *aanvraag.VVE,
    *aanvraag.VAN_BASISSCHOOL,
    *categorieen.CATEGORIEEN,
    *codelijsten.OVERAL,
    *codelijsten.NIET_OVERAL,
)
"""What breaks the rules for a dossier."""

OVERSTAPBREUKEN: Final[tuple[Breuk, ...]] = (
    *overstap.KOP,
    *traject.TRAJECT,
    *traject.DOORSTROOMTOETS,
    *doelgroepen.DOELGROEPEN,
    *overstap.DATUMS,
    *overstap.TERMIJNEN,
    *bijlagen.BIJLAGEN,
    *bijlagen.TOESTEMMING,
)
"""What breaks the rules for what stands around a dossier in an overstapdossier."""
