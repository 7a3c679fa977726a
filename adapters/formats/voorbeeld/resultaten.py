"""The results of tests of an invented pupil, as a test platform knows them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.leerlingen import Bedacht

MOMENTEN: Final = (
    (date(2023, 1, 24), "M5"),
    (date(2024, 1, 23), "M6"),
    (date(2025, 1, 21), "M7"),
    (date(2025, 6, 10), "E7"),
    (date(2026, 1, 20), "M8"),
)
TOETSEN: Final = (
    ("RW", "Verzonnen rekentoets", "rekenen"),
    ("BL", "Verzonnen toets begrijpend lezen", "begrijpend lezen"),
    ("SP", "Verzonnen spellingtoets", "spelling"),
    ("TL", "Verzonnen toets technisch lezen", "technisch lezen"),
)
_LEVELS: Final = ("I", "II", "III", "IV", "V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resultaat:
    """A result; one without levels is a bare *score*, which says nothing outside the school."""

    datum: date
    toetscode: str
    onderdeel: str = ""
    score: int | None = None
    opgaven: int = 60
    goed: int = 0
    vaardigheid: int = 0
    niveau: str = ""
    dle: int = 0


def resultaten_of(leerling: Bedacht) -> Iterator[Resultaat]:
    """Two tests on each day; a part for some pupils, and a score that says nothing for others."""
    for day, (datum, moment) in enumerate(MOMENTEN):
        for code, *_ in TOETSEN[day % 2 :: 2]:
            toets = f"VERZ-{code}-{moment}"
            yield _resultaat(leerling, datum, toets)
            if leerling.place == ronde.ONDERDELEN and moment == "M8":
                yield _resultaat(leerling, datum, toets, part="deel1")
    if leerling.place == ronde.KALE_SCORE:
        yield Resultaat(datum=MOMENTEN[-1][0], toetscode="VERZ-SP-M8", score=17)


def _resultaat(leerling: Bedacht, datum: date, toets: str, *, part: str = "") -> Resultaat:
    level = leerling.number(5, of=f"{toets}/{part}" if part else toets)
    return Resultaat(
        datum=datum,
        toetscode=toets,
        onderdeel=part,
        goed=56 - 9 * level,
        vaardigheid=260 - 20 * level,
        niveau=_LEVELS[level],
        dle=58 - 6 * level,
    )
