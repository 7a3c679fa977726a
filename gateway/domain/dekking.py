"""What of a dossier a LAS gives out or takes in, in which form, and how sure that is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from gateway.domain.dossier import Leerling
from gateway.domain.overstapdossier import Aanvulling, Overstapdossier


class Zekerheid(StrEnum):
    """From where it is known that a LAS has something in this form."""

    DOC = "DOC"
    CODE = "CODE"
    INF = "INF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dekking:
    """That a *blok* (a key of `BLOKKEN`) goes in or out in this *vorm*."""

    blok: str
    vorm: str
    zekerheid: Zekerheid


def _leerling(of: Callable[[Leerling], object]) -> Callable[[Overstapdossier], bool]:
    return lambda made: bool(of(made.dossier.huidigeschool.leerling))


def _aanvulling(of: Callable[[Aanvulling], object]) -> Callable[[Overstapdossier], bool]:
    return lambda made: bool(made.aanvulling and of(made.aanvulling))


BLOKKEN: Final[Mapping[str, Callable[[Overstapdossier], bool]]] = {
    "naam en geboortedatum": _leerling(lambda one: one.roepnaam and one.geboortedatum),
    "geslacht": _leerling(lambda one: one.geslacht),
    "leerlingnummer": _leerling(lambda one: one.leerlingid),
    "BSN of onderwijsnummer": _leerling(lambda one: one.bsn or one.onderwijsnummer),
    "adres": _leerling(lambda one: one.adreslijst or one.adresbuitenland),
    "telefoon en e-mail": _leerling(lambda one: one.communicatielijst),
    "huisarts": _leerling(lambda one: one.huisarts),
    "verzorgers": _leerling(lambda one: one.verzorger),
    "schoolloopbaan": _leerling(lambda one: one.schoolloopbaanlijst),
    "overstapadvies": _leerling(lambda one: one.overstapadvies and one.overstapadvies.advies),
    "onderwijsondersteuning": _leerling(lambda one: one.onderwijsondersteuning),
    "verzuim": _leerling(lambda one: one.verzuim),
    "eindtoets": _leerling(lambda one: one.eindtoets_basisonderwijs),
    "toetsresultaten": _leerling(lambda one: one.toetslijst),
    "cijferlijsten": _leerling(lambda one: one.cijferlijstlijst),
    "overige bijlagen": _leerling(lambda one: one.overigdocumentlijst),
    "adviestraject": _aanvulling(lambda one: one.adviestraject),
    "doorstroomtoets": _aanvulling(lambda one: one.doorstroomtoets),
    "zienswijze": _aanvulling(lambda one: one.zienswijze),
    "leerachterstand": _aanvulling(lambda one: one.leerachterstand),
    "intelligentie": _aanvulling(lambda one: one.intelligentie),
    "soort en toestemming van bijlagen": _aanvulling(lambda one: one.bijlage),
}
"""The parts of an overstapdossier that a school knows, each with whether a dossier has it."""
