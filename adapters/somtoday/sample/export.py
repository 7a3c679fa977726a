"""An invented export: the same number of pupils, seed and traps give the same bytes."""

import json
from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path
from typing import Final

from adapters.formats.voorbeeld import ronde
from adapters.formats.voorbeeld.bestanden import files_of
from adapters.formats.voorbeeld.inhoud import lijsten_of
from adapters.formats.voorbeeld.leerlingen import Bedacht, bedacht
from adapters.formats.voorbeeld.lijst import Lijstvorm, Row, as_text
from adapters.formats.voorbeeld.rijen.gezin import VERZORGERS, verzorger_rows
from adapters.formats.voorbeeld.rijen.leerling import leerling_rows
from adapters.somtoday.sample.antwoorden import Antwoord, leerling, ouders, two_years_on
from adapters.somtoday.sample.school import brin_of, school_file
from adapters.somtoday.sample.vallen import VALLEN, Val

_FIRST_NUMBER: Final = 130_001
_LEFT: Final = "17-04-2026"
_GONE: Final = "30-06-2025"
_FIRST_DAY: Final = "01-08-2024"
_FROM_LIST: Final = (
    "Leerlingnummer",
    "Onderwijsnummer",
    "Huisarts",
    "Telefoon huisarts",
    "Straat huisarts",
    "Huisnummer huisarts",
    "Postcode huisarts",
    "Plaats huisarts",
)
_LISTS: Final = (
    "toetsen",
    "rapportcijfers",
    "ondersteuning",
    "leerachterstanden",
    "intelligentie",
    "zienswijzen",
    "bijlagen",
)
_Files = Iterator[tuple[str, bytes]]
TRAPS: Final = {naam: val.zin for naam, val in VALLEN.items()}


def sample(pupils: int, seed: int, out: Path, *, traps: Sequence[str] = ()) -> None:
    """
    Write to the folder *out* what a secondary school with *pupils* who leave would gather.

    Beside them there are a few pupils who stay and former pupils, who must not come along.
    """
    for naam, data in files_in(pupils, seed, [VALLEN[naam] for naam in traps]):
        target = out / naam
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def files_in(pupils: int, seed: int, vallen: Sequence[Val]) -> _Files:
    """The files of the export, each by its name."""
    everyone = [two_years_on(one) for one in bedacht(pupils, seed, eerste=_FIRST_NUMBER)]
    leavers = [one for one in everyone if one.is_leaver]
    left_out = {naam for val in vallen for naam in val.zonder}
    yield "school.toml", school_file(seed)
    yield from _lists(leavers, everyone, brin_of(seed))
    answers = [
        reduce(lambda made, val: val.leerling(made), vallen, leerling(one, brin_of(seed)))
        for one in everyone
    ]
    page = min((val.bladzijde for val in vallen), default=200)
    for nummer, begin in enumerate(range(0, len(answers), page), start=1):
        whole: Antwoord = {"leerlingen": answers[begin : begin + page]}
        yield f"leerlingen-{nummer:02}.json", _through(vallen, whole)
    if "ouders" not in left_out:
        found = [ouder for one in leavers for ouder in ouders(one)]
        yield "ouders.json", _printed({"ouderVerzorgers": found})
    for one in leavers:
        yield from files_of(one)


def _lists(leavers: Sequence[Bedacht], everyone: Sequence[Bedacht], brin: str) -> _Files:
    """What Connect does not say, in lists that the user of Somtoday composed."""
    yield "lijst.csv", _list(everyone)
    if any(one.place == ronde.TEHUIS for one in leavers):
        yield "instellingen.csv", _institutions(leavers)
    known = lijsten_of(everyone, brin)
    for naam in _LISTS:
        vorm = Lijstvorm(bestand=f"{naam}.csv", codering="utf-8-sig", noteert=_in_this_year)
        yield vorm.bestand, vorm.written(known[naam])


def _list(everyone: Sequence[Bedacht]) -> bytes:
    """Who leaves, since when they are here, an onderwijsnummer, a general practitioner."""
    rows = {int(str(row["Leerlingnummer"])): row for row in leerling_rows(everyone)}
    cells = [
        [
            _FIRST_DAY,
            _GONE if one.is_weg else _LEFT,
            *(rows[int(one.nummer)].get(naam, "") for naam in _FROM_LIST),
        ]
        for one in everyone
        if one.is_weg or one.is_leaver
    ]
    headers = ["Inschrijfdatum", "Uitschrijfdatum", *_FROM_LIST]
    return as_text([headers, *cells], ";").encode("utf-8-sig")


def _in_this_year(row: Row) -> Row:
    """The row about something of year 2 of secondary school."""
    return {**row, "Leerjaar": "2"} if "Leerjaar" in row else row


def _institutions(leavers: Sequence[Bedacht]) -> bytes:
    """The institutions that stand in for parents, whom Connect does not know."""
    rows = (row for row in verzorger_rows(leavers) if row.get("Naam instelling"))
    cells = [[row.get(one, "") for one in VERZORGERS] for row in rows]
    return as_text([VERZORGERS, *cells], ";").encode("utf-8-sig")


def _through(vallen: Sequence[Val], whole: Antwoord) -> bytes:
    """An answer as its traps make it; no more than one of them takes away what is around it."""
    shape = next((val.antwoord for val in vallen if val.antwoord), None)
    data = _printed(shape(whole) if shape else whole)
    return reduce(lambda made, val: val.bestand(made), vallen, data)


def _printed(answer: object) -> bytes:
    return (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode()
