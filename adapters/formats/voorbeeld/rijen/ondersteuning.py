"""The list of support: a row for each plan, diagnosis or decision."""

from collections.abc import Iterable
from typing import Final

from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row

ONDERSTEUNING: Final = (
    "Leerlingnummer",
    "Soort",
    "Begindatum",
    "Einddatum",
    "Gericht op",
    "Diagnosecode",
    "Diagnose",
    "Vastgesteld door",
    "Instantie",
    "SWV-nummer",
    "Categorie",
    "Beschikkingsnummer",
    "Kenmerk",
    "BRIN",
    "Vestiging",
    "Centrale problematiek",
    "Maatregelen",
    "Deelgenomen aan onderzoek",
    "Leerachterstand",
    "Lage score eindtoets",
    "Indicatie",
)
_PERIOD: Final[Row] = {"Begindatum": "01-09-2025", "Einddatum": "31-07-2026"}
_SUPPORT: Final[dict[int, tuple[Row, ...]]] = {
    6: (
        {"Soort": "OPP", **_PERIOD},
        {
            "Soort": "TLV",
            **_PERIOD,
            "SWV-nummer": "PO9999",
            "Categorie": "laag",
            "Beschikkingsnummer": "VERZ-2025-06",
        },
    ),
    7: ({"Soort": "Handelingsplan", **_PERIOD, "Gericht op": "spelling en werkhouding"},),
    8: (
        {
            "Soort": "Diagnose",
            "Begindatum": "12-11-2024",
            "Diagnosecode": "F81.0, F81.1",
            "Diagnose": "dyslexie",
            "Vastgesteld door": "drs. V. Erzonnen",
            "Instantie": "Verzonnen Onderzoekscentrum",
        },
    ),
    9: (
        {
            "Soort": "LWOO",
            **_PERIOD,
            "SWV-nummer": "VO9999",
            "Beschikkingsnummer": "VERZ-2026-09",
        },
        {
            "Soort": "RVC",
            "Begindatum": "15-01-2026",
            "Centrale problematiek": "achterstand in rekenen",
            "Maatregelen": "kleine klas, vaste mentor",
            "Deelgenomen aan onderzoek": "Ja",
            "Leerachterstand": "Ja",
            "Lage score eindtoets": "Nee",
            "Indicatie": "LWOO",
        },
    ),
    11: (
        {"Soort": "Arrangement cluster 2", "Begindatum": "1-2-2024", "BRIN": "99RR"},
        {
            "Soort": "Arrangement passend onderwijs",
            **_PERIOD,
            "Kenmerk": "begeleiding in de groep",
            "Beschikkingsnummer": "VERZ-2025-11",
        },
    ),
}


def ondersteuning_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Plans, diagnoses and decisions of the pupils who have them."""
    for one in leerlingen:
        for row in _SUPPORT.get(one.place, ()):
            yield {"Leerlingnummer": one.key, **row}
