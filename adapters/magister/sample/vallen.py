"""The oddities of Magister's exports, each as a change to the lists of an invented one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from adapters.magister.sample.rijen import NUMMER_BREED, Rij, whole_name, year_before

Rijen = Sequence[Rij]


def _same(rows: Rijen) -> Rijen:
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Val:
    """
    A trap: what it is (*zin*), and what it does to the rows of the two lists.

    *xml* makes the Decibel layout one in XML; *zonder* leaves files out, by their stems.
    """

    zin: str
    decibel: Callable[[Rijen], Rijen] = _same
    web: Callable[[Rijen], Rijen] = _same
    xml: bool = False
    zonder: frozenset[str] = frozenset()
    utf8_too: bool = False


def _each(change: Callable[[Rij], Rij]) -> Callable[[Rijen], Rijen]:
    return lambda rows: [change(row) for row in rows]


def _with(**changes: str) -> Callable[[Rijen], Rijen]:
    return _each(lambda row: {**row, **changes})


def _without(*names: str) -> Callable[[Rijen], Rijen]:
    return _each(lambda row: {name: text for name, text in row.items() if name not in names})


def _first_again(**changes: str) -> Callable[[Rijen], Rijen]:
    """The rows, and the first pupil once more with these changes."""
    return lambda rows: [*rows, {**rows[0], **changes}]


def _stranger(rows: Rijen) -> Rijen:
    """A pupil of another school in the same Magister, before all others."""
    own = [{**row, "Administratieve_eenheid.BRIN": ""} for row in rows]
    number = "9" * NUMMER_BREED
    stranger = {"STAMNR": number, "BSN": "", "Administratieve_eenheid.BRIN": "99ZZ"}
    return [*own, {**rows[0], **stranger}]


VALLEN: Final[Mapping[str, Val]] = {
    "xml": Val(zin="De Decibel-layout als XML in plaats van CSV.", xml=True),
    "alleen-weblijst": Val(
        zin="Alleen de lijst van de webapplicatie: geen geboortedatum, BSN of adres.",
        zonder=frozenset({"decibel", "verzorgers"}),
    ),
    "zonder-weblijst": Val(
        zin="Alleen de Decibel-layout en de verzorgers.", zonder=frozenset({"weblijst"})
    ),
    "jaren": Val(
        zin="Een rij voor elke lesperiode van een leerling.",
        decibel=lambda rows: [*rows, *map(year_before, rows)],
    ),
    "vorig-jaar": Val(
        zin="De layout gaat over de vorige lesperiode.",
        decibel=_with(STUDYPERIOD="2425"),
        web=_without("Klas"),
    ),
    "later-jaar": Val(
        zin="Van een leerling ook de rij van de volgende lesperiode.",
        decibel=_first_again(STUDYPERIOD="2627", CLASS="3hv1", STUDYYEAR="3"),
    ),
    "dubbel": Val(
        zin="Elke leerling drie keer, zoals een layout met vakken geeft.",
        decibel=lambda rows: [*rows, *rows, *rows],
    ),
    "twee-klassen": Val(
        zin="Een leerling in twee klassen van dezelfde lesperiode.",
        decibel=_first_again(CLASS="2hv9"),
    ),
    "naam": Val(zin="De naam in een kolom in de weblijst.", web=_each(whole_name)),
    "nullen": Val(
        zin="De weblijst door Excel: stamnummers zonder de nullen ervoor.",
        web=_each(lambda row: {**row, "Stamnummer": row["Stamnummer"].lstrip("0")}),
    ),
    "alleen-m": Val(
        zin="Bij Geslacht alleen M: of dat man of meisje is, zegt de lijst niet.",
        decibel=_with(GENDER="M"),
    ),
    "geslacht-cijfers": Val(
        zin="Geslacht als 1 of 2, dat in OSO andersom is.",
        decibel=_each(lambda row: {**row, "GENDER": "1" if row["GENDER"] == "M" else "2"}),
    ),
    "zonder-vertrekdatum": Val(
        zin="Alleen de studieeinddatum die iedereen heeft: het schoolbestand zegt wie gaat.",
        decibel=_without("vertrekdatum"),
    ),
    "andere-school": Val(
        zin="Een leerling van een andere school in dezelfde Magister.", decibel=_stranger
    ),
    "lwoo": Val(
        zin="Een indicatie lwoo zonder datum en beschikking.",
        decibel=_each(lambda row: {**row, "Aanmelding.LWOOindicatie": "J"}),
    ),
    "vrij-veld": Val(zin="Een vrij veld dat niemand kent.", decibel=_with(Vrij_veld="x")),
    "profiel": Val(zin="Het profiel van de bovenbouw.", decibel=_with(Profiel="NT")),
    "codering": Val(
        zin="In de Decibel-lijst zijn rijen UTF-8 en rijen Windows-1252.", utf8_too=True
    ),
}
