"""What the rules of an overstapdossier ask of its head and its aanvulling."""

from datetime import date
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from gateway.domain.overstapdossier import Aanvulling, Adviestraject, Kop, Overstapdossier

POVO: Final = "POVO"
DEFINITIEF: Final = "definitief"
VOORLOPIG: Final = "voorlopig"
TRAJECT: Final = "aanvulling/adviestraject"
TOETS: Final = "aanvulling/doorstroomtoets"
_NOTHING: Final = Aanvulling()
_NO_TRAJECT: Final = Adviestraject()


def aanvulling_of(overstap: Overstapdossier) -> Aanvulling:
    """The aanvulling, an empty one where there is none."""
    return overstap.aanvulling if overstap.aanvulling is not None else _NOTHING


def traject_of(overstap: Overstapdossier) -> Adviestraject:
    """The way to the advice, an empty one where there is none."""
    traject = aanvulling_of(overstap).adviestraject
    return traject if traject is not None else _NO_TRAJECT


def is_definitief_povo(kop: Kop) -> bool:
    """Whether it is a definitive dossier for the step from primary to secondary education."""
    return kop.status == DEFINITIEF and kop.soort == POVO


def dag_van(kop: Kop) -> date:
    """The day on which the document was made, on a calendar in the Netherlands."""
    try:
        return kop.opgesteld.astimezone(_zone()).date()
    except OverflowError:  # the last hour of the last day that a date can have
        return kop.opgesteld.date()


@cache
def _zone() -> ZoneInfo:
    return ZoneInfo("Europe/Amsterdam")
