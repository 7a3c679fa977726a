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
_OF_PRIMARY_SCHOOL: Final = ("doorstroomtoets", "eindtoets", "adviestraject")
_PLAIN: Final = tuple(blok for blok in in_oso_dossiers() if blok not in _OF_PRIMARY_SCHOOL)
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
            "overstapadvies",
        ),
    ),
    *held("ouderVerzorger JSON", Zekerheid.DOC, ("verzorgers",)),
    *held(
        "Aanmelding JSON",
        Zekerheid.DOC,
        (blok for blok in _IN_AANMELDING if blok not in ("adres", "telefoon en e-mail")),
    ),
    *held(UWLR, Zekerheid.DOC, ("toetsresultaten",)),
    *held(OSO, Zekerheid.DOC, _PLAIN),
    *held(
        LIJST,
        Zekerheid.INF,
        (blok for blok in BLOKKEN if blok not in (*_FILES, *_OF_PRIMARY_SCHOOL)),
    ),
    *held(BESTANDEN, Zekerheid.INF, _FILES),
)
"""Without what only primary schools have: the doorstroomtoets and the way to the advice."""
SCHRIJFT: Final = (
    *held("Aanmelding JSON", Zekerheid.DOC, _IN_AANMELDING),
    *held(f"{OSO} as bijlage", Zekerheid.DOC, in_oso_dossiers()),
    *held("text as bijlage", Zekerheid.DOC, _BESIDE),
)
