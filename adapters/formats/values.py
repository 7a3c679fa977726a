"""What a text in an export stands for; each raises ValueError where that cannot be told."""

import re
import unicodedata
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from adapters.formats.naming import folded

_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?", re.ASCII)
_LOCAL: Final = re.compile(r"00:.*|.*[+-](?!00:?00)\d{2}:?\d{2}", re.ASCII)
_DUTCH: Final = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})(?: 0?0:00.*)?", re.ASCII)
_SHORT_YEAR: Final = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}", re.ASCII)
_SERIAL: Final = re.compile(r"[1-9]\d{4}", re.ASCII)
_FIRST_DAYS: Final = {1900: date(1899, 12, 30), 1904: date(1904, 1, 1)}
_YEARS: Final = range(1900, 2100)
_NUMBER: Final = re.compile(r"-?\d{1,9}(?:[.,]\d{1,6})?", re.ASCII)
_SCHOOLJAAR: Final = re.compile(r"(\d{4}) ?[-/] ?(\d{4}|\d{2})", re.ASCII)
_SHORT_SCHOOLJAAR: Final = re.compile(r"(\d\d)(\d\d)", re.ASCII)
_CALENDAR_YEAR: Final = "2021"  # a year like any other, or 2020-2021: nobody can tell
_DLE: Final = re.compile(r"[<>]? ?\d{1,3}(?:[.,]\d)?", re.ASCII)
_BRIN: Final = re.compile(r"(\d{2}[A-Z]{2})(?:[ .-]?\d{2})?", re.ASCII)
_VESTIGING: Final = re.compile(r"(?:\d{2}[A-Z]{2}[ .-]?)?(\d{1,2})", re.ASCII)
_POSTCODE: Final = re.compile(r"([1-9]\d{3}) ?([A-Z]{2})", re.ASCII)
_HOUSE: Final = re.compile(r"(\d+(?:-\d+)?)[ -]*(.*)", re.ASCII)
_BETWEEN_INITIALS: Final = frozenset(". -'\u2019")
_YES: Final = frozenset({"ja", "j", "true", "waar", "1", "x"})
_NO: Final = frozenset({"nee", "n", "false", "onwaar", "0"})
_BETWEEN_DIGITS: Final = re.compile(r"[ .]")
_BETWEEN_NUMBERS: Final = re.compile(r"[ ()./-]")
_LOST_ZEROS: Final = re.compile(r"\d{7,9}", re.ASCII)
_LOCAL_PHONE: Final = re.compile(r"[1-9]\d{8}", re.ASCII)


_remembered: Final = lru_cache(maxsize=4096)
"""The days, years and places of a school are those of all its pupils."""


class ShortYear(ValueError):
    """A date whose year has two digits, which could be of two centuries."""


@_remembered
def date_of(text: str, serials: int | None = None) -> date:
    """
    A date as ISO or day-month-year, never month first; a serial where *serials* allows it.

    Of a moment with its offset the day as it is written counts, for that is the school's.
    """
    if _SHORT_YEAR.fullmatch(text):
        raise ShortYear
    if serials and _SERIAL.fullmatch(text):
        return _FIRST_DAYS[serials] + timedelta(days=int(text))
    year, month, day = _parts_of_date(text)
    if year not in _YEARS:
        raise ValueError("not a year of this age")
    return date(year, month, day)


def _parts_of_date(text: str) -> tuple[int, ...]:
    if dutch := _DUTCH.fullmatch(text):
        return tuple(map(int, reversed(dutch.groups())))
    iso = _ISO.fullmatch(text)
    if not iso or (iso[4] and not _LOCAL.fullmatch(iso[4])):
        raise ValueError("not a date, or a time elsewhere, where it may be another day")
    return tuple(map(int, iso.groups()[:3]))


def yes_no_of(text: str) -> bool:
    """Yes or no."""
    word = folded(text)
    if word not in _YES | _NO:
        raise ValueError("neither yes nor no")
    return word in _YES


def integer_of(text: str) -> int:
    """A whole number."""
    number = decimal_of(text)
    if number != number.to_integral_value():
        raise ValueError("not a whole number")
    return int(number)


def decimal_of(text: str) -> Decimal:
    """A number with a decimal comma or point, and no sign between the thousands."""
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a number")
    return Decimal(text.replace(",", "."))


@_remembered
def schooljaar_of(text: str) -> str:
    """A school year as `2024-2025`, also where it is written `2024 / 2025` or `2425`."""
    short = None if text == _CALENDAR_YEAR else _SHORT_SCHOOLJAAR.fullmatch(text)
    found = short or _SCHOOLJAAR.fullmatch(text)
    if not found:
        raise ValueError("not a school year")
    begin = int(found[1]) + (2000 if short else 0)
    if not str(begin + 1).endswith(found[2]):
        raise ValueError("not a school year")
    return f"{begin}-{begin + 1}"


@_remembered
def brin_of(text: str) -> str:
    """The number of a school, also where its location follows it (`99XX00`, `99XX.00`)."""
    found = _BRIN.fullmatch(text.upper())
    if not found:
        raise ValueError("not a BRIN")
    return found[1]


@_remembered
def vestiging_of(text: str) -> str:
    """The two digits of a location, also where Excel took a zero off or the BRIN is before it."""
    found = _VESTIGING.fullmatch(text.upper())
    if not found:
        raise ValueError("not a location of a school")
    return found[1].zfill(2)


def dle_of(text: str) -> str:
    """A didactic age equivalent, as text: a number, or the limit that a test stops at (`>60`)."""
    if not _DLE.fullmatch(text):
        raise ValueError("not a number of months")
    return text.replace(" ", "")


def is_capped(text: str) -> bool:
    """Whether *text* says that a number is beyond a limit, and not which it is."""
    return text.startswith(("<", ">"))


def postcode_of(text: str) -> str:
    """A Dutch postcode, without a space."""
    found = _POSTCODE.fullmatch(" ".join(text.upper().split()))
    if not found:
        raise ValueError("not a postcode")
    return found[1] + found[2]


def pgn_digits_of(text: str) -> str:
    """The nine digits of a BSN or onderwijsnummer, with the zeros that Excel takes off."""
    digits = _BETWEEN_DIGITS.sub("", text)
    if not _LOST_ZEROS.fullmatch(digits):
        raise ValueError("not nine digits")
    return digits.zfill(9)


def phone_of(text: str) -> str:
    """A telephone number without spaces and hyphens, with the zero that Excel takes off."""
    bare = _BETWEEN_NUMBERS.sub("", text.replace("(0)", ""))
    return f"0{bare}" if _LOCAL_PHONE.fullmatch(bare) else bare


def house_of(text: str) -> tuple[str, str | None]:
    """A house number and its addition: `12 a` is 12 with a; `52-54` is one number."""
    found = _HOUSE.fullmatch(text)
    if not found:
        raise ValueError("not a house number")
    return found[1], found[2].strip() or None


def initials_of(text: str) -> str:
    """Initials with a dot behind each, `LZ` as `L.Z.`; small letters stay with the capital."""
    letters: list[str] = []
    apart = True
    for character in unicodedata.normalize("NFC", text):
        if not character.isalpha():
            if character not in _BETWEEN_INITIALS:
                raise ValueError("not initials")
            apart = True
        elif apart or character.isupper():
            letters.append(character)
            apart = False
        else:
            letters[-1] += character
    if not letters:
        raise ValueError("not initials")
    return "".join(f"{letter}." for letter in letters)
