"""What is of one LAS in an invented export: its numbers, headers, file names and notations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from adapters.formats.voorbeeld.lijst import Lijstvorm
from adapters.formats.voorbeeld.val import Val
from adapters.formats.voorbeeld.vallen import VALLEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """
    How one LAS writes what a school gathers.

    *lijsten* gives the form of each list by its name in `inhoud.py`; a list without one the LAS
    does not write. *vallen* are the traps that its exports may hold.
    """

    auteur: str
    eerste_nummer: int
    lijsten: Mapping[str, Lijstvorm] = field(repr=False)
    edexml: str = "edex.xml"
    uwlr: str = "uwlr-leerresultaten-{nummer:02}.xml"
    vallen: Mapping[str, Val] = field(default_factory=lambda: VALLEN, repr=False)

    @property
    def traps(self) -> Mapping[str, str]:
        """Each trap, with what it is."""
        return {naam: val.zin for naam, val in self.vallen.items()}
