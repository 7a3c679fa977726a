"""What a telephone number or e-mail address looks like, and which in a dossier do not."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from typing import Final

from gateway.domain.dossier import Communicatie, Dossier
from gateway.rules.places import each, parties

_EMAIL: Final = "e-mail"
_TELEFOON: Final = "telefoon"
_SECRET: Final[Mapping[str, str]] = {
    _TELEFOON: "9999999999",
    _EMAIL: "geheim@geheim.geheim",
}
_SHORTEST: Final = 4
_LONGEST: Final = 256
_LAST_OF_NAME: Final = re.compile(r"[a-zA-Z0-9!#$%*+=?^_{|}~.`-]").fullmatch
_NAME: Final = re.compile(r"[a-zA-Z0-9!#$%&'*+/=?^_{|}~.`-]+").fullmatch
_LABEL: Final = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?"
_HOST: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*").fullmatch
_PLAIN: Final[Mapping[str, Callable[[str], object]]] = {
    _TELEFOON: re.compile("0[1-9][0-9]{8}").fullmatch,
    _EMAIL: re.compile(
        "[a-zA-Z0-9._-]{1,64}@[a-zA-Z0-9]{2,60}(?:[.][a-zA-Z0-9]{2,60}){1,2}"
    ).fullmatch,
}
"""What nearly all look like, seen at once."""
_BETWEEN: Final = str.maketrans("", "", " -./()\u00a0\u2010\u2011\u2013")
_NUMBER: Final = re.compile(
    r"""
    0[1-9][0-9]{8}                                  # in the Netherlands
    | 0(?:800|90[0-9])[0-9]{4,7} | 14[0-9]{3,4}     # a service, a municipality
    | (?:\+|00)31 0?[1-9][0-9]{8}                   # the same, from abroad
    | (?:\+|00)(?!31)[1-9][0-9]{6,14}               # of another country
    """,
    re.VERBOSE,
).fullmatch


class Gebrek(Enum):
    """What is wrong with a number or address."""

    GEHEIM = "geheim, en leesbaar"
    GEEN_ADRES = "geen e-mailadres"
    HALF_ADRES = "geen heel e-mailadres"
    GEEN_NUMMER = "geen telefoonnummer"


Gebreken = Iterable[tuple[str, Gebrek]]


def gebreken(dossier: Dossier) -> Iterator[tuple[str, Gebrek]]:
    """What is wrong with the numbers and addresses in *dossier*, each with its path."""
    for path, party in parties(dossier):
        lijst = party.communicatielijst
        if lijst is None or not any(map(_gebreken_van, lijst.communicatie)):
            continue
        listed = f"{path}/communicatielijst/communicatie"
        for place, communicatie in each(listed, lijst.communicatie):
            for gebrek in _gebreken_van(communicatie):
                yield f"{place}/nummer", gebrek


def is_number(number: str) -> bool:
    """Whether *number* has the form of a telephone number, here or in another country."""
    return _NUMBER(number.translate(_BETWEEN)) is not None


def is_address(address: str) -> bool:
    """Whether *address* has the form of an e-mail address."""
    name, _, host = address.rpartition("@")
    return _ends_well(address) and _NAME(name) is not None and "." in host


def _gebreken_van(communicatie: Communicatie) -> Iterable[Gebrek]:
    soort, nummer = communicatie.soort, communicatie.nummer
    if communicatie.geheim:
        hidden = _SECRET.get(soort, nummer)
        return () if nummer == hidden else (Gebrek.GEHEIM, *_wrong_form(soort, nummer))
    plain = _PLAIN.get(soort)
    return () if plain is not None and plain(nummer) else _wrong_form(soort, nummer)


def _wrong_form(soort: str, nummer: str) -> tuple[Gebrek, ...]:
    if soort == _TELEFOON:
        return () if is_number(nummer) else (Gebrek.GEEN_NUMMER,)
    if soort != _EMAIL or is_address(nummer):
        return ()
    return (Gebrek.HALF_ADRES if _ends_well(nummer) else Gebrek.GEEN_ADRES,)


def _ends_well(address: str) -> bool:
    """Whether *address* has the length of an e-mail address and ends as one, as OG.01 asks."""
    if not _SHORTEST <= len(address) <= _LONGEST:
        return False
    name, _, host = address.rpartition("@")
    return bool(_LAST_OF_NAME(name[-1:]) and _HOST(host))
