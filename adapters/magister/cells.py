"""From a value of the dossier to what stands in a cell of the list."""

import re
from datetime import date
from typing import Final

_POSTCODE: Final = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})", re.ASCII)
_TELEFOON: Final = re.compile(r"\+?\(?\d[\d ().-]{4,24}", re.ASCII)
_TRUNK: Final = re.compile(r"\(0\)")


def date_in(form: str, day: date) -> str:
    """A date in the *form* of the mapping file: `dd-mm-jjjj`."""
    return (
        form.replace("dd", f"{day.day:02}")
        .replace("mm", f"{day.month:02}")
        .replace("jjjj", f"{day.year:04}")
    )


def postcode(text: str) -> str | None:
    """A postcode with a space, as Magister writes it; None where it is no Dutch postcode."""
    found = _POSTCODE.fullmatch(text.strip())
    return f"{found[1]} {found[2].upper()}" if found else None


def telefoon(text: str) -> str | None:
    """
    A telephone number that does not begin with a plus, so that no spreadsheet reads a formula.

    `+31 6 1234` becomes `06 1234`, and the plus of another country becomes `00`; None where it
    is no telephone number.
    """
    number = _TRUNK.sub("", text.strip()).strip()
    if not _TELEFOON.fullmatch(number):
        return None
    if number.startswith("+31"):
        return "0" + number[3:].lstrip(" -.")
    return "00" + number[1:] if number.startswith("+") else number
