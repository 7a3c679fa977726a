"""The school file of an invented secondary school."""

from typing import Final

_SCHOOL: Final = """\
# Een verzonnen school: niets hierin bestaat.

[school]
naam = "Verzonnen lyceum De Zeeëgel {letter}"
brin = "{brin}"
vestiging = "00"
aanleverpunt = "0"
soort = "VO"
telefoon = "0100000006"
email = "administratie@verzonnen.example"

[school.adres]
straat = "Verzonnensingel"
nummer = "11"
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


def brin_of(seed: int) -> str:
    """The number of the invented school that belongs to *seed*: 99SA for 1, up to 99SZ."""
    return f"99S{_letter(seed)}"


def _letter(seed: int) -> str:
    return chr(ord("A") + (seed - 1) % 26)


def school_file(seed: int) -> bytes:
    """The school, and where its pupils go."""
    return _SCHOOL.format(letter=_letter(seed), brin=brin_of(seed)).encode()
