"""
Learning delays and intelligence, beside what lwoo and praktijkonderwijs ask of them.

Whether a pupil belongs to a target group is decided by people. What is told here is information:
what is not in the dossier that they look for, or lies outside the limits that they go by.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Intelligentie, Overstapdossier
from gateway.rules.niveaus import MET_LWOO, PRAKTIJKONDERWIJS
from gateway.rules.overzicht import aanvulling_of, traject_of
from gateway.rules.places import each
from gateway.rules.registry import At, rule

_LEERACHTERSTAND: Final = "aanvulling/leerachterstand"
_INTELLIGENTIE: Final = "aanvulling/intelligentie"
_ROUNDING: Final = Decimal("0.01")
_EEN_VAN: Final = frozenset({"begrijpend lezen", "inzichtelijk rekenen"})
_DOMEINEN: Final = 2
_OVERGANG: Final = range(75, 81)
_SOCIAAL_EMOTIONEEL: Final = range(91, 121)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelgroep:
    """What is asked of a pupil for one kind of support, the limits included."""

    naam: str
    la_van: Decimal
    la_tot: Decimal
    iq: Iterable[range]


LWOO: Final = Doelgroep(
    naam="lwoo",
    la_van=Decimal("0.25"),
    la_tot=Decimal("0.50"),
    iq=(range(75, 91), _SOCIAAL_EMOTIONEEL),
)
PRO: Final = Doelgroep(
    naam="praktijkonderwijs", la_van=Decimal("0.50"), la_tot=Decimal(1), iq=(range(55, 81),)
)


@rule(
    "GW.LA01",
    message="Deze leerachterstand klopt niet: la is 1 - dle/dl, afgerond op twee decimalen.",
    advice="Controleer dl en dle van deze toets in het LAS en maak het overstapdossier opnieuw.",
)
def leerachterstand(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`la` differs a hundredth or more from 1 - `dle`/`dl`."""
    for path, stated in each(_LEERACHTERSTAND, aanvulling_of(overstap).leerachterstand):
        if stated.dl and abs(stated.la - (1 - Decimal(stated.dle) / stated.dl)) >= _ROUNDING:
            yield at(f"{path}/la")


@rule(
    "GW.LP01",
    severity=Severity.INFORMATION,
    message="Voor {doelgroep} kijkt men naar leerachterstanden, en in het dossier staan die niet "
    "op twee domeinen, waaronder lezen met begrip of rekenen met inzicht.",
    advice="Vul de leerachterstanden in het LAS aan, als de school deze heeft vastgesteld.",
)
def leerachterstanden_vermeld(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The advice is pro or with lwoo, and there are no delays of two domains, one of them main."""
    doelgroep = _doelgroep(overstap)
    if doelgroep is not None and not _is_enough(_delays(overstap)):
        yield at(_LEERACHTERSTAND, doelgroep=doelgroep.naam)


@rule(
    "GW.LP02",
    severity=Severity.INFORMATION,
    message="Voor {doelgroep} kijkt men naar een intelligentieonderzoek, en dat staat niet in het "
    "dossier.",
    advice="Neem de uitslag op, met toestemming van de ouders, als het onderzoek is gedaan.",
)
def intelligentie_vermeld(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The advice is pro or with lwoo, and there is no `intelligentie`."""
    doelgroep = _doelgroep(overstap)
    if doelgroep is not None and not aanvulling_of(overstap).intelligentie:
        yield at(_INTELLIGENTIE, doelgroep=doelgroep.naam)


@rule(
    "GW.LP03",
    severity=Severity.INFORMATION,
    message="De leerachterstanden vallen niet op twee domeinen binnen de grenzen van {doelgroep} "
    "({grenzen}), waaronder lezen met begrip of rekenen met inzicht.",
    advice="Licht het advies toe in het OKR van de leerling; wie toelaat, beslist.",
)
def leerachterstanden_passen(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The delays are complete, and not within the limits in two domains, one of them main."""
    doelgroep = _doelgroep(overstap)
    if doelgroep is None:
        return
    delays = _delays(overstap)
    if _is_enough(delays) and not _is_enough(_within(delays, doelgroep)):
        grenzen = GRENZEN[doelgroep.naam]
        yield at(_LEERACHTERSTAND, doelgroep=doelgroep.naam, grenzen=grenzen)


@rule(
    "GW.LP04",
    severity=Severity.INFORMATION,
    message="De uitslag van het intelligentieonderzoek valt buiten de grenzen voor {doelgroep}.",
    advice="Licht het advies toe in het OKR van de leerling; wie toelaat, beslist.",
)
def intelligentie_past(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The score of the last research is not 75-90 or 91-120 for lwoo, or not 55-80 for pro."""
    doelgroep, last = _doelgroep(overstap), _last(overstap)
    if doelgroep is None or last is None:
        return
    path, onderzoek = last
    if not any(onderzoek.score in scores for scores in doelgroep.iq):
        yield at(f"{path}/score", doelgroep=doelgroep.naam)


@rule(
    "GW.LP05",
    severity=Severity.INFORMATION,
    message="De uitslag van het intelligentieonderzoek ligt in het overgangsgebied van lwoo en "
    "praktijkonderwijs.",
    advice="Licht in het OKR van de leerling toe waarom dit advies past.",
)
def overgangsgebied(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The score of the last research is 75-80, where pupils of both groups are."""
    doelgroep, last = _doelgroep(overstap), _last(overstap)
    if doelgroep is not None and last is not None and last[1].score in _OVERGANG:
        yield at(f"{last[0]}/score")


@rule(
    "GW.LP06",
    severity=Severity.INFORMATION,
    message="Bij deze uitslag van het intelligentieonderzoek past lwoo alleen met "
    "sociaal-emotionele problematiek, en daarvan is geen verslag of verklaring bijgevoegd.",
    advice="Voeg het verslag of de verklaring toe, met de datum van de toestemming van de ouders.",
)
def sociaal_emotioneel(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The advice is with lwoo, the score of the last research 91-120, and no report goes along."""
    last = _last(overstap)
    if last is None or _doelgroep(overstap) is not LWOO:
        return
    soorten = {bijlage.soort for bijlage in aanvulling_of(overstap).bijlage}
    if last[1].score in _SOCIAAL_EMOTIONEEL and not soorten & _ONDERBOUWING:
        yield at(f"{last[0]}/score")


_ONDERBOUWING: Final = frozenset({"onderzoeksverslag", "verklaring"})
GRENZEN: Final[Mapping[str, str]] = {
    LWOO.naam: "van 0,25 tot en met 0,50",
    PRO.naam: "0,50 of meer",
}
_Delays = Mapping[str, tuple[Decimal, ...]]


def _doelgroep(overstap: Overstapdossier) -> Doelgroep | None:
    """The group that the advice is for; none where a lwoo decision has already been taken."""
    advies = _advies(overstap)
    if advies == PRAKTIJKONDERWIJS:
        return PRO
    if advies not in MET_LWOO:
        return None
    support = overstap.dossier.huidigeschool.leerling.onderwijsondersteuning
    return LWOO if support is None or support.lwoo is None else None


def _advies(overstap: Overstapdossier) -> str | None:
    """The advice that counts: the definitive one, else the provisional, else the dossier's."""
    traject = traject_of(overstap)
    for gegeven in (traject.definitief, traject.voorlopig):
        if gegeven is not None:
            return gegeven.advies
    stated = overstap.dossier.huidigeschool.leerling.overstapadvies
    return None if stated is None else stated.herzienadvies or stated.advies


def _delays(overstap: Overstapdossier) -> _Delays:
    """The delays that are stated in each domain."""
    found: dict[str, tuple[Decimal, ...]] = {}
    for stated in aanvulling_of(overstap).leerachterstand:
        found[stated.domein] = (*found.get(stated.domein, ()), stated.la)
    return found


def _within(delays: _Delays, doelgroep: Doelgroep) -> set[str]:
    """The domains in which one of the *delays* is within the limits of *doelgroep*."""
    return {
        domein
        for domein, stated in delays.items()
        if any(doelgroep.la_van <= la <= doelgroep.la_tot for la in stated)
    }


def _is_enough(domeinen: Iterable[str]) -> bool:
    named = set(domeinen)
    return len(named) >= _DOMEINEN and not named.isdisjoint(_EEN_VAN)


def _last(overstap: Overstapdossier) -> tuple[str, Intelligentie] | None:
    """The last intelligence research, with its path."""
    listed = tuple(each(_INTELLIGENTIE, aanvulling_of(overstap).intelligentie))
    return max(listed, key=lambda found: found[1].datum) if listed else None
