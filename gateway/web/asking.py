"""What a VO school asks with: the code of the parents, the PGN, and what it has already."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from gateway.domain.errors import Misused
from gateway.domain.findings import Finding
from gateway.domain.identifiers import Pgn, UniekeCode, Vestiging, pgn
from gateway.web import kinds
from gateway.web.bodies import Veld, read_json

_CODE: Final = Veld(
    naam="code",
    verwacht="de unieke code van het blad van de ouders",
    voorbeeld="2345-6789-ABCN",
    vorm=r"[0-9A-Za-z\s-]{12,32}",
    anders=kinds.MISTYPED_CODE,
)
_PGN: Final = Veld(
    naam="pgn",
    verwacht="het BSN of onderwijsnummer van de leerling, negen cijfers",
    voorbeeld="999900006",
    vorm="[0-9]{9}",
    anders=kinds.MISTYPED_PGN,
)
_BEKENDE_VERSIE: Final = Veld(
    naam="bekendeVersie",
    verwacht="het nummer van de versie die u al hebt",
    voorbeeld=1,
    verplicht=False,
)
_NAMENS: Final = Veld(
    naam="namens",
    verwacht="de vestiging voor wie u ophaalt, als het certificaat van meer dan een school is",
    voorbeeld="99ZZ00",
    vorm="[0-9]{2}[A-Z]{2}[0-9]{2}",
    verplicht=False,
)

FIELDS: Final = (_CODE, _PGN, _BEKENDE_VERSIE, _NAMENS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """One question for a dossier; nothing in it is ever printed but the school and the version."""

    code: UniekeCode
    pgn: Pgn = field(repr=False)
    bekende_versie: int | None
    namens: Vestiging | None


def read_question() -> Vraag:
    """What the body of this request asks; raises Misused with all that is wrong with it."""
    asked = read_json(FIELDS)
    code, number = _code(asked), _number(asked)
    if isinstance(code, Finding) or isinstance(number, Finding):
        raise Misused(*(each for each in (code, number) if isinstance(each, Finding)))
    known, school = asked.get(_BEKENDE_VERSIE.naam), asked.get(_NAMENS.naam)
    return Vraag(
        code=code,
        pgn=number,
        bekende_versie=known if isinstance(known, int) else None,
        namens=Vestiging.parse(school) if isinstance(school, str) else None,
    )


def _code(asked: Mapping[str, object]) -> UniekeCode | Finding:
    try:
        return UniekeCode.parse(str(asked[_CODE.naam]))
    except ValueError:
        return kinds.MISTYPED_CODE.at(_CODE.naam)


def _number(asked: Mapping[str, object]) -> Pgn | Finding:
    try:
        return pgn(str(asked[_PGN.naam]))
    except ValueError:
        return kinds.MISTYPED_PGN.at(_PGN.naam)
