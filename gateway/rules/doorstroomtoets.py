"""The doorstroomtoets: its result, or why there is none."""

from collections.abc import Iterator

from gateway.domain.dossier import EindtoetsBasisonderwijs
from gateway.domain.findings import Finding, Severity
from gateway.domain.overstapdossier import Doorstroomtoets, Overstapdossier
from gateway.rules.overzicht import TOETS, aanvulling_of, is_definitief_povo
from gateway.rules.registry import At, rule


@rule(
    "GW.DT01",
    message="De leerling deed mee aan de doorstroomtoets, maar hierbij ontbreekt {onderdeel}.",
    advice="Lees het resultaat van de doorstroomtoets opnieuw in het LAS in.",
)
def resultaat_van_de_toets(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """Of a doorstroomtoets taken `aanbieder`, `afnamedatum` or `toetsadvies` is absent."""
    toets = aanvulling_of(overstap).doorstroomtoets
    if toets is None or not toets.deelgenomen:
        return
    for name, called in ONDERDELEN:
        if getattr(toets, name) is None:
            yield at(f"{TOETS}/{name}", onderdeel=called)


@rule(
    "GW.DT02",
    message="De leerling deed niet mee aan de doorstroomtoets en de reden daarvan ontbreekt.",
    advice="Vul in het LAS in waarom de leerling niet meedeed: ziekte, ontheffing of anders.",
)
def reden_van_geen_toets(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The pupil did not take the doorstroomtoets and there is no `reden`."""
    toets = aanvulling_of(overstap).doorstroomtoets
    if toets is not None and not toets.deelgenomen and toets.reden is None:
        yield at(f"{TOETS}/reden")


# A warning: the data set itself does not ask for the block, nor has it a place for the reason.
@rule(
    "GW.DT03",
    severity=Severity.WARNING,
    message="Er staat geen doorstroomtoets in het dossier, en ook niet waarom die ontbreekt.",
    advice="Lees de uitslag in het LAS in, of vul in waarom de leerling de toets niet maakte.",
)
def toets_vermeld(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """A definitive POVO says nothing of a doorstroomtoets, or not why there was none."""
    if not is_definitief_povo(overstap.kop) or aanvulling_of(overstap).doorstroomtoets is not None:
        return
    eindtoets = overstap.dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if eindtoets is None or not (eindtoets.deelgenomen or _is_exempt(eindtoets)):
        yield at(TOETS)


@rule(
    "GW.DT04",
    severity=Severity.WARNING,
    message="De aanvulling zegt iets anders over de doorstroomtoets dan de eindtoets in het "
    "dossier: {onderdeel} verschilt.",
    advice="Lees de uitslag van de toets opnieuw in het LAS in, zodat beide hetzelfde zeggen.",
)
def een_toets(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`deelgenomen` or the day is another than in `eindtoets_basisonderwijs`."""
    toets = aanvulling_of(overstap).doorstroomtoets
    eindtoets = overstap.dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if toets is None or eindtoets is None:
        return
    if toets.deelgenomen != eindtoets.deelgenomen:
        yield at(f"{TOETS}/deelgenomen", onderdeel="de deelname")
    elif _is_on_another_day(toets, eindtoets):
        yield at(f"{TOETS}/afnamedatum", onderdeel="de dag van afname")


ONDERDELEN = (
    ("aanbieder", "de aanbieder van de toets"),
    ("afnamedatum", "de dag van afname"),
    ("toetsadvies", "het toetsadvies"),
)


def _is_exempt(eindtoets: EindtoetsBasisonderwijs) -> bool:
    resultaat = eindtoets.eindtoetsresultaat
    return resultaat is not None and resultaat.wettelijke_ontheffing == "J"


def _is_on_another_day(toets: Doorstroomtoets, eindtoets: EindtoetsBasisonderwijs) -> bool:
    resultaat = eindtoets.eindtoetsresultaat
    if not toets.deelgenomen or toets.afnamedatum is None or resultaat is None:
        return False
    return resultaat.datum_afname != toets.afnamedatum
