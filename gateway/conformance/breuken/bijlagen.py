"""What breaks the rules of the attachments that the aanvulling names."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.soorten import Soort
from gateway.conformance.voorbeeld.leerling import a_document, an_onderwijsondersteuning
from gateway.conformance.voorbeeld.overstap import an_aanvulling
from gateway.domain.dossier import Diagnose
from gateway.domain.overstapdossier import Zienswijze

_BIJLAGE: Final = "aanvulling/bijlage"
_STEUN: Final = f"dossier/{LL}/onderwijsondersteuning"
_BESTANDEN: Final = f"dossier/{LL}/overigdocumentlijst"
_BESTAND: Final = f"{_BESTANDEN}/document"
_OTHER: Final = hashlib.sha256(b"een ander bestand").hexdigest()
_CUT_OFF: Final = base64.b64decode(a_document().bestandsinhoud)[:-30]
(_GENOEMD,) = an_aanvulling().bijlage


def _with_another(bestandsnaam: str, **changes: Any) -> Mapping[str, object]:
    """A second file in the dossier, and that file named as an attachment with *changes*."""
    named = replace(_GENOEMD, bestandsnaam=bestandsnaam, **changes)
    files = (a_document(), a_document(bestandsnaam=bestandsnaam))
    return {f"{_BESTANDEN}/document": files, _BIJLAGE: (_GENOEMD, named)}


BIJLAGEN: Final = (
    breuk(
        "GW.BL01",
        f"{_BIJLAGE}[2]/bestandsnaam",
        puts={_BIJLAGE: (_GENOEMD, replace(_GENOEMD, bestandsnaam="Ander.zip"))},
    ),
    breuk("GW.BL02", f"{_BIJLAGE}/sha256", _OTHER),
    breuk("GW.BL04", f"{_BIJLAGE}[2]/bestandsnaam", puts={_BIJLAGE: (_GENOEMD, _GENOEMD)}),
    breuk(
        "GW.BL05",
        f"{_BIJLAGE}/bestandsnaam",
        puts={
            f"{_BESTAND}/bestandsinhoud": base64.b64encode(_CUT_OFF).decode(),
            f"{_BIJLAGE}/sha256": hashlib.sha256(_CUT_OFF).hexdigest(),
        },
        also={"GW.DC02": f"{_BESTAND}/bestandsinhoud"},
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
TOESTEMMING: Final = (
    *(
        breuk(
            "GW.BL03",
            f"{_BIJLAGE}[2]/toestemming",
            puts=_with_another("Verslag.pdf", soort=soort, toestemming=None),
        )
        for soort in ("onderzoeksverslag", "verklaring")
    ),
    breuk("GW.BL06", f"{_BIJLAGE}/toestemming/datum", date(2026, 3, 31)),
    breuk(
        "GW.BL07",
        f"{_STEUN}/diagnose/document/bestandsnaam",
        puts={
            _STEUN: an_onderwijsondersteuning(
                diagnose=(
                    Diagnose(code=("HB",), document=(a_document(bestandsnaam="Verslag.pdf"),)),
                )
            )
        },
    ),
    breuk(
        "GW.BL08",
        f"{_BIJLAGE}[2]/bestandsnaam",
        puts=_with_another("OPP 2022-2023.pdf", soort="ontwikkelingsperspectief"),
    ),
    breuk(
        "GW.BL09",
        _BIJLAGE,
        puts={f"{_BIJLAGE}/soort": "toetsoverzicht"},
        soorten=(Soort.POVO,),
    ),
)
