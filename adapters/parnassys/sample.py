"""Invented exports of ParnasSys."""

from typing import Final

from adapters.formats.voorbeeld.lijst import Lijstvorm
from adapters.formats.voorbeeld.profiel import Profiel

_WORKBOOKS: Final = ("leerlingen", "doorstroomtoets", "intelligentie")
_UNICODE: Final = ("verzorgers", "toetsen", "rapportcijfers")
_ANSI: Final = (
    "schooladvies",
    "schoolloopbaan",
    "ondersteuning",
    "leerachterstanden",
    "zienswijzen",
    "bijlagen",
)
_WEG: Final = frozenset({"Uitschrijfdatum"})
PROFIEL: Final = Profiel(
    auteur="Verzonnen LAS",
    eerste_nummer=70_001,
    lijsten={
        **{naam: Lijstvorm(bestand=f"lijsten/{naam}.xlsx", weg=_WEG) for naam in _WORKBOOKS},
        **{
            naam: Lijstvorm(bestand=f"lijsten/{naam}.csv", codering="utf-8-sig")
            for naam in _UNICODE
        },
        **{naam: Lijstvorm(bestand=f"lijsten/{naam}.csv", codering="cp1252") for naam in _ANSI},
    },
)
"""Some lists as workbooks, some as CSV in UTF-8, some as CSV in Windows-1252."""
