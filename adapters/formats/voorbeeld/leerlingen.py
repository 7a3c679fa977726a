"""Invented pupils: each has a place in a round of 24, which says what is special about them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.namen import (
    ACHTERNAMEN,
    GROEPEN,
    JONGENS,
    MEISJES,
    PLAATSEN,
    STRATEN,
)
from adapters.formats.voorbeeld.nummers import pgns

ROUND: Final = 24
SCHOOLJAAR: Final = "2025-2026"
_FIRST_NUMBER: Final = 70_001
_TOGETHER: Final = 28
_VOORNAMEN: Final = (1, 1, 2, 3)
"""How many first names a pupil has."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bedacht:
    """
    An invented pupil.

    *place* is that in the round of 24; *rang* counts all pupils, so that nothing repeats exactly.
    *nummer* is the pupil's number in the LAS, *key* what EDEXML makes of it (`#` where it cannot).
    """

    rang: int
    place: int
    nummer: str
    key: str
    jaargroep: str
    is_weg: bool
    jongen: bool
    voornamen: tuple[str, ...]
    voorvoegsel: str
    achternaam: str
    geboren: date
    bsn: str
    onderwijsnummer: str
    groep: str
    straat: str
    huisnummer: int
    postcode: str
    plaats: str
    gemeente: str

    @property
    def roepnaam(self) -> str:
        """The name that the pupil goes by."""
        return self.voornamen[0]

    @property
    def voorletters(self) -> str:
        """The initials, as EDEXML writes them."""
        return "".join(naam[0] for naam in self.voornamen)

    @property
    def begin(self) -> date:
        """The first day at this school: the fourth birthday."""
        return date(self.geboren.year + 4, self.geboren.month, min(self.geboren.day, 28))

    @property
    def is_leaver(self) -> bool:
        """Whether the pupil goes to secondary school now."""
        return self.jaargroep == "8" and not self.is_weg

    def number(self, limit: int, *, of: str) -> int:
        """A number below *limit*, always the same for this pupil and subject."""
        return Random(f"{_FIRST_NUMBER + self.rang}/{self.rang}/{of}").randrange(limit)  # noqa: S311 - no secret


def bedacht(pupils: int, seed: int, *, eerste: int = _FIRST_NUMBER) -> Iterator[Bedacht]:
    """
    *pupils* of group 8, and a few of group 7 and of those who have left.

    The LAS numbers count from *eerste*; nothing else hangs on it, so that every LAS has the same.
    """
    random = Random(seed)  # noqa: S311 - invented people are no secret
    own, other = pgns(random)
    younger, gone = 3 + pupils // 50, 2 + pupils // 100
    for rang in range(pupils + younger + gone):
        place = rang % ROUND
        stays = rang >= pupils
        is_other = place == ronde.ONDERWIJSNUMMER
        leerling = _leerling(
            random,
            rang,
            "7" if pupils <= rang < pupils + younger else "8",
            is_weg=rang >= pupils + younger,
            pgn="" if stays else next(other if is_other else own),
        )
        yield _numbered(leerling, str(eerste + rang))


def _numbered(leerling: Bedacht, nummer: str) -> Bedacht:
    has_dummy = leerling.jaargroep == "7" and leerling.rang % 2
    key = f"#{leerling.rang:03}" if has_dummy else nummer
    return replace(leerling, nummer=nummer, key=key)


def _leerling(random: Random, rang: int, jaargroep: str, *, is_weg: bool, pgn: str) -> Bedacht:
    jongen = random.random() < 0.5  # noqa: PLR2004 - half of them
    names = JONGENS if jongen else MEISJES
    voorvoegsel, achternaam = random.choice(ACHTERNAMEN)
    plaats, gemeente = random.choice(PLAATSEN)
    eldest = date(2013, 10, 1) if jaargroep == "8" else date(2014, 10, 1)
    letters = "".join(random.choices("ABCDEFGH", k=2))
    return Bedacht(
        rang=rang,
        place=rang % ROUND,
        nummer="",
        key="",
        jaargroep=jaargroep,
        is_weg=is_weg,
        jongen=jongen,
        voornamen=tuple(random.sample(names, random.choice(_VOORNAMEN))),
        voorvoegsel=voorvoegsel,
        achternaam=achternaam,
        geboren=eldest + timedelta(days=random.randrange(365)),
        bsn="" if pgn.startswith("1") else pgn,
        onderwijsnummer=pgn if pgn.startswith("1") else "",
        groep=f"{GROEPEN[rang // _TOGETHER % 2]}{_room(rang)}",
        straat=random.choice(STRATEN),
        huisnummer=random.randrange(1, 200),
        postcode=f"99{random.randrange(90, 100)}{letters}",
        plaats=plaats,
        gemeente=gemeente,
    )


def _room(rang: int) -> str:
    room = rang // (2 * _TOGETHER)
    return f" {room + 1}" if room else ""
