"""How the intake sheet says dates, names, numbers and long texts."""

import re
from datetime import date
from decimal import Decimal
from typing import Final

from adapters.formats.uitlevering.cells import one_line
from gateway.domain.dossier import Leerling, Persoon
from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test

HIDDEN: Final = "[nummer weggelaten]"
MORE: Final = "\N{HORIZONTAL ELLIPSIS}"
_LONGEST: Final = 4000
_NUMBER: Final = re.compile(
    r"(?<![0-9])(?:[0-9]{9}|[0-9]{3}([ .-])[0-9]{3}\1[0-9]{3}|[0-9]{4}([ .-])[0-9]{2}\2[0-9]{3})"
    r"(?![0-9])"
)
_BETWEEN: Final = r"[ .\-]?"


def day(datum: date) -> str:
    """A date as people write it: 09-03-2014."""
    return f"{datum.day:02}-{datum.month:02}-{datum.year:04}"


def period(begin: date, einde: date | None) -> str:
    """From one day to another, or from one day on."""
    return f"{day(begin)} t/m {day(einde)}" if einde else f"vanaf {day(begin)}"


def number(value: Decimal) -> str:
    """A number with a comma, as people write it."""
    return format(value, "f").replace(".", ",")


def name_of(persoon: Persoon) -> str:
    """Somebody's name, with first names or initials before it."""
    first = " ".join(persoon.voornaam) or persoon.voorletters_1 or persoon.roepnaam
    return _joined(first, persoon.voorvoegsel, persoon.achternaam)


def name_of_pupil(leerling: Leerling) -> str:
    """The whole name of the pupil, with all first names."""
    first = " ".join(leerling.voornaam) or leerling.voorletters_1 or leerling.roepnaam
    return _joined(first, leerling.voorvoegsel, leerling.achternaam)


def called(leerling: Leerling) -> str:
    """The name by which a mentor calls the pupil."""
    first = leerling.roepnaam or next(iter(leerling.voornaam), None) or leerling.voorletters_1
    return _joined(first, leerling.voorvoegsel, leerling.achternaam)


def short(text: str, limit: int) -> str:
    """*text* on one line; cut, after a word where that can be, where it is longer than *limit*."""
    line = one_line(text[:_LONGEST])
    if len(line) <= limit and len(text) <= _LONGEST:
        return line
    word = line[:limit].rpartition(" ")[0]
    return f"{word if len(word) > limit // 2 else line[:limit]} {MORE}"


def without_numbers(text: str, leerling: Leerling) -> str:
    """*text* without the BSN or onderwijsnummer of the pupil, or of anybody else."""
    for pgn in (leerling.bsn, leerling.onderwijsnummer):
        if pgn:
            text = re.sub(_BETWEEN.join(map(re.escape, pgn)), HIDDEN, text)
    return _NUMBER.sub(_hidden, text)


def _hidden(found: re.Match[str]) -> str:
    digits = re.sub("[^0-9]", "", found[0])
    is_pgn = passes_bsn_test(digits) or passes_onderwijsnummer_test(digits)
    return HIDDEN if is_pgn else found[0]


def _joined(*parts: str | None) -> str:
    return " ".join(part for part in parts if part)
