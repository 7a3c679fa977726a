"""The words in lists that are ParnasSys's own, and where its exports are found."""

from typing import Final

from adapters.formats.omzetting.columns import Words
from adapters.formats.omzetting.las import Vindplaatsen

LEERLING: Final[Words] = {
    "status": {
        "Volgt onderwijs": "ingeschreven",
        "Uitgeschreven": "uitgeschreven",
        "Toekomstig": "nog niet ingeschreven",
        "Aangemeld": "nog niet ingeschreven",
    },
}
"""The statuses that ParnasSys knows (las/formats.md 5.3)."""

VINDPLAATSEN: Final = Vindplaatsen(
    edexml="de export EDEX & UWLR (nieuw), dat is EDEXML 2.0 of 2.1",
    leerlingen="een overzicht van leerlingen (Excel of CSV) met Leerlingnummer, BSN, adres, "
    "Geheim adres en advies",
    verzorgers="een overzicht van verzorgers (Excel of CSV) met Leerlingnummer, Achternaam, "
    "Relatie en Wettelijk vertegenwoordiger",
    schoolloopbaan="een overzicht van de schoolloopbaan (Excel of CSV) met Leerlingnummer, "
    "Schooljaar, Groep, Leerjaar en BRIN",
    toetsen="een overzicht van toetsen (Excel of CSV) met Leerlingnummer, Toetscode, "
    "Afnamedatum en score, of laat het toetsplatform UWLR-leerresultaten maken,",
)
"""The name of the EDEXML export is DOC-secondary, the rest no more than what a list must hold."""
