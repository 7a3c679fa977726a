"""Dates in their order: born, then begun, then ended, and what has been before the dossier."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from gateway.domain.dossier import Dossier, Leerling, Onderwijsondersteuning
from gateway.domain.findings import Finding, Severity
from gateway.domain.schooljaar import is_schooljaar
from gateway.rules.datering import Buiten, Misdateerd, misdateerd
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_USUAL: Final = frozenset(f"{year}-{year + 1}" for year in range(1990, 2060))
_Period = tuple[str, date | None, date | None]


@rule(
    "GW.PD01",
    message="Deze periode eindigt voor zij begint.",
    advice="Verbeter in het LAS de begindatum of de einddatum die hier niet klopt.",
)
def einde_na_begin(dossier: Dossier, at: At) -> Iterator[Finding]:
    """An end date is before the begin date that it belongs to."""
    for path, begin, einde in _periods(dossier.huidigeschool.leerling):
        if begin is not None and einde is not None and einde < begin:
            yield at(path)


@rule(
    "GW.PD02",
    of=misdateerd,
    message="Deze datum ligt voor de dag waarop de leerling is geboren.",
    advice="Controleer in het LAS deze datum en de geboortedatum van de leerling.",
)
def na_de_geboorte(listed: Misdateerd, at: At) -> Iterator[Finding]:
    """A date of school, support, a test or a report is before `geboortedatum`."""
    for path, buiten in listed:
        if buiten is Buiten.VOOR_DE_GEBOORTE:
            yield at(path)


# A warning: in the published examples tests were taken after the dossier was made.
@rule(
    "GW.PD03",
    of=misdateerd,
    severity=Severity.WARNING,
    message="Deze datum ligt na de dag waarop het dossier is gemaakt.",
    advice="Controleer deze datum in het LAS, of maak het dossier na die dag opnieuw.",
)
def voor_het_maken(listed: Misdateerd, at: At) -> Iterator[Finding]:
    """A date of what has been (a test, a report, a diagnosis) is after `metadata/datum`."""
    for path, buiten in listed:
        if buiten is Buiten.NA_HET_MAKEN:
            yield at(path)


@rule(
    "GW.PD04",
    message="Dit schooljaar bestaat niet: het tweede jaar is niet het jaar na het eerste.",
    advice="Verbeter in het LAS het schooljaar in de schoolloopbaan van de leerling.",
)
def bestaand_schooljaar(dossier: Dossier, at: At) -> Iterator[Finding]:
    """A `schooljaar` in the career of the pupil is not two years that follow each other."""
    lijst = dossier.huidigeschool.leerling.schoolloopbaanlijst
    loopbaan = () if lijst is None else lijst.schoolloopbaan
    for path, deel in each(f"{LEERLING}/schoolloopbaanlijst/schoolloopbaan", loopbaan):
        if deel.schooljaar not in _USUAL and not is_schooljaar(deel.schooljaar):
            yield at(f"{path}/schooljaar")


def _periods(leerling: Leerling) -> Iterator[_Period]:
    """The path of each end date, the begin date, and the end date."""
    yield f"{LEERLING}/datumuitschrijving", leerling.datuminschrijving, leerling.datumuitschrijving
    for path, vroeg in each(f"{LEERLING}/vroegschools", leerling.vroegschools):
        end = f"{path}/vroegschoolseinddatum"
        yield end, vroeg.vroegschoolsdatumingang, vroeg.vroegschoolseinddatum
    lijst = leerling.schoolloopbaanlijst
    loopbaan = () if lijst is None else lijst.schoolloopbaan
    for path, deel in each(f"{LEERLING}/schoolloopbaanlijst/schoolloopbaan", loopbaan):
        yield f"{path}/einddatum", deel.begindatum, deel.einddatum
    for path, stage in each(f"{LEERLING}/stage", leerling.stage):
        yield f"{path}/einddatum", stage.begindatum, stage.einddatum
    if leerling.onderwijsondersteuning is not None:
        yield from _of_support(leerling.onderwijsondersteuning)


def _of_support(support: Onderwijsondersteuning) -> Iterator[_Period]:
    inside = f"{LEERLING}/onderwijsondersteuning"
    for path, plan in each(f"{inside}/handelingsplan", support.handelingsplan):
        yield f"{path}/einddatum", plan.startdatum, plan.einddatum
    if support.opp is not None:
        yield f"{inside}/opp/opp_einddatum", support.opp.opp_ingangdatum, support.opp.opp_einddatum
    for path, tlv in each(f"{inside}/tlv", support.tlv):
        yield f"{path}/tlveinddatum", tlv.tlvingangdatum, tlv.tlveinddatum
    for path, pao in each(f"{inside}/arrangement_pao", support.arrangement_pao):
        yield f"{path}/arrangement_einddatum", pao.arrangement_datum, pao.arrangement_einddatum
    lwoo = support.lwoo
    if lwoo is not None:
        yield f"{inside}/lwoo/lwoo_einddatum", lwoo.lwoo_ingangdatum, lwoo.lwoo_einddatum
