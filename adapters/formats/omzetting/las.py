"""What one LAS has of its own on the way from its exports to overstapdossiers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from adapters.formats.omzetting.columns import (
    LEERLING,
    ONDERWERPEN,
    OVERBODIG,
    VERBODEN,
    Onderwerp,
)
from adapters.formats.omzetting.sources import Export
from gateway.domain.overstapdossier import SchoolVerwijzing

GROEP_8: Final = frozenset({"8"})
"""The last year of primary school, as OSO list 13 writes it."""


Eigen = Callable[[Export, SchoolVerwijzing, str], None]
"""Makes of what one LAS alone writes what every LAS has, for a school in a school year."""


def nothing_own(export: Export, afzender: SchoolVerwijzing, schooljaar: str) -> None:
    """A LAS whose files are all of kinds that every LAS has."""


Jaar = Callable[[Export, str], str | None]
"""The school year that the lists of a LAS are of, where they say it; at most the one given."""


def no_year(export: Export, expected: str) -> str | None:
    """A LAS whose lists do not say of which school year they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaatsen:
    """
    How a user of the LAS gets each part of an export, to stand behind "Maak in <LAS>".

    Each says what to make and, as far as that is known, where in the menus; *edexml* is empty
    where the LAS does not write it.
    """

    edexml: str
    leerlingen: str
    verzorgers: str
    schoolloopbaan: str
    toetsen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Las:
    """
    A LAS as its exports show it; *titel* is what people call it.

    *soort* is the kind of move that its pupils make, unless the school file says otherwise. They
    leave in one of *laatste_jaren*; where there is none, as in secondary schools, a date of
    leaving or the school file says who does. *overbodig* and *verboden* are folded headers of
    what has no place, and what may have none, in a dossier; *kolomnamen* is what it calls a column
    that a finding asks for, where that is another name. *eigen* takes in what only this LAS
    writes, before anything is joined; *jaar* tells of which year lists are, where no EDEXML does.
    """

    naam: str
    titel: str
    vindplaatsen: Vindplaatsen
    soort: str = "POVO"
    laatste_jaren: frozenset[str] = GROEP_8
    leerling: Onderwerp = LEERLING
    onderwerpen: tuple[Onderwerp, ...] = ONDERWERPEN
    overbodig: frozenset[str] = OVERBODIG
    verboden: frozenset[str] = VERBODEN
    kolomnamen: Mapping[str, str] = field(default_factory=dict)
    eigen: Eigen = nothing_own
    jaar: Jaar = no_year

    @property
    def velden(self) -> frozenset[str]:
        """Every field that a column may fill, by the name that a school file uses."""
        subjects = (self.leerling, *self.onderwerpen)
        return frozenset(name for one in subjects for name in one.velden.values())

    @property
    def placeless(self) -> frozenset[str]:
        """The folded headers of what has no place in a dossier."""
        return self.overbodig | self.verboden
