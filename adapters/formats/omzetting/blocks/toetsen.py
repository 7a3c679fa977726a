"""The results of tests: those of the test platform, and what a list of tests adds to them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.blocks.bijlagen import Stukken
from adapters.formats.omzetting.blocks.toetslijsten import (
    Rows,
    completed,
    from_lists,
    referentie_of,
    rows_by_test,
)
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.omgeving import Omgeving
from adapters.formats.uwlr_afnames import Afname as Uitslag
from adapters.formats.values import date_of, decimal_of, integer_of
from gateway.domain.dossier import (
    Afname,
    Betrouwbaarheidsinterval,
    Resultaat,
    Toets,
    Toetsidentificatie,
    Toetslijst,
    Toetsonderdeel,
    Toetsscore,
)

_NUMBERS = frozenset(
    {"aantalopgaven", "aantalgoed", "aantalfout", "aantalgelezen", "tijd", "vaardigheidsscore"}
)
_order = attrgetter("afname.afnamedatum", "toetsidentificatie.eldtoetscode")

_Gelezen = tuple[Uitslag, Resultaat]


def toetslijst_of(kandidaat: Kandidaat, omgeving: Omgeving, stukken: Stukken) -> Toetslijst | None:
    """The tests of this school year and the two before it (OVa.TR04); older ones are counted."""
    rows, uitslagen = rows_by_test(kandidaat.rows("toets")), kandidaat.results()
    found = [
        *_from_platform(kandidaat, uitslagen, rows, stukken),
        *from_lists(uitslagen, rows, stukken),
    ]
    first = omgeving.first_day_of_tests
    recent = [toets for toets in found if toets.afname.afnamedatum >= first]
    if len(recent) < len(found):
        limit = first.strftime("%d-%m-%Y")
        kandidaat.facts.note(kinds.OLD_TEST, count=len(found) - len(recent), limit=limit)
    if not recent:
        return None
    return Toetslijst(toets=tuple(sorted(recent, key=_order)))


def _from_platform(
    kandidaat: Kandidaat, uitslagen: Sequence[Uitslag], rows: Rows, stukken: Stukken
) -> Iterator[Toets]:
    """The tests in the messages of the platform, parts with their whole."""
    tests: dict[tuple[str, str, date], tuple[list[_Gelezen], list[_Gelezen]]] = {}
    for uitslag in _without_doubles(uitslagen, kandidaat):
        datum, resultaat = _day(uitslag, kandidaat), _resultaat(uitslag, kandidaat)
        if datum and resultaat:
            key = (uitslag.toetscode, uitslag.versie, datum)
            wholes, parts = tests.setdefault(key, ([], []))
            (parts if uitslag.onderdeel else wholes).append((uitslag, resultaat))
    for (code, _, datum), (wholes, parts) in tests.items():
        if not wholes:
            kandidaat.findings.append(kinds.PART_ALONE.at(parts[0][0].bron, parts[0][0].line))
        onderdelen = tuple([_onderdeel(*part) for part in parts])
        for place, (uitslag, resultaat) in enumerate(wholes):
            toets = _toets(uitslag, resultaat, datum, () if place else onderdelen)
            yield completed(toets, rows.get((code, datum), ()), stukken)


def _without_doubles(uitslagen: Sequence[Uitslag], kandidaat: Kandidaat) -> Iterable[Uitslag]:
    """Each result once; of different results under one key none, for neither is sure."""
    keys = {uitslag.key for uitslag in uitslagen}
    if len(keys) == len(uitslagen) and "" not in keys:
        return uitslagen
    return _once_each(uitslagen, kandidaat)


def _once_each(uitslagen: Sequence[Uitslag], kandidaat: Kandidaat) -> Iterator[Uitslag]:
    by_key: dict[str, list[Uitslag]] = {}
    for place, uitslag in enumerate(uitslagen):
        by_key.setdefault(uitslag.key or f"\n{place}", []).append(uitslag)
    for same in by_key.values():
        first = same[0]
        if len(same) == 1 or all(_content(other) == _content(first) for other in same):
            yield first
        else:
            kandidaat.findings.append(kinds.SAME_RESULT.at(first.bron, first.line))


def _content(uitslag: Uitslag) -> Uitslag:
    return uitslag._replace(bron="", line=None)


def _day(uitslag: Uitslag, kandidaat: Kandidaat) -> date | None:
    try:
        return date_of(uitslag.afnamedatum)
    except ValueError:
        finding = kinds.BAD_DATE.at(uitslag.bron, uitslag.line, kolom="afnamedatum")
        kandidaat.findings.append(finding)
        return None


def _resultaat(uitslag: Uitslag, kandidaat: Kandidaat) -> Resultaat | None:
    try:
        score = _toetsscore(uitslag)
    except ValueError:
        bad = kinds.BAD_NUMBER.at(uitslag.bron, uitslag.line, kolom="toetsscore")
        kandidaat.findings.append(bad)
        score = None
    referenties = tuple([found for one in uitslag.referenties if (found := referentie_of(one))])
    if len(referenties) < len(uitslag.referenties):
        unknown = kinds.UNKNOWN_CODE.at(uitslag.bron, uitslag.line, kolom="referentiescore")
        kandidaat.findings.append(unknown)
    if score is None and not referenties:
        kandidaat.findings.append(kinds.NO_SCORE.at(uitslag.bron, uitslag.line))
        return None
    return Resultaat(toetsscore=score, referentiescore=referenties)


def _toetsscore(uitslag: Uitslag) -> Toetsscore | None:
    """The scores; None where there is none of those that OVa.TR06 asks for."""
    scores = uitslag.scores
    if scores.keys().isdisjoint(_NUMBERS):
        return None
    return Toetsscore(
        aantalopgaven=_integer(scores.get("aantalopgaven")),
        aantalgoed=_integer(scores.get("aantalgoed")),
        aantalfout=_integer(scores.get("aantalfout")),
        aantalgelezen=_integer(scores.get("aantalgelezen")),
        tijd=_decimal(scores.get("tijd")),
        vaardigheidsscore=_decimal(scores.get("vaardigheidsscore")),
        codevaardigheidsschaal=scores.get("codevaardigheidsschaal"),
        betrouwbaarheidsinterval=_interval(uitslag.interval) if uitslag.interval else None,
    )


def _interval(limits: Mapping[str, str]) -> Betrouwbaarheidsinterval | None:
    low, high = limits.get("bivlaag"), limits.get("bivhoog")
    if not low or not high:
        return None
    return Betrouwbaarheidsinterval(bivlaag=decimal_of(low), bivhoog=decimal_of(high))


def _onderdeel(uitslag: Uitslag, resultaat: Resultaat) -> Toetsonderdeel:
    return Toetsonderdeel(
        eldonderdeelcode=uitslag.onderdeel,
        onderdeelnaam=uitslag.toets.onderdelen.get(uitslag.onderdeel) or None,
        resultaat=resultaat,
    )


def _toets(
    uitslag: Uitslag, resultaat: Resultaat, datum: date, parts: tuple[Toetsonderdeel, ...]
) -> Toets:
    return Toets(
        toetsidentificatie=_identificatie(
            uitslag.toetscode, uitslag.toets.vakgebied, uitslag.toets.naam, uitslag.versie
        ),
        afname=_afname(datum),
        resultaat=resultaat,
        toetsonderdeel=parts,
    )


# A school takes the same tests on the same days, and scores lie close together: each of these
# values is that of many results, and is made once.


@lru_cache(maxsize=1024)
def _integer(text: str | None) -> int | None:
    return None if text is None else integer_of(text)


@lru_cache(maxsize=4096)
def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else decimal_of(text)


@lru_cache(maxsize=1024)
def _afname(datum: date) -> Afname:
    return Afname(afnamedatum=datum)


@lru_cache(maxsize=1024)
def _identificatie(code: str, leergebied: str, naam: str, versie: str) -> Toetsidentificatie:
    return Toetsidentificatie(
        eldtoetscode=code,
        leergebied=leergebied or None,
        toetsnaam=naam or None,
        toetsversie=versie or None,
    )
