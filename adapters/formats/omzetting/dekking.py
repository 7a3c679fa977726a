"""What the files that any LAS can give out hold of a dossier, and how sure that is."""

from collections.abc import Iterable, Iterator
from typing import Final

from gateway.domain.dekking import BLOKKEN, Dekking, Zekerheid

EDEXML: Final = "EDEXML"
UWLR: Final = "UWLR"
LIJST: Final = "list (CSV, XLSX)"
DOORSTROOMTOETS: Final = "doorstroomtoets JSON"
OSO: Final = "OSO dossier"
BESTANDEN: Final = "files"
_PERSON: Final = ("naam en geboortedatum", "geslacht", "leerlingnummer")
_OF_EDEXML: Final = (*_PERSON, "schoolloopbaan")
_OF_FILES: Final = ("overige bijlagen", "soort en toestemming van bijlagen")
_OF_THE_TEST: Final = ("doorstroomtoets", "eindtoets", "overstapadvies", "adviestraject")


def held(vorm: str, zekerheid: Zekerheid, blokken: Iterable[str]) -> tuple[Dekking, ...]:
    """That these *blokken* come in one *vorm*, all as sure."""
    return tuple(Dekking(blok=blok, vorm=vorm, zekerheid=zekerheid) for blok in blokken)


def in_oso_dossiers() -> Iterator[str]:
    """The parts that an OSO dossier of 2019.1 has, which knows no aanvulling."""
    beside = {"adviestraject", "doorstroomtoets", "zienswijze", "leerachterstand"}
    beside |= {"intelligentie", "soort en toestemming van bijlagen"}
    return (blok for blok in BLOKKEN if blok not in beside)


BASISSCHOOL: Final = (
    *held(EDEXML, Zekerheid.DOC, _OF_EDEXML),
    *held(UWLR, Zekerheid.DOC, ("toetsresultaten",)),
    *held(DOORSTROOMTOETS, Zekerheid.DOC, _OF_THE_TEST),
    *held(OSO, Zekerheid.DOC, in_oso_dossiers()),
    *held(LIJST, Zekerheid.INF, (blok for blok in BLOKKEN if blok not in _OF_FILES)),
    *held(BESTANDEN, Zekerheid.INF, _OF_FILES),
)
"""A bundle that a primary school gathers: the columns of its lists are the school's own choice."""
