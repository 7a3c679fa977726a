"""Traps in what stands in the cells of a list."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from adapters.formats.voorbeeld.leerlingen import Bedacht
from adapters.formats.voorbeeld.lijst import Lijst, Row
from adapters.formats.voorbeeld.val import Val, after, also, changed, without

_EERSTE: Final = 3
_TO_1900: Final = date(1899, 12, 30)


def _with(kolom: str, value: Callable[[Row], object]) -> Callable[[Lijst], Lijst]:
    """The list with another value in a column, in the first rows."""
    return changed(lambda row: {**row, kolom: value(row)}, first=_EERSTE)


def _day(row: Row) -> date:
    born = row["Geboortedatum"]
    assert isinstance(born, date)  # noqa: S101 - our own list
    return born


def _dates(form: Callable[[date], object]) -> Callable[[Lijst], Lijst]:
    return _with("Geboortedatum", lambda row: form(_day(row)))


def _namesakes(leerlingen: Sequence[Bedacht]) -> Sequence[Bedacht]:
    """The second pupil has the names and the date of birth of the first."""
    first, second, *rest = leerlingen
    same = replace(
        second,
        jongen=first.jongen,
        voornamen=first.voornamen,
        voorvoegsel=first.voorvoegsel,
        achternaam=first.achternaam,
        geboren=first.geboren,
    )
    return [first, same, *rest]


def _padded(leerlingen: Sequence[Bedacht]) -> Sequence[Bedacht]:
    """LAS numbers that begin with zeros, which a workbook takes off."""
    return [
        replace(one, nummer=f"00{one.nummer}", key=one.key if "#" in one.key else f"00{one.key}")
        for one in leerlingen
    ]


def _with_status(status: str) -> Callable[[Lijst], Lijst]:
    return changed(lambda row: {**row, "Huidige status": status}, first=1)


WAARDEN: Final = {
    "nullen-kwijt": Val(
        zin="Leerlingnummers beginnen met nullen, die Excel er in lijsten afhaalt.",
        leerlingen=_padded,
        lijst={
            naam: changed(
                lambda row: {**row, "Leerlingnummer": str(row["Leerlingnummer"]).lstrip("0")}
            )
            for naam in ("verzorgers", "toetsen", "schooladvies", "schoolloopbaan")
        },
    ),
    "schooljaar-spaties": Val(
        zin="Schooljaren staan als 2024 / 2025 in de schoolloopbaan.",
        lijst={
            "schoolloopbaan": changed(
                lambda row: {**row, "Schooljaar": str(row["Schooljaar"]).replace("-", " / ")}
            )
        },
    ),
    "datums-als-tekst": Val(
        zin="Geboortedatums staan als 1-2-2014, tekst, in een werkblad.",
        lijst={"leerlingen": _dates(lambda day: f"{day.day}-{day.month}-{day.year}")},
    ),
    "datums-om-middernacht": Val(
        zin="Geboortedatums staan als 2014-02-01T00:00:00+01:00 in een lijst.",
        lijst={"leerlingen": _dates(lambda day: f"{day.isoformat()}T00:00:00+01:00")},
    ),
    "datums-in-utc": Val(
        zin="Geboortedatums zijn omgerekend naar UTC en vallen een dag te vroeg.",
        lijst={"leerlingen": _dates(lambda day: f"{day - timedelta(1)}T23:00:00Z")},
    ),
    "datumgetallen": Val(
        zin="Geboortedatums staan als getal (41306) in een werkblad.",
        lijst={"leerlingen": _dates(lambda day: (day - _TO_1900).days)},
    ),
    "datumgetallen-csv": Val(
        zin="Datums staan als getal (46042) in een CSV, die niet zegt vanaf wanneer dat telt.",
        lijst={"schooladvies": _with("Datum voorlopig advies", lambda _: "46042")},
    ),
    "kort-jaartal": Val(
        zin="Datums hebben een jaartal van twee cijfers.",
        lijst={"schooladvies": _with("Datum voorlopig advies", lambda _: "21-1-26")},
    ),
    "maand-eerst": Val(
        zin="Datums staan met de maand voorop: 01/21/2026.",
        lijst={"schooladvies": _with("Datum voorlopig advies", lambda _: "01/21/2026")},
    ),
    "onzekere-waarden": Val(
        zin="Een ? in een lijst, waar ja of nee of een telefoonnummer hoort.",
        lijst={
            "leerlingen": after(_with("Geheim adres", lambda _: "?"), _with("NNCA", lambda _: "?"))
        },
    ),
    "geslacht-m": Val(
        zin="Een lijst schrijft het geslacht als M, dat man en meisje kan zijn.",
        zonder=frozenset({"edexml"}),
        lijst={"leerlingen": also("Geslacht", lambda _: "M")},
    ),
    "geslacht-m-v": Val(
        zin="Een lijst schrijft het geslacht als M en V: M is dan man.",
        zonder=frozenset({"edexml"}),
        lijst={"leerlingen": also("Geslacht", lambda row: row["Geslacht"])},
    ),
    "geslacht-j-m": Val(
        zin="Een lijst schrijft het geslacht als J en M: M is dan meisje.",
        lijst={"leerlingen": also("Geslacht", lambda row: "J" if row["Geslacht"] == "M" else "M")},
    ),
    "nul-van-telefoon": Val(
        zin="Excel haalde de nul van telefoonnummers af.",
        lijst={
            "leerlingen": changed(
                lambda row: {**row, "Telefoon": int(str(row["Telefoon"]).replace("-", ""))}
            )
        },
    ),
    "onbekend-advies": Val(
        zin="Een advies staat in woorden die in geen lijst voorkomen.",
        lijst={"schooladvies": _with("Definitief advies", lambda _: "kansklas")},
    ),
    "korte-pgn": Val(
        zin="Alleen de laatste vier cijfers van het BSN zijn bekend, uit de EDEXML.",
        lijst={"leerlingen": without("BSN", "Onderwijsnummer")},
    ),
    "fout-bsn": Val(
        zin="Een BSN doorstaat de elfproef niet.",
        lijst={"leerlingen": changed(lambda row: {**row, "BSN": 999912345}, first=1)},
    ),
    "zelfde-bsn": Val(
        zin="Twee leerlingen hebben hetzelfde BSN.",
        lijst={"leerlingen": changed(lambda row: {**row, "BSN": 999911120}, first=2)},
    ),
    "naamgenoten": Val(
        zin="Twee leerlingen hebben dezelfde naam en geboortedatum.", leerlingen=_namesakes
    ),
    "naamgenoten-zonder-nummer": Val(
        zin="Twee leerlingen hebben dezelfde naam en geboortedatum, en de lijst geen nummers.",
        leerlingen=_namesakes,
        lijst={"leerlingen": without("Leerlingnummer", "BSN", "Onderwijsnummer")},
    ),
    "wisselende-status": Val(
        zin="Volgens de lijst is een leerling uit de EDEXML al uitgeschreven.",
        lijst={
            "leerlingen": changed(
                lambda row: {
                    **row,
                    "Huidige status": "Uitgeschreven",
                    "Uitschrijfdatum": "19-12-2025",
                },
                first=1,
            )
        },
    ),
    "status-toekomstig": Val(
        zin="Volgens de lijst komt een leerling uit de EDEXML nog: de status is Toekomstig.",
        lijst={"leerlingen": _with_status("Toekomstig")},
    ),
    "status-aangemeld": Val(
        zin="Volgens de lijst is een leerling uit de EDEXML alleen aangemeld.",
        lijst={"leerlingen": _with_status("Aangemeld")},
    ),
    "andere-officiele-naam": Val(
        zin="Een leerling heet officieel anders dan op school.",
        lijst={
            "leerlingen": changed(
                lambda row: {
                    **row,
                    "Officiële voornamen": "Verzonnena",
                    "Voorvoegsel officieel": "",
                    "Achternaam officieel": "Geboortenaam",
                },
                first=1,
            )
        },
    ),
    "ander-persoon": Val(
        zin="Bij een leerlingnummer staan in de lijst naam en geboortedatum van een ander.",
        lijst={
            "leerlingen": changed(
                lambda row: {
                    **row,
                    "Achternaam": "Eenander",
                    "Geboortedatum": date(2012, 2, 3),
                },
                first=1,
            )
        },
    ),
    "vage-relatie": Val(
        zin="Een verzorger is stiefvader, waarvoor geen code openbaar is.",
        lijst={
            "verzorgers": changed(
                lambda row: {**row, "Relatie": "Stiefvader" if row.get("Relatie") else ""},
                first=1,
            )
        },
    ),
}
