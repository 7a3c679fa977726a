"""A complete, valid dossier about an invented pupil; keyword arguments replace its fields."""

from dataclasses import replace
from datetime import date
from typing import Any

from gateway.conformance.voorbeeld.adres import (
    a_communicatie,
    a_communicatielijst,
    an_adres,
    an_adreslijst,
)
from gateway.conformance.voorbeeld.leerling import a_leerling
from gateway.domain.dossier import CategorieUitlevering, Dossier, Huidigeschool, Inzage, Metadata


def a_metadata(**changes: Any) -> Metadata:
    """How a dossier of today was made."""
    categories = CategorieUitlevering(
        cat_metadata="VERPLICHT",
        cat_ouderinzage="VERPLICHT",
        cat_school="VERPLICHT",
        cat_leerling="VERPLICHT",
        cat_oudersverzorgers="VERPLICHT",
        cat_vve="VERBODEN",
        cat_schoolloopbaan="VERPLICHT",
        cat_overstapadvies="VERPLICHT",
        cat_onderwijsondersteuning="OPTIONEEL",
        cat_verzuim="OPTIONEEL",
        cat_eindtoetsbo="OPTIONEEL",
        cat_toetsresultaten="OPTIONEEL",
        cat_handelingsplannen="OPTIONEEL",
        cat_cijferlijsten="OPTIONEEL",
        cat_vombo="VERBODEN",
        cat_bijlagedocs="OPTIONEEL",
    )
    made = Metadata(
        deeldossier="LASLVS",
        pakketnaam="Verzonnen LAS",
        pakketversie="1.0",
        datum=date(2026, 3, 30),
        standaardversie="2019.1",
        validatieversie="2019.1.1",
        categorie_uitlevering=categories,
        overstap="POVO",
    )
    return replace(made, **changes)


def an_inzage(**changes: Any) -> Inzage:
    """Parents who saw the dossier and agree with it."""
    made = Inzage(voorlopigdossier=False, inzage=True, inzagedatum=date(2026, 3, 26), akkoord="Ja")
    return replace(made, **changes)


def a_huidigeschool(**changes: Any) -> Huidigeschool:
    """An invented primary school, with its pupil."""
    made = Huidigeschool(
        naam="Basisschool De Verzonnen Eik",
        adreslijst=an_adreslijst(an_adres(straat="Bedachtplein", nummer="1", toevoeging=None)),
        communicatielijst=a_communicatielijst(a_communicatie(aanduiding="werk")),
        brincode="99XX",
        vestigingscode="00",
        aanleverpunt="0",
        soort="BO",
        naamdirecteur="P. Bedacht",
        leerling=a_leerling(),
    )
    return replace(made, **changes)


def a_dossier(**changes: Any) -> Dossier:
    """A complete POVO dossier that satisfies schema and rules."""
    made = Dossier(
        metadata=a_metadata(),
        overdrachtsoort="overstapdossier",
        inzage=an_inzage(),
        huidigeschool=a_huidigeschool(),
    )
    return replace(made, **changes)


def a_dossier_of(**changes: Any) -> Dossier:
    """A dossier whose pupil has these *changes*."""
    return a_dossier(huidigeschool=a_huidigeschool(leerling=a_leerling(**changes)))
