"""What an export says of one thing, field by field; what cannot be read becomes a finding."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar

from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds
from adapters.formats.values import (
    ShortYear,
    brin_of,
    date_of,
    decimal_of,
    dle_of,
    house_of,
    initials_of,
    integer_of,
    phone_of,
    postcode_of,
    schooljaar_of,
    vestiging_of,
    yes_no_of,
)
from gateway.domain.findings import Finding, Kind

_Value = TypeVar("_Value")


class Cell(NamedTuple):
    """
    One value as it stands in the export: where, under which column or element, and the text.

    A school's lists hold millions, so each is made as cheaply as can be.
    """

    bron: str
    kolom: str
    text: str
    line: int | None = None
    serials: int | None = None

    def __repr__(self) -> str:
        """Where it stands, and nothing of a pupil."""
        return f"Cell(bron={self.bron!r}, kolom={self.kolom!r})"

    def at(self, kind: Kind, **facts: object) -> Finding:
        """The finding that *kind* is wrong with this value."""
        return kind.at(self.bron, self.line, kolom=self.kolom, **facts)


@dataclass(frozen=True, slots=True)
class Facts:
    """
    The values of one row, or of several rows about one pupil, by field.

    Each getter gives None where there is no value, and notes in *notes* where there is one that
    cannot be read.
    """

    bron: str
    cells: Mapping[str, Cell] = field(repr=False)
    notes: list[Finding] = field(repr=False)

    def has(self, *names: str) -> bool:
        """Whether one of the fields is filled."""
        return any(map(self.cells.__contains__, names))

    def text(self, name: str) -> str | None:
        """The text as it stands."""
        cell = self.cells.get(name)
        return cell.text if cell else None

    def line(self, name: str) -> str | None:
        """The text on one line."""
        cell = self.cells.get(name)
        return " ".join(cell.text.split()) if cell else None

    def day(self, name: str) -> date | None:
        """A date."""
        cell = self.cells.get(name)
        serials = cell.serials if cell else None
        return self._read(name, lambda text: date_of(text, serials), kinds.BAD_DATE)

    def flag(self, name: str) -> bool | None:
        """Yes or no."""
        return self._read(name, yes_no_of, kinds.BAD_YES_NO)

    def whole(self, name: str) -> int | None:
        """A whole number."""
        return self._read(name, integer_of, kinds.BAD_NUMBER)

    def within(self, name: str, numbers: range) -> int | None:
        """A whole number, where it is one of *numbers*."""
        number = self.whole(name)
        return number if number in numbers else None

    def number(self, name: str) -> Decimal | None:
        """A number."""
        return self._read(name, decimal_of, kinds.BAD_NUMBER)

    def schooljaar(self, name: str) -> str | None:
        """A school year."""
        return self._read(name, schooljaar_of, kinds.BAD_SCHOOLJAAR)

    def brin(self, name: str) -> str | None:
        """The number of a school."""
        return self._read(name, brin_of, kinds.BAD_BRIN)

    def vestiging(self, name: str) -> str | None:
        """The number of a location of a school."""
        return self._read(name, vestiging_of, kinds.BAD_BRIN)

    def postcode(self, name: str) -> str | None:
        """A Dutch postcode."""
        return self._read(name, postcode_of, kinds.BAD_POSTCODE)

    def initials(self, name: str) -> str | None:
        """Initials with dots."""
        return self._read(name, initials_of, kinds.BAD_INITIALS)

    def house(self, name: str) -> tuple[str, str | None] | None:
        """A house number and its addition."""
        return self._read(name, house_of, kinds.BAD_HOUSE)

    def dle(self, name: str) -> str | None:
        """A number of months as text, `>60` where the test tells no more."""
        return self._read(name, dle_of, kinds.BAD_NUMBER)

    def phone(self, name: str) -> str | None:
        """A telephone number."""
        return self._read(name, phone_of, kinds.BAD_NUMBER)

    def code(self, name: str, codes: Mapping[str, str]) -> str | None:
        """The code of the dossier that a word stands for."""
        cell = self.cells.get(name)
        if cell is None:
            return None
        found = codes.get(folded(cell.text.replace("<", "lager dan ")))
        if found is None:
            self.notes.append(cell.at(kinds.UNKNOWN_CODE))
        return found

    def renamed(self, before: str) -> "Facts":
        """The fields whose names begin with *before*, under the rest of their names."""
        cells = {
            name.removeprefix(before): cell
            for name, cell in self.cells.items()
            if name.startswith(before)
        }
        return replace(self, cells=cells)

    def with_text(self, name: str, text: str, *, of: str) -> "Facts":
        """The same, with *text*, a part of the field *of*, as the field *name*."""
        return replace(self, cells={**self.cells, name: self.cells[of]._replace(text=text)})

    def quiet(self) -> "Facts":
        """The same, to look at once more without noting anything."""
        return replace(self, notes=[])

    def note(self, kind: Kind, name: str = "", **facts: object) -> None:
        """Note that *kind* is wrong with the field *name*, or with the row as a whole."""
        cell = self.cells.get(name)
        found = cell.at(kind, **facts) if cell else kind.at(self.bron, line=None, **facts)
        self.notes.append(found)

    def _read(self, name: str, read: Callable[[str], _Value], kind: Kind) -> _Value | None:
        cell = self.cells.get(name)
        if cell is None:
            return None
        try:
            return read(cell.text)
        except ShortYear:
            self.notes.append(cell.at(kinds.SHORT_YEAR))
        except ValueError:
            self.notes.append(cell.at(kind))
        return None
