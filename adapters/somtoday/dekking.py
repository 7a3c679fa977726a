"""What of a dossier Somtoday gives out and takes in, and how sure that is (README.md)."""

from typing import Final

from adapters.formats.omzetting.dekking import BESTANDEN, LIJST, OSO, UWLR, held, in_oso_dossiers
from gateway.domain.dekking import BLOKKEN, Zekerheid

_FILES: Final = ("overige bijlagen", "soort en toestemming van bijlagen")
_IN_AANMELDING: Final = (
    "naam en geboortedatum",
    "geslacht",
    "BSN of onderwijsnummer",
    "adres",
    "telefoon en e-mail",
    "verzorgers",
    "overstapadvies",
)
_BESIDE: Final = tuple(blok for blok in BLOKKEN if blok not in set(in_oso_dossiers()))

LEEST: Final = (
    *held(
        "leerling JSON",
        Zekerheid.DOC,
        (
            "naam en geboortedatum",
            "geslacht",
            "leerlingnummer",
            "BSN of onderwijsnummer",
            "adres",
            "telefoon en e-mail",
            "schoolloopbaan",
        ),
    ),
    *held(UWLR, Zekerheid.DOC, ("toetsresultaten",)),
    *held(OSO, Zekerheid.DOC, in_oso_dossiers()),
    *held(LIJST, Zekerheid.INF, (blok for blok in BLOKKEN if blok not in _FILES)),
    *held(BESTANDEN, Zekerheid.INF, _FILES),
)
SCHRIJFT: Final = (
    *held("Aanmelding JSON", Zekerheid.DOC, _IN_AANMELDING),
    *held(f"{OSO} as bijlage", Zekerheid.DOC, in_oso_dossiers()),
    *held("text as bijlage", Zekerheid.DOC, _BESIDE),
)
