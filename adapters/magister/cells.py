"""From a value of the dossier to what stands in a cell of the list."""

import re
from datetime import date
from typing import Final

_POSTCODE: Final = re.compile(r"([1-9]\d{3})\s?([A-Za-z]{2})", re.ASCII)


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
