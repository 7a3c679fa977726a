"""The way to the advice: provisional, reconsidered after the doorstroomtoets, definitive."""

from collections.abc import Iterator
from datetime import date

from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Adviestraject, GegevenAdvies, Overstapdossier
from gateway.rules.niveaus import (
    ADVIEZEN,
    PRAKTIJKONDERWIJS,
    TOETSADVIEZEN,
    Bereik,
    is_hoger,
    is_niveau_hoger,
)
from gateway.rules.overzicht import DEFINITIEF, POVO, TRAJECT, aanvulling_of, traject_of
from gateway.rules.registry import At, rule


@rule(
    "GW.AV01",
    message="Het dossier heet definitief, maar er staat alleen een voorlopig advies in.",
    advice="Vul het definitieve advies in, of geef het dossier de status voorlopig.",
)
def definitief_advies(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/status` is `definitief` and there is a provisional advice and no definitive one."""
    traject = traject_of(overstap)
    if overstap.kop.status != DEFINITIEF:
        return
    if traject.voorlopig is not None and traject.definitief is None:
        yield at(f"{TRAJECT}/definitief")


@rule(
    "GW.AV02",
    severity=Severity.WARNING,
    message="Het definitieve advies is een ander advies dan het overstapadvies in het dossier.",
    advice="Kijk in het LAS welk advies geldt en vul dat op beide plaatsen in.",
)
def een_advies(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice is neither `overstapadvies/advies` nor `herzienadvies`."""
    definitief = traject_of(overstap).definitief
    stated = overstap.dossier.huidigeschool.leerling.overstapadvies
    if definitief is None or stated is None or stated.advies is None:
        return
    if definitief.advies not in (stated.advies, stated.herzienadvies):
        yield at(f"{TRAJECT}/definitief/advies")


@rule(
    "GW.AV03",
    severity=Severity.WARNING,
    message="Het advies is na heroverweging niet bijgesteld en de reden daarvan ontbreekt.",
    advice="Schrijf bij de heroverweging waarom het advies in het belang van de leerling bleef.",
)
def motivering(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The advice was reconsidered and not raised, and there is no `motivering` anywhere."""
    heroverweging = traject_of(overstap).heroverweging
    if heroverweging is None or heroverweging.bijgesteld:
        return
    if not _has_reason(overstap):
        yield at(f"{TRAJECT}/heroverweging/motivering")


@rule(
    "GW.AV04",
    severity=Severity.WARNING,
    message="De doorstroomtoets komt hoger uit dan het advies; waarom dat lager bleef, staat er "
    "niet.",
    advice="Stel het advies bij, of schrijf bij de heroverweging waarom het lager bleef.",
)
def toets_hoger(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The test is higher than the definitive advice, not of pro, and no reason is given."""
    traject = traject_of(overstap)
    if traject.definitief is None or traject.definitief.advies == PRAKTIJKONDERWIJS:
        return
    if _has_reason(overstap) or _kept_at_reconsidering(traject):
        return
    gegeven, toets = _bereik(traject.definitief), _van_de_toets(overstap)
    higher = is_niveau_hoger if _is_raised(traject) else is_hoger
    if gegeven is not None and toets is not None and higher(toets, gegeven):
        yield at(f"{TRAJECT}/heroverweging")


@rule(
    "GW.AV05",
    message="Het definitieve advies is van een eerdere dag dan het voorlopige advies.",
    advice="Controleer in het LAS de datum van het voorlopige en van het definitieve advies.",
)
def voorlopig_eerst(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice was given on a day before that of the provisional advice."""
    traject = traject_of(overstap)
    if traject.voorlopig is None or traject.definitief is None:
        return
    if traject.definitief.datum < traject.voorlopig.datum:
        yield at(f"{TRAJECT}/definitief/datum")


@rule(
    "GW.AV06",
    severity=Severity.WARNING,
    message="Deze datum ligt voor die van een eerdere stap: eerst het voorlopige advies, dan de "
    "doorstroomtoets, de heroverweging en het definitieve advies.",
    advice="Controleer in het LAS de datum van de toets en die van elke stap naar het advies.",
)
def volgorde(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The reconsideration is before advice or test, or the definitive advice before test or it."""
    traject = traject_of(overstap)
    heroverweging, definitief = traject.heroverweging, traject.definitief
    herzien = heroverweging.datum if heroverweging is not None else None
    eerste = traject.voorlopig.datum if traject.voorlopig is not None else None
    toets = _toetsdag(overstap)
    if herzien is not None and _is_before(herzien, eerste, toets):
        yield at(f"{TRAJECT}/heroverweging/datum")
    if definitief is None or _is_before(definitief.datum, eerste):  # GW.AV05 says so
        return
    if _is_before(definitief.datum, toets, herzien):
        yield at(f"{TRAJECT}/definitief/datum")


@rule(
    "GW.AV07",
    severity=Severity.INFORMATION,
    message="Dit advies noemt geen niveau, dus is niet na te gaan of de doorstroomtoets hoger is.",
    advice="Kijk zelf of het advies na de toets heroverwogen moet worden, en leg dat vast.",
)
def niet_te_vergelijken(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice is vso or none in particular, and there is an advice of the test."""
    traject = traject_of(overstap)
    if traject.definitief is None or traject.heroverweging is not None:
        return
    if _bereik(traject.definitief) is None and _van_de_toets(overstap) is not None:
        yield at(f"{TRAJECT}/definitief/advies")


@rule(
    "GW.AV08",
    severity=Severity.WARNING,
    message="De heroverweging en de twee adviezen spreken elkaar tegen over bijstellen.",
    advice="Kijk of het definitieve advies hoger is dan het voorlopige en verbeter wat fout is.",
)
def bijgesteld(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`bijgesteld` is true and the advice stayed as high as it was, or false and it rose."""
    traject = traject_of(overstap)
    if traject.voorlopig is None or traject.definitief is None or traject.heroverweging is None:
        return
    eerst, daarna = _bereik(traject.voorlopig), _bereik(traject.definitief)
    if eerst is None or daarna is None or is_hoger(eerst, daarna):  # GW.AV09 says so
        return
    if traject.heroverweging.bijgesteld != is_hoger(daarna, eerst):
        yield at(f"{TRAJECT}/heroverweging/bijgesteld")


@rule(
    "GW.AV09",
    severity=Severity.WARNING,
    message="Het definitieve advies is lager dan het voorlopige; het mag alleen omhoog.",
    advice="Controleer beide adviezen in het LAS, of overleg waarom het lager moest worden.",
)
def niet_omlaag(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice is lower than the provisional advice."""
    traject = traject_of(overstap)
    if traject.voorlopig is None or traject.definitief is None:
        return
    eerst, daarna = _bereik(traject.voorlopig), _bereik(traject.definitief)
    if eerst is not None and daarna is not None and is_hoger(eerst, daarna):
        yield at(f"{TRAJECT}/definitief/advies")


# The standard asks no advice of a special school (OVa.OA02), so this is no error.
@rule(
    "GW.AV10",
    severity=Severity.WARNING,
    message="Het dossier heet definitief, maar er staat geen advies in.",
    advice="Vul in het LAS het advies in, of geef het dossier de status voorlopig.",
)
def enig_advies(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """From special to secondary school, `kop/status` is `definitief` and no advice is given."""
    school, traject = overstap.dossier.huidigeschool, traject_of(overstap)
    if overstap.kop.status != DEFINITIEF or overstap.kop.soort != POVO or school.soort != "SO":
        return
    stated = school.leerling.overstapadvies
    if stated is None or stated.advies or stated.herzienadvies:
        return
    if traject.voorlopig is None and traject.definitief is None:
        yield at(f"{TRAJECT}/definitief")


def _toetsdag(overstap: Overstapdossier) -> date | None:
    toets = aanvulling_of(overstap).doorstroomtoets
    return toets.afnamedatum if toets is not None else None


def _is_before(day: date, *steps: date | None) -> bool:
    return any(step is not None and day < step for step in steps)


def _bereik(gegeven: GegevenAdvies) -> Bereik | None:
    return ADVIEZEN.get(gegeven.advies)


def _van_de_toets(overstap: Overstapdossier) -> Bereik | None:
    """
    What the doorstroomtoets advises; without one in the aanvulling, what the dossier says of it.

    There it is free text, of which only the words of the law are sure to mean what they do.
    """
    toets = aanvulling_of(overstap).doorstroomtoets
    if toets is not None:
        return TOETSADVIEZEN.get(toets.toetsadvies or "") if toets.deelgenomen else None
    eindtoets = overstap.dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if eindtoets is None or not eindtoets.deelgenomen or eindtoets.eindtoetsresultaat is None:
        return None
    return TOETSADVIEZEN.get((eindtoets.eindtoetsresultaat.toets_advies or "").strip().lower())


def _has_reason(overstap: Overstapdossier) -> bool:
    """Whether it says why the advice is what it is, here or in the dossier itself."""
    heroverweging = traject_of(overstap).heroverweging
    stated = overstap.dossier.huidigeschool.leerling.overstapadvies
    return bool(
        (heroverweging is not None and heroverweging.motivering)
        or (stated is not None and stated.motivatie_herzienadvies)
    )


def _kept_at_reconsidering(traject: Adviestraject) -> bool:
    """Whether it was reconsidered and not raised: then only the reason is asked, by GW.AV03."""
    return traject.heroverweging is not None and not traject.heroverweging.bijgesteld


def _is_raised(traject: Adviestraject) -> bool:
    if traject.heroverweging is not None:
        return traject.heroverweging.bijgesteld
    if traject.voorlopig is None or traject.definitief is None:
        return False
    eerst, daarna = _bereik(traject.voorlopig), _bereik(traject.definitief)
    return eerst is not None and daarna is not None and is_hoger(daarna, eerst)
