"""The list of pupils: name, numbers and address, one row for each."""

from collections.abc import Iterable
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.feiten import adres_of, bereikbaar_of
from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Row, ja_nee
from adapters.formats.voorbeeld.namen import ARTSEN

LEERLINGEN: Final = (
    "Leerlingnummer",
    "Roepnaam",
    "Voorvoegsel",
    "Achternaam",
    "Voornamen",
    "Geboortedatum",
    "BSN",
    "Onderwijsnummer",
    "Huidige groep",
    "Leerjaar",
    "Huidige status",
    "Straat",
    "Huisnr.",
    "Toevoeging",
    "Postcode",
    "Woonplaats",
    "Gemeente",
    "Land",
    "Geheim adres",
    "Telefoon",
    "Telefoon geheim",
    "Noodnummer",
    "E-mail",
    "E-mail geheim",
    "Officiële voornamen",
    "Voorvoegsel officieel",
    "Achternaam officieel",
    "Onderwijs sinds",
    "Startdatum huidig onderwijs",
    "NNCA",
    "Tehuis",
    "Huisarts",
    "Telefoon huisarts",
    "Straat huisarts",
    "Huisnummer huisarts",
    "Postcode huisarts",
    "Plaats huisarts",
    "Geboorteplaats",
    "Uitschrijfdatum",
)


def leerling_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """
    Name, numbers and address of each pupil; its numbers as a workbook keeps them.

    The sex is known too, to whom asks for the column.
    """
    for one in leerlingen:
        yield {
            "Leerlingnummer": int(one.nummer),
            "Roepnaam": one.roepnaam,
            "Voorvoegsel": one.voorvoegsel,
            "Achternaam": one.achternaam,
            "Voornamen": " ".join(one.voornamen),
            "Geboortedatum": one.geboren,
            "BSN": int(one.bsn) if one.bsn else None,
            "Onderwijsnummer": one.onderwijsnummer,
            "Huidige groep": one.groep,
            "Leerjaar": int(one.jaargroep),
            "Huidige status": "Uitgeschreven" if one.is_weg else "Volgt onderwijs",
            "Onderwijs sinds": one.begin,
            "Startdatum huidig onderwijs": one.begin,
            "NNCA": "0",
            "Tehuis": "Ja" if one.place == ronde.TEHUIS else "Nee",
            "Geboorteplaats": "Verzonnendam",
            "Geslacht": "M" if one.jongen else "V",
            "Uitschrijfdatum": "19-12-2025" if one.is_weg else "",
            **_address(one),
            **_contact(one),
            **_officieel(one),
            **(_arts(one) if one.place == ronde.ARTS else {}),
        }


def _address(one: Bedacht) -> Row:
    adres = adres_of(one)
    is_dutch = adres.land == "Nederland"
    return {
        "Straat": adres.straat,
        "Huisnr.": adres.huisnummer,
        "Toevoeging": adres.toevoeging,
        "Postcode": f"{adres.postcode[:4]} {adres.postcode[4:]}" if is_dutch else adres.postcode,
        "Woonplaats": adres.plaats,
        "Gemeente": adres.gemeente,
        "Land": adres.land,
        "Geheim adres": ja_nee(adres.geheim),
    }


def _contact(one: Bedacht) -> Row:
    bereikbaar = bereikbaar_of(one)
    telefoon, nood = bereikbaar.telefoon, bereikbaar.noodnummer
    return {
        "Telefoon": f"{telefoon[:3]}-{telefoon[3:]}",
        "Telefoon geheim": ja_nee(bereikbaar.telefoon_geheim),
        "Noodnummer": f"{nood[:2]} {nood[2:6]} {nood[6:]}" if nood else "",
        "E-mail": bereikbaar.email,
        "E-mail geheim": ja_nee(bereikbaar.email_geheim),
    }


def _officieel(one: Bedacht) -> Row:
    if one.rang % 3:
        return {}
    return {
        "Officiële voornamen": " ".join(one.voornamen),
        "Voorvoegsel officieel": one.voorvoegsel,
        "Achternaam officieel": one.achternaam,
    }


def _arts(one: Bedacht) -> Row:
    return {
        "Huisarts": ARTSEN[one.rang % len(ARTSEN)],
        "Telefoon huisarts": "0100000000",
        "Straat huisarts": "Nergenskade",
        "Huisnummer huisarts": "7",
        "Postcode huisarts": "9999 ZZ",
        "Plaats huisarts": "Bedachtveen",
    }
