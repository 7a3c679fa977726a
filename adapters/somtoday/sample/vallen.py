"""The oddities of Somtoday's answers, each as a change to those of an invented export."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from adapters.somtoday.sample.antwoorden import Antwoord

_WHOLE: Final = 200
_GUARDED: Final = ("BSN", "geboortedatum", "adres", "adres_geheim")


def _same(answer: Antwoord) -> Antwoord:
    return answer


def _bytes(data: bytes) -> bytes:
    return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Val:
    """
    A trap: what it is (*zin*), and what it does to each pupil, each answer and each file.

    *bladzijde* is how many pupils an answer holds; *zonder* leaves files out, by their stems.
    """

    zin: str
    leerling: Callable[[Antwoord], Antwoord] = _same
    antwoord: Callable[[Antwoord], object] | None = None
    bestand: Callable[[bytes], bytes] = _bytes
    bladzijde: int = _WHOLE
    zonder: frozenset[str] = frozenset()


def _with(**changes: object) -> Callable[[Antwoord], Antwoord]:
    return lambda one: {**one, **changes}


def _without(*names: str) -> Callable[[Antwoord], Antwoord]:
    return lambda one: {naam: value for naam, value in one.items() if naam not in names}


def _next_year(one: Antwoord) -> Antwoord:
    """The pupil with a placement of the year that comes."""
    later = {"schooljaar": "2026/2027", "startdatum": "2026-08-01", "leerjaar": 3}
    known = one["plaatsingen"]
    return {**one, "plaatsingen": [*known, later] if isinstance(known, list) else known}


VALLEN: Final[Mapping[str, Val]] = {
    "kaal": Val(
        zin="De leerlingen als een kale lijst, zonder het antwoord eromheen.",
        antwoord=lambda answer: answer["leerlingen"],
    ),
    "bladzijden": Val(zin="Een antwoord per twee leerlingen.", bladzijde=2),
    "bom": Val(
        zin="Een byte order mark voor de JSON.", bestand=lambda data: b"\xef\xbb\xbf" + data
    ),
    "zonder-rechten": Val(
        zin="Zonder de velden waar de koppelpartij geen rechten op heeft, zoals BSN en adres.",
        leerling=_without(*_GUARDED),
    ),
    "zonder-leerlingnummer": Val(
        zin="Er is geen leerlingnummer, alleen een uuid.", leerling=_without("leerlingnummer")
    ),
    "zonder-ouders": Val(zin="De verzorgers zijn niet opgehaald.", zonder=frozenset({"ouders"})),
    "volgend-jaar": Val(
        zin="Ook de plaatsing van het volgende schooljaar staat erin.", leerling=_next_year
    ),
    "onbekend-veld": Val(
        zin="Een veld dat niet in de beschrijving staat.", leerling=_with(sterrenbeeld="Vissen")
    ),
    "verkeerde-vorm": Val(
        zin="Een voornaam als lijst in plaats van tekst.", leerling=_with(voornamen=["Noa", "Lot"])
    ),
    "dubbele-naam": Val(
        zin="Een naam die twee keer in hetzelfde gegeven staat.",
        bestand=lambda data: data.replace(b'"roepnaam"', b'"uuid"', 1),
    ),
    "afgebroken": Val(
        zin="De JSON houdt halverwege op.", bestand=lambda data: data[: len(data) // 2]
    ),
}
"""By the name that `--trap` takes."""
