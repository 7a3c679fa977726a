"""The kinds of dossier that the standard knows, and of each one that just passes."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from typing import Final

from gateway.conformance.voorbeeld.dossier import a_huidigeschool, a_metadata, an_inzage
from gateway.conformance.voorbeeld.leerling import a_leerling, a_schoolloopbaan
from gateway.conformance.voorbeeld.overstap import a_kop, an_overstapdossier
from gateway.domain.dossier import (
    CategorieUitlevering,
    Dossier,
    Huidigeschool,
    Metadata,
    Schoolloopbaanlijst,
)
from gateway.domain.overstapdossier import Overstapdossier


class Soort(StrEnum):
    """A kind of dossier, as the kit names its files."""

    POPO = "POPO"
    POVO = "POVO"
    VOVO = "VOVO"
    BINNEN_BRIN = "BINNENBRIN"
    POSWV = "POSWV"
    VOSWV = "VOSWV"


OVERSTAP: Final = (Soort.POPO, Soort.POVO, Soort.VOVO)
SWV: Final = (Soort.POSWV, Soort.VOSWV)


@cache
def dossier_of(soort: Soort) -> Dossier:
    """A dossier of that *soort* with nothing against it, that promises nothing of a category."""
    return _MADE[soort]()


@cache
def overstapdossier_of(soort: Soort) -> Overstapdossier:
    """The same dossier with an envelope around it, not signed."""
    dossier = dossier_of(soort)
    stated = dossier.metadata.overstap or str(soort)
    return an_overstapdossier(kop=a_kop(soort=stated), dossier=dossier)


def _metadata(overstap: str) -> Metadata:
    names = (field.name for field in fields(CategorieUitlevering))
    optional = CategorieUitlevering(**dict.fromkeys(names, "OPTIONEEL"))
    return a_metadata(overstap=overstap, categorie_uitlevering=optional)


def _overstap(overstap: str, school: Huidigeschool) -> Dossier:
    return Dossier(
        metadata=_metadata(overstap),
        overdrachtsoort="overstapdossier",
        inzage=an_inzage(),
        huidigeschool=school,
    )


def _vovo() -> Dossier:
    return replace(_overstap("VOVO", _secondary()), inzage=an_inzage(toestemming="Ja"))


def _binnen_brin() -> Dossier:
    return replace(_overstap("POPO", a_huidigeschool()), overdrachtsoort="overdrachtbinnenbrin")


def _aanvraag(overstap: str, school: Huidigeschool) -> Dossier:
    """A request to a samenwerkingsverband, which may not hold a BSN."""
    nameless = replace(school, leerling=replace(school.leerling, bsn=None))
    return replace(_overstap(overstap, nameless), overdrachtsoort="swv-dossier")


def _primary_without_test() -> Huidigeschool:
    return a_huidigeschool(leerling=a_leerling(eindtoets_basisonderwijs=None))


def _secondary() -> Huidigeschool:
    """A secondary school, with a pupil in the first year."""
    klas = a_schoolloopbaan(groepscode="1A", groepsnaam="Klas 1A", jaargroep="11")
    leerling = a_leerling(schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=(klas,)))
    return a_huidigeschool(naam="Verzonnen College De Linde", soort="VO", leerling=leerling)


_MADE: Final[Mapping[Soort, Callable[[], Dossier]]] = {
    Soort.POPO: lambda: _overstap("POPO", a_huidigeschool()),
    Soort.POVO: lambda: _overstap("POVO", a_huidigeschool()),
    Soort.VOVO: _vovo,
    Soort.BINNEN_BRIN: _binnen_brin,
    Soort.POSWV: lambda: _aanvraag("POSWV", _primary_without_test()),
    Soort.VOSWV: lambda: _aanvraag("VOSWV", _secondary()),
}
