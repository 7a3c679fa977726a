"""The latest result in each domain, and how far the pupil is behind."""

import re
from collections.abc import Iterator
from typing import Final

from adapters.formats.uitlevering.fields import places
from adapters.formats.uitlevering.letters import plain
from adapters.magister.intake.blad import ABSENT, Deel, Grenzen, Inhoud, Regel, Tabel, Zin
from adapters.magister.intake.uitlevering import withheld
from adapters.magister.intake.wording import day, number, short
from gateway.domain import codelists
from gateway.domain.dossier import Dossier, Referentiescore, Resultaat, Toets, Toetslijst
from gateway.domain.overstapdossier import Leerachterstand, Overstapdossier

_KOPPEN: Final = ("Domein", "Toets", "Afname", "Score", "Niveau")
_BREEDTEN: Final = (30, 46, 20, 40, 38)
_IN_DOSSIER: Final = "Wat er aan toetsresultaten is, staat in het dossier."
_QUOTIENT: Final = "IQ"
_INTELLIGENCE: Final = re.compile(r"\biq\b|intelligentie")
_SAID: Final = {"AE": "niveau {}", "IV": "niveau {}", "LA": "LA {}", "AVI": "{}"}


def toetsen(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """One row for each domain: the test that was taken last."""
    hidden = withheld(overstapdossier.dossier, "cat_toetsresultaten")
    inhoud = (Zin(tekst=hidden),) if hidden else tuple(_content(overstapdossier, grenzen))
    return Deel(kop="Laatste toetsresultaten per domein", inhoud=inhoud)


def of_intelligence(dossier: Dossier) -> tuple[Toets, ...]:
    """The tests of intelligence among the tests, whose outcome is not for this sheet."""
    return tuple(toets for toets in _tests(dossier) if _is_of_intelligence(toets))


def is_in_test_of_intelligence(dossier: Dossier, plaats: str) -> bool:
    """Whether the attachment at *plaats* in the dossier is of a test of intelligence."""
    return any(
        f"/{at}/" in plaats and isinstance(toets, Toets) and _is_of_intelligence(toets)
        for at, toets in places("toetslijst/toets", _tests(dossier))
    )


def _tests(dossier: Dossier) -> tuple[Toets, ...]:
    return (dossier.huidigeschool.leerling.toetslijst or Toetslijst(toets=())).toets


def _is_of_intelligence(toets: Toets) -> bool:
    """Whether a test has an intelligence quotient, or is called after one."""
    wat = toets.toetsidentificatie
    resultaten = (toets.resultaat, *(deel.resultaat for deel in toets.toetsonderdeel))
    codes = {
        score.codereferentiescore
        for resultaat in resultaten
        for score in resultaat.referentiescore
    }
    name = plain(f"{wat.leergebied or ''} {wat.toetsnaam or ''}")
    return _QUOTIENT in codes or bool(_INTELLIGENCE.search(name))


def _content(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Iterator[Inhoud]:
    latest = _latest(overstapdossier.dossier)
    shown = latest[: grenzen.rijen]
    if shown:
        rijen = tuple(_row(toets, grenzen) for toets in shown)
        yield Tabel(koppen=_KOPPEN, breedten=_BREEDTEN, rijen=rijen)
    else:
        there = bool(_tests(overstapdossier.dossier))
        yield Zin(tekst=_IN_DOSSIER if there else f"Een toetsresultaat {ABSENT}.")
    if len(latest) > len(shown):
        yield Zin(tekst=f"En {len(latest) - len(shown)} domeinen meer in het dossier.")
    yield from _behind(overstapdossier, grenzen)


def _latest(dossier: Dossier) -> list[Toets]:
    """Of each domain the last test, the newest first."""
    found: dict[str, Toets] = {}
    for toets in _tests(dossier):
        if _is_of_intelligence(toets):
            continue
        domein = plain(_domain(toets)).strip()
        if domein not in found or _taken(found[domein]) <= _taken(toets):
            found[domein] = toets
    return sorted(found.values(), key=_taken, reverse=True)


def _taken(toets: Toets) -> str:
    return toets.afname.afnamedatum.isoformat()


def _domain(toets: Toets) -> str:
    wat = toets.toetsidentificatie
    return wat.leergebied or wat.toetsnaam or wat.eldtoetscode


def _row(toets: Toets, grenzen: Grenzen) -> tuple[str, ...]:
    wat = toets.toetsidentificatie
    cells = (
        _domain(toets),
        wat.toetsnaam or wat.eldtoetscode,
        day(toets.afname.afnamedatum),
        *_outcome(toets),
    )
    return tuple(short(cell, grenzen.cel) for cell in cells)


def _outcome(toets: Toets) -> tuple[str, str]:
    """The score and the level; where only parts have a result it says so."""
    score = ", ".join(_scores(toets.resultaat))
    level = ", ".join(_said(one) for one in toets.resultaat.referentiescore)
    if not score and not level and toets.toetsonderdeel:
        return "per onderdeel, in het dossier", ""
    return score, level


def _scores(resultaat: Resultaat) -> Iterator[str]:
    score = resultaat.toetsscore
    if not score:
        return
    if score.vaardigheidsscore is not None:
        yield f"vs {number(score.vaardigheidsscore)}"
    if score.aantalgoed is not None:
        total = f" van {score.aantalopgaven}" if score.aantalopgaven is not None else ""
        yield f"{score.aantalgoed}{total} goed"


def _said(score: Referentiescore) -> str:
    pattern = _SAID.get(score.codereferentiescore, f"{score.codereferentiescore} {{}}")
    group = codelists.VERGELIJKINGSGROEP.label(score.codevergelijkingsgroep)
    beside = "" if score.codevergelijkingsgroep == "Landelijk" else f" ({group})"
    return pattern.format(score.waarde) + beside


def _behind(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Iterator[Inhoud]:
    aanvulling = overstapdossier.aanvulling
    rows = aanvulling.leerachterstand[: grenzen.rijen] if aanvulling else ()
    if rows:
        tekst = "; ".join(map(_lag, rows))
        yield Regel(naam="Leerachterstand", tekst=short(tekst, grenzen.tekst))


def _lag(achterstand: Leerachterstand) -> str:
    of = f"DL {achterstand.dl}, DLE {achterstand.dle}"
    return f"{achterstand.domein} {number(achterstand.la)} ({of})"
