"""The school file of an invented export."""

from collections.abc import Sequence
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.leerlingen import Bedacht

_SCHOOL: Final = """\
# Een verzonnen school: niets hierin bestaat.

[school]
naam = "Verzonnen basisschool De Zeeëgel {letter}"
brin = "{brin}"
vestiging = "00"
aanleverpunt = "0"
soort = "BO"
directeur = "V. Erzonnen"
telefoon = "0100000003"
email = "directie@verzonnen.example"
website = "www.verzonnen.example"

[school.adres]
straat = "Verzonnenlaan"
nummer = "1"
postcode = "9999 ZZ"
plaats = "Verzonnendam"
gemeente = "Nergensland"

[overstap]
bestemming = ["99ZY00"]

[overstap.inzage]
datum = 2026-03-24

[overstap.contact]
nodig = false

[adviezen]
"vmbo gl/tl" = "42"

[kolommen]
negeren = ["Volgorde"]
"""
_PUPIL: Final = """
[leerling."{key}"]
bestemming = ["99ZY00", "99ZZ00"]

[leerling."{key}".inzage]
datum = 2026-03-25
akkoord = "Ja"
toestemming = "Ja"
"""


def brin_of(seed: int) -> str:
    """The number of the invented school that belongs to *seed*: 99AA for 1, up to 99AZ."""
    return f"99A{_letter(seed)}"


def _letter(seed: int) -> str:
    return chr(ord("A") + (seed - 1) % 26)


def school_file(leerlingen: Sequence[Bedacht], seed: int) -> str:
    """The school, where its pupils go, and one pupil who goes elsewhere."""
    chosen = [leerling.key for leerling in leerlingen if leerling.place == ronde.EIGEN_KEUZE]
    pupils = "".join(_PUPIL.format(key=key) for key in chosen)
    return _SCHOOL.format(letter=_letter(seed), brin=brin_of(seed)) + pupils
