"""The final test of primary school, which today is called doorstroomtoets."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule

_RESULTAAT: Final = f"{LEERLING}/eindtoets_basisonderwijs/eindtoetsresultaat"


@rule(
    "OVa.EB02",
    message="De leerling heeft deelgenomen aan de eindtoets, maar het resultaat ontbreekt.",
    advice="Lees het resultaat in het LAS in, of geef aan dat de leerling niet heeft deelgenomen.",
)
def resultaat_na_deelname(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`deelgenomen` is true and `eindtoetsresultaat` is absent."""
    eindtoets = dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if eindtoets is None or not eindtoets.deelgenomen:
        return
    if eindtoets.eindtoetsresultaat is None:
        yield at(_RESULTAAT)


# The published file also looks for a `wettelijke_ontheffing` directly under the block, where the
# schema never puts it.
@rule(
    "OVa.EB03",
    message="De leerling heeft niet deelgenomen en er staat niet aan welke eindtoets.",
    advice="Vul in het LAS bij de eindtoets de soort toets en de reden van niet-deelname in.",
)
def soort_zonder_deelname(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`deelgenomen` is not true and `eindtoetsresultaat/toetssoort` is absent."""
    eindtoets = dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if eindtoets is None or eindtoets.deelgenomen:
        return
    if eindtoets.eindtoetsresultaat is None:
        yield at(f"{_RESULTAAT}/toetssoort")


@rule(
    "OVa.EB04",
    message="Het advies dat uit de eindtoets volgt ontbreekt.",
    advice="Lees het resultaat van de toets opnieuw in het LAS in, met het toetsadvies.",
)
def toetsadvies(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`deelgenomen` is true and `eindtoetsresultaat/toets_advies` is absent."""
    eindtoets = dossier.huidigeschool.leerling.eindtoets_basisonderwijs
    if eindtoets is None or not eindtoets.deelgenomen:
        return
    resultaat = eindtoets.eindtoetsresultaat
    if resultaat is None or resultaat.toets_advies is None:
        yield at(f"{_RESULTAAT}/toets_advies")
