"""What breaks the rules of the way to the advice and of the doorstroomtoets."""

from datetime import date
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.leerling import an_eindtoets
from gateway.domain.overstapdossier import (
    Adviestraject,
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
)

_TRAJECT: Final = "aanvulling/adviestraject"
_TOETS: Final = "aanvulling/doorstroomtoets"
_ADVIES: Final = f"dossier/{LL}/overstapadvies/advies"
_EINDTOETS: Final = f"dossier/{LL}/eindtoets_basisonderwijs"
_POVO: Final = (Soort.POVO,)
_WITH_TEST: Final = tuple(soort for soort in Soort if soort is not Soort.POSWV)


def _gegeven(advies: str, maand: int, dag: int) -> GegevenAdvies:
    return GegevenAdvies(advies=advies, datum=date(2026, maand, dag))


TRAJECT: Final = (
    breuk("GW.AV01", f"{_TRAJECT}/definitief"),
    breuk(
        "GW.AV02", f"{_TRAJECT}/definitief/advies", puts={f"{_TRAJECT}/definitief/advies": "61"}
    ),
    breuk(
        "GW.AV03",
        f"{_TRAJECT}/heroverweging/motivering",
        puts={
            f"{_TRAJECT}/heroverweging": Heroverweging(bijgesteld=False, datum=date(2026, 3, 20)),
            f"{_TRAJECT}/voorlopig/advies": "60",
        },
    ),
    breuk(
        "GW.AV04",
        f"{_TRAJECT}/heroverweging",
        puts={f"{_TRAJECT}/heroverweging": None, f"{_TRAJECT}/voorlopig/advies": "60"},
    ),
    breuk(
        "GW.AV04",
        f"{_TRAJECT}/heroverweging",
        puts={
            f"{_TRAJECT}/definitief/advies": "50",
            f"{_TRAJECT}/voorlopig/advies": "34",
            _ADVIES: "50",
        },
    ),
    breuk(
        "GW.AV05",
        f"{_TRAJECT}/definitief/datum",
        puts={
            _TRAJECT: Adviestraject(
                voorlopig=_gegeven("61", 1, 20), definitief=_gegeven("61", 1, 19)
            ),
            _ADVIES: "61",
            _TOETS: None,
        },
    ),
    breuk("GW.AV06", f"{_TRAJECT}/heroverweging/datum", date(2026, 2, 2)),
    breuk("GW.AV06", f"{_TRAJECT}/definitief/datum", date(2026, 3, 19)),
    breuk(
        "GW.AV07",
        f"{_TRAJECT}/definitief/advies",
        puts={
            f"{_TRAJECT}/definitief/advies": "80",
            f"{_TRAJECT}/heroverweging": None,
            _ADVIES: "80",
        },
    ),
    breuk(
        "GW.AV08",
        f"{_TRAJECT}/heroverweging/bijgesteld",
        puts={f"{_TRAJECT}/voorlopig/advies": "60"},
    ),
    breuk(
        "GW.AV08",
        f"{_TRAJECT}/heroverweging/bijgesteld",
        puts={
            f"{_TRAJECT}/heroverweging/bijgesteld": False,
            f"{_TRAJECT}/heroverweging/motivering": "Past beter.",
        },
    ),
    breuk(
        "GW.AV09",
        f"{_TRAJECT}/definitief/advies",
        puts={
            f"{_TRAJECT}/voorlopig/advies": "61",
            f"{_TRAJECT}/heroverweging": None,
            f"{_TOETS}/toetsadvies": "vmbo gl-tl/havo",
        },
    ),
    breuk(
        "GW.AV10",
        f"{_TRAJECT}/definitief",
        puts={
            "aanvulling/adviestraject": None,
            _ADVIES: None,
            "dossier/huidigeschool/soort": "SO",
        },
        soorten=_POVO,
    ),
    breuk("codelijst.2", f"{_TRAJECT}/voorlopig/advies", "99"),
)
DOORSTROOMTOETS: Final = (
    breuk("GW.DT01", f"{_TOETS}/toetsadvies"),
    breuk("GW.DT01", f"{_TOETS}/aanbieder"),
    breuk("GW.DT01", f"{_TOETS}/afnamedatum"),
    breuk(
        "GW.DT02",
        f"{_TOETS}/reden",
        puts={
            _TOETS: Doorstroomtoets(deelgenomen=False),
            f"{_EINDTOETS}": None,
        },
    ),
    breuk("GW.DT03", _TOETS, puts={_TOETS: None, _EINDTOETS: None}, soorten=_POVO),
    breuk(
        "GW.DT03",
        _TOETS,
        puts={_TOETS: None, _EINDTOETS: an_eindtoets(deelgenomen=False)},
        soorten=_POVO,
    ),
    breuk(
        "GW.DT04",
        f"{_TOETS}/deelgenomen",
        puts={_TOETS: Doorstroomtoets(deelgenomen=False, reden="ziekte")},
        soorten=_WITH_TEST,
    ),
    breuk(
        "GW.DT04",
        f"{_TOETS}/afnamedatum",
        puts={f"{_EINDTOETS}/eindtoetsresultaat/datum_afname": date(2026, 2, 4)},
        soorten=_WITH_TEST,
    ),
)
