"""Overstapdossiers that break a rule of the envelope, as the kit has them; and that pass one."""

import base64
import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from gateway.conformance.breuken import OVERSTAPBREUKEN
from gateway.conformance.soorten import overstapdossier_of
from gateway.domain.dossier import Overigdocumentlijst
from gateway.domain.overstapdossier import (
    Adviestraject,
    Bijlage,
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
    Leerachterstand,
    Overstapdossier,
    SchoolVerwijzing,
    Toestemming,
    VorigeVersie,
    Zienswijze,
)
from tests.dossier_builders import (
    RAPPORT,
    a_document,
    a_dossier,
    a_dossier_of,
    a_kop,
    an_aanvulling,
    an_inzage,
    an_overstapdossier,
)

INSIDE: Final = base64.b64decode(a_document().bestandsinhoud)
DIGEST: Final = hashlib.sha256(INSIDE).hexdigest()
OTHER: Final = hashlib.sha256(b"een ander bestand").hexdigest()


def headed(**changes: Any) -> Overstapdossier:
    """An overstapdossier whose head has *changes*."""
    return an_overstapdossier(kop=a_kop(**changes))


def added(**changes: Any) -> Overstapdossier:
    """An overstapdossier whose aanvulling has *changes*."""
    return an_overstapdossier(aanvulling=an_aanvulling(**changes))


def advised(**changes: Any) -> Overstapdossier:
    """An overstapdossier with a way to the advice that has *changes*."""
    traject = an_aanvulling().adviestraject or Adviestraject()
    return added(adviestraject=replace(traject, **changes))


def tested(**changes: Any) -> Overstapdossier:
    """An overstapdossier with a doorstroomtoets that has *changes*."""
    toets = an_aanvulling().doorstroomtoets or Doorstroomtoets(deelgenomen=False)
    return added(doorstroomtoets=replace(toets, **changes))


def behind(la: str) -> Overstapdossier:
    """An overstapdossier with two learning delays, the second 1 - 40/75, stated as *la*."""
    made = Leerachterstand(domein="spelling", toets="Toets", dl=75, dle=40, la=Decimal(la))
    return added(leerachterstand=(replace(made, la=Decimal("0.47")), made))


def attached(*changes: dict[str, Any]) -> Overstapdossier:
    """An overstapdossier that names the report once for each of *changes*."""
    made = Bijlage(
        bestandsnaam=RAPPORT,
        soort="onderwijskundig rapport",
        sha256=DIGEST,
        toestemming=Toestemming(datum=date(2026, 3, 26)),
    )
    return added(bijlage=tuple(replace(made, **change) for change in changes))


def cut_off(content: bytes) -> Overstapdossier:
    """An overstapdossier whose attachment, the only file, has this *content*."""
    document = a_document(bestandsinhoud=base64.b64encode(content).decode())
    files = Overigdocumentlijst(document=(document,))
    digest = hashlib.sha256(content).hexdigest()
    return replace(attached({"sha256": digest}), dossier=a_dossier_of(overigdocumentlijst=files))


def provisional(status: str, *, voorlopig: bool) -> Overstapdossier:
    """An overstapdossier of a *status* around a dossier that is *voorlopig* or not."""
    dossier = a_dossier(inzage=an_inzage(voorlopigdossier=voorlopig))
    return an_overstapdossier(kop=a_kop(status=status), dossier=dossier)


TRAJECT: Final = "aanvulling/adviestraject"
VOORLOPIG: Final = GegevenAdvies(advies="52", datum=date(2026, 1, 19))

ENVELOPES: Final = tuple(
    (*breuk.found(soort)[0], breuk.done(overstapdossier_of(soort)))
    for breuk in OVERSTAPBREUKEN
    for soort in breuk.soorten
)
"""The id of a rule, the place, and what breaks it there."""

PASSING: Final = (
    ("GW.KP01", headed(afzender=SchoolVerwijzing(brin="99XX", vestiging="00"))),
    ("GW.KP02", headed(soort="POVO")),
    ("GW.KP03", provisional("voorlopig", voorlopig=True)),
    ("GW.KP03", provisional("definitief", voorlopig=False)),
    ("GW.KP04", headed(versie=2, vorigeVersie=VorigeVersie(sha256=OTHER))),
    ("GW.KP04", headed()),
    ("GW.KP05", headed(bestemming=())),
    ("GW.AV01", added(adviestraject=None)),
    ("GW.AV02", advised(definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23)))),
    (
        "GW.AV03",
        advised(
            heroverweging=Heroverweging(
                bijgesteld=False, motivering="Past beter.", datum=date(2026, 3, 20)
            )
        ),
    ),
    ("GW.DT01", tested(score=None, referentieniveau=())),
    ("GW.DT02", tested(deelgenomen=False, reden="ziekte")),
    ("GW.LA01", behind("0.47")),
    ("GW.BL01", attached({})),
    ("GW.BL02", attached({})),
    ("GW.BL03", attached({"soort": "overig", "toestemming": None})),
    ("GW.BL04", attached({})),
    ("GW.BL05", cut_off(INSIDE)),
    (
        "GW.ZW01",
        added(zienswijze=(Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage=RAPPORT),)),
    ),
    ("codelijst.2", advised(voorlopig=VOORLOPIG)),
)
"""The id of a rule, and what just passes it."""
