"""The dates around the dossier: none before the pupil was born, none after the document."""

from collections.abc import Iterator
from datetime import date

from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Adviestraject, Overstapdossier
from gateway.rules.overzicht import TOETS, TRAJECT, aanvulling_of, dag_van, traject_of
from gateway.rules.places import each
from gateway.rules.registry import At, rule

_Datums = Iterator[tuple[str, date]]


@rule(
    "GW.DA01",
    message="Deze datum ligt voor de dag waarop de leerling is geboren.",
    advice="Controleer deze datum in het LAS, en ook de geboortedatum van de leerling.",
)
def na_de_geboorte(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A date in the aanvulling is before `leerling/geboortedatum`."""
    geboren = overstap.dossier.huidigeschool.leerling.geboortedatum
    if geboren is None or geboren > overstap.dossier.metadata.datum:  # GW.LL03 says so
        return
    for path, day in _datums(overstap):
        if day < geboren:
            yield at(path)


# A warning: a school that makes its dossiers a day early dates the advice on the day itself.
@rule(
    "GW.DA02",
    severity=Severity.WARNING,
    message="Deze datum ligt na de dag waarop het overstapdossier is gemaakt.",
    advice="Controleer deze datum in het LAS, of maak het overstapdossier na die dag opnieuw.",
)
def voor_het_maken(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A date in the aanvulling is after `kop/opgesteld`."""
    if overstap.aanvulling is None:
        return
    gemaakt = dag_van(overstap.kop)
    for path, day in _datums(overstap):
        if day > gemaakt:
            yield at(path)


@rule(
    "GW.DA03",
    severity=Severity.WARNING,
    message="Het dossier is volgens zijn datum later gemaakt dan het overstapdossier waar het in "
    "zit.",
    advice="Kijk of de datum van de computer klopt en maak het overstapdossier opnieuw.",
)
def dossier_eerst(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`metadata/datum` is after `kop/opgesteld`."""
    if overstap.dossier.metadata.datum > dag_van(overstap.kop):
        yield at("dossier/metadata/datum")


def _datums(overstap: Overstapdossier) -> _Datums:
    """Every date in the aanvulling but those of consent, which GW.BL06 is for."""
    aanvulling = aanvulling_of(overstap)
    yield from _of_advice(traject_of(overstap))
    toets = aanvulling.doorstroomtoets
    if toets is not None and toets.afnamedatum is not None:
        yield f"{TOETS}/afnamedatum", toets.afnamedatum
    for path, zienswijze in each("aanvulling/zienswijze", aanvulling.zienswijze):
        yield f"{path}/datum", zienswijze.datum
    for path, onderzoek in each("aanvulling/intelligentie", aanvulling.intelligentie):
        yield f"{path}/datum", onderzoek.datum


def _of_advice(traject: Adviestraject) -> _Datums:
    if traject.voorlopig is not None:
        yield f"{TRAJECT}/voorlopig/datum", traject.voorlopig.datum
    if traject.definitief is not None:
        yield f"{TRAJECT}/definitief/datum", traject.definitief.datum
    if traject.heroverweging is not None:
        yield f"{TRAJECT}/heroverweging/datum", traject.heroverweging.datum
