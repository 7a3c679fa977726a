"""The rows of Magister's lists about invented pupils."""

from dataclasses import replace
from typing import Final

from adapters.formats.uitlevering.letters import in_ansi
from adapters.formats.voorbeeld.feiten import adres_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import ja_nee

Rij = dict[str, str]
NUMMER_BREED: Final = 6
_OLDER: Final = 2
_LEFT: Final = "17-04-2026"
_GONE: Final = "30-06-2024"
_BY_NAME: Final = 7
"""Every seventh pupil who leaves has no date of leaving: the school file names them."""


def two_years_on(one: Bedacht) -> Bedacht:
    """The pupil in year 2 of secondary school, under a number of Magister."""
    nummer = one.nummer.zfill(NUMMER_BREED)
    geboren = one.geboren.replace(year=one.geboren.year - _OLDER)
    return replace(one, nummer=nummer, key=nummer, geboren=geboren)


def is_named(one: Bedacht) -> bool:
    """Whether the school file says that this pupil leaves."""
    return one.is_leaver and one.rang % _BY_NAME == 0


def decibel_row(one: Bedacht) -> Rij:
    """A pupil in the current lesperiode, under the aliases of a Decibel layout."""
    return {
        "STAMNR": one.nummer,
        "INITIALS": "".join(f"{letter}." for letter in in_ansi(one.voorletters)),
        "FIRSTNAME": in_ansi(one.roepnaam),
        "PREFIX": in_ansi(one.voorvoegsel),
        "LASTNAME": in_ansi(one.achternaam),
        "GENDER": "M" if one.jongen else "V",
        "BIRTHDATE": f"{one.geboren:%d-%m-%Y}",
        "STREET": in_ansi(one.straat),
        "HOUSENR": str(one.huisnummer),
        "HOUSENRSUFIX": "",
        "POSTALCODE": f"{one.postcode[:4]} {one.postcode[4:]}",
        "CITY": in_ansi(one.plaats),
        "STUDYPERIOD": "2526",
        "CLASS": _class(one),
        "STUDY": "HV2",
        "STUDYYEAR": "2",
        "LOCATION": "Hoofdgebouw",
        "studieeinddatum": "31-07-2026",
        "vertrekdatum": _leaving(one),
        "BSN": one.bsn,
        "Onderwijsnummer": one.onderwijsnummer,
        "Voornamen": in_ansi(" ".join(one.voornamen)),
        "Inschrijfdatum": "01-08-2024",
        "Geheim adres": ja_nee(bool(adres_of(one).geheim)),
    }


def year_before(row: Rij) -> Rij:
    """The row of the same pupil in the lesperiode before."""
    klas = f"1{row['CLASS'][1:]}"
    changes = {"STUDYPERIOD": "2425", "CLASS": klas, "STUDY": "HV1", "STUDYYEAR": "1"}
    return {**row, **changes, "studieeinddatum": "31-07-2025", "vertrekdatum": ""}


def web_row(one: Bedacht) -> Rij:
    """The same pupil in the list of the web application."""
    return {
        "Stamnummer": one.nummer,
        "Klas": _class(one),
        "Roepnaam": in_ansi(one.roepnaam),
        "Tussenvoegsel": in_ansi(one.voorvoegsel),
        "Achternaam": in_ansi(one.achternaam),
        "Studie": "HV2",
        "Email": "",
        "Telefoonnummer": f"06{one.rang:08}",
    }


def whole_name(row: Rij) -> Rij:
    """*row* with the name in one piece, as lists of Magister may have it."""
    parts = (row.get("Roepnaam"), row.get("Tussenvoegsel"), row.get("Achternaam"))
    rest = {name: row[name] for name in row if name not in _NAMES}
    return {**rest, "Naam": " ".join(part for part in parts if part)}


_NAMES: Final = frozenset({"Roepnaam", "Tussenvoegsel", "Achternaam"})


def _class(one: Bedacht) -> str:
    return f"2hv{one.rang // 28 + 1}"


def _leaving(one: Bedacht) -> str:
    if one.is_weg:
        return _GONE
    return _LEFT if one.is_leaver and not is_named(one) else ""
