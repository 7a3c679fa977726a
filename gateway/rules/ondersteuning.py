"""The block `onderwijsondersteuning`: what a pupil needs beyond the ordinary."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule

_LAST_DAY: Final = (7, 31)


@rule(
    "OG.03",
    message="De einddatum van de lwoo-aanwijzing is geen 31 juli.",
    advice="Vul in het LAS als einddatum van de lwoo-aanwijzing 31 juli van het juiste jaar in.",
)
def lwoo_einddatum(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `lwoo_einddatum` is not on 31 July."""
    ondersteuning = dossier.huidigeschool.leerling.onderwijsondersteuning
    if ondersteuning is None or ondersteuning.lwoo is None:
        return
    einde = ondersteuning.lwoo.lwoo_einddatum
    if einde is not None and (einde.month, einde.day) != _LAST_DAY:
        yield at(f"{LEERLING}/onderwijsondersteuning/lwoo/lwoo_einddatum")
