"""What breaks the rules of what stands around a dossier in an overstapdossier."""

import base64
import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.voorbeeld.leerling import a_document
from gateway.conformance.voorbeeld.overstap import a_kop, an_aanvulling
from gateway.domain.overstapdossier import (
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
    SchoolVerwijzing,
    VorigeVersie,
    Zienswijze,
)

_TRAJECT: Final = "aanvulling/adviestraject"
_TOETS: Final = "aanvulling/doorstroomtoets"
_BIJLAGE: Final = "aanvulling/bijlage"
_OTHER: Final = hashlib.sha256(b"een ander bestand").hexdigest()
_CUT_OFF: Final = base64.b64decode(a_document().bestandsinhoud)[:-30]
(_GENOEMD,) = an_aanvulling().bijlage

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
)
AANVULLING: Final = (
    breuk("GW.AV01", f"{_TRAJECT}/definitief"),
    breuk(
        "GW.AV02",
        f"{_TRAJECT}/definitief/advies",
        puts={f"{_TRAJECT}/definitief": GegevenAdvies(advies="61", datum=date(2026, 3, 23))},
    ),
    breuk(
        "GW.AV03",
        f"{_TRAJECT}/heroverweging/motivering",
        puts={
            f"{_TRAJECT}/heroverweging": Heroverweging(bijgesteld=False, datum=date(2026, 3, 20))
        },
    ),
    breuk("GW.DT01", f"{_TOETS}/toetsadvies"),
    breuk("GW.DT01", f"{_TOETS}/aanbieder"),
    breuk("GW.DT01", f"{_TOETS}/afnamedatum"),
    breuk("GW.DT02", f"{_TOETS}/reden", puts={_TOETS: Doorstroomtoets(deelgenomen=False)}),
    breuk("GW.LA01", "aanvulling/leerachterstand/la", Decimal("0.21")),
    breuk("codelijst.2", f"{_TRAJECT}/voorlopig/advies", "99"),
)
BIJLAGEN: Final = (
    breuk(
        "GW.BL01",
        f"{_BIJLAGE}[2]/bestandsnaam",
        puts={_BIJLAGE: (_GENOEMD, replace(_GENOEMD, bestandsnaam="Ander.zip"))},
    ),
    breuk("GW.BL02", f"{_BIJLAGE}/sha256", _OTHER),
    breuk(
        "GW.BL03",
        f"{_BIJLAGE}/toestemming",
        puts={f"{_BIJLAGE}/soort": "verklaring", f"{_BIJLAGE}/toestemming": None},
    ),
    breuk("GW.BL04", f"{_BIJLAGE}[2]/bestandsnaam", puts={_BIJLAGE: (_GENOEMD, _GENOEMD)}),
    breuk(
        "GW.BL05",
        f"{_BIJLAGE}/bestandsnaam",
        puts={
            f"dossier/{LL}/overigdocumentlijst/document/bestandsinhoud": base64.b64encode(
                _CUT_OFF
            ).decode(),
            f"{_BIJLAGE}/sha256": hashlib.sha256(_CUT_OFF).hexdigest(),
        },
    ),
    breuk(
        "GW.ZW01",
        "aanvulling/zienswijze/bijlage",
        puts={
            "aanvulling/zienswijze": (
                Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage="Brief.zip"),
            )
        },
    ),
)
