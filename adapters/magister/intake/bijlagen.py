"""The files that lie beside the sheet."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.formats.uitlevering.overview import NAME, Written
from adapters.magister.intake.blad import Deel, Grenzen, Zin
from adapters.magister.intake.toetsen import is_in_test_of_intelligence
from adapters.magister.intake.uitlevering import MEDICAL, released, withheld
from adapters.magister.intake.wording import day, short
from gateway.domain.dossier import Dossier

_IN_FOLDER: Final = "Wat er aan bijlagen is, ligt in de map."
_DIAGNOSIS: Final = "/onderwijsondersteuning/diagnose"
_CATEGORIES: Final = (
    ("/handelingsplan", "cat_handelingsplannen"),
    ("/onderwijsondersteuning/", MEDICAL),
    ("/verzuim/", "cat_verzuim"),
    ("/eindtoets_basisonderwijs/", "cat_eindtoetsbo"),
    ("/toetslijst/", "cat_toetsresultaten"),
    ("/overigdocumentlijst/", "cat_bijlagedocs"),
)


def bijlagen(dossier: Dossier, files: Sequence[Written], grenzen: Grenzen) -> Deel:
    """What each attachment is, under the name that it has in the folder of the pupil."""
    zinnen = tuple(_lines(dossier, files, grenzen))
    return Deel(
        kop="Bijlagen", inhoud=tuple(Zin(tekst=short(zin, grenzen.waarde)) for zin in zinnen)
    )


def _lines(dossier: Dossier, files: Sequence[Written], grenzen: Grenzen) -> Iterator[str]:
    hidden = withheld(dossier, "cat_bijlagedocs")
    if hidden:
        yield f"Overige documenten: {hidden[0].lower()}{hidden[1:]}"
    attached = [file for file in files if file.plaats]
    there = [file for file in attached if not _is_withheld(dossier, file)]
    shown = there[: grenzen.rijen]
    for file in shown:
        yield f"{file.bestand}{_about(file)}"
    if len(there) > len(shown):
        yield f"En {len(there) - len(shown)} bestanden meer: zie {NAME}."
    if not there and not hidden:
        yield _IN_FOLDER if attached else "Bij het dossier zijn geen bijlagen."


def _is_withheld(dossier: Dossier, file: Written) -> bool:
    """Whether a file belongs to what the school of origin left out."""
    found = (categorie for step, categorie in _CATEGORIES if step in file.plaats)
    categorie = next(found, None)
    if categorie is not None and withheld(dossier, categorie):
        return True
    return _is_medical(dossier, file.plaats) and not released(dossier, MEDICAL)


def _is_medical(dossier: Dossier, plaats: str) -> bool:
    return _DIAGNOSIS in plaats or is_in_test_of_intelligence(dossier, plaats)


def _about(file: Written) -> str:
    datum = f", {day(file.datum)}" if file.datum else ""
    problem = "; let op: zie de bijzonderheden in het overzicht" if file.bijzonderheden else ""
    return f" ({file.soort}{datum}{problem})"
