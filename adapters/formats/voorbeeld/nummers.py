"""Numbers that pass the checks and are nobody's: BSN 9999xxxxx, onderwijsnummer 1999xxxxx."""

from collections.abc import Iterator
from itertools import chain
from random import Random
from typing import Final

from gateway.domain.identifiers import passes_bsn_test, passes_onderwijsnummer_test

_BANK: Final = "VERZ"
_REST: Final = 98


def bsns() -> list[str]:
    """Every BSN that is kept for invented people."""
    return [digits for number in range(100_000) if passes_bsn_test(digits := f"9999{number:05}")]


def onderwijsnummers() -> list[str]:
    """The onderwijsnummers that invented pupils have."""
    every = (f"1999{number:05}" for number in range(100_000))
    return [digits for digits in every if passes_onderwijsnummer_test(digits)]


def pgns(random: Random) -> tuple[Iterator[str], Iterator[str]]:
    """BSNs and onderwijsnummers, none twice; where BSNs run out, onderwijsnummers stand in."""
    own, other = bsns(), onderwijsnummers()
    random.shuffle(own)
    random.shuffle(other)
    spare = iter(other)
    return chain(own, spare), spare


def iban(number: int) -> str:
    """The IBAN of an account at a bank that does not exist."""
    account = f"{number:010}"
    digits = "".join(str(int(sign, 36)) for sign in f"{_BANK}{account}NL00")
    return f"NL{_REST - int(digits) % 97:02}{_BANK}{account}"
