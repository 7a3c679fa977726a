"""What the pupil needs, in plain sentences; and what the dossier says nothing about."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from adapters.magister.intake.blad import Deel, Grenzen, Zin
from adapters.magister.intake.toetsen import of_intelligence
from adapters.magister.intake.uitlevering import MEDICAL, released, withheld
from adapters.magister.intake.wording import day, period, short
from gateway.domain import codelists
from gateway.domain.dossier import Diagnose, Handelingsplan, Onderwijsondersteuning
from gateway.domain.overstapdossier import Overstapdossier

_LEARNING: Final = {"F81.0": "dyslexie", "F81.1": "een spellingstoornis", "F81.2": "dyscalculie"}
_PLANNEN: Final = "cat_handelingsplannen"
_NOT_SAID: Final = (
    "Of medische gegevens gedeeld mogen worden zegt het dossier niet; ze staan niet op dit blad."
)


def ondersteuning(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """Dyslexia, plans and decisions, each in a sentence."""
    steun = overstapdossier.dossier.huidigeschool.leerling.onderwijsondersteuning
    zinnen = tuple(_sentences(overstapdossier, steun or Onderwijsondersteuning()))
    shown = zinnen[: grenzen.rijen]
    more = (f"En {len(zinnen) - len(shown)} punten meer in het dossier.",)
    alle = shown if len(shown) == len(zinnen) else (*shown, *more)
    return Deel(
        kop="Ondersteuning", inhoud=tuple(Zin(tekst=short(zin, grenzen.tekst)) for zin in alle)
    )


def _sentences(overstapdossier: Overstapdossier, steun: Onderwijsondersteuning) -> Iterator[str]:
    dossier = overstapdossier.dossier
    hidden = withheld(dossier, MEDICAL)
    if hidden:
        yield hidden
    else:
        may = released(dossier, MEDICAL)
        yield from _absent(steun, may=may)
        yield from _medical(steun, overstapdossier) if may else (_NOT_SAID,)
        yield from _decisions(steun)
    plans = withheld(dossier, _PLANNEN)
    yield from map(_plan, () if plans else steun.handelingsplan)
    if plans and not hidden:
        yield f"Handelingsplannen: {plans[0].lower()}{plans[1:]}"


def _absent(steun: Onderwijsondersteuning, *, may: bool) -> Iterator[str]:
    """
    What a mentor looks for, and the dossier does not speak of.

    Where medical facts may not stand here, that they are lacking may not either.
    """
    codes = {code for diagnose in steun.diagnose for code in diagnose.code}
    asked = (
        ("dyslexie", not may or "F81.0" in codes),
        ("dyscalculie", not may or "F81.2" in codes),
        ("een OPP", steun.opp),
        ("een TLV", steun.tlv),
        ("lwoo", steun.lwoo),
        ("medicijnen", not may or steun.medicijngebruik is not None),
    )
    nothing = ", ".join(what for what, there in asked if not there)
    if nothing:
        yield f"Het dossier zegt niets over: {nothing}."


def _medical(steun: Onderwijsondersteuning, overstapdossier: Overstapdossier) -> Iterator[str]:
    """Diagnoses, medicine, and that intelligence was tested; its outcome is not for this sheet."""
    for diagnose in steun.diagnose:
        yield _diagnosis(diagnose)
    if steun.medicijngebruik is not None:
        yield f"De leerling gebruikt {'' if steun.medicijngebruik else 'geen '}medicijnen."
    for datum in sorted(set(_tested(overstapdossier))):
        yield f"Op {day(datum)} is intelligentieonderzoek gedaan; de uitslag staat in het dossier."


def _tested(overstapdossier: Overstapdossier) -> Iterator[date]:
    """The days on which intelligence was tested."""
    dossier, aanvulling = overstapdossier.dossier, overstapdossier.aanvulling
    if aanvulling:
        yield from (onderzoek.datum for onderzoek in aanvulling.intelligentie)
    if not withheld(dossier, "cat_toetsresultaten"):
        yield from (toets.afname.afnamedatum for toets in of_intelligence(dossier))


def _diagnosis(diagnose: Diagnose) -> str:
    what = " en ".join(_LEARNING.get(x, codelists.DIAGNOSE.label(x)) for x in diagnose.code)
    datum = day(diagnose.datum) if diagnose.datum else None
    whence = ", ".join(part for part in (datum, diagnose.doorwie, diagnose.instantie) if part)
    named = f" ({diagnose.naam})" if diagnose.naam else ""
    return f"Vastgesteld: {what}{named}{f'; {whence}' if whence else ''}."


def _decisions(steun: Onderwijsondersteuning) -> Iterator[str]:
    """The plans for the long run, and what was decided about support."""
    if steun.toelichting_onderwijsbehoeften:
        yield "Een toelichting op de onderwijsbehoeften staat bij de bijlagen."
    if steun.opp:
        when = period(steun.opp.opp_ingangdatum, steun.opp.opp_einddatum)
        yield f"Er is een ontwikkelingsperspectief (OPP), {when}."
    for tlv in steun.tlv:
        categorie = codelists.TLV_CATEGORIE.label(tlv.tlvcategorie)
        when = period(tlv.tlvingangdatum, tlv.tlveinddatum)
        yield f"Er is een toelaatbaarheidsverklaring (TLV), categorie {categorie}, {when}."
    yield from _arrangements(steun)


def _arrangements(steun: Onderwijsondersteuning) -> Iterator[str]:
    if steun.lwoo:
        when = period(steun.lwoo.lwoo_ingangdatum, steun.lwoo.lwoo_einddatum)
        yield f"Er is een aanwijzing lwoo, {when}."
    for visueel in steun.arrangement_cluster12:
        yield f"Er is een arrangement van cluster 1 of 2, {_since(visueel.arrangement_datum)}."
    for pao in steun.arrangement_pao:
        when = period(pao.arrangement_datum, pao.arrangement_einddatum)
        yield f"Er is een arrangement van het samenwerkingsverband, {when}."
    if steun.rvc and steun.rvc.rvcindicatie:
        indicatie = codelists.RVC_INDICATIE.label(steun.rvc.rvcindicatie)
        yield f"Er was een indicatie van de RVC: {indicatie}."


def _since(datum: date) -> str:
    return period(datum, None)


def _plan(plan: Handelingsplan) -> str:
    when = period(plan.startdatum, plan.einddatum)
    return f"Handelingsplan gericht op {plan.isgerichtop}, {when}."
