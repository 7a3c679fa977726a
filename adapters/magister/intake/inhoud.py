"""All that the intake sheet of one pupil says."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.formats.uitlevering.overview import Written
from adapters.magister.intake.aandacht import aandachtspunten
from adapters.magister.intake.advies import doorstroomtoets, schooladvies
from adapters.magister.intake.bijlagen import bijlagen
from adapters.magister.intake.blad import Blad, Deel, Grenzen
from adapters.magister.intake.leerling import leerling
from adapters.magister.intake.mensen import contactpersoon, verzorgers
from adapters.magister.intake.ondersteuning import ondersteuning
from adapters.magister.intake.toetsen import toetsen
from adapters.magister.intake.wording import called, day, short, without_numbers
from gateway.domain.overstapdossier import Overstapdossier

_LONGEST_NAME: Final = 90
_PARTS: Final = (
    leerling,
    schooladvies,
    doorstroomtoets,
    toetsen,
    ondersteuning,
    aandachtspunten,
    contactpersoon,
    verzorgers,
)


def blad_of(overstapdossier: Overstapdossier, files: Sequence[Written], grenzen: Grenzen) -> Blad:
    """The sheet of one pupil whose attachments are *files*; no BSN stands on it."""
    pupil = overstapdossier.dossier.huidigeschool.leerling
    blad = Blad(
        naam=short(called(pupil), _LONGEST_NAME),
        herkomst=_origin(overstapdossier),
        let_op=tuple(_warnings(overstapdossier)),
        delen=tuple(_parts(overstapdossier, files, grenzen)),
    )
    return blad.with_texts(lambda text: without_numbers(text, pupil))


def _parts(
    overstapdossier: Overstapdossier, files: Sequence[Written], grenzen: Grenzen
) -> Iterator[Deel]:
    yield from (part(overstapdossier, grenzen) for part in _PARTS)
    yield bijlagen(overstapdossier.dossier, files, grenzen)


def _origin(overstapdossier: Overstapdossier) -> str:
    kop = overstapdossier.kop
    return f"Uit het overstapdossier van {day(kop.opgesteld)}, versie {kop.versie} ({kop.status})."


def _warnings(overstapdossier: Overstapdossier) -> Iterator[str]:
    if overstapdossier.kop.status == "voorlopig":
        yield "Dit dossier is voorlopig: het definitieve advies staat er nog niet in."
