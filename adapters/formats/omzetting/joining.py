"""
Whose a row of a list is: by LAS number, else by PGN, else by name and date of birth.

A row that fits nobody, or more than one pupil, is reported; nothing is guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from adapters.formats.naming import words_of
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.kandidaat import Kandidaat
from adapters.formats.omzetting.names import PREFIXES
from adapters.formats.values import date_of, pgn_digits_of

_Key = TypeVar("_Key")
_Cells = Mapping[str, Cell]
_Name = tuple[tuple[str, ...], date]
_OF_A_PUPIL: Final = ("roepnaam", "voornamen", "achternaam", "naam", "geboortedatum")


@dataclass(frozen=True, slots=True)
class Match:
    """The pupils that a row fits, and whether that was told by their names only."""

    kandidaten: tuple[Kandidaat, ...]
    by_name: bool = False


@dataclass(slots=True)
class Register:
    """The pupils of an export, to be found by what a row says of them."""

    kandidaten: tuple[Kandidaat, ...]
    _by_key: dict[str, list[Kandidaat]] = field(default_factory=dict, init=False)
    _by_digits: dict[str, list[Kandidaat]] = field(default_factory=dict, init=False)
    _by_eck_id: dict[str, list[Kandidaat]] = field(default_factory=dict, init=False)
    _by_pgn: dict[str, list[Kandidaat]] = field(default_factory=dict, init=False)
    _by_name: dict[_Name, list[Kandidaat]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for kandidaat in self.kandidaten:
            if kandidaat.lasting:
                self._by_key.setdefault(kandidaat.key, []).append(kandidaat)
                self._by_digits.setdefault(kandidaat.key.lstrip("0"), []).append(kandidaat)
            for eck_id in kandidaat.eck_ids:
                _put(self._by_eck_id, eck_id, kandidaat)
            self.learn(kandidaat)

    def learn(self, kandidaat: Kandidaat) -> None:
        """Take in what has become known of a pupil since."""
        for pgn in _pgns(kandidaat.cells):
            _put(self._by_pgn, pgn, kandidaat)
        for name in _names(kandidaat.cells, ""):
            _put(self._by_name, name, kandidaat)
        given = kandidaat.cells.get("leerlingnummer")
        if given and not kandidaat.lasting:
            _put(self._by_key, given.text, kandidaat)
            _put(self._by_digits, given.text.lstrip("0"), kandidaat)

    def sharing_pgn(self) -> Iterator[tuple[Kandidaat, ...]]:
        """The pupils, two or more together, who have the same number."""
        return (tuple(same) for same in self._by_pgn.values() if len(same) > 1)

    def by_key(self, key: str) -> Match:
        """The pupils whom the LAS calls *key*, whether or not Excel ate its leading zeros."""
        found = self._by_key.get(key) or self._by_digits.get(key.lstrip("0"))
        return Match(tuple(found or ()))

    def by_eck_id(self, eck_id: str) -> Match:
        """The pupils whom the EDEXML gives *eck_id*."""
        return Match(tuple(self._by_eck_id.get(eck_id, ())))

    def whose(self, cells: _Cells, *, names_are_pupils: bool) -> Match:
        """Whose the row with these *cells* is, whose names may be those of somebody else."""
        nummer = cells.get("leerlingnummer")
        found = self.by_key(nummer.text).kandidaten if nummer else ()
        by_pgn = tuple(one for pgn in _pgns(cells) for one in self._by_pgn.get(pgn, ()))
        if found and by_pgn and found[0] not in by_pgn:
            return Match((*found, *by_pgn))
        if found or by_pgn:
            return Match(found or by_pgn)
        names = _both(cells) if names_are_pupils else _names(cells, "leerling_")
        for name in names:
            if same := self._by_name.get(name):
                return Match(tuple(same), by_name=True)
        return Match(())


def _put(index: dict[_Key, list[Kandidaat]], key: _Key, kandidaat: Kandidaat) -> None:
    known = index.setdefault(key, [])
    if not any(one is kandidaat for one in known):
        known.append(kandidaat)


def _pgns(cells: _Cells) -> Iterator[str]:
    for name in ("pgn", "onderwijsnummer"):
        if cell := cells.get(name):
            try:
                yield pgn_digits_of(cell.text)
            except ValueError:
                continue


def _both(cells: _Cells) -> Iterator[_Name]:
    yield from _names(cells, "leerling_")
    yield from _names(cells, "")


def _names(cells: _Cells, before: str) -> Iterator[_Name]:
    """Each name that *cells* give, in words without prefixes and order, with the birth date."""
    texts = {name: cells[before + name].text for name in _OF_A_PUPIL if before + name in cells}
    born = cells.get(f"{before}geboortedatum")
    try:
        day = date_of(born.text, born.serials) if born else None
    except ValueError:
        day = None
    if day is None:
        return
    first = (texts.get("roepnaam", ""), *texts.get("voornamen", "").split()[:1])
    last = texts.get("achternaam", "")
    whole = [texts.get("naam", ""), *(f"{one} {last}" for one in first if one and last)]
    for name in whole:
        words = tuple(sorted(word for word in words_of(name) if word not in PREFIXES))
        if len(words) > 1:
            yield words, day
