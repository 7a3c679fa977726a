"""The lists of an invented export, about the pupil: one row for each."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from adapters.parnassys.sample.adviezen import traject_of
from adapters.parnassys.sample.leerlingen import Bedacht
from adapters.parnassys.sample.namen import ARTSEN

Row = Mapping[str, object]

GEHEIM: Final = 3
BUITENLAND: Final = 4
_TEHUIS: Final = 2
_GEHEIM_NUMMER: Final = 21
_VERZUIM: Final = 10
_CONTACT: Final = 20
_ARTS: Final = 22

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
)


def leerling_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Name, numbers and address of each pupil; its numbers as a workbook keeps them."""
    for one in leerlingen:
        yield {
            "Leerlingnummer": 70_001 + one.rang,
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
            "Tehuis": "Ja" if one.place == _TEHUIS else "Nee",
            "Geboorteplaats": "Verzonnendam",
            **_address(one),
            **_contact(one),
            **_officieel(one),
            **(_arts(one) if one.place == _ARTS else {}),
        }


def _address(one: Bedacht) -> Row:
    if one.place == BUITENLAND:
        return {
            "Straat": "Rue de l'Invention Imaginaire Très Longue",
            "Huisnr.": one.huisnummer,
            "Postcode": "1000",
            "Woonplaats": "Ville Inventée",
            "Land": "België",
            "Geheim adres": "Nee",
        }
    return {
        "Straat": one.straat,
        "Huisnr.": one.huisnummer,
        "Toevoeging": "a" if one.rang % 5 == 0 else "",
        "Postcode": f"{one.postcode[:4]} {one.postcode[4:]}",
        "Woonplaats": one.plaats,
        "Gemeente": one.gemeente,
        "Land": "Nederland",
        "Geheim adres": "Ja" if one.place == GEHEIM else "Nee",
    }


def _contact(one: Bedacht) -> Row:
    is_secret = one.place == _GEHEIM_NUMMER
    return {
        "Telefoon": f"010-000{one.rang % 10_000:04}",
        "Telefoon geheim": "" if one.place == GEHEIM else ("Ja" if is_secret else "Nee"),
        "Noodnummer": f"06 0000 {one.rang % 10_000:04}" if one.rang % 4 == 0 else "",
        "E-mail": f"leerling{one.rang}@verzonnen.example",
        "E-mail geheim": "Ja" if is_secret else "Nee",
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


ADVIEZEN: Final = (
    "Leerlingnummer",
    "Voorlopig advies",
    "Datum voorlopig advies",
    "Definitief advies",
    "Datum definitief advies",
    "Datum heroverweging",
    "Motivering heroverweging",
    "Wens ouders",
    "Wens leerling",
    "Profiel",
    "Argumentatie",
    "Aandachtspunten",
    "Contact nodig",
    "Contactpersoon",
    "Contacttelefoon",
    "Contactemail",
    "Inzagedatum",
    "Akkoord",
    "Reden niet akkoord",
    "Medicijngebruik",
    "Dagdelen geoorloofd",
    "Dagdelen ongeoorloofd",
    "Meer dan 25 procent",
    "Verzuimfrequentie",
    "Contact leerplicht",
)


def advies_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The advice, what the parents said of it, and the absence of each pupil."""
    for one in leerlingen:
        traject = traject_of(one)
        yield {
            "Leerlingnummer": one.key,
            "Voorlopig advies": traject.voorlopig,
            "Datum voorlopig advies": "21-1-2026",
            "Definitief advies": traject.definitief,
            "Datum definitief advies": "23-03-2026" if traject.definitief else "",
            "Datum heroverweging": "19-03-2026" if traject.motivering else "",
            "Motivering heroverweging": traject.motivering,
            "Wens ouders": traject.voorlopig,
            "Wens leerling": "havo" if one.rang % 2 else "",
            "Profiel": ("basis", "plus", "bespreek", "disharmonisch")[one.rang % 4],
            "Argumentatie": "Werkt zelfstandig; leest graag; één aandachtspunt: tempo.",
            **(_extra(one) if one.place == _CONTACT else _plain(one)),
            **(_verzuim() if one.place == _VERZUIM else {}),
        }


def _plain(one: Bedacht) -> Row:
    medicijnen = "Ja" if one.place == _ARTS else "Nee"
    return {"Contact nodig": "Nee", "Akkoord": "Ja", "Medicijngebruik": medicijnen}


def _extra(one: Bedacht) -> Row:
    return {
        "Contact nodig": "Ja",
        "Contactpersoon": "Mevr. Verzonnen-Leerkracht",
        "Contacttelefoon": "010-0000000",
        "Contactemail": f"groep8.{one.rang % 3}@verzonnen.example",
        "Aandachtspunten": "Let op de overgang: geef een overzichtelijk rooster en een mentor.",
        "Inzagedatum": "24-03-2026",
        "Akkoord": "Nee",
        "Reden niet akkoord": "De ouders vinden het advies te laag.",
    }


def _verzuim() -> Row:
    return {
        "Dagdelen geoorloofd": "12",
        "Dagdelen ongeoorloofd": "3",
        "Meer dan 25 procent": "Nee",
        "Verzuimfrequentie": "4",
        "Contact leerplicht": "Ja",
    }


DOORSTROOMTOETS: Final = (
    "Leerlingnummer",
    "Deelgenomen doorstroomtoets",
    "Reden geen doorstroomtoets",
    "Doorstroomtoets",
    "Datum doorstroomtoets",
    "Toetsadvies",
    "Score doorstroomtoets",
    "Referentieniveau lezen",
    "Referentieniveau taalverzorging",
    "Referentieniveau rekenen",
)
_ONTHEFFING: Final = "ontheffing"


def doorstroomtoets_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Whether each pupil took the test, and how it went."""
    for one in leerlingen:
        traject = traject_of(one)
        if not traject.aanbieder:
            continue
        took = not traject.reden
        knows = took or traject.reden == _ONTHEFFING
        level = one.number(3, of="doorstroomtoets")
        yield {
            "Leerlingnummer": one.key,
            "Deelgenomen doorstroomtoets": "Ja" if took else "Nee",
            "Reden geen doorstroomtoets": traject.reden,
            "Doorstroomtoets": traject.aanbieder if knows else "",
            "Datum doorstroomtoets": date(2026, 2, 4) if knows else None,
            "Toetsadvies": traject.toetsadvies,
            "Score doorstroomtoets": 180 + 10 * level if took else None,
            "Referentieniveau lezen": ("<1F", "1F", "2F")[level] if took else "",
            "Referentieniveau taalverzorging": ("1F", "1F", "2F")[level] if took else "",
            "Referentieniveau rekenen": ("<1F", "1F", "1S")[level] if took else "",
        }
