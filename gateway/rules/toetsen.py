"""The block `toetslijst`: test results that are recent, and that say something."""

from collections.abc import Iterable, Iterator
from datetime import MINYEAR, date
from typing import Final

from gateway.domain.dossier import Dossier, Resultaat, Toets, Toetsscore
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING, each
from gateway.rules.registry import At, rule

_AUGUSTUS: Final = 8

Resultaten = Iterable[tuple[str, Resultaat]]


def _toetsen(dossier: Dossier) -> tuple[Toets, ...]:
    toetslijst = dossier.huidigeschool.leerling.toetslijst
    return () if toetslijst is None else toetslijst.toets


def resultaten(dossier: Dossier) -> Iterator[tuple[str, Resultaat]]:
    """The results of all tests, and of their parts."""
    for path, toets in each(f"{LEERLING}/toetslijst/toets", _toetsen(dossier)):
        yield f"{path}/resultaat", toets.resultaat
        for place, onderdeel in each(f"{path}/toetsonderdeel", toets.toetsonderdeel):
            yield f"{place}/resultaat", onderdeel.resultaat


@rule(
    "OVa.TR04",
    always=("OVa",),
    message="Deze toets is afgenomen voor {grens}; oudere toetsen gaan niet mee naar het vo.",
    advice="Neem in het dossier alleen toetsen van dit en de twee vorige schooljaren op.",
)
def recente_toetsen(dossier: Dossier, at: At) -> Iterator[Finding]:
    """To secondary school, a test was taken before the school year two before the current one."""
    if dossier.metadata.overstap != "POVO":
        return
    toetsen = _toetsen(dossier)
    grens = _first_day(dossier.metadata.datum) if toetsen else None
    for path, toets in each(f"{LEERLING}/toetslijst/toets", toetsen):
        if grens is not None and toets.afname.afnamedatum < grens:
            yield at(f"{path}/afname/afnamedatum", grens=f"1 augustus {grens.year}")


@rule(
    "OVa.TR05",
    "PaO.TR02",
    of=resultaten,
    message="Bij deze toets staat geen enkel resultaat.",
    advice="Vul het resultaat van de toets aan in het LAS, of laat de toets weg.",
)
def resultaat(listed: Resultaten, at: At) -> Iterator[Finding]:
    """A `resultaat` has no `toetsscore`, no `referentiescore` and no `document`."""
    for path, found in listed:
        if found.toetsscore is None and not found.referentiescore and found.document is None:
            yield at(path)


@rule(
    "OVa.TR06",
    "PaO.TR03",
    of=resultaten,
    message="Bij de score van deze toets staat geen enkel getal.",
    advice="Vul de score van de toets aan in het LAS, of laat de score weg.",
)
def toetsscore(listed: Resultaten, at: At) -> Iterator[Finding]:
    """A `toetsscore` has none of the six values that say something of the pupil."""
    for path, found in listed:
        if found.toetsscore is not None and _says_nothing(found.toetsscore):
            yield at(f"{path}/toetsscore")


def _first_day(gemaakt: date) -> date:
    """The first of August of the school year two before that of *gemaakt*."""
    begun = gemaakt.year if gemaakt.month >= _AUGUSTUS else gemaakt.year - 1
    return date(max(begun - 2, MINYEAR), _AUGUSTUS, 1)


def _says_nothing(score: Toetsscore) -> bool:
    return (
        score.aantalgoed is None
        and score.vaardigheidsscore is None
        and score.aantalopgaven is None
        and score.aantalfout is None
        and score.aantalgelezen is None
        and score.tijd is None
    )
