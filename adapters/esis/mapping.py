"""What an ESIS user makes, and where, as far as that is known."""

from typing import Final

from adapters.formats.omzetting.las import Vindplaatsen

VINDPLAATSEN: Final = Vindplaatsen(
    edexml="de export EDEXML (kies EDEXML, niet het oude EDEX)",
    leerlingen="een lijst van leerlingen (Excel of CSV) met LeerlingNr, PGN, adres, Geheim adres "
    "en advies",
    verzorgers="een lijst van verzorgers (Excel of CSV) met LeerlingNr, Achternaam, Relatie en "
    "Wettelijk vertegenwoordiger",
    schoolloopbaan="een lijst van de schoolloopbaan (Excel of CSV) met LeerlingNr, Schooljaar, "
    "Groepscode, Groep en Brin",
    toetsen="een lijst van toetsen (Excel of CSV) met LeerlingNr, Toets, Afnamedatum en score, "
    "of laat het toetsplatform UWLR-leerresultaten maken,",
)
"""That one chooses EDEXML and not EDEX is DOC-secondary, the rest what a list must hold."""
