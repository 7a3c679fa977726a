"""
The overview for people: which folder is whose, and what each file is.

It stands beside the folders, because a name of a file says what the file is and never whose.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.uitlevering.cells import as_csv, one_line
from gateway.domain.overstapdossier import Overstapdossier

NAME: Final = "overzicht.csv"
_HEAD: Final = (
    "Map",
    "Roepnaam",
    "Tussenvoegsel",
    "Achternaam",
    "Bestand",
    "Soort",
    "Datum",
    "Omschrijving",
    "Bestandsnaam bij verzender",
    "Bijzonderheden",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One file in the folder of a pupil; *plaats* is where in the dossier it stood, if it did."""

    bestand: str
    soort: str
    datum: date | None = None
    omschrijving: str = ""
    bestandsnaam: str = ""
    bijzonderheden: str = ""
    plaats: str = ""

    def __repr__(self) -> str:
        return f"Written({self.bestand!r})"


def lines(
    folder: str, overstapdossier: Overstapdossier, written: Iterable[Written]
) -> list[tuple[str, ...]]:
    """The lines about one pupil."""
    leerling = overstapdossier.dossier.huidigeschool.leerling
    roepnaam = leerling.roepnaam or " ".join(leerling.voornaam)
    whose = (folder, roepnaam, leerling.voorvoegsel or "", leerling.achternaam)
    return [tuple(one_line(text) for text in (*whose, *_about(file))) for file in written]


def printed(rows: Sequence[Sequence[str]]) -> bytes:
    """The overview as a file that Excel opens with every letter right."""
    return as_csv([_HEAD, *rows], ";").encode("utf-8-sig")


def is_overview(headers: Iterable[str]) -> bool:
    """Whether a list with these folded *headers* is an overview, which tells of files alone."""
    return set(headers) == {folded(header) for header in _HEAD}


def _about(file: Written) -> tuple[str, ...]:
    return (
        file.bestand,
        file.soort,
        file.datum.strftime("%d-%m-%Y") if file.datum else "",
        file.omschrijving,
        file.bestandsnaam,
        file.bijzonderheden,
    )
