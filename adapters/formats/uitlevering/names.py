"""
Names for files and folders: they say what a file is, and never whose it is.

A name shows in places that its content does not: a log, a backup, a search index, the list of
recent files, the subject of a mail. So no name of a file holds a name, number or code of a
pupil. Which folder is whose stands in the overview, which is content.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from adapters.formats.naming import pgns_in
from adapters.formats.uitlevering.letters import plain
from gateway.domain.dossier import Dossier, Persoon
from gateway.domain.identifiers import UniekeCode

MAX_WORDS: Final = 60
_LONG_NUMBER: Final = re.compile(r"\d{5,}")
_CODE: Final = re.compile(
    r"(?<![0-9a-z])(?=([2-9a-hj-np-z]{4}(?:[\W_]?[2-9a-hj-np-z]{4}){2})(?![0-9a-z]))"
)
_BETWEEN: Final = r"[\W_]*"
_CAPITALS: Final = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MAANDEN: Final = (
    *("jan(?:uari)?", "feb(?:ruari)?", "maart|mrt", "apr(?:il)?", "mei", "juni?", "juli?"),
    *("aug(?:ustus)?", "sept?(?:ember)?", "okt(?:ober)?", "nov(?:ember)?", "dec(?:ember)?"),
)
_SHORTEST_NUMBER: Final = 3
_SHORTEST_PART: Final = 4  # a shorter part of a name is left out only where it is a whole word


class Names:
    """Hands out names, each once; they are in small letters, as not every disk tells capitals."""

    def __init__(self) -> None:
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    def free(self, stem: str, extension: str = "") -> str:
        """*stem* with its *extension*, or with a number between them where that was given."""
        wanted = name = f"{stem}{extension}"
        while name in self._given:
            number = self._last[wanted] = self._last.get(wanted, 1) + 1
            name = f"{stem}_{number}{extension}"
        self._given.add(name)
        return name


def file_stem(soort: str, datum: date | None, onderwerp: str) -> str:
    """`handelingsplan_2025-10-06_rekenen`: what a file is, of when, and about what."""
    about = words(onderwerp)
    parts = (
        words(soort),
        datum.isoformat() if datum else "",
        about if about != words(soort) else "",
    )
    return "_".join(part for part in parts if part)


def words(text: str) -> str:
    """*text* as letters, digits and hyphens, which every file system takes."""
    kept = re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")
    if len(kept) <= MAX_WORDS:
        return kept
    whole = kept[: MAX_WORDS + 1].rpartition("-")[0]
    return whole or kept[:MAX_WORDS]


def nameless(text: str, dossier: Dossier) -> str:
    """*text* without what would tell who the pupil or a carer is."""
    bare = plain(_CAPITALS.sub(" ", text))
    for number in _numbers(dossier):
        bare = re.sub(_BETWEEN.join(number), " ", bare)
    for code in _codes(bare):
        bare = bare.replace(code, " ")
    for pgn in pgns_in(bare):
        bare = bare.replace(pgn, " ")
    bare = _LONG_NUMBER.sub(" ", bare)
    for name in sorted(_names(dossier), key=len, reverse=True):
        bare = _without_name(bare, name)
    return bare


def _codes(text: str) -> list[str]:
    """What in *text* is a unieke code, such as parents write on a form."""
    return [found[1] for found in _CODE.finditer(text) if _is_code(found[1])]


def _is_code(text: str) -> bool:
    try:
        UniekeCode.parse(text.replace("_", ""))
    except ValueError:
        return False
    return True


def _without_name(text: str, name: str) -> str:
    whole = rf"(?<![a-z]){re.escape(name)}(?![a-z])"
    return re.sub(whole if len(name) < _SHORTEST_PART else re.escape(name), " ", text)


def _numbers(dossier: Dossier) -> Iterator[list[str]]:
    """The numbers and the date of birth of the pupil, as patterns of the parts of each."""
    leerling = dossier.huidigeschool.leerling
    for number in (leerling.bsn, leerling.onderwijsnummer, leerling.leerlingid):
        if number and len(number) >= _SHORTEST_NUMBER:
            yield [re.escape(digit) for digit in plain(number) if digit.isalnum()]
    if leerling.geboortedatum:
        year, month, day = leerling.geboortedatum.isoformat().split("-")
        yield [year, month, day]
        maand = f"(?:0?{int(month)}|{_MAANDEN[int(month) - 1]})"
        yield [f"0?{int(day)}", maand, f"(?:{year[:2]})?{year[2:]}"]


def _names(dossier: Dossier) -> set[str]:
    """Every part of a name of the pupil and the carers."""
    leerling = dossier.huidigeschool.leerling
    texts = list(_written(leerling.voornaam, leerling.roepnaam, leerling.achternaam))
    texts.append(leerling.voorvoegsel or "")
    if leerling.gba:
        texts += [*leerling.gba.gbavoornaam, leerling.gba.gbaachternaam]
    for verzorger in leerling.verzorger:
        texts += _of_person(verzorger)
    return {part for text in texts for part in re.split(r"[^a-z]+", plain(text)) if part}


def _of_person(persoon: Persoon) -> Iterator[str]:
    yield from _written(persoon.voornaam, persoon.roepnaam, persoon.achternaam)


def _written(voornaam: tuple[str, ...], roepnaam: str | None, achternaam: str) -> Iterator[str]:
    yield from voornaam
    yield roepnaam or ""
    yield achternaam
