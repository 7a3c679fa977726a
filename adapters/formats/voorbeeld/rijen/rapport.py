"""The lists of marks, and of what parents and pupils think themselves."""

from collections.abc import Iterable
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row

ZIENSWIJZEN: Final = ("Leerlingnummer", "Zienswijze van", "Datum", "Tekst", "Bestand")


def zienswijze_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """What parents and pupils think themselves: in words, in a file, or not in time."""
    for one in leerlingen:
        who = {"Leerlingnummer": one.key, "Datum": "25-03-2026"}
        if one.place == ronde.ANDERS_GEZIEN:
            yield {**who, "Zienswijze van": "ouders", "Tekst": "Wij zien ons kind liever op tl."}
            yield {**who, "Zienswijze van": "leerling"}
        if one.place == ronde.ZIENSWIJZE_IN_BESTAND:
            yield {**who, "Zienswijze van": "ouder", "Bestand": "Zienswijze ouders.pdf"}


CIJFERS: Final = (
    "Leerlingnummer",
    "Vak",
    "Onderdeel",
    "Cijfer",
    "Kwalificatie",
    "Datum",
    "Leerjaar",
    "Periode",
)
_VAKKEN: Final = (
    ("Rekenen", "", "7,5", "goed"),
    ("Rekenen", "Breuken", "6", "voldoende"),
    ("Taal", "", "8", "goed"),
    ("Aardrijkskunde", "", "", "ruim voldoende"),
)


def cijfer_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """A report with marks, in numbers and in words."""
    for one in leerlingen:
        if one.place == ronde.RAPPORT:
            for vak, onderdeel, cijfer, kwalificatie in _VAKKEN:
                yield {
                    "Leerlingnummer": one.key,
                    "Vak": vak,
                    "Onderdeel": onderdeel,
                    "Cijfer": cijfer,
                    "Kwalificatie": kwalificatie,
                    "Datum": "13-02-2026",
                    "Leerjaar": "8",
                    "Periode": "Rapport 1",
                }
