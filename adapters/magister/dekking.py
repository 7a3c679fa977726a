"""What of a dossier Magister gives out and takes in, and how sure that is (README.md)."""

from typing import Final

from adapters.formats.omzetting.dekking import BESTANDEN, LIJST, OSO, UWLR, held, in_oso_dossiers
from gateway.domain.dekking import BLOKKEN, Zekerheid

_FILES: Final = ("overige bijlagen", "soort en toestemming van bijlagen")
_PERSON: Final = ("naam en geboortedatum", "geslacht", "leerlingnummer")
_REACHED: Final = ("adres", "telefoon en e-mail")
_BESIDE: Final = tuple(blok for blok in BLOKKEN if blok not in set(in_oso_dossiers()))

LEEST: Final = (
    *held("web list", Zekerheid.CODE, ("leerlingnummer", "telefoon en e-mail")),
    *held("Decibel (CSV, XML)", Zekerheid.CODE, (*_PERSON, *_REACHED)),
    *held(UWLR, Zekerheid.DOC, ("toetsresultaten",)),
    *held(OSO, Zekerheid.DOC, in_oso_dossiers()),
    *held(LIJST, Zekerheid.INF, (blok for blok in BLOKKEN if blok not in _FILES)),
    *held(BESTANDEN, Zekerheid.INF, _FILES),
)
SCHRIJFT: Final = (
    *held(OSO, Zekerheid.DOC, in_oso_dossiers()),
    *held(
        "new-pupil CSV",
        Zekerheid.INF,
        (*_PERSON, "BSN of onderwijsnummer", *_REACHED, "verzorgers", "overstapadvies"),
    ),
    *held("text and sheet beside the dossier", Zekerheid.INF, _BESIDE),
)
