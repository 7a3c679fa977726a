"""Addresses, telephone numbers and e-mail, and what of them is secret."""

import re
import textwrap
from collections.abc import Iterator
from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.facts import Facts
from gateway.domain.dossier import Adres, Adreslijst, Communicatie, Communicatielijst, Land

_NEDERLAND: Final = Land(waarde="6030", omschrijving="Nederland")
_PARTS: Final = ("straat", "adres", "huisnummer", "postcode", "plaats")
_STREET_AND_NUMBER: Final = re.compile(r"(.*\D) +(\d.*)")
_LONGEST: Final = 35
_LONGEST_WHOLE: Final = 200
_HIDDEN: Final = {"telefoon": "9999999999", "e-mail": "geheim@geheim.geheim"}
_WAYS: Final = (
    ("telefoon", "telefoon", "prive", "telefoon_geheim"),
    ("mobiel", "telefoon", "prive", "telefoon_geheim"),
    ("telefoon_werk", "telefoon", "werk", "telefoon_geheim"),
    ("noodnummer", "telefoon", "overig", "telefoon_geheim"),
    ("email", "e-mail", "prive", "email_geheim"),
)
"""The field, the kind and place of the number, and the field that says whether it is secret."""


def is_abroad(facts: Facts) -> bool:
    """Whether the address lies outside the Netherlands."""
    land = facts.line("land")
    if land is None or folded(land) in mapping.LAND:
        return False
    return not re.fullmatch(r"\d{4} ?[A-Za-z]{2}", facts.line("postcode") or "")


def abroad_of(facts: Facts) -> tuple[str, ...]:
    """An address abroad, in lines no longer than the standard allows."""
    number = " ".join(filter(None, map(facts.line, ("huisnummer", "toevoeging"))))
    street = facts.line("straat") or facts.line("adres") or ""
    town = " ".join(filter(None, map(facts.line, ("postcode", "plaats"))))
    lines = (f"{street} {number}".strip(), town, facts.line("land") or "")
    return tuple(part for line in lines if line for part in textwrap.wrap(line, _LONGEST))


def adreslijst_of(facts: Facts) -> Adreslijst | None:
    """The address to visit, where all of it is known."""
    if not facts.has(*_PARTS):
        return None
    straat, huis = _street_and_house(facts)
    postcode, plaats = facts.postcode("postcode"), facts.line("plaats")
    if not (straat and huis and postcode and plaats):
        facts.note(kinds.LACKS, what="een volledig adres", column="Straat, Huisnummer, Postcode")
        return None
    adres = Adres(
        soortadres="bezoek",
        straat=straat,
        nummer=huis[0],
        toevoeging=facts.line("toevoeging") or huis[1],
        aanduiding=facts.code("aanduiding", mapping.AANDUIDING),
        postcode=postcode,
        plaats=plaats,
        gemeente=facts.line("gemeente"),
        land=_NEDERLAND if facts.code("land", mapping.LAND) else None,
    )
    return Adreslijst(adres=(adres,))


def _street_and_house(facts: Facts) -> tuple[str | None, tuple[str, str | None] | None]:
    straat = facts.line("straat")
    whole = facts.line("adres")
    if straat is None and whole is not None and len(whole) < _LONGEST_WHOLE:
        found = _STREET_AND_NUMBER.fullmatch(whole)
        if found:
            return found[1].strip(), _house(facts, found[2])
    return straat, facts.house("huisnummer")


def _house(facts: Facts, text: str) -> tuple[str, str | None] | None:
    return facts.with_text("huisnummer", text, of="adres").house("huisnummer")


def communicatielijst_of(facts: Facts, *, hidden: bool) -> Communicatielijst | None:
    """The ways to reach somebody; of one whose address is *hidden* only what may be known."""
    found = tuple(_communicaties(facts, hidden=hidden))
    return Communicatielijst(communicatie=found) if found else None


def _communicaties(facts: Facts, *, hidden: bool) -> Iterator[Communicatie]:
    for name, soort, aanduiding, secrecy in _WAYS:
        nummer = facts.phone(name) if soort == "telefoon" else facts.line(name)
        if nummer is None:
            continue
        geheim = facts.flag(secrecy)
        if geheim is None and hidden:
            geheim = True
            facts.note(kinds.HIDDEN_NUMBER, name)
        yield Communicatie(
            soort=soort,
            aanduiding=aanduiding,
            nummer=_HIDDEN[soort] if geheim else nummer,
            geheim=geheim,
            noodnummer=True if name == "noodnummer" else None,
        )
