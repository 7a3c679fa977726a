"""The headers of lists that are ParnasSys's own; README.md says how certain they are."""

from typing import Final

from adapters.formats.omzetting.columns import Columns

LEERLING: Final[Columns] = {
    "groep": ("Huidige groep",),
    "jaargroep": ("Huidig leerjaar",),
    "status": ("Huidige status",),
}
"""Beside those of `adapters.formats.omzetting.columns`, in a list with one row for each pupil."""
