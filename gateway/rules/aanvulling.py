"""The aanvulling of an overstapdossier: the way to the advice, the test, and the delays."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Aanvulling, Adviestraject, Overstapdossier
from gateway.rules.places import each
from gateway.rules.registry import At, rule

_TRAJECT: Final = "aanvulling/adviestraject"
_TOETS: Final = "aanvulling/doorstroomtoets"
_ROUNDING: Final = Decimal("0.01")
_EMPTY: Final = Aanvulling()


@rule(
    "GW.AV01",
    message="Het dossier heet definitief, maar er staat alleen een voorlopig advies in.",
    advice="Vul het definitieve advies in, of geef het dossier de status voorlopig.",
)
def definitief_advies(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/status` is `definitief` and there is a provisional advice and no definitive one."""
    traject = _traject(overstap)
    if overstap.kop.status != "definitief":
        return
    if traject.voorlopig is not None and traject.definitief is None:
        yield at(f"{_TRAJECT}/definitief")


@rule(
    "GW.AV02",
    severity=Severity.WARNING,
    message="Het definitieve advies is een ander advies dan het overstapadvies in het dossier.",
    advice="Kijk in het LAS welk advies geldt en vul dat op beide plaatsen in.",
)
def een_advies(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice is neither `overstapadvies/advies` nor `herzienadvies`."""
    definitief = _traject(overstap).definitief
    stated = overstap.dossier.huidigeschool.leerling.overstapadvies
    if definitief is None or stated is None or stated.advies is None:
        return
    if definitief.advies not in (stated.advies, stated.herzienadvies):
        yield at(f"{_TRAJECT}/definitief/advies")


@rule(
    "GW.AV03",
    severity=Severity.WARNING,
    message="Het advies is na heroverweging niet bijgesteld en de reden daarvan ontbreekt.",
    advice="Schrijf bij de heroverweging waarom het advies in het belang van de leerling bleef.",
)
def motivering(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The advice was reconsidered and not raised, and there is no `motivering`."""
    heroverweging = _traject(overstap).heroverweging
    if heroverweging is None or heroverweging.bijgesteld:
        return
    if heroverweging.motivering is None:
        yield at(f"{_TRAJECT}/heroverweging/motivering")


@rule(
    "GW.DT01",
    message="De leerling deed mee aan de doorstroomtoets, maar hierbij ontbreekt {onderdeel}.",
    advice="Lees het resultaat van de doorstroomtoets opnieuw in het LAS in.",
)
def resultaat_van_de_toets(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """Of a doorstroomtoets taken `aanbieder`, `afnamedatum` or `toetsadvies` is absent."""
    toets = _aanvulling(overstap).doorstroomtoets
    if toets is None or not toets.deelgenomen:
        return
    for name in ("aanbieder", "afnamedatum", "toetsadvies"):
        if getattr(toets, name) is None:
            yield at(f"{_TOETS}/{name}", onderdeel=name)


@rule(
    "GW.DT02",
    message="De leerling deed niet mee aan de doorstroomtoets en de reden daarvan ontbreekt.",
    advice="Vul in het LAS in waarom de leerling niet meedeed: ziekte, ontheffing of anders.",
)
def reden_van_geen_toets(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The pupil did not take the doorstroomtoets and there is no `reden`."""
    toets = _aanvulling(overstap).doorstroomtoets
    if toets is not None and not toets.deelgenomen and toets.reden is None:
        yield at(f"{_TOETS}/reden")


@rule(
    "GW.LA01",
    message="Deze leerachterstand is niet 1 - dle/dl, afgerond op twee decimalen.",
    advice="Controleer dl en dle in het LAS en maak het overstapdossier opnieuw.",
)
def leerachterstand(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`la` differs a hundredth or more from 1 - `dle`/`dl`."""
    for path, stated in each("aanvulling/leerachterstand", _aanvulling(overstap).leerachterstand):
        if stated.dl and abs(stated.la - (1 - Decimal(stated.dle) / stated.dl)) >= _ROUNDING:
            yield at(f"{path}/la")


def _aanvulling(overstap: Overstapdossier) -> Aanvulling:
    return overstap.aanvulling if overstap.aanvulling is not None else _EMPTY


def _traject(overstap: Overstapdossier) -> Adviestraject:
    traject = _aanvulling(overstap).adviestraject
    return traject if traject is not None else Adviestraject()
