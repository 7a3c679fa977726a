"""What breaks the rules of the head of an overstapdossier, and those of the calendar."""

import hashlib
from datetime import UTC, date, datetime
from typing import Final

from gateway.conformance.breuk import breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.overstap import a_kop
from gateway.domain.overstapdossier import SchoolVerwijzing, VorigeVersie

_OTHER: Final = hashlib.sha256(b"een ander bestand").hexdigest()
_TRAJECT: Final = "aanvulling/adviestraject"
_POVO: Final = (Soort.POVO,)
_NOG_VOORLOPIG: Final = {"kop/status": "voorlopig", "dossier/inzage/voorlopigdossier": True}

KOP: Final = (
    breuk("GW.KP01", "kop/afzender", SchoolVerwijzing(brin="99XX", vestiging="01")),
    breuk("GW.KP02", "kop/soort", "VOMBO"),
    breuk("GW.KP03", "kop/status", puts={"dossier/inzage/voorlopigdossier": True}),
    breuk("GW.KP03", "kop/status", "voorlopig"),
    breuk("GW.KP04", "kop/versie", 2),
    breuk("GW.KP04", "kop/versie", puts={"kop/vorigeVersie": VorigeVersie(sha256=_OTHER)}),
    breuk(
        "GW.KP05",
        "kop/bestemming[2]",
        puts={"kop/bestemming": (*a_kop().bestemming, a_kop().afzender)},
    ),
    breuk("GW.KP06", "kop/status", puts=_NOG_VOORLOPIG, soorten=_POVO),
)
TERMIJNEN: Final = (
    *(
        breuk("GW.TM01", f"{_TRAJECT}/voorlopig/datum", day, soorten=_POVO)
        for day in (date(2026, 1, 9), date(2026, 2, 1), date(2025, 1, 20))
    ),
    breuk("GW.TM02", f"{_TRAJECT}/definitief/datum", date(2026, 3, 25), soorten=_POVO),
    *(
        breuk(
            "GW.TM03",
            "aanvulling/doorstroomtoets/afnamedatum",
            puts={
                "aanvulling/doorstroomtoets/afnamedatum": day,
                "dossier/huidigeschool/leerling/eindtoets_basisonderwijs/eindtoetsresultaat"
                "/datum_afname": day,
            },
            soorten=_POVO,
        )
        for day in (date(2026, 1, 24), date(2026, 3, 16))
    ),
    breuk(
        "GW.TM04",
        "kop/status",
        puts={
            **_NOG_VOORLOPIG,
            f"{_TRAJECT}/definitief": None,
            f"{_TRAJECT}/heroverweging": None,
        },
        soorten=_POVO,
    ),
    breuk("GW.TM05", "kop/opgesteld", datetime(2026, 4, 1, 9, 0, tzinfo=UTC), soorten=_POVO),
)
DATUMS: Final = (
    breuk("GW.DA01", "aanvulling/intelligentie/datum", date(2014, 3, 8)),
    breuk("GW.DA02", "aanvulling/zienswijze/datum", date(2026, 3, 31)),
    breuk("GW.DA03", "dossier/metadata/datum", date(2026, 3, 31)),
)
