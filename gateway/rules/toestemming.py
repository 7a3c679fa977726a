"""What may go along: with the consent of the parents, current, and with the educational report."""

import re
from collections.abc import Iterator
from typing import Final

from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Overstapdossier
from gateway.domain.schooljaar import beginjaar, is_schooljaar
from gateway.rules.bijlagen import bijlagen_of
from gateway.rules.ondersteuning import OUDSTE_PLAN
from gateway.rules.overzicht import dag_van, is_definitief_povo
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_RAPPORT: Final = "onderwijskundig rapport"
_ASKS_CONSENT: Final = frozenset({"onderzoeksverslag", "verklaring"})
_PLANNEN: Final = frozenset({"handelingsplan", "ontwikkelingsperspectief"})
_SCHOOLJAREN: Final = re.compile(r"(?<![0-9])(20[0-9]{2}) ?[-_/] ?(20[0-9]{2})(?![0-9])")
_DIAGNOSE: Final = f"{LEERLING}/onderwijsondersteuning/diagnose"


@rule(
    "GW.BL03",
    message="Bij deze bijlage ontbreekt de datum waarop de ouders toestemming gaven.",
    advice="Vraag de ouders om toestemming en vul de datum in, of laat de bijlage weg.",
)
def toestemming(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A research report or a declaration goes along without a dated consent of the parents."""
    for path, bijlage in bijlagen_of(overstap):
        if bijlage.soort in _ASKS_CONSENT and bijlage.toestemming is None:
            yield at(f"{path}/toestemming")


@rule(
    "GW.BL06",
    message="De ouders gaven voor deze bijlage pas toestemming na de dag waarop het "
    "overstapdossier is gemaakt.",
    advice="Controleer de datum van de toestemming, of maak het overstapdossier daarna opnieuw.",
)
def toestemming_gegeven(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The consent for a `bijlage` is dated after `kop/opgesteld`."""
    given = [(path, file.toestemming) for path, file in bijlagen_of(overstap) if file.toestemming]
    gemaakt = dag_van(overstap.kop) if given else None
    for path, consent in given:
        if gemaakt is not None and consent.datum > gemaakt:
            yield at(f"{path}/toestemming/datum")


@rule(
    "GW.BL07",
    severity=Severity.WARNING,
    message="Dit bestand hoort bij een diagnose, maar nergens staat of de ouders toestemming "
    "gaven.",
    advice="Noem het bestand als bijlage, met de datum van de toestemming, of laat het weg.",
)
def toestemming_bij_diagnose(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A file of a `diagnose` is not named as a `bijlage`, so that nobody says what it is."""
    support = overstap.dossier.huidigeschool.leerling.onderwijsondersteuning
    if support is None or not support.diagnose:
        return
    named = {bijlage.bestandsnaam for _, bijlage in bijlagen_of(overstap)}
    for path, diagnose in each(_DIAGNOSE, support.diagnose):
        for place, document in each(f"{path}/document", diagnose.document):
            if document.bestandsnaam not in named:
                yield at(f"dossier/{place}/bestandsnaam")


@rule(
    "GW.BL08",
    severity=Severity.WARNING,
    message="De naam van dit plan noemt een schooljaar van meer dan twee schooljaren geleden.",
    advice="Voeg het huidige plan toe, of laat het weg; alleen actuele plannen gaan mee.",
)
def plan_van_nu(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The name of a plan says one school year, more than two before that of the document."""
    for path, bijlage in bijlagen_of(overstap):
        if bijlage.soort in _PLANNEN and _is_of_long_ago(bijlage.bestandsnaam, overstap):
            yield at(f"{path}/bestandsnaam")


# Information: where no report is attached the dossier itself may be the report.
@rule(
    "GW.BL09",
    severity=Severity.INFORMATION,
    message="Bij de bijlagen zit geen onderwijskundig rapport (OKR); elke leerling heeft er een.",
    advice="Voeg het OKR toe, tenzij dit dossier zelf als OKR met de ouders is besproken.",
)
def rapport(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A definitive POVO names attachments, and none of them is the educational report."""
    bijlagen = overstap.aanvulling.bijlage if overstap.aanvulling is not None else ()
    if not bijlagen or not is_definitief_povo(overstap.kop):
        return
    if all(bijlage.soort != _RAPPORT for bijlage in bijlagen):
        yield at("aanvulling/bijlage")


def _is_of_long_ago(bestandsnaam: str, overstap: Overstapdossier) -> bool:
    """Whether the last school year in *bestandsnaam* is long before that of *overstap*."""
    named = _SCHOOLJAREN.findall(bestandsnaam)
    jaren = [int(first) for first, second in named if is_schooljaar(f"{first}-{second}")]
    return bool(jaren) and beginjaar(dag_van(overstap.kop)) - max(jaren) > OUDSTE_PLAN
