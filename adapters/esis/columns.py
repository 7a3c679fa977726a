"""The headers of lists that are ESIS's own; README.md says how certain they are."""

from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting.columns import Columns

NUMMER: Final[Columns] = {
    "leerlingnummer": (
        "LeerlingNr",
        "EsisIdentificatienummer",
        "EsisIdendificatienummer",
        "Esis-nummer",
    ),
    "pgn": ("PGN", "BSN/onderwijsnummer", "BSN of onderwijsnummer"),
}
"""The second spelling of the number is a slip that real tables have (las/formats.md 4)."""

LEERLING: Final[Columns] = {
    **NUMMER,
    "jaargroep": ("Groep",),
}
"""ESIS says *groep* where others say leerjaar; its group of pupils has a code, as elsewhere."""

LOOPBAAN: Final[Columns] = {
    **NUMMER,
    "jaargroep": ("Groep",),
    "groep": ("Groepscode",),
    "brin": ("Brin", "BrinVest"),
}
TOETS: Final[Columns] = {
    **NUMMER,
    "jaargroep": ("Groep",),
    "leergebied": ("Vormingsgebied",),
}
CIJFER: Final[Columns] = {**NUMMER, "jaargroep": ("Groep",)}

NAMEN: Final = {"BSN": "PGN"}
"""What ESIS calls the columns that a finding may ask for."""

OVERBODIG: Final = frozenset(
    map(folded, ("ESIS_LVS_UniekToetsID", "UniekToetsID", "Brin", "BrinVest"))
)
"""What ESIS's tables have for themselves: a number, and in each row the school."""
