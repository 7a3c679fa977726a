"""What lwoo and praktijkonderwijs look for, and do not find, or not within their limits."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from gateway.conformance.breuk import LL, Breuk, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.overstap import an_aanvulling
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    GegevenAdvies,
    Intelligentie,
    Leerachterstand,
)

_LEERACHTERSTAND: Final = "aanvulling/leerachterstand"
_INTELLIGENTIE: Final = "aanvulling/intelligentie"
_HALF: Final = 50


def achterstand(domein: str, dle: int) -> Leerachterstand:
    """A delay in a *domein*: after a hundred months the pupil is where others are after *dle*."""
    la = Decimal(100 - dle) / 100
    return Leerachterstand(domein=domein, toets="Verzonnen toets M8", dl=100, dle=dle, la=la)


def doelgroep(advies: str, iq: int | None, dles: Mapping[str, int]) -> Aanvulling:
    """An aanvulling for an *advies*, with the outcome of a test and the delays in some domains."""
    toets = an_aanvulling().doorstroomtoets
    return an_aanvulling(
        adviestraject=Adviestraject(
            voorlopig=GegevenAdvies(advies=advies, datum=date(2026, 1, 19)),
            definitief=GegevenAdvies(advies=advies, datum=date(2026, 3, 23)),
        ),
        doorstroomtoets=toets and replace(toets, toetsadvies="pro/vmbo bb"),
        leerachterstand=tuple(achterstand(domein, dle) for domein, dle in dles.items()),
        intelligentie=()
        if iq is None
        else (Intelligentie(instrument="Verzonnen IQ-test", datum=date(2025, 11, 4), score=iq),),
    )


def _breuk(id_: str, path: str, aanvulling: Aanvulling) -> Breuk:
    traject = aanvulling.adviestraject
    advies = traject.definitief.advies if traject and traject.definitief else None
    stated = f"dossier/{LL}/overstapadvies/advies"
    puts = {"aanvulling": aanvulling, stated: advies}
    return breuk(id_, path, puts=puts, soorten=(Soort.POVO,))


_GENOEG: Final = {"inzichtelijk rekenen": 60, "technisch lezen": 60}
_VEEL: Final = {"inzichtelijk rekenen": 40, "technisch lezen": _HALF}

DOELGROEPEN: Final = (
    breuk("GW.LA01", "aanvulling/leerachterstand/la", Decimal("0.21")),
    _breuk("GW.LP01", _LEERACHTERSTAND, doelgroep("21", 85, {})),
    _breuk("GW.LP01", _LEERACHTERSTAND, doelgroep("10", 65, {"inzichtelijk rekenen": 40})),
    _breuk(
        "GW.LP01", _LEERACHTERSTAND, doelgroep("10", 65, {"spelling": 40, "technisch lezen": 40})
    ),
    _breuk("GW.LP02", _INTELLIGENTIE, doelgroep("23", None, _GENOEG)),
    _breuk("GW.LP03", _LEERACHTERSTAND, doelgroep("21", 85, {**_GENOEG, "technisch lezen": 76})),
    _breuk("GW.LP03", _LEERACHTERSTAND, doelgroep("10", 65, {**_VEEL, "technisch lezen": 51})),
    _breuk("GW.LP04", f"{_INTELLIGENTIE}/score", doelgroep("21", 74, _GENOEG)),
    _breuk("GW.LP04", f"{_INTELLIGENTIE}/score", doelgroep("21", 121, _GENOEG)),
    _breuk("GW.LP04", f"{_INTELLIGENTIE}/score", doelgroep("10", 81, _VEEL)),
    _breuk("GW.LP05", f"{_INTELLIGENTIE}/score", doelgroep("21", 80, _GENOEG)),
    _breuk("GW.LP05", f"{_INTELLIGENTIE}/score", doelgroep("10", 75, _VEEL)),
    _breuk("GW.LP06", f"{_INTELLIGENTIE}/score", doelgroep("21", 91, _GENOEG)),
)
