"""The school file of an invented secondary school."""

from collections.abc import Iterable
from typing import Final

_SCHOOL: Final = """\
# Een verzonnen school: niets hierin bestaat.

[school]
naam = "Verzonnen college De Zeeëgel {letter}"
brin = "{brin}"
vestiging = "01"
aanleverpunt = "0"
soort = "VO"
telefoon = "0100000005"
email = "administratie@verzonnen.example"

[school.adres]
straat = "Verzonnensingel"
nummer = "9"
postcode = "9999 ZX"
plaats = "Verzonnendam"

[overstap]
bestemming = ["99ZY00"]

[overstap.inzage]
datum = 2026-03-20
akkoord = "Ja"
toestemming = "Ja"

[overstap.contact]
nodig = false
"""
_NAMED: Final = '\n[leerling."{nummer}"]\ngaat_over = true\n'


def brin_of(seed: int) -> str:
    """The number of the invented school that belongs to *seed*: 99MA for 1, up to 99MZ."""
    return f"99M{_letter(seed)}"


def _letter(seed: int) -> str:
    return chr(ord("A") + (seed - 1) % 26)


def school_file(seed: int, named: Iterable[str]) -> bytes:
    """The school, and the pupils who leave without a date that says so."""
    pupils = "".join(_NAMED.format(nummer=nummer) for nummer in named)
    return (_SCHOOL.format(letter=_letter(seed), brin=brin_of(seed)) + pupils).encode()
