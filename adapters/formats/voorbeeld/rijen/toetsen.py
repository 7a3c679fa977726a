"""The lists about tests: how they were taken, learning delays, intelligence."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row

TOETSEN: Final = (
    "Leerlingnummer",
    "Toetscode",
    "Toetsnaam",
    "Afnamedatum",
    "Leerjaar",
    "DL",
    "Afgenomen door",
    "Functie",
    "Naam instelling",
    "Soort score",
    "Vergelijkingsgroep",
    "Score",
    "Opmerking",
    "Bestand",
)


def toets_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """How the last test was taken, and an intelligence test that no platform knows."""
    for one in leerlingen:
        yield {
            "Leerlingnummer": one.key,
            "Toetscode": "VERZ-RW-M8",
            "Afnamedatum": "20-01-2026",
            "Leerjaar": "8",
            "DL": "55",
            "Afgenomen door": "M. Verzonnen",
            "Functie": "leerkracht",
            "Bestand": "Uitslag rekentoets.png" if one.place == ronde.ONDERDELEN else "",
        }
        if one.place == ronde.PRAKTIJK:
            yield {
                "Leerlingnummer": one.key,
                "Toetscode": "VERZ-IQ",
                "Toetsnaam": "Verzonnen intelligentietest",
                "Afnamedatum": "03-11-2025",
                "Leerjaar": "8",
                "Afgenomen door": "drs. V. Erzonnen",
                "Functie": "orthopedagoog",
                "Naam instelling": "Verzonnen Onderzoekscentrum",
                "Soort score": "IQ",
                "Vergelijkingsgroep": "Landelijk",
                "Score": "74",
                "Opmerking": "Afgenomen op verzoek van de ouders.",
            }


ACHTERSTANDEN: Final = ("Leerlingnummer", "Domein", "Toets", "DL", "DLE")
_DOMEINEN: Final = ("begrijpend lezen", "technisch lezen", "spelling", "inzichtelijk rekenen")


def achterstand_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The learning delay of the pupils for whom lwoo or praktijkonderwijs is thought of."""
    for one in leerlingen:
        if one.place in (ronde.LWOO, ronde.PRAKTIJK):
            for nummer, domein in enumerate(_DOMEINEN):
                yield {
                    "Leerlingnummer": one.key,
                    "Domein": domein,
                    "Toets": f"Verzonnen toets {domein} M8",
                    "DL": "55",
                    "DLE": str((38 if one.place != ronde.PRAKTIJK else 22) + nummer),
                }


INTELLIGENTIE: Final = ("Leerlingnummer", "Intelligentietest", "Datum", "IQ")


def intelligentie_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The same pupils' intelligence."""
    for one in leerlingen:
        if one.place in (ronde.LWOO, ronde.PRAKTIJK):
            yield {
                "Leerlingnummer": int(one.key),
                "Intelligentietest": "Verzonnen intelligentietest",
                "Datum": date(2025, 11, 3),
                "IQ": 84 if one.place != ronde.PRAKTIJK else 74,
            }
