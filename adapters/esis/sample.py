"""Invented exports of ESIS: the pupils of every LAS, in the headers and notations of ESIS."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from adapters.formats.voorbeeld.lijst import Lijstvorm, Row, as_text
from adapters.formats.voorbeeld.profiel import Profiel
from adapters.formats.voorbeeld.val import Leerlingen, Val
from adapters.formats.voorbeeld.vallen import VALLEN

_ANSI: Final = "cp1252"
_UNICODE: Final = "utf-8-sig"
_GROEP: Final = {"Leerjaar": "Groep"}
_RESULTATEN: Final = (
    ("E4", "Rekenen", "20-6-2024", "C", "104,25", "31"),
    ("BL 2011 E4 S+V2", "Begrijpend lezen", "21-6-2024", "A", "38,5", ">60"),
    ("M6", "Spelling", "22-1-2024", "E", "129,00", "17"),
)


def _pupil(row: Row) -> Row:
    """One number for who has a BSN or an onderwijsnummer, and the prefix behind the surname."""
    prefix, born = row.get("Voorvoegsel"), row["Geboortedatum"]
    day = f"{born:%d-%m-%Y}" if isinstance(born, date) else born
    return {
        **row,
        "BSN": row.get("BSN") or row.get("Onderwijsnummer"),
        "Achternaam": f"{row['Achternaam']}, {prefix}" if prefix else row["Achternaam"],
        "Geboortedatum": day,
    }


def _year(row: Row) -> Row:
    """The school as ESIS writes it: BRIN.dependance."""
    return {**row, "BRIN-nummer": f"{row['BRIN-nummer']}.{str(row['Vestiging']).zfill(2)}"}


def _vorm(naam: str, codering: str = "", **koppen: str) -> Lijstvorm:
    own = {"Leerlingnummer": "LeerlingNr", **koppen}
    return Lijstvorm(
        bestand=f"{naam}.{'csv' if codering else 'xlsx'}", codering=codering, koppen=own
    )


def _results(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    """Results that say which test only by moment, as ESIS shows them."""
    header = (
        "LeerlingNr",
        "Toets",
        "Vormingsgebied",
        "Afnamedatum",
        "Niveau",
        "Vaardigheidsscore",
    )
    rows = (
        (one.nummer, toets, gebied, datum, niveau, score, dle)
        for one in leerlingen[:2]
        for toets, gebied, datum, niveau, score, dle in _RESULTATEN
    )
    yield "toetsresultaten.csv", as_text([(*header, "DLE"), *rows], ";").encode(_UNICODE)


_LIJSTEN: Final[Mapping[str, Lijstvorm]] = {
    "leerlingen": Lijstvorm(
        bestand="leerlingen.xlsx",
        koppen={
            "Leerlingnummer": "LeerlingNr",
            "BSN": "PGN",
            "Huidige groep": "Groepscode",
            "Leerjaar": "Groep",
        },
        weg=frozenset({"Voorvoegsel", "Onderwijsnummer", "Huidige status"}),
        noteert=_pupil,
    ),
    "schoolloopbaan": Lijstvorm(
        bestand="schoolloopbaan.csv",
        codering=_ANSI,
        koppen={
            "Leerlingnummer": "LeerlingNr",
            "Groep": "Groepscode",
            "Leerjaar": "Groep",
            "BRIN-nummer": "Brin",
        },
        weg=frozenset({"Vestiging"}),
        noteert=_year,
    ),
    "doorstroomtoets": _vorm("doorstroomtoets"),
    "intelligentie": _vorm("intelligentie"),
    "verzorgers": _vorm("verzorgers", _UNICODE),
    "toetsen": _vorm("toetsen", _UNICODE, **_GROEP),
    "rapportcijfers": _vorm("rapportcijfers", _UNICODE, **_GROEP),
    "schooladvies": _vorm("schooladvies", _ANSI),
    "ondersteuning": _vorm("ondersteuning", _ANSI),
    "leerachterstanden": _vorm("leerachterstanden", _ANSI),
    "zienswijzen": _vorm("zienswijzen", _ANSI),
    "bijlagen": _vorm("bijlagen", _ANSI),
}
PROFIEL: Final = Profiel(
    auteur="Verzonnen LAS",
    eerste_nummer=41_001,
    lijsten=_LIJSTEN,
    edexml="EDEX.XML",
    vallen={
        **VALLEN,
        "toetsen-naar-moment": Val(
            zin="Een lijst noemt toetsen E4 en BL 2011 E4 S+V2, met niveaus A tot en met E.",
            erbij=_results,
        ),
    },
)
