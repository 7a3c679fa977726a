"""The block `onderwijsondersteuning`: what a pupil needs beyond the ordinary."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from gateway.domain.dossier import Dossier, Onderwijsondersteuning
from gateway.domain.findings import Finding, Severity
from gateway.domain.schooljaar import beginjaar
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

OUDSTE_PLAN: Final = 2
"""How many school years before the current one a plan may be of, to be current still."""

_STEUN: Final = f"{LEERLING}/onderwijsondersteuning"
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
        yield at(f"{_STEUN}/lwoo/lwoo_einddatum")


@rule(
    "GW.OO01",
    severity=Severity.WARNING,
    message="Dit plan is van meer dan twee schooljaren geleden; alleen actuele plannen gaan mee.",
    advice="Neem het huidige plan op, vul in het LAS een latere einddatum in of laat het weg.",
)
def verouderd_plan(dossier: Dossier, at: At) -> Iterator[Finding]:
    """The last date of a plan or opp is more than two school years before `metadata/datum`."""
    support = dossier.huidigeschool.leerling.onderwijsondersteuning
    if support is None:
        return
    for path, day in _plannen(support):
        if beginjaar(dossier.metadata.datum) - beginjaar(day) > OUDSTE_PLAN:
            yield at(path)


def _plannen(support: Onderwijsondersteuning) -> Iterator[tuple[str, date]]:
    """Each plan with its last date: that of its end, or where it has none of its begin."""
    for path, plan in each(f"{_STEUN}/handelingsplan", support.handelingsplan):
        yield path, plan.einddatum or plan.startdatum
    if support.opp is not None:
        yield f"{_STEUN}/opp", support.opp.opp_einddatum or support.opp.opp_ingangdatum
