"""Numbers that pass the checks and are nobody's: BSN 9999xxxxx, onderwijsnummer 1999xxxxx."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from random import Random
from typing import Final

from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test

_BANK: Final = "VERZ"
_REST: Final = 98


@cache
def bsns() -> tuple[str, ...]:
    """Every BSN that is kept for invented people."""
    every = (f"9999{number:05}" for number in range(100_000))
    return tuple(digits for digits in every if passes_bsn_test(digits))


@cache
def onderwijsnummers() -> tuple[str, ...]:
    """The onderwijsnummers that invented pupils have."""
    every = (f"1999{number:05}" for number in range(100_000))
    return tuple(digits for digits in every if passes_onderwijsnummer_test(digits))


def pgns(random: Random) -> tuple[Iterator[str], Iterator[str]]:
    """BSNs and onderwijsnummers, none twice; where BSNs run out, onderwijsnummers stand in."""
    own, other = list(bsns()), list(onderwijsnummers())
    random.shuffle(own)
    random.shuffle(other)
    spare = iter(other)
    return chain(own, spare), spare


def iban(number: int) -> str:
    """The IBAN of an account at a bank that does not exist."""
    account = f"{number:010}"
    digits = "".join(str(int(sign, 36)) for sign in f"{_BANK}{account}NL00")
    return f"NL{_REST - int(digits) % 97:02}{_BANK}{account}"
