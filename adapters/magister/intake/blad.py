"""What stands on an intake sheet, before it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

ABSENT: Final = "staat niet in het dossier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regel:
    """What the dossier says, and what about."""

    naam: str
    tekst: str = field(repr=False)

    def with_texts(self, change: Callable[[str], str]) -> "Regel":
        """The same line, its text changed."""
        return replace(self, tekst=change(self.tekst))


@dataclass(frozen=True, slots=True, kw_only=True)
class Zin:
    """A sentence on a line of its own."""

    tekst: str = field(repr=False)

    def with_texts(self, change: Callable[[str], str]) -> "Zin":
        """The same sentence, changed."""
        return replace(self, tekst=change(self.tekst))


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """A small table; *breedten* are the shares of the width that its columns take."""

    koppen: tuple[str, ...]
    breedten: tuple[int, ...]
    rijen: tuple[tuple[str, ...], ...] = field(repr=False)

    def with_texts(self, change: Callable[[str], str]) -> "Tabel":
        """The same table, its cells changed."""
        return replace(self, rijen=tuple(tuple(map(change, rij)) for rij in self.rijen))


Inhoud = Regel | Zin | Tabel


@dataclass(frozen=True, slots=True, kw_only=True)
class Deel:
    """A part of the sheet under a heading."""

    kop: str
    inhoud: tuple[Inhoud, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Blad:
    """The whole sheet; *let_op* is what a reader must know before anything else."""

    naam: str = field(repr=False)
    herkomst: str
    let_op: tuple[str, ...]
    delen: tuple[Deel, ...]

    def with_texts(self, change: Callable[[str], str]) -> "Blad":
        """The same sheet, every text that came out of the dossier changed."""
        delen = tuple(
            replace(deel, inhoud=tuple(een.with_texts(change) for een in deel.inhoud))
            for deel in self.delen
        )
        return replace(self, naam=change(self.naam), herkomst=change(self.herkomst), delen=delen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grenzen:
    """How much of each kind the sheet holds; what goes over is in the dossier."""

    rijen: int
    tekst: int
    waarde: int
    cel: int


RUIM: Final = Grenzen(rijen=14, tekst=600, waarde=160, cel=60)
KRAP: Final = Grenzen(rijen=5, tekst=140, waarde=45, cel=26)
"""What fits on two pages however much the dossier holds."""
