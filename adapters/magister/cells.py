"""From a value of the dossier to what stands in a cell of the list."""

import re
import unicodedata
from datetime import date
from typing import Final

from adapters.magister.letters import composed

_POSTCODE: Final = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})", re.ASCII)
_TELEFOON: Final = re.compile(r"\+?\(?\d[\d ().-]{4,24}", re.ASCII)
_TRUNK: Final = re.compile(r"\(0\)")
_NUMBER: Final = re.compile(r"[+-](?:\d[\d.,]*)?", re.ASCII)
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


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


def one_line(text: str) -> str:
    """*text* on one line: line ends, tabs and other control characters become a space."""
    printable = "".join(" " if unicodedata.category(x) in {"Cc", "Zl", "Zp"} else x for x in text)
    return re.sub(" {2,}", " ", composed(printable)).strip()


def is_formula(text: str) -> bool:
    """Whether a spreadsheet might run *text*; a number with a sign is none, nor is a lone sign."""
    return text.startswith(_FORMULA) and not _NUMBER.fullmatch(text)


def defused(text: str) -> str:
    """*text* as a spreadsheet shows it and never runs it."""
    return f"'{text}" if is_formula(text) else text
