"""The list of school years: eight rows for each pupil."""

from collections.abc import Iterable
from typing import Final

from adapters.formats.voorbeeld.feiten import loopbaan_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row

LOOPBAAN: Final = (
    "Leerlingnummer",
    "Schooljaar",
    "Groep",
    "Groepsnaam",
    "Leerjaar",
    "Van",
    "Tot",
    "BRIN-nummer",
    "Vestiging",
    "Schoolsoort",
)


def loopbaan_rows(leerlingen: Iterable[Bedacht], brin: str) -> Iterable[Row]:
    """Eight years; the first of some at another school."""
    for one in leerlingen:
        for jaar in loopbaan_of(one, brin):
            yield {
                "Leerlingnummer": one.key,
                "Schooljaar": jaar.schooljaar,
                "Groep": jaar.groep,
                "Groepsnaam": jaar.groepsnaam,
                "Leerjaar": str(jaar.jaargroep),
                "Van": f"1-8-{jaar.begin.year}",
                "Tot": f"31-7-{jaar.einde.year}",
                "BRIN-nummer": jaar.brin,
                "Vestiging": str(int(jaar.vestiging)),
                "Schoolsoort": "BO",
            }
