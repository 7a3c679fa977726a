"""
The facts of an invented pupil beyond the person, as plain values that no LAS has notated yet.

Every LAS writes the same facts, each in its own words and notation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.adviezen import traject_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.nummers import iban

_ELDERS: Final = 7
_JAREN_ELDERS: Final = 3
_ONTHEFFING: Final = "ontheffing"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Adres:
    """Where somebody lives; *geheim* is None where nothing says whether it is secret."""

    straat: str = ""
    huisnummer: int | None = None
    toevoeging: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeente: str = ""
    land: str = ""
    geheim: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bereikbaar:
    """How a pupil is reached, and what of it is secret (None: nothing says it)."""

    telefoon: str
    telefoon_geheim: bool | None
    noodnummer: str
    email: str
    email_geheim: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Verzorger:
    """A parent, or the *instelling* that has guardianship."""

    relatie: str = ""
    instelling: str = ""
    voorletters: str = ""
    voorvoegsel: str = ""
    achternaam: str = ""
    man: bool | None = None
    overleden: date | None = None
    adres: Adres
    telefoon: str = ""
    telefoon_geheim: bool | None = None
    mobiel: str = ""
    telefoon_werk: str = ""
    email: str = ""
    iban: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leerjaar:
    """A school year of a pupil, at this school or another."""

    schooljaar: str
    jaargroep: int
    groep: str
    groepsnaam: str
    begin: date
    einde: date
    brin: str
    vestiging: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Doorstroomtoets:
    """How a pupil did the doorstroomtoets, or why not."""

    aanbieder: str
    reden: str
    datum: date | None
    toetsadvies: str
    score: int | None
    lezen: str = ""
    taalverzorging: str = ""
    rekenen: str = ""

    @property
    def deelgenomen(self) -> bool:
        """Whether the pupil took the test."""
        return not self.reden


def adres_of(one: Bedacht) -> Adres:
    """Where the pupil lives: one of each round in another country, one at a secret address."""
    if one.place == ronde.BUITENLAND:
        return Adres(
            straat="Rue de l'Invention Imaginaire Très Longue",
            huisnummer=one.huisnummer,
            postcode="1000",
            plaats="Ville Inventée",
            land="België",
            geheim=False,
        )
    return Adres(
        straat=one.straat,
        huisnummer=one.huisnummer,
        toevoeging="a" if one.rang % 5 == 0 else "",
        postcode=one.postcode,
        plaats=one.plaats,
        gemeente=one.gemeente,
        land="Nederland",
        geheim=one.place == ronde.GEHEIM,
    )


def bereikbaar_of(one: Bedacht) -> Bereikbaar:
    """The numbers and mail address of the pupil's home."""
    is_secret = one.place == ronde.GEHEIM_NUMMER
    return Bereikbaar(
        telefoon=f"010000{one.rang % 10_000:04}",
        telefoon_geheim=None if one.place == ronde.GEHEIM else is_secret,
        noodnummer=f"060000{one.rang % 10_000:04}" if one.rang % 4 == 0 else "",
        email=f"leerling{one.rang}@verzonnen.example",
        email_geheim=is_secret,
    )


def verzorgers_of(one: Bedacht) -> Iterator[Verzorger]:
    """Two parents, one, or an institution and none."""
    if one.place == ronde.TEHUIS:
        yield _instelling()
        return
    yield _ouder(one, "Moeder", own_name=False)
    if one.place != ronde.EEN_OUDER:
        yield _ouder(one, "Vader", own_name=True)


def _instelling() -> Verzorger:
    return Verzorger(
        instelling="Stichting Verzonnen Voogdij",
        adres=Adres(straat="Nergenskade", huisnummer=99, postcode="9999ZZ", plaats="Bedachtveen"),
        telefoon="0100000001",
    )


def _ouder(one: Bedacht, relatie: str, *, own_name: bool) -> Verzorger:
    is_dead = own_name and one.place == ronde.OVERLEDEN
    return Verzorger(
        relatie=relatie,
        voorletters="A.B." if own_name else "C.",
        voorvoegsel=one.voorvoegsel if own_name else "",
        achternaam=one.achternaam if own_name else "Moederszoon-Şahin",
        man=relatie == "Vader",
        overleden=date(2021, 11, 3) if is_dead else None,
        adres=_home(one),
        telefoon_geheim=one.place == ronde.GEHEIM,
        mobiel=f"060000{one.rang % 10_000:04}",
        telefoon_werk="0100000002" if own_name else "",
        email=f"ouder{one.rang}@verzonnen.example",
        iban=iban(one.rang) if own_name else "",
    )


def _home(one: Bedacht) -> Adres:
    if one.place == ronde.BUITENLAND:
        return Adres(geheim=False)
    return Adres(
        straat=one.straat,
        huisnummer=one.huisnummer,
        postcode=one.postcode,
        plaats=one.plaats,
        geheim=None if one.place == ronde.GEHEIM else False,
    )


def loopbaan_of(one: Bedacht, brin: str) -> Iterator[Leerjaar]:
    """Eight years; the first three of some at another school."""
    for jaar in range(1, 9):
        begin, is_last = 2017 + jaar, jaar == 8  # noqa: PLR2004 - group 8
        is_elsewhere = one.place % _ELDERS == 0 and jaar <= _JAREN_ELDERS
        yield Leerjaar(
            schooljaar=f"{begin}-{begin + 1}",
            jaargroep=jaar,
            groep=one.groep.split()[0] if is_last else str(jaar),
            groepsnaam=one.groep if is_last else "Zeeëgels",
            begin=date(begin, 8, 1),
            einde=date(begin + 1, 7, 31),
            brin="99QQ" if is_elsewhere else brin,
            vestiging="01" if is_elsewhere else "00",
        )


def doorstroomtoets_of(one: Bedacht) -> Doorstroomtoets | None:
    """Whether the pupil took the test, and how it went; None where nothing is known yet."""
    traject = traject_of(one)
    if not traject.aanbieder:
        return None
    took = not traject.reden
    knows = took or traject.reden == _ONTHEFFING
    level = one.number(3, of="doorstroomtoets")
    return Doorstroomtoets(
        aanbieder=traject.aanbieder if knows else "",
        reden=traject.reden,
        datum=date(2026, 2, 4) if knows else None,
        toetsadvies=traject.toetsadvies,
        score=180 + 10 * level if took else None,
        lezen=("<1F", "1F", "2F")[level] if took else "",
        taalverzorging=("1F", "1F", "2F")[level] if took else "",
        rekenen=("<1F", "1F", "1S")[level] if took else "",
    )
