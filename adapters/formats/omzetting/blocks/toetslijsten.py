"""What a list of tests says: how tests were taken, and results that no platform sends."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.facts import Facts
from adapters.formats.uwlr_afnames import Afname as Uitslag
from gateway.domain.codelists import REFERENTIESCORE, VERGELIJKINGSGROEP
from gateway.domain.dossier import (
    Afgenomendoor,
    Afname,
    Instelling,
    Referentiescore,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetsscore,
    Werktbijinstelling,
)

Rows = Mapping[tuple[str, date], list[Facts]]
"""The rows of a list of tests, by code and date of the test."""


def rows_by_test(rows: Iterable[Facts]) -> Rows:
    """The rows that say which test and when."""
    found: dict[tuple[str, date], list[Facts]] = {}
    for row in rows:
        code, datum = row.line("toetscode") or row.line("toetsnaam"), row.day("afnamedatum")
        if code is None or datum is None:
            row.note(kinds.INCOMPLETE_ROW, what="de toets of de afnamedatum")
            continue
        if not row.has("toetscode"):
            row.note(kinds.NO_CODE, "toetsnaam")
        found.setdefault((code, datum), []).append(row)
    return found


def completed(toets: Toets, rows: Iterable[Facts], stukken: Stukken) -> Toets:
    """The test with what a list says of how it was taken."""
    for row in rows:
        document = stukken.named(row)
        toets = replace(
            toets,
            toetsidentificatie=_identificatie(row, toets.toetsidentificatie),
            afname=_afname(row, toets.afname.afnamedatum),
            resultaat=replace(toets.resultaat, document=document or toets.resultaat.document),
            opmerking=row.text("opmerking") or toets.opmerking,
        )
    return toets


def _identificatie(row: Facts, known: Toetsidentificatie) -> Toetsidentificatie:
    return Toetsidentificatie(
        eldtoetscode=known.eldtoetscode,
        leergebied=known.leergebied or row.line("leergebied"),
        toetsnaam=known.toetsnaam or row.line("toetsnaam"),
        toetsversie=known.toetsversie or row.line("toetsversie"),
    )


def _afname(row: Facts, datum: date) -> Afname:
    naam, instelling = row.line("afgenomen_door"), row.line("instelling")
    werkgever = Werktbijinstelling(instelling=Instelling(naam=instelling)) if instelling else None
    return Afname(
        afnamedatum=datum,
        jaargroep=row.code("jaargroep", mapping.JAARGROEP),
        dl=row.whole("dl"),
        afgenomendoor=Afgenomendoor(
            naammedewerker=naam, functie=row.line("functie"), werktbijinstelling=werkgever
        )
        if naam
        else None,
    )


def from_lists(on_platform: Iterable[Uitslag], rows: Rows, stukken: Stukken) -> Iterator[Toets]:
    """The tests that a list alone knows: one for each test and date, its scores row by row."""
    known = {(one.toetscode, one.afnamedatum) for one in on_platform}
    for (code, datum), same in rows.items():
        if (code, datum.isoformat()) in known:
            continue
        resultaat = _listed_resultaat(same)
        document = next(filter(None, map(stukken.named, same)), None)
        if resultaat == Resultaat() and document is None:
            same[0].note(kinds.NO_SCORE)
            continue
        toets = Toets(
            toetsidentificatie=Toetsidentificatie(eldtoetscode=code),
            afname=Afname(afnamedatum=datum),
            resultaat=replace(resultaat, document=document),
        )
        yield completed(toets, same[:1], Stukken(()))


def _listed_resultaat(rows: list[Facts]) -> Resultaat:
    goed = next((goed for row in rows if (goed := row.whole("aantalgoed")) is not None), None)
    scores = [score for row in rows if (score := row.number("vaardigheidsscore")) is not None]
    vaardigheid = scores[0] if scores else None
    has_score = goed is not None or vaardigheid is not None
    return Resultaat(
        toetsscore=Toetsscore(aantalgoed=goed, vaardigheidsscore=vaardigheid)
        if has_score
        else None,
        referentiescore=tuple(score for row in rows for score in _listed_referenties(row)),
    )


def _listed_referenties(row: Facts) -> Iterator[Referentiescore]:
    """The scores of a row, also those that have a column of their own."""
    named = _listed_referentie(row)
    if named:
        yield named
    schaal = row.code("niveau", mapping.NIVEAUSCHAAL)
    if schaal:
        yield _landelijk(schaal, (row.line("niveau") or "").upper())
    dle = row.dle("dle")
    if dle:
        yield _landelijk("DLE", dle)


def _landelijk(code: str, waarde: str) -> Referentiescore:
    """A score that by its nature is held against all pupils of the country."""
    return Referentiescore(
        codereferentiescore=code, codevergelijkingsgroep="Landelijk", waarde=waarde
    )


def _listed_referentie(row: Facts) -> Referentiescore | None:
    if not row.has("referentiescore"):
        return None
    names = {
        "codereferentiescore": "referentiescore",
        "codevergelijkingsgroep": "vergelijkingsgroep",
        "waarde": "waarde",
        "kwalificatie": "kwalificatie",
    }
    texts = {name: text for name, column in names.items() if (text := row.line(column))}
    found = referentie_of(texts)
    if found is None:
        row.note(kinds.UNKNOWN_CODE, "referentiescore")
    return found


def referentie_of(texts: Mapping[str, str]) -> Referentiescore | None:
    """A score against a reference group, where both codes are in the lists of the standard."""
    code, groep = texts.get("codereferentiescore", ""), texts.get("codevergelijkingsgroep", "")
    return _referentie(code, groep, texts.get("waarde", ""), texts.get("kwalificatie"))


@lru_cache(maxsize=4096)
def _referentie(
    code: str, groep: str, waarde: str, kwalificatie: str | None
) -> Referentiescore | None:
    """The same score stands with many pupils, and is made once."""
    if code not in REFERENTIESCORE or groep not in VERGELIJKINGSGROEP or not waarde:
        return None
    return Referentiescore(
        codereferentiescore=code,
        codevergelijkingsgroep=groep,
        waarde=waarde,
        kwalificatie=kwalificatie,
    )
