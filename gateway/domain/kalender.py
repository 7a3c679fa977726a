"""
The calendar of the transition to secondary education, which law and national agreements fix.

The days are those of process.md, "The year"; regions put their own steps between them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from gateway.domain.schooljaar import laatste_dag

_Day = tuple[int, int]


class Mijlpaal(StrEnum):
    """A step of the transition that has its day in the year."""

    VOORLOPIG_ADVIES = "voorlopig advies"
    DOORSTROOMTOETS = "doorstroomtoets"
    TOETSUITSLAG = "uitslag van de doorstroomtoets"
    DEFINITIEF_ADVIES = "definitief advies"
    AANMELDWEEK = "aanmeldweek"
    DOSSIER_KLAAR = "dossier klaar voor de vo-school"
    ADVIES_GEREGISTREERD = "advies geregistreerd"
    BESLUIT_TOELATING = "besluit over toelating"


_DAYS: Final[Mapping[Mijlpaal, tuple[_Day | None, _Day]]] = {
    Mijlpaal.VOORLOPIG_ADVIES: ((1, 10), (1, 31)),
    Mijlpaal.DOORSTROOMTOETS: (None, (2, 16)),
    Mijlpaal.TOETSUITSLAG: (None, (3, 15)),
    Mijlpaal.DEFINITIEF_ADVIES: (None, (3, 24)),
    Mijlpaal.AANMELDWEEK: ((3, 25), (3, 31)),
    Mijlpaal.DOSSIER_KLAAR: (None, (3, 31)),
    Mijlpaal.ADVIES_GEREGISTREERD: (None, (3, 31)),
    Mijlpaal.BESLUIT_TOELATING: (None, (5, 12)),
}


@dataclass(frozen=True, slots=True)
class Periode:
    """The days of a step, both included; *van* is None where only its last day is fixed."""

    van: date | None
    tot_en_met: date

    def __contains__(self, day: object) -> bool:
        if not isinstance(day, date):
            return False
        return (self.van is None or self.van <= day) and day <= self.tot_en_met


def periode(mijlpaal: Mijlpaal, schooljaar: str) -> Periode:
    """The days of *mijlpaal* in a *schooljaar* written as `2025-2026`."""
    year = laatste_dag(schooljaar).year
    van, tot_en_met = _DAYS[mijlpaal]
    return Periode(date(year, *van) if van else None, date(year, *tot_en_met))
