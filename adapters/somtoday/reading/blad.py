"""Objects of a JSON document as the rows of a list."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace

from adapters.formats.json_nodes import Knoop
from adapters.formats.kinds import TOO_MANY_ROWS
from adapters.formats.naming import folded
from adapters.formats.tables import MAX_COLUMNS, MAX_ROWS, Table, tabled
from adapters.somtoday.reading.headers import FLAGS
from gateway.domain.findings import Finding

Cells = Mapping[str, str]


@dataclass(slots=True)
class Blad:
    """A list in the making, each row of which people know as a *rij* of its own."""

    naam: str
    rij: str
    rows: list[Cells] = field(default_factory=list, repr=False)

    def add(self, cells: Cells) -> None:
        """Add a row, whose columns may be others than those of the rows before."""
        self.rows.append(cells)

    def table(self, findings: list[Finding]) -> Table | None:
        """The list; None where nothing is in it, or too much."""
        columns = list(dict.fromkeys(naam for cells in self.rows for naam in cells))
        if len(self.rows) > MAX_ROWS or len(columns) > MAX_COLUMNS:
            findings.append(TOO_MANY_ROWS.at(self.naam, limit=MAX_ROWS, columns=MAX_COLUMNS))
            return None
        if not self.rows:
            return None
        lines = [
            (number, [cells.get(naam, "") for naam in columns])
            for number, cells in enumerate(self.rows, start=1)
        ]
        table = tabled(self.naam, [(0, columns), *lines], findings)
        return replace(table, rij=self.rij) if table else None


def texts_of(knoop: Knoop, known: Iterable[str], *, besides: Container[str]) -> dict[str, str]:
    """
    The values of an object as text, under their names, *besides* those that are read elsewhere.

    What is *known* and has another form is noted; what holds values of its own has a name only.
    """
    names = frozenset(known)
    return {naam: _text(knoop, naam, names) for naam in knoop.waarden if naam not in besides}


def flag(value: object) -> str:
    """What is true or false, as a list says it."""
    return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else ""


def _text(knoop: Knoop, naam: str, known: frozenset[str]) -> str:
    value, header = knoop.waarden[naam], folded(naam)
    if isinstance(value, bool) and header in FLAGS:
        return flag(value)
    if isinstance(value, bool | dict | list) and header not in known:
        return ""
    return knoop.text(naam)
