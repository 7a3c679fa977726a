"""The list of carers: a row for each parent."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from adapters.formats.voorbeeld.feiten import Adres, Verzorger, verzorgers_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row, ja_nee

VERZORGERS: Final = (
    "Leerlingnummer",
    "Relatie",
    "Naam instelling",
    "Voorletters",
    "Voorvoegsel",
    "Achternaam",
    "Geslacht",
    "Wettelijk vertegenwoordiger",
    "Overlijdensdatum",
    "Straat",
    "Huisnummer",
    "Postcode",
    "Woonplaats",
    "Geheim adres",
    "Telefoon",
    "Mobiel",
    "Telefoon werk",
    "Telefoon geheim",
    "E-mail",
    "IBAN",
)


def verzorger_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Two parents, one, or an institution and none."""
    for one in leerlingen:
        for verzorger in verzorgers_of(one):
            row = _instelling(verzorger) if verzorger.instelling else _ouder(verzorger)
            yield {"Leerlingnummer": one.key, **row}


def _instelling(verzorger: Verzorger) -> Row:
    telefoon = verzorger.telefoon
    return {
        "Naam instelling": verzorger.instelling,
        "Telefoon": f"{telefoon[:3]}-{telefoon[3:]}",
        **_home(verzorger.adres, " "),
    }


def _ouder(verzorger: Verzorger) -> Row:
    return {
        "Relatie": verzorger.relatie,
        "Voorletters": verzorger.voorletters,
        "Voorvoegsel": verzorger.voorvoegsel,
        "Achternaam": verzorger.achternaam,
        "Geslacht": "M" if verzorger.man else "V",
        "Wettelijk vertegenwoordiger": "Ja",
        "Overlijdensdatum": _dag(verzorger.overleden),
        "Mobiel": f"{verzorger.mobiel[:2]}-{verzorger.mobiel[2:]}",
        "Telefoon werk": verzorger.telefoon_werk,
        "Telefoon geheim": ja_nee(verzorger.telefoon_geheim),
        "E-mail": verzorger.email,
        "IBAN": verzorger.iban,
        **_home(verzorger.adres, ""),
    }


def _dag(dag: date | None) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}" if dag else ""


def _home(adres: Adres, space: str) -> Row:
    postcode = adres.postcode
    return {
        "Straat": adres.straat,
        "Huisnummer": adres.huisnummer or "",
        "Postcode": f"{postcode[:4]}{space}{postcode[4:]}",
        "Woonplaats": adres.plaats,
        "Geheim adres": ja_nee(adres.geheim),
    }
