"""The words of Magister's lists, and where a user of Magister finds each part of an export."""

from typing import Final

from adapters.formats.omzetting.columns import Words
from adapters.formats.omzetting.las import Vindplaatsen

_YEARS: Final = range(1, 7)
JAARGROEP: Final[Words] = {
    "jaargroep": {
        **{str(year): str(year + 10) for year in _YEARS},
        **{f"leerjaar {year}": str(year + 10) for year in _YEARS},
    }
}
"""Magister counts the years of secondary school from 1, OSO from 11 (las/formats.md 11)."""

VINDPLAATSEN: Final = Vindplaatsen(
    edexml="",
    leerlingen="een lijst van leerlingen (CSV, of een Decibel-layout als CSV of XML) met "
    "Stamnummer, Roepnaam, Tussenvoegsel, Achternaam, Geboortedatum, BSN, adres, Klas, Leerjaar "
    "en Vertrekdatum",
    verzorgers="een lijst van verzorgers met Stamnummer, Achternaam, Relatie en "
    "Wettelijk vertegenwoordiger",
    schoolloopbaan="een Decibel-layout met Stamnr, Lesperiode, Klas en Leerjaar, of een lijst met "
    "Stamnummer, Schooljaar, Klas, Leerjaar en BRIN,",
    toetsen="een lijst van toetsen met Stamnummer, Toetscode, Afnamedatum en score",
)
"""What a list must hold; in which menu it is made is nowhere public."""
