"""The intake sheet of one pupil as a file."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from adapters.formats.uitlevering.overview import Written
from adapters.magister import problems
from adapters.magister.intake.blad import KRAP, RUIM
from adapters.magister.intake.inhoud import blad_of
from gateway.domain.findings import Finding
from gateway.domain.overstapdossier import Overstapdossier

NAME: Final = "intakeblad.pdf"
MAX_PAGES: Final = 2
_LETTERS: Final = "Niet alle letters van dit dossier staan op dit blad: zie het dossier zelf."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The sheet as PDF, and what was wrong with it."""

    content: bytes = field(repr=False)
    findings: tuple[Finding, ...]


def intake_sheet(overstapdossier: Overstapdossier, files: Sequence[Written], folder: str) -> Sheet:
    """
    The sheet of the pupil whose attachments are *files*; the same bytes for the same dossier.

    It is two pages at most: where the dossier holds too much, less of it stands on the sheet.
    """
    from adapters.magister.intake import tekenen  # noqa: PLC0415 - loading takes half a second

    moment = overstapdossier.kop.opgesteld
    blad = blad_of(overstapdossier, files, RUIM)
    drawn = tekenen.draw(blad, moment=moment)
    if drawn.pages > MAX_PAGES:
        blad = blad_of(overstapdossier, files, KRAP)
        drawn = tekenen.draw(blad, moment=moment)
    if drawn.complete:
        return Sheet(content=drawn.content, findings=())
    drawn = tekenen.draw(replace(blad, let_op=(*blad.let_op, _LETTERS)), moment=moment)
    return Sheet(content=drawn.content, findings=(problems.NO_LETTER.at(f"{folder}/{NAME}"),))
