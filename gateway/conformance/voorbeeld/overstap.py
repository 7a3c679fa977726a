"""A complete, valid overstapdossier around an invented dossier."""

import base64
import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from gateway.conformance.voorbeeld.dossier import a_dossier
from gateway.conformance.voorbeeld.leerling import RAPPORT, a_document
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    Bijlage,
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
    Intelligentie,
    Kop,
    Leerachterstand,
    Overstapdossier,
    Referentieniveau,
    SchoolVerwijzing,
    Software,
    Toestemming,
    Zienswijze,
)


def a_kop(**changes: Any) -> Kop:
    """The first version of a definitive dossier for one VO school."""
    made = Kop(
        dossierId="3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90",
        versie=1,
        soort="POVO",
        status="definitief",
        afzender=SchoolVerwijzing(brin="99XX", vestiging="00"),
        bestemming=(SchoolVerwijzing(brin="99ZZ", vestiging="00"),),
        opgesteld=datetime(2026, 3, 30, 14, 15, tzinfo=UTC),
        software=Software(naam="Overstap", versie="0.1.0"),
    )
    return replace(made, **changes)


def an_aanvulling(**changes: Any) -> Aanvulling:
    """An advice that was raised after the test, and all that goes along beside it."""
    inhoud = base64.b64decode(a_document().bestandsinhoud)
    made = Aanvulling(
        adviestraject=Adviestraject(
            voorlopig=GegevenAdvies(advies="52", datum=date(2026, 1, 19)),
            definitief=GegevenAdvies(advies="60", datum=date(2026, 3, 23)),
            heroverweging=Heroverweging(bijgesteld=True, datum=date(2026, 3, 20)),
        ),
        doorstroomtoets=Doorstroomtoets(
            deelgenomen=True,
            aanbieder="ICE",
            afnamedatum=date(2026, 2, 3),
            toetsadvies="havo/vwo",
            score=Decimal(82),
            referentieniveau=(
                Referentieniveau(waarde="04", onderdeel="LEZEN"),
                Referentieniveau(waarde="03", onderdeel="REKENEN"),
            ),
        ),
        zienswijze=(
            Zienswijze(van="ouder", datum=date(2026, 3, 25), tekst="Wij herkennen ons kind."),
        ),
        leerachterstand=(
            Leerachterstand(
                domein="spelling", toets="Verzonnen spelling M8", dl=75, dle=60, la=Decimal("0.2")
            ),
        ),
        intelligentie=(
            Intelligentie(instrument="Verzonnen IQ-test", datum=date(2025, 11, 4), score=104),
        ),
        bijlage=(
            Bijlage(
                bestandsnaam=RAPPORT,
                soort="onderwijskundig rapport",
                sha256=hashlib.sha256(inhoud).hexdigest(),
                toestemming=Toestemming(datum=date(2026, 3, 26)),
            ),
        ),
    )
    return replace(made, **changes)


def an_overstapdossier(**changes: Any) -> Overstapdossier:
    """A complete transfer dossier that satisfies schema and rules."""
    made = Overstapdossier(kop=a_kop(), dossier=a_dossier(), aanvulling=an_aanvulling())
    return replace(made, **changes)
