"""For every rule of the envelope an overstapdossier that breaks it, and one that just passes."""

import base64
import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

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

# the ids, the place, what breaks the rule, what just passes
ENVELOPES: Final = (
    (
        "GW.KP01",
        "kop/afzender",
        headed(afzender=SchoolVerwijzing(brin="99XX", vestiging="01")),
        headed(afzender=SchoolVerwijzing(brin="99XX", vestiging="00")),
    ),
    ("GW.KP02", "kop/soort", headed(soort="POPO"), headed(soort="POVO")),
    (
        "GW.KP03",
        "kop/status",
        provisional("definitief", voorlopig=True),
        provisional("voorlopig", voorlopig=True),
    ),
    (
        "GW.KP03",
        "kop/status",
        provisional("voorlopig", voorlopig=False),
        provisional("definitief", voorlopig=False),
    ),
    (
        "GW.KP04",
        "kop/versie",
        headed(versie=2),
        headed(versie=2, vorigeVersie=VorigeVersie(sha256=OTHER)),
    ),
    ("GW.KP04", "kop/versie", headed(vorigeVersie=VorigeVersie(sha256=OTHER)), headed()),
    (
        "GW.KP05",
        "kop/bestemming[2]",
        headed(bestemming=(SchoolVerwijzing(brin="99ZZ", vestiging="00"), a_kop().afzender)),
        headed(bestemming=()),
    ),
    (
        "GW.AV01",
        f"{TRAJECT}/definitief",
        advised(definitief=None),
        added(adviestraject=None),
    ),
    (
        "GW.AV02",
        f"{TRAJECT}/definitief/advies",
        advised(definitief=GegevenAdvies(advies="61", datum=date(2026, 3, 23))),
        advised(definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23))),
    ),
    (
        "GW.AV03",
        f"{TRAJECT}/heroverweging/motivering",
        advised(heroverweging=Heroverweging(bijgesteld=False, datum=date(2026, 3, 20))),
        advised(
            heroverweging=Heroverweging(
                bijgesteld=False, motivering="Past beter.", datum=date(2026, 3, 20)
            )
        ),
    ),
    (
        "GW.DT01",
        "aanvulling/doorstroomtoets/toetsadvies",
        tested(toetsadvies=None),
        tested(score=None, referentieniveau=()),
    ),
    (
        "GW.DT02",
        "aanvulling/doorstroomtoets/reden",
        tested(deelgenomen=False),
        tested(deelgenomen=False, reden="ziekte"),
    ),
    ("GW.LA01", "aanvulling/leerachterstand[2]/la", behind("0.48"), behind("0.47")),
    (
        "GW.BL01",
        "aanvulling/bijlage[2]/bestandsnaam",
        attached({}, {"bestandsnaam": "Ander.zip"}),
        attached({}),
    ),
    ("GW.BL02", "aanvulling/bijlage/sha256", attached({"sha256": OTHER}), attached({})),
    (
        "GW.BL03",
        "aanvulling/bijlage/toestemming",
        attached({"soort": "verklaring", "toestemming": None}),
        attached({"soort": "overig", "toestemming": None}),
    ),
    ("GW.BL04", "aanvulling/bijlage[2]/bestandsnaam", attached({}, {}), attached({})),
    (
        "GW.BL05",
        "aanvulling/bijlage/bestandsnaam",
        cut_off(INSIDE[:-30]),
        cut_off(INSIDE),
    ),
    (
        "GW.ZW01",
        "aanvulling/zienswijze/bijlage",
        added(zienswijze=(Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage="Brief.zip"),)),
        added(zienswijze=(Zienswijze(van="ouder", datum=date(2026, 3, 1), bijlage=RAPPORT),)),
    ),
    (
        "codelijst.2",
        f"{TRAJECT}/voorlopig/advies",
        advised(voorlopig=replace(VOORLOPIG, advies="99")),
        advised(voorlopig=VOORLOPIG),
    ),
)
