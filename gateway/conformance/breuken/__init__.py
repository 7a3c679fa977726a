"""Every way of breaking a rule that the kit has, one table for each part of a dossier."""

from typing import Final

from gateway.conformance.breuk import Breuk
from gateway.conformance.breuken import (
    aanvraag,
    categorieen,
    codelijsten,
    dossier,
    inhoud,
    leerling,
    overstap,
)

BREUKEN: Final[tuple[Breuk, ...]] = (
    *dossier.METADATA,
    *dossier.OVERSTAPSOORT,
    *dossier.INZAGE,
    *dossier.SCHOOL,
    *leerling.LEERLING,
    *leerling.ADRES,
    *leerling.COMMUNICATIE,
    *leerling.VERZORGERS,
    *inhoud.ADVIES,
    *inhoud.TOETSEN,
    *inhoud.BESTANDEN,
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
    *overstap.AANVULLING,
    *overstap.BIJLAGEN,
)
"""What breaks the rules for what stands around a dossier in an overstapdossier."""
