"""
What somebody in a dossier keeps secret.

An address or number that is secret for one of them is secret for all: with the address of a
parent who did not mark it the school would have that of the child who did.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from gateway.domain.dossier import Adres, Communicatie, Leerling, Persoon

_Lines = tuple[str, ...]
_DUTCH: Final = re.compile(r"[1-9][0-9]{3}[a-z]{2}")
_OTHERS: Final = re.compile(r"[^0-9a-z@.]")
_NETHERLANDS: Final = re.compile(r"^(?:\+|00)31\D*0?")


@dataclass(frozen=True, slots=True)
class Geheimen:
    """The addresses, and the numbers and mail addresses, that are secret."""

    adressen: frozenset[_Lines] = field(repr=False)
    nummers: frozenset[str] = field(repr=False)

    def hide(self, adres: Adres) -> bool:
        """Whether *adres* is secret."""
        return lines(adres) in self.adressen

    def hide_lines(self, regels: tuple[str, ...]) -> bool:
        """Whether an address in another country is secret."""
        return _folded(regels) in self.adressen

    def mark(self, communicatie: Communicatie) -> bool:
        """Whether a number or mail address is secret."""
        return number(communicatie) in self.nummers


def geheimen_of(leerling: Leerling) -> Geheimen:
    """What the pupil and the carers keep secret."""
    people: tuple[Leerling | Persoon, ...] = (leerling, *leerling.verzorger)
    secret = [one for one in people if one.adresgeheim]
    adressen = {lines(adres) for one in secret for adres in _adressen(one)}
    if leerling.adresgeheim and leerling.adresbuitenland:
        adressen.add(_folded(leerling.adresbuitenland))
    numbers = (one for person in people for one in _numbers(person))
    return Geheimen(
        adressen=frozenset(adressen),
        nummers=frozenset(number(one) for one in numbers if one.geheim),
    )


def lines(adres: Adres) -> _Lines:
    """An address, so that two ways to write it are equal; a Dutch one without its street."""
    found = _folded((adres.postcode, f"{adres.nummer}{adres.toevoeging or ''}", adres.straat))
    return found[:2] if _DUTCH.fullmatch(found[0]) else found


def number(communicatie: Communicatie) -> str:
    """A number or mail address, so that two ways to write it are equal."""
    return _OTHERS.sub("", _NETHERLANDS.sub("0", communicatie.nummer.strip()).lower())


def _folded(regels: tuple[str, ...]) -> _Lines:
    return tuple("".join(filter(str.isalnum, regel.lower())) for regel in regels)


def _adressen(person: Leerling | Persoon) -> tuple[Adres, ...]:
    return person.adreslijst.adres if person.adreslijst else ()


def _numbers(person: Leerling | Persoon) -> Iterator[Communicatie]:
    yield from person.communicatielijst.communicatie if person.communicatielijst else ()
