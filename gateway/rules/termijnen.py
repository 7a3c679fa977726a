"""The calendar of the transition: what is late, or on a day that the law does not give it."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from gateway.domain.findings import Finding, Severity
from gateway.domain.kalender import Mijlpaal, Periode, periode
from gateway.domain.overstapdossier import Kop, Overstapdossier
from gateway.domain.schooljaar import laatste_dag
from gateway.rules.overzicht import (
    POVO,
    TOETS,
    TRAJECT,
    VOORLOPIG,
    aanvulling_of,
    dag_van,
    is_definitief_povo,
    traject_of,
)
from gateway.rules.registry import At, rule

_FIRST_OF_TESTS: Final = (1, 25)
_MAANDEN: Final = ("januari", "februari", "maart")


@rule(
    "GW.TM01",
    severity=Severity.WARNING,
    message="Het voorlopige advies is niet gegeven van {van} tot en met {tot}.",
    advice="Controleer in het LAS de datum van het voorlopige advies en maak het dossier opnieuw.",
)
def voorlopig_in_januari(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The provisional advice is not of 10 to 31 January of the year of the document."""
    gegeven = traject_of(overstap).voorlopig
    if gegeven is None or overstap.kop.soort != POVO:
        return
    dagen = _periode(Mijlpaal.VOORLOPIG_ADVIES, overstap.kop)
    if gegeven.datum not in dagen:
        van = _in_words(dagen.van or dagen.tot_en_met)
        yield at(f"{TRAJECT}/voorlopig/datum", van=van, tot=_in_words(dagen.tot_en_met))


@rule(
    "GW.TM02",
    severity=Severity.WARNING,
    message="Het definitieve advies is niet gegeven van {van} tot en met {tot}.",
    advice="Controleer in het LAS de datum van het definitieve advies en maak het dossier "
    "opnieuw.",
)
def definitief_op_tijd(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The definitive advice is after 24 March of the year of the document, or of another year."""
    gegeven = traject_of(overstap).definitief
    if gegeven is None or overstap.kop.soort != POVO:
        return
    uiterlijk = _periode(Mijlpaal.DEFINITIEF_ADVIES, overstap.kop).tot_en_met
    begin = date(uiterlijk.year, 1, 1)
    if not begin <= gegeven.datum <= uiterlijk:
        van, tot = _in_words(begin), _in_words(uiterlijk)
        yield at(f"{TRAJECT}/definitief/datum", van=van, tot=tot)


# Who was ill takes the test later; by the day of the results that is over too.
@rule(
    "GW.TM03",
    severity=Severity.WARNING,
    message="De doorstroomtoets is niet afgenomen van {van} tot en met {tot}, inhalen "
    "meegerekend.",
    advice="Controleer in het LAS de dag waarop de leerling de doorstroomtoets maakte.",
)
def toets_op_tijd(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`afnamedatum` is not from 25 January to 15 March, when the last results are known."""
    toets = aanvulling_of(overstap).doorstroomtoets
    if toets is None or toets.afnamedatum is None or overstap.kop.soort != POVO:
        return
    tot = _periode(Mijlpaal.TOETSUITSLAG, overstap.kop).tot_en_met
    van = date(tot.year, *_FIRST_OF_TESTS)
    if not van <= toets.afnamedatum <= tot:
        yield at(f"{TOETS}/afnamedatum", van=_in_words(van), tot=_in_words(tot))


@rule(
    "GW.TM04",
    severity=Severity.WARNING,
    message="Het dossier heet nog voorlopig, en het advies moest uiterlijk {tot} definitief zijn.",
    advice="Vul het definitieve advies in en maak het dossier opnieuw, als definitief dossier.",
)
def niet_meer_voorlopig(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """`kop/status` is `voorlopig`, without a definitive advice, after 24 March."""
    kop = overstap.kop
    if kop.soort != POVO or kop.status != VOORLOPIG or traject_of(overstap).definitief is not None:
        return
    uiterlijk = _periode(Mijlpaal.DEFINITIEF_ADVIES, kop).tot_en_met
    if _is_past(uiterlijk, kop):
        yield at("kop/status", tot=_in_words(uiterlijk))


@rule(
    "GW.TM05",
    severity=Severity.WARNING,
    message="Dit dossier is gemaakt na {tot}, de dag waarop het klaar moest staan.",
    advice="Zet het dossier direct klaar en laat de school voor voortgezet onderwijs dat weten.",
)
def op_tijd_klaar(overstap: Overstapdossier, at: At) -> Iterator[Finding]:
    """The first version of a definitive POVO was made after 31 March, in the same school year."""
    if not is_definitief_povo(overstap.kop) or overstap.kop.versie > 1:
        return
    uiterlijk = _periode(Mijlpaal.DOSSIER_KLAAR, overstap.kop).tot_en_met
    if _is_past(uiterlijk, overstap.kop):
        yield at("kop/opgesteld", tot=_in_words(uiterlijk))


def _periode(mijlpaal: Mijlpaal, kop: Kop) -> Periode:
    """
    The days of *mijlpaal* in the calendar year in which the document was made.

    What is made in autumn may still tell of the spring before.
    """
    jaar = max(dag_van(kop).year, 2)
    return periode(mijlpaal, f"{jaar - 1:04}-{jaar:04}")


def _is_past(uiterlijk: date, kop: Kop) -> bool:
    """Whether *uiterlijk* is past in the same school year: from August it is for the next one."""
    jaar = uiterlijk.year
    return uiterlijk < dag_van(kop) <= laatste_dag(f"{jaar - 1:04}-{jaar:04}")


def _in_words(day: date) -> str:
    return f"{day.day} {_MAANDEN[day.month - 1]} {day.year}"
