"""What Somtoday says of people in more than one way: addresses, secrecy, relations."""

from collections.abc import Iterator
from typing import Final

from adapters.formats.json_kinds import WRONG_FORM
from adapters.formats.json_nodes import Knoop
from adapters.formats.naming import folded
from adapters.somtoday.reading.blad import flag, texts_of
from adapters.somtoday.reading.headers import LEERLING, ONDERWERPEN

VERZORGER: Final = next(one for one in ONDERWERPEN if one.naam == "verzorger")
_ADRES: Final = ("postcode", "straat", "huisnummer", "huisnummer_toevoeging", "woonplaats", "land")
_ABROAD: Final = "buitenlands_adres"
_BARE: Final = "huisnummer_zonder_toevoeging"
_GEHEIM: Final = ("telefoonnummer_geheim", "mobielnummer_geheim", "mobielwerknummer_geheim")
_NESTED: Final = ("adres", "adres_nederland", "adres_buitenland", "plaatsingen")
_ELSEWHERE: Final = frozenset({*_NESTED, *_GEHEIM, "relatie_tot_leerlingen"})
_PARENT: Final = "ouder"
_PARENTS: Final = {"MAN": "vader", "VROUW": "moeder"}


def pupil_of(knoop: Knoop) -> dict[str, str]:
    """What is said of a pupil, under the names that Somtoday has for it."""
    return {
        **_with_secrecy(knoop, texts_of(knoop, LEERLING.velden, besides=_ELSEWHERE)),
        **dict(_adres(knoop)),
    }


def carer_of(knoop: Knoop) -> dict[str, str]:
    """What is said of a carer, under the names that Somtoday has for it."""
    texts = texts_of(knoop, VERZORGER.velden, besides=_ELSEWHERE)
    if any(texts.get(naam) for naam in ("uitgebreidTelefoonnummer", "uitgebreidMobielNummer")):
        texts.pop("telefoonnummer", None)
    return {**_with_secrecy(knoop, texts), **dict(_adres(knoop))}


def relation_of(text: str, geslacht: str) -> str:
    """A relation in the words that are read here: a parent who is a man is the father."""
    return _PARENTS.get(geslacht, text) if folded(text) == _PARENT else text


def _with_secrecy(knoop: Knoop, texts: dict[str, str]) -> dict[str, str]:
    """*texts* with one word on secret numbers: where one is secret, so are all."""
    said = {_said(knoop, naam) for naam in _GEHEIM} - {None}
    return {**texts, "nummer_geheim": flag(any(said))} if said else texts


def _said(knoop: Knoop, naam: str) -> bool | None:
    value = knoop.waarden.get(naam)
    if value is not None and not isinstance(value, bool):
        knoop.note(WRONG_FORM, naam)
        return None
    return value


def _adres(knoop: Knoop) -> Iterator[tuple[str, str]]:
    """The address of whoever it is; a house number that has its addition in it gives way."""
    naam = "adres" if knoop.has("adres") else "adres_nederland"
    adres = knoop.knoop(naam)
    for part in adres.waarden:
        if part in _ADRES:
            yield part, adres.text(_BARE if part == "huisnummer" and adres.has(_BARE) else part)
        elif part == _ABROAD and not adres.has("straat"):
            yield "straat", adres.text(part)
        elif part != _BARE:
            yield f"{naam} {part}", ""
    if knoop.has("adres_buitenland"):
        yield "adres_buitenland", ""
