"""The lists of an invented export with several rows for a pupil."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from adapters.parnassys.sample.leerlingen import Bedacht
from adapters.parnassys.sample.lijsten import BUITENLAND, GEHEIM, Row
from adapters.parnassys.sample.nummers import iban

_EEN_OUDER: Final = 0
_INSTELLING: Final = 2
_OVERLEDEN: Final = 21

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
        if one.place == _INSTELLING:
            yield _instelling(one)
            continue
        yield _ouder(one, "Moeder", own_name=False)
        if one.place == _OVERLEDEN:
            yield {**_ouder(one, "Vader", own_name=True), "Overlijdensdatum": "3-11-2021"}
        elif one.place != _EEN_OUDER:
            yield _ouder(one, "Vader", own_name=True)


def _instelling(one: Bedacht) -> Row:
    return {
        "Leerlingnummer": one.key,
        "Relatie": "",
        "Naam instelling": "Stichting Verzonnen Voogdij",
        "Straat": "Nergenskade",
        "Huisnummer": "99",
        "Postcode": "9999 ZZ",
        "Woonplaats": "Bedachtveen",
        "Telefoon": "010-0000001",
    }


def _ouder(one: Bedacht, relatie: str, *, own_name: bool) -> Row:
    return {
        "Leerlingnummer": one.key,
        "Relatie": relatie,
        "Voorletters": "A.B." if own_name else "C.",
        "Voorvoegsel": one.voorvoegsel if own_name else "",
        "Achternaam": one.achternaam if own_name else "Moederszoon-Şahin",
        "Geslacht": "M" if relatie == "Vader" else "V",
        "Wettelijk vertegenwoordiger": "Ja",
        "Mobiel": f"06-0000{one.rang % 10_000:04}",
        "Telefoon werk": "0100000002" if own_name else "",
        "Telefoon geheim": "Ja" if one.place == GEHEIM else "Nee",
        "E-mail": f"ouder{one.rang}@verzonnen.example",
        "IBAN": iban(one.rang) if own_name else "",
        **_home(one),
    }


def _home(one: Bedacht) -> Row:
    if one.place == BUITENLAND:
        return {"Geheim adres": "Nee"}
    return {
        "Straat": one.straat,
        "Huisnummer": str(one.huisnummer),
        "Postcode": one.postcode,
        "Woonplaats": one.plaats,
        "Geheim adres": "" if one.place == GEHEIM else "Nee",
    }


LOOPBAAN: Final = (
    "Leerlingnummer",
    "Schooljaar",
    "Groep",
    "Groepsnaam",
    "Leerjaar",
    "Van",
    "Tot",
    "BRIN-nummer",
    "Vestiging",
    "Schoolsoort",
)
_ELDERS: Final = 7


def loopbaan_rows(leerlingen: Iterable[Bedacht], brin: str) -> Iterable[Row]:
    """Eight years; the first of some at another school."""
    for one in leerlingen:
        for jaar in range(1, 9):
            begin = 2017 + jaar
            is_elsewhere = one.place % _ELDERS == 0 and jaar <= 3  # noqa: PLR2004 - the first three
            yield {
                "Leerlingnummer": one.key,
                "Schooljaar": f"{begin}-{begin + 1}",
                "Groep": f"{jaar}" if jaar < 8 else one.groep.split()[0],  # noqa: PLR2004 - group 8
                "Groepsnaam": "Zeeëgels" if jaar < 8 else one.groep,  # noqa: PLR2004 - group 8
                "Leerjaar": str(jaar),
                "Van": f"1-8-{begin}",
                "Tot": f"31-7-{begin + 1}",
                "BRIN-nummer": "99QQ" if is_elsewhere else brin,
                "Vestiging": "1" if is_elsewhere else "0",
                "Schoolsoort": "BO",
            }


ONDERSTEUNING: Final = (
    "Leerlingnummer",
    "Soort",
    "Begindatum",
    "Einddatum",
    "Gericht op",
    "Diagnosecode",
    "Diagnose",
    "Vastgesteld door",
    "Instantie",
    "SWV-nummer",
    "Categorie",
    "Beschikkingsnummer",
    "Kenmerk",
    "BRIN",
    "Vestiging",
    "Centrale problematiek",
    "Maatregelen",
    "Deelgenomen aan onderzoek",
    "Leerachterstand",
    "Lage score eindtoets",
    "Indicatie",
)
_PERIOD: Final[Row] = {"Begindatum": "01-09-2025", "Einddatum": "31-07-2026"}
_SUPPORT: Final[dict[int, tuple[Row, ...]]] = {
    6: (
        {"Soort": "OPP", **_PERIOD},
        {
            "Soort": "TLV",
            **_PERIOD,
            "SWV-nummer": "PO9999",
            "Categorie": "laag",
            "Beschikkingsnummer": "VERZ-2025-06",
        },
    ),
    7: ({"Soort": "Handelingsplan", **_PERIOD, "Gericht op": "spelling en werkhouding"},),
    8: (
        {
            "Soort": "Diagnose",
            "Begindatum": "12-11-2024",
            "Diagnosecode": "F81.0, F81.1",
            "Diagnose": "dyslexie",
            "Vastgesteld door": "drs. V. Erzonnen",
            "Instantie": "Verzonnen Onderzoekscentrum",
        },
    ),
    9: (
        {
            "Soort": "LWOO",
            **_PERIOD,
            "SWV-nummer": "VO9999",
            "Beschikkingsnummer": "VERZ-2026-09",
        },
        {
            "Soort": "RVC",
            "Begindatum": "15-01-2026",
            "Centrale problematiek": "achterstand in rekenen",
            "Maatregelen": "kleine klas, vaste mentor",
            "Deelgenomen aan onderzoek": "Ja",
            "Leerachterstand": "Ja",
            "Lage score eindtoets": "Nee",
            "Indicatie": "LWOO",
        },
    ),
    11: (
        {"Soort": "Arrangement cluster 2", "Begindatum": "1-2-2024", "BRIN": "99RR"},
        {
            "Soort": "Arrangement passend onderwijs",
            **_PERIOD,
            "Kenmerk": "begeleiding in de groep",
            "Beschikkingsnummer": "VERZ-2025-11",
        },
    ),
}


def ondersteuning_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """Plans, diagnoses and decisions of the pupils who have them."""
    for one in leerlingen:
        for row in _SUPPORT.get(one.place, ()):
            yield {"Leerlingnummer": one.key, **row}


TOETSEN: Final = (
    "Leerlingnummer",
    "Toetscode",
    "Toetsnaam",
    "Afnamedatum",
    "Leerjaar",
    "DL",
    "Afgenomen door",
    "Functie",
    "Naam instelling",
    "Soort score",
    "Vergelijkingsgroep",
    "Score",
    "Opmerking",
    "Bestand",
)
_IQ: Final = 12
_MET_BESTAND: Final = 15


def toets_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """How the last test was taken, and an intelligence test that no platform knows."""
    for one in leerlingen:
        yield {
            "Leerlingnummer": one.key,
            "Toetscode": "VERZ-RW-M8",
            "Afnamedatum": "20-01-2026",
            "Leerjaar": "8",
            "DL": "55",
            "Afgenomen door": "M. Verzonnen",
            "Functie": "leerkracht",
            "Bestand": "Uitslag rekentoets.png" if one.place == _MET_BESTAND else "",
        }
        if one.place == _IQ:
            yield {
                "Leerlingnummer": one.key,
                "Toetscode": "VERZ-IQ",
                "Toetsnaam": "Verzonnen intelligentietest",
                "Afnamedatum": "03-11-2025",
                "Leerjaar": "8",
                "Afgenomen door": "drs. V. Erzonnen",
                "Functie": "orthopedagoog",
                "Naam instelling": "Verzonnen Onderzoekscentrum",
                "Soort score": "IQ",
                "Vergelijkingsgroep": "Landelijk",
                "Score": "74",
                "Opmerking": "Afgenomen op verzoek van de ouders.",
            }


ACHTERSTANDEN: Final = ("Leerlingnummer", "Domein", "Toets", "DL", "DLE")
_DOMEINEN: Final = ("begrijpend lezen", "technisch lezen", "spelling", "inzichtelijk rekenen")


def achterstand_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The learning delay of the pupils for whom lwoo or praktijkonderwijs is thought of."""
    for one in leerlingen:
        if one.place in (9, _IQ):
            for nummer, domein in enumerate(_DOMEINEN):
                yield {
                    "Leerlingnummer": one.key,
                    "Domein": domein,
                    "Toets": f"Verzonnen toets {domein} M8",
                    "DL": "55",
                    "DLE": str((38 if one.place != _IQ else 22) + nummer),
                }


INTELLIGENTIE: Final = ("Leerlingnummer", "Intelligentietest", "Datum", "IQ")


def intelligentie_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """The same pupils' intelligence."""
    for one in leerlingen:
        if one.place in (9, _IQ):
            yield {
                "Leerlingnummer": int(one.key),
                "Intelligentietest": "Verzonnen intelligentietest",
                "Datum": date(2025, 11, 3),
                "IQ": 84 if one.place != _IQ else 74,
            }


ZIENSWIJZEN: Final = ("Leerlingnummer", "Zienswijze van", "Datum", "Tekst", "Bestand")


def zienswijze_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """What parents and pupils think themselves: in words, in a file, or not in time."""
    for one in leerlingen:
        who = {"Leerlingnummer": one.key, "Datum": "25-03-2026"}
        if one.place == 13:  # noqa: PLR2004 - a place in the round
            yield {**who, "Zienswijze van": "ouders", "Tekst": "Wij zien ons kind liever op tl."}
            yield {**who, "Zienswijze van": "leerling"}
        if one.place == 14:  # noqa: PLR2004 - a place in the round
            yield {**who, "Zienswijze van": "ouder", "Bestand": "Zienswijze ouders.pdf"}


CIJFERS: Final = (
    "Leerlingnummer",
    "Vak",
    "Onderdeel",
    "Cijfer",
    "Kwalificatie",
    "Datum",
    "Leerjaar",
    "Periode",
)
_RAPPORT: Final = 22
_VAKKEN: Final = (
    ("Rekenen", "", "7,5", "goed"),
    ("Rekenen", "Breuken", "6", "voldoende"),
    ("Taal", "", "8", "goed"),
    ("Aardrijkskunde", "", "", "ruim voldoende"),
)


def cijfer_rows(leerlingen: Iterable[Bedacht]) -> Iterable[Row]:
    """A report with marks, in numbers and in words."""
    for one in leerlingen:
        if one.place == _RAPPORT:
            for vak, onderdeel, cijfer, kwalificatie in _VAKKEN:
                yield {
                    "Leerlingnummer": one.key,
                    "Vak": vak,
                    "Onderdeel": onderdeel,
                    "Cijfer": cijfer,
                    "Kwalificatie": kwalificatie,
                    "Datum": "13-02-2026",
                    "Leerjaar": "8",
                    "Periode": "Rapport 1",
                }
