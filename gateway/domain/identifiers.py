"""The numbers of the field: well formed or not at all, and never printed where they are secret."""

import re
from dataclasses import dataclass, field
from operator import mul
from typing import Final

_NINE_DIGITS: Final = re.compile("[0-9]{9}")
_BRIN: Final = re.compile("[0-9]{2}[A-Z]{2}")
_VESTIGING: Final = re.compile("[0-9]{2}")
_ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CODE_LENGTH: Final = 12
_WEIGHTS: Final = range(9, 1, -1)


def _weighted(digits: str) -> int:
    """9*p1 + 8*p2 + ... + 2*p8, the sum that both eleven tests begin with."""
    return sum(map(mul, _WEIGHTS, map(int, digits)))


def passes_bsn_test(digits: str) -> bool:
    """Whether *digits* are nine and pass the eleven test of a BSN (oso/exchange.md 5.1)."""
    if not _NINE_DIGITS.fullmatch(digits) or digits == "000000000":
        return False
    return (_weighted(digits) - int(digits[8])) % 11 == 0


def passes_onderwijsnummer_test(digits: str) -> bool:
    """Whether *digits* are nine, start with 1 and pass an onderwijsnummer's own eleven test."""
    if not _NINE_DIGITS.fullmatch(digits) or digits[0] != "1":
        return False
    return _weighted(digits) % 11 == int(digits[8]) + 5


@dataclass(frozen=True, slots=True)
class Bsn:
    """A citizen service number. Never shown: not in a log, not in a traceback."""

    digits: str = field(repr=False)

    def __post_init__(self) -> None:
        if not passes_bsn_test(self.digits):
            raise ValueError("not a citizen service number")

    def __str__(self) -> str:
        return "*********"


@dataclass(frozen=True, slots=True)
class Onderwijsnummer:
    """The number that DUO gives a pupil who has no BSN. Never shown either."""

    digits: str = field(repr=False)

    def __post_init__(self) -> None:
        if not passes_onderwijsnummer_test(self.digits):
            raise ValueError("not an education number")

    def __str__(self) -> str:
        return "*********"


Pgn = Bsn | Onderwijsnummer


def pgn(digits: str) -> Pgn:
    """The BSN or else the onderwijsnummer that *digits* are; raises ValueError where neither."""
    return Bsn(digits) if passes_bsn_test(digits) else Onderwijsnummer(digits)


@dataclass(frozen=True, slots=True, order=True)
class Brin:
    """The registration number of a school: two digits and two letters."""

    code: str

    def __post_init__(self) -> None:
        if not _BRIN.fullmatch(self.code):
            raise ValueError("a BRIN is two digits and two capital letters")

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True, slots=True, order=True)
class Vestiging:
    """One location of a school: BRIN and two-digit number, written together as `99XX00`."""

    brin: Brin
    nummer: str = "00"

    def __post_init__(self) -> None:
        if not _VESTIGING.fullmatch(self.nummer):
            raise ValueError("a vestiging is two digits")

    @classmethod
    def parse(cls, text: str) -> "Vestiging":
        """Read `99XX00`, or `99XX` for the main location; raises ValueError for anything else."""
        return cls(Brin(text[:4]), text[4:] or "00")

    def __str__(self) -> str:
        return f"{self.brin}{self.nummer}"


@dataclass(frozen=True, slots=True)
class UniekeCode:
    """
    What parents take to the VO school: eleven random characters and one that checks them.

    Written in three groups of four (`7K3M-9QXT-2V8D`), without the characters 0, 1, I and O that
    people mistake for each other; small letters, spaces and hyphens do not matter when reading.
    """

    characters: str = field(repr=False)

    def __post_init__(self) -> None:
        known = len(self.characters) == _CODE_LENGTH and set(self.characters) <= set(_ALPHABET)
        if not known or self.characters[-1] != _check_character(self.characters[:-1]):
            raise ValueError("not a unieke code")

    @classmethod
    def parse(cls, text: str) -> "UniekeCode":
        """Read a code as a person types it; raises ValueError where it cannot be one."""
        return cls(re.sub(r"[\s-]", "", text).upper())

    @classmethod
    def from_random(cls, number: int) -> "UniekeCode":
        """The code that a random *number* of 55 bits stands for."""
        characters = "".join(_ALPHABET[number >> shift & 31] for shift in range(0, 55, 5))
        return cls(characters + _check_character(characters))

    @property
    def printed(self) -> str:
        """The code in groups of four, for the sheet that the parents get."""
        return "-".join(self.characters[start : start + 4] for start in range(0, _CODE_LENGTH, 4))

    def __str__(self) -> str:
        return "****-****-****"


def _check_character(characters: str) -> str:
    """A character that betrays any one mistaken character and any swap of neighbours."""
    total = 0
    for character in characters:
        total = _times_two(total ^ _ALPHABET.index(character))
    return _ALPHABET[total]


def _times_two(value: int) -> int:
    """Twice *value* in the field of 32 elements (x^5 + x^2 + 1)."""
    doubled = value << 1
    return doubled ^ 0b100101 if doubled & 32 else doubled
