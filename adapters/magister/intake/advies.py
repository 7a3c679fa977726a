"""The school's advice and the way to it, and the doorstroomtoets."""

from collections.abc import Iterator
from datetime import date

from adapters.magister.intake.blad import ABSENT, Deel, Grenzen, Inhoud, Regel, Zin
from adapters.magister.intake.uitlevering import withheld
from adapters.magister.intake.wording import day, short
from gateway.domain import codelists, overstaplists
from gateway.domain.dossier import EindtoetsBasisonderwijs, EindtoetsToets, Overstapadvies
from gateway.domain.overstapdossier import (
    Adviestraject,
    Doorstroomtoets,
    GegevenAdvies,
    Heroverweging,
    Overstapdossier,
    Referentieniveau,
)


def schooladvies(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """The advice that counts, how it came about, and what parents and pupil wish."""
    hidden = withheld(overstapdossier.dossier, "cat_overstapadvies")
    inhoud = (Zin(tekst=hidden),) if hidden else tuple(_advice(overstapdossier, grenzen))
    return Deel(kop="Schooladvies", inhoud=inhoud)


def doorstroomtoets(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """Whether the test was taken, and what it advises."""
    hidden = withheld(overstapdossier.dossier, "cat_eindtoetsbo")
    inhoud = (Zin(tekst=hidden),) if hidden else tuple(_test(overstapdossier, grenzen))
    return Deel(kop="Doorstroomtoets", inhoud=inhoud)


def _advice(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Iterator[Inhoud]:
    advies = overstapdossier.dossier.huidigeschool.leerling.overstapadvies or Overstapadvies()
    aanvulling = overstapdossier.aanvulling
    traject = (aanvulling.adviestraject if aanvulling else None) or Adviestraject()
    given = traject.definitief.advies if traject.definitief else None
    yield Regel(naam="Advies", tekst=_label(given or advies.herzienadvies or advies.advies))
    weg = "; ".join(_way(traject, advies)) or ABSENT
    yield Regel(naam="Weg naar het advies", tekst=short(weg, grenzen.tekst))
    for naam, code in (("Wens ouders", advies.wensouders), ("Wens leerling", advies.wensleerling)):
        if code:
            yield Regel(naam=naam, tekst=_label(code))
    if advies.profiel:
        yield Regel(naam="Profiel", tekst=codelists.PROFIEL.label(advies.profiel))
    if advies.argumentatie:
        yield Regel(naam="Toelichting", tekst=short(advies.argumentatie, grenzen.tekst))


def _label(code: str | None) -> str:
    return codelists.ADVIES_VO.label(code) if code else ABSENT


def _way(traject: Adviestraject, advies: Overstapadvies) -> Iterator[str]:
    """The steps to the advice, in the order of time."""
    if traject.voorlopig:
        yield f"voorlopig {_given(traject.voorlopig)}"
    if traject.heroverweging:
        yield _reconsidered(traject.heroverweging)
    if traject.definitief:
        yield f"definitief {_given(traject.definitief)}"
    elif advies.herzienadvies:
        yield f"eerst {_label(advies.advies)}, daarna herzien"
    if advies.motivatie_herzienadvies:
        yield f"motivering van de herziening: {advies.motivatie_herzienadvies}"


def _given(advies: GegevenAdvies) -> str:
    return f"{_label(advies.advies)} ({day(advies.datum)})"


def _reconsidered(heroverweging: Heroverweging) -> str:
    said = "bijgesteld" if heroverweging.bijgesteld else "niet bijgesteld"
    why = f": {heroverweging.motivering}" if heroverweging.motivering else ""
    return f"na de toets heroverwogen en {said} ({day(heroverweging.datum)}){why}"


def _test(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Iterator[Inhoud]:
    toets = overstapdossier.aanvulling.doorstroomtoets if overstapdossier.aanvulling else None
    eindtoets = overstapdossier.dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    regels = _of_today(toets) if toets else _of_2019(eindtoets) if eindtoets else ()
    for naam, tekst in regels:
        yield Regel(naam=naam, tekst=short(tekst, grenzen.waarde))
    if not toets and not eindtoets:
        yield Zin(tekst=f"Een doorstroomtoets {ABSENT}.")


def _of_today(toets: Doorstroomtoets) -> Iterator[tuple[str, str]]:
    if not toets.deelgenomen:
        reden = overstaplists.REDEN_GEEN_DEELNAME.label(toets.reden or "")
        yield "Toets", f"niet gemaakt: {reden or 'de reden ' + ABSENT}"
        return
    yield "Toets", _taken(overstaplists.AANBIEDER.label(toets.aanbieder or ""), toets.afnamedatum)
    yield "Toetsadvies", toets.toetsadvies or ABSENT
    if toets.referentieniveau:
        yield "Referentieniveaus", ", ".join(map(_level, toets.referentieniveau))


def _taken(name: str, datum: date | None) -> str:
    return ", ".join(part for part in (name, day(datum) if datum else "") if part) or ABSENT


def _level(niveau: Referentieniveau) -> str:
    return f"{_part(niveau.onderdeel)} {codelists.REFERENTIENIVEAU.label(niveau.waarde)}"


def _part(code: str) -> str:
    """A part of the test in words, where its code has any that are public."""
    known = {**codelists.ONDERDEELCODE_EINDTOETS.labels, **codelists.DOMEINCODE_EINDTOETS.labels}
    return known.get(code, code.lower().replace("_", " "))


def _of_2019(eindtoets: EindtoetsBasisonderwijs) -> Iterator[tuple[str, str]]:
    resultaat = eindtoets.eindtoetsresultaat
    if not resultaat or not eindtoets.deelgenomen:
        yield "Toets", "niet gemaakt" if not eindtoets.deelgenomen else f"de uitslag {ABSENT}"
        return
    name = codelists.SOORT_EINDTOETS.label(resultaat.toetssoort)
    yield "Toets", _taken(resultaat.toetsomschrijving or name, resultaat.datum_afname)
    yield "Toetsadvies", resultaat.toets_advies or ABSENT
    levels = ", ".join(_levels_of(resultaat))
    if levels:
        yield "Referentieniveaus", levels


def _levels_of(resultaat: EindtoetsToets) -> Iterator[str]:
    for deel in resultaat.onderdelen.onderdeel:
        if deel.ond_referentieniveau:
            level = codelists.REFERENTIENIVEAU.label(deel.ond_referentieniveau)
            yield f"{_part(deel.onderdeelcode)} {level}"
