"""Overstapdossiers of which one thing is otherwise: each builder changes what it is about."""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

from gateway.conformance.breuken.doelgroepen import doelgroep
from gateway.domain.dossier import Diagnose, Overigdocumentlijst
from gateway.domain.overstapdossier import (
    Adviestraject,
    Bijlage,
    Doorstroomtoets,
    GegevenAdvies,
    Leerachterstand,
    Overstapdossier,
    Toestemming,
)
from tests.dossier_builders import (
    RAPPORT,
    a_document,
    a_dossier,
    a_dossier_of,
    a_huidigeschool,
    a_kop,
    a_leerling,
    an_aanvulling,
    an_eindtoets,
    an_inzage,
    an_onderwijsondersteuning,
    an_overstapadvies,
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


def filed(*changes: dict[str, Any]) -> Overstapdossier:
    """An overstapdossier that names the report, and a file of its own for each of *changes*."""
    report = Bijlage(bestandsnaam=RAPPORT, soort="onderwijskundig rapport", sha256=DIGEST)
    others = [
        replace(report, **({"soort": "overig", "bestandsnaam": f"Brief{number}.zip"} | change))
        for number, change in enumerate(changes)
    ]
    names = (RAPPORT, *(other.bestandsnaam for other in others))
    files = Overigdocumentlijst(document=tuple(a_document(bestandsnaam=name) for name in names))
    dossier = a_dossier_of(overigdocumentlijst=files)
    return replace(added(bijlage=(report, *others)), dossier=dossier)


def on_day(day: datetime, **head: Any) -> Overstapdossier:
    """An overstapdossier made on a *day* in March, without an aanvulling, its *head* changed."""
    made = replace(a_dossier().metadata, datum=date(2026, 3, 1))
    inzage = an_inzage(
        inzagedatum=date(2026, 3, 1), voorlopigdossier=head.get("status") == "voorlopig"
    )
    kop = a_kop(opgesteld=day, **head)
    dossier = a_dossier(metadata=made, inzage=inzage)
    return Overstapdossier(kop=kop, dossier=dossier)


def provisional(status: str, *, voorlopig: bool) -> Overstapdossier:
    """An overstapdossier of a *status* around a dossier that is *voorlopig* or not."""
    made = on_day(datetime(2026, 3, 20, 12, tzinfo=UTC), status=status)
    inzage = an_inzage(voorlopigdossier=voorlopig, inzagedatum=date(2026, 3, 1))
    return replace(made, dossier=replace(made.dossier, inzage=inzage))


TOETS: Final = an_aanvulling().doorstroomtoets or Doorstroomtoets(deelgenomen=False)
GIVEN: Final = Toestemming(datum=date(2026, 3, 26))


def untested(**changes: Any) -> Overstapdossier:
    """An overstapdossier of a pupil without a test, whose doorstroomtoets has *changes*."""
    made = added(doorstroomtoets=Doorstroomtoets(**changes))
    return replace(made, dossier=a_dossier_of(eindtoets_basisonderwijs=None))


def exempt() -> Overstapdossier:
    """An overstapdossier in which only the dossier says that the pupil was exempt by law."""
    eindtoets = an_eindtoets(deelgenomen=False)
    resultaat = replace(eindtoets.eindtoetsresultaat, wettelijke_ontheffing="J")
    eindtoets = replace(eindtoets, eindtoetsresultaat=resultaat)
    dossier = a_dossier_of(eindtoets_basisonderwijs=eindtoets)
    return replace(added(doorstroomtoets=None), dossier=dossier)


def taken_on(day: date) -> Overstapdossier:
    """An overstapdossier of a pupil who took the doorstroomtoets on that *day*."""
    eindtoets = an_eindtoets()
    resultaat = replace(eindtoets.eindtoetsresultaat, datum_afname=day)
    eindtoets = replace(eindtoets, eindtoetsresultaat=resultaat)
    dossier = a_dossier_of(eindtoets_basisonderwijs=eindtoets)
    return replace(tested(afnamedatum=day), dossier=dossier)


def all_on(day: date) -> Overstapdossier:
    """An overstapdossier in which test and both advices are of one *day*."""
    made = taken_on(day)
    traject = Adviestraject(
        voorlopig=GegevenAdvies(advies="52", datum=day),
        definitief=GegevenAdvies(advies="60", datum=day),
    )
    return replace(made, aanvulling=replace(made.aanvulling, adviestraject=traject))


def special(advies: str | None) -> Overstapdossier:
    """A definitive overstapdossier from a special school, with only that *advies*."""
    leerling = a_leerling(overstapadvies=an_overstapadvies(advies=advies))
    dossier = a_dossier(huidigeschool=a_huidigeschool(soort="SO", leerling=leerling))
    return replace(added(adviestraject=None), dossier=dossier)


def aimed(advies: str, iq: int | None, dles: Mapping[str, int]) -> Overstapdossier:
    """An overstapdossier with an *advies*, the outcome of a test and some delays."""
    dossier = a_dossier_of(overstapadvies=an_overstapadvies(advies=advies))
    return an_overstapdossier(aanvulling=doelgroep(advies, iq, dles), dossier=dossier)


def explained(iq: int) -> Overstapdossier:
    """An overstapdossier with an advice for lwoo, with a declaration beside the outcome *iq*."""
    made = filed({"soort": "verklaring", "toestemming": GIVEN})
    dles = {"begrijpend lezen": 60, "spelling": 60}
    aanvulling = replace(doelgroep("21", iq, dles), bijlage=made.aanvulling.bijlage)
    leerling = replace(
        made.dossier.huidigeschool.leerling, overstapadvies=an_overstapadvies(advies="21")
    )
    school = replace(made.dossier.huidigeschool, leerling=leerling)
    return replace(
        made, aanvulling=aanvulling, dossier=replace(made.dossier, huidigeschool=school)
    )


def researched(day: date) -> Overstapdossier:
    """An overstapdossier with an intelligence test on that *day*."""
    (onderzoek,) = an_aanvulling().intelligentie
    return added(intelligentie=(replace(onderzoek, datum=day),))


def diagnosed() -> Overstapdossier:
    """An overstapdossier with the file of a diagnosis, named as an attachment with consent."""
    made = attached({}, {"bestandsnaam": "Verslag.pdf", "soort": "onderzoeksverslag"})
    verslag = a_document(bestandsnaam="Verslag.pdf")
    support = an_onderwijsondersteuning(diagnose=(Diagnose(code=("HB",), document=(verslag,)),))
    return replace(made, dossier=a_dossier_of(onderwijsondersteuning=support))


VOORLOPIG: Final = GegevenAdvies(advies="52", datum=date(2026, 1, 19))
