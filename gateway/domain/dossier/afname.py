"""When, and by whom, a test was taken."""

from datetime import date
from typing import Final

from gateway.domain import codelists
from gateway.domain.dossier.block import Choice, block, element
from gateway.domain.dossier.school import Instelling, School
from gateway.domain.dossier.simple import STRING, TEXT

WERKGEVER: Final = Choice("werkgever", required=True)


@block
class Werktbijinstelling:
    """The school or institution that somebody works for."""

    instelling: Instelling | None = element(choice=WERKGEVER, default=None)
    school: School | None = element(choice=WERKGEVER, default=None)


@block
class Afgenomendoor:
    """Who took the test from the pupil."""

    naammedewerker: str = element(TEXT)
    functie: str | None = element(TEXT, default=None)
    werktbijinstelling: Werktbijinstelling | None = element(default=None)


@block
class Afname:
    """When and in which group a test was taken."""

    afnamedatum: date = element()
    jaargroep: str | None = element(STRING.within(codelists.JAARGROEP), default=None)
    dl: int | None = element(default=None)
    afgenomendoor: Afgenomendoor | None = element(default=None)
