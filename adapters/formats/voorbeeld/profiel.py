"""What is of one LAS in an invented export: its numbers, headers, file names and notations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from adapters.formats.voorbeeld.lijst import Lijstvorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """
    How one LAS writes what a school gathers.

    *lijsten* gives the form of each list by its name in `inhoud.py`; a list without one the LAS
    does not write.
    """

    auteur: str
    eerste_nummer: int
    lijsten: Mapping[str, Lijstvorm] = field(repr=False)
    edexml: str = "edex.xml"
    uwlr: str = "uwlr-leerresultaten-{nummer:02}.xml"
