"""The years of the pupil, school by school and group by group."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import BRINCODE, STRING, TEXT, VESTIGINGSCODE, Simple


@block
class Schoolloopbaan:
    """A period that the pupil spent in one group of one school."""

    schooljaar: str = element(Simple(pattern=r"[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9]"))
    groepscode: str = element(TEXT)
    groepsnaam: str | None = element(TEXT, default=None)
    jaargroep: str = element(STRING.within(codelists.JAARGROEP))
    begindatum: date | None = element(default=None)
    einddatum: date | None = element(default=None)
    brincode: str = element(BRINCODE)
    vestigingscode: str = element(VESTIGINGSCODE)
    schoolsoort: str | None = element(TEXT, default=None)
    schooltype: str | None = element(TEXT, default=None)
    voelementcode: str | None = element(Simple(pattern=r"[0-9][0-9][0-9][0-9]"), default=None)
    voelementomschrijving: str | None = element(TEXT, default=None)
    schoolsoortomschrijving: str | None = element(TEXT, default=None)


@block
class Schoolloopbaanlijst:
    """All periods, in the order of time."""

    schoolloopbaan: tuple[Schoolloopbaan, ...] = element(minimum=1)
