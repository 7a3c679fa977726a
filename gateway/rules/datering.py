"""The dates in a dossier that cannot be: before the pupil was born, or after it was made."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from itertools import chain
from typing import Final

from gateway.domain.dossier import Dossier, Leerling
from gateway.rules.cijfers import onderdelen
from gateway.rules.places import LEERLING, each

_STEUN: Final = f"{LEERLING}/onderwijsondersteuning"
_BEGIN: Final = (
    ("handelingsplan", "startdatum"),
    ("tlv", "tlvingangdatum"),
    ("arrangement_cluster12", "arrangement_datum"),
    ("arrangement_pao", "arrangement_datum"),
)
_Dated = Iterator[tuple[str, str, date | None]]


class Buiten(Enum):
    """On which side a date lies outside what is possible."""

    VOOR_DE_GEBOORTE = "voor de geboorte"
    NA_HET_MAKEN = "na het maken"


Misdateerd = Iterable[tuple[str, Buiten]]


def misdateerd(dossier: Dossier) -> Iterator[tuple[str, Buiten]]:
    """The path of each date that cannot be, and on which side it lies."""
    leerling, gemaakt = dossier.huidigeschool.leerling, dossier.metadata.datum
    geboren = _born(leerling, gemaakt)
    for path, name, day in chain(_has_been(leerling), _taken(leerling), _reported(leerling)):
        if day is not None and not geboren <= day <= gemaakt:
            side = Buiten.NA_HET_MAKEN if day > gemaakt else Buiten.VOOR_DE_GEBOORTE
            yield f"{path}/{name}", side
    for path, name, day in chain(_begun(leerling), _granted(leerling)):
        if day is not None and day < geboren:
            yield f"{path}/{name}", Buiten.VOOR_DE_GEBOORTE


def _born(leerling: Leerling, gemaakt: date) -> date:
    """The day of birth; of one that is still to be born (GW.LL03) nothing can be said."""
    geboren = leerling.geboortedatum
    return date.min if geboren is None or geboren > gemaakt else geboren


def _has_been(leerling: Leerling) -> _Dated:
    """Each date of something that is past, by where it stands and what it is called."""
    yield LEERLING, "onderwijssinds", leerling.onderwijssinds
    yield LEERLING, "startdatumhuidigonderwijs", leerling.startdatumhuidigonderwijs
    yield LEERLING, "datuminschrijving", leerling.datuminschrijving
    support = leerling.onderwijsondersteuning
    if support is not None:
        for path, diagnose in each(f"{_STEUN}/diagnose", support.diagnose):
            yield path, "datum", diagnose.datum
        if support.rvc is not None:
            yield f"{_STEUN}/rvc", "rvcdatum", support.rvc.rvcdatum
    if leerling.examenresultaat is not None:
        yield f"{LEERLING}/examenresultaat", "datumuitslag", leerling.examenresultaat.datumuitslag
    for path, vak in each(f"{LEERLING}/resultaatvakkenvo", leerling.resultaatvakkenvo):
        yield path, "datumafgerond", vak.datumafgerond


def _taken(leerling: Leerling) -> _Dated:
    """The dates of tests."""
    eindtoets = leerling.eindtoets_basisonderwijs
    if eindtoets is not None and eindtoets.eindtoetsresultaat is not None:
        path = f"{LEERLING}/eindtoets_basisonderwijs/eindtoetsresultaat"
        yield path, "datum_afname", eindtoets.eindtoetsresultaat.datum_afname
    if leerling.toetslijst is not None:
        for path, toets in each(f"{LEERLING}/toetslijst/toets", leerling.toetslijst.toets):
            yield path, "afname/afnamedatum", toets.afname.afnamedatum


def _reported(leerling: Leerling) -> _Dated:
    """The dates of reports, and of the marks in them."""
    lijsten = () if leerling.cijferlijstlijst is None else leerling.cijferlijstlijst.cijferlijst
    for path, lijst in each(f"{LEERLING}/cijferlijstlijst/cijferlijst", lijsten):
        yield path, "afnamedatum", lijst.afnamedatum
        inside = f"{path}/cijferlijstTypelijst"
        for place, onderdeel in onderdelen(inside, lijst.cijferlijstTypelijst):
            yield place, "afnamedatum", onderdeel.afnamedatum


def _begun(leerling: Leerling) -> _Dated:
    """Each date on which something began, or is still to begin."""
    for path, vroeg in each(f"{LEERLING}/vroegschools", leerling.vroegschools):
        yield path, "vroegschoolsdatumingang", vroeg.vroegschoolsdatumingang
    if leerling.schoolloopbaanlijst is not None:
        delen = leerling.schoolloopbaanlijst.schoolloopbaan
        for path, deel in each(f"{LEERLING}/schoolloopbaanlijst/schoolloopbaan", delen):
            yield path, "begindatum", deel.begindatum
    for path, stage in each(f"{LEERLING}/stage", leerling.stage):
        yield path, "begindatum", stage.begindatum


def _granted(leerling: Leerling) -> _Dated:
    """The first day of each plan, and of what was granted."""
    support = leerling.onderwijsondersteuning
    if support is None:
        return
    for name, begin in _BEGIN:
        for path, granted in each(f"{_STEUN}/{name}", getattr(support, name)):
            yield path, begin, getattr(granted, begin)
    if support.opp is not None:
        yield f"{_STEUN}/opp", "opp_ingangdatum", support.opp.opp_ingangdatum
    if support.lwoo is not None:
        yield f"{_STEUN}/lwoo", "lwoo_ingangdatum", support.lwoo.lwoo_ingangdatum
