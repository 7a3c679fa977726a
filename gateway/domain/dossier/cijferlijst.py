"""The marks on a report."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element, group
from gateway.domain.dossier.simple import STRING, TEXT


@block
class Score:
    """A mark, in a number or in words."""

    waarde: str | None = element(TEXT, default=None)
    kwalificatie: str | None = element(TEXT, default=None)


@block
class Onderdeel:
    """A mark for one part of a subject."""

    naam: str = element(TEXT)
    score: Score = element()
    afnamedatum: date | None = element(default=None)
    jaargroep: str | None = element(STRING.within(codelists.JAARGROEP), default=None)
    periode: str | None = element(TEXT, default=None)


@block
class CijferlijstGroep:
    """A subject, its parts, and its marks."""

    naam: str = element(TEXT)
    onderdeel: tuple[Onderdeel, ...] = element(default=())
    score: tuple[Score, ...] = element(minimum=1)


@block
class CijferlijstTypelijst:
    """The subjects on a report."""

    groep: tuple[CijferlijstGroep, ...] = group()


@block
class Cijferlijst:
    """A report with marks."""

    cijferlijstTypelijst: CijferlijstTypelijst = element()
    afnamedatum: date | None = element(default=None)
    jaargroep: str = element(STRING.within(codelists.JAARGROEP))
    periode: str | None = element(TEXT, default=None)


@block
class Cijferlijstlijst:
    """The reports with marks."""

    cijferlijst: tuple[Cijferlijst, ...] = element(minimum=1)
