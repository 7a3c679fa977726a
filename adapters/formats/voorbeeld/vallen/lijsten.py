"""Traps in how lists are saved and which columns they have."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from adapters.formats.voorbeeld.lijst import Lijst, Lijstvorm, Row
from adapters.formats.voorbeeld.val import Val, after, also, changed, without

_NAAM: Final = ("Roepnaam", "Voorvoegsel", "Achternaam")
_EERSTE: Final = 2


def _saved_as(codering: str, scheiding: str = ";") -> Callable[[Lijstvorm], Lijstvorm]:
    """Every list as CSV, whatever it was."""

    def change(vorm: Lijstvorm) -> Lijstvorm:
        bestand = f"{vorm.bestand.rpartition('.')[0]}.csv"
        return replace(
            vorm, bestand=bestand, codering=codering, scheiding=scheiding, onbekend="replace"
        )

    return change


def _full_name(row: Row) -> str:
    return " ".join(str(row[part]) for part in _NAAM if row.get(part))


def _surname_first(row: Row) -> Row:
    prefix = row.get("Voorvoegsel")
    naam = f"{row['Achternaam']}, {prefix}" if prefix else row["Achternaam"]
    return {**row, "Achternaam": naam, "Voorvoegsel": ""}


def _mixed(data: bytes) -> bytes:
    """The first line as it was, the others in the encoding of an old spreadsheet."""
    text = data.decode("utf-8-sig").splitlines(keepends=True)
    text.insert(1, text[1].replace("VERZ-RW-M8", "VERZ-Zé-M8"))
    lines = [line.encode("utf-8" if nummer % 2 else "cp1252") for nummer, line in enumerate(text)]
    return b"".join([*lines, text[2].replace("leerkracht", "leerkrächt").encode("cp1252")])


def _shifted(data: bytes) -> bytes:
    """A row with a semicolon too many, as when somebody typed one in a cell."""
    lines = data.splitlines(keepends=True)
    lines[1] = lines[1].replace(b"\r\n", b";extra\r\n")
    return b"".join(lines)


def _nul(data: bytes) -> bytes:
    return data[:40] + b"\x00" + data[40:]


def _hint(data: bytes) -> bytes:
    return b"sep=;\r\n" + data.removeprefix(b"\xef\xbb\xbf")


def _blank_rows(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\r\n\r\n")


def _unnumbered(lijst: Lijst) -> Lijst:
    """Name and date of birth in the place of a number."""
    return without("Leerlingnummer", "BSN", "Onderwijsnummer")(lijst)


_NAMELOOS: Final[Mapping[str, Callable[[Lijst], Lijst]]] = {"leerlingen": _unnumbered}

LIJSTEN: Final = {
    "puntkomma-ansi": Val(
        zin="Alle lijsten zijn CSV in Windows-1252 met puntkomma's; wat daar niet in past is ?.",
        vorm=_saved_as("cp1252"),
    ),
    "komma-utf8": Val(
        zin="Alle lijsten zijn CSV in UTF-8 met komma's.", vorm=_saved_as("utf-8", ",")
    ),
    "tab-utf16": Val(
        zin="Alle lijsten zijn Unicode-tekst van Excel: UTF-16 met tabs.",
        vorm=_saved_as("utf-16", "\t"),
    ),
    "sep-regel": Val(
        zin="Boven een lijst staat de regel sep=; die Excel begrijpt.",
        bestand={"verzorgers": _hint},
    ),
    "lege-rijen": Val(
        zin="Tussen de rijen van een lijst staan lege.", bestand={"verzorgers": _blank_rows}
    ),
    "gemengde-codering": Val(
        zin="Een lijst mengt UTF-8 en Windows-1252.", bestand={"toetsen": _mixed}
    ),
    "verschoven-rij": Val(zin="Een rij heeft een cel te veel.", bestand={"verzorgers": _shifted}),
    "nul-tekens": Val(zin="Een lijst bevat NUL-tekens.", bestand={"verzorgers": _nul}),
    "voorvoegsel-achter": Val(
        zin="Het voorvoegsel staat achter de achternaam: Dijkgraaf, van der.",
        lijst={"leerlingen": changed(_surname_first)},
    ),
    "naam-in-een-kolom": Val(
        zin="Roepnaam, voorvoegsel en achternaam staan samen in de kolom Naam.",
        lijst={"leerlingen": after(also("Naam", _full_name), without(*_NAAM))},
    ),
    "zonder-nummer": Val(
        zin="De lijst van leerlingen heeft geen leerlingnummer en geen BSN.", lijst=_NAMELOOS
    ),
    "dubbele-kolom": Val(
        zin="Een kolom staat twee keer in een lijst.",
        lijst={"leerlingen": lambda one: replace(one, kolommen=[*one.kolommen, "Roepnaam"])},
    ),
    "onbekende-kolom": Val(
        zin="Een lijst heeft een kolom die hier niemand kent.",
        lijst={"leerlingen": also("Kleurgroep", lambda _: "blauw")},
    ),
    "genegeerde-kolom": Val(
        zin="Een lijst heeft een kolom die het schoolbestand negeert.",
        lijst={"leerlingen": also("Volgorde", lambda row: row["Leerlingnummer"])},
    ),
    "onbekende-leerlingen": Val(
        zin="Een lijst heeft rijen van leerlingen die niet in de EDEXML staan.",
        lijst={
            "verzorgers": changed(lambda row: {**row, "Leerlingnummer": "99999"}, first=_EERSTE)
        },
    ),
}
