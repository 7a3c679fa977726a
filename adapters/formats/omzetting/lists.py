"""What a list out of a LAS is about, and which field each of its columns fills."""

from collections.abc import ItemsView, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from adapters.formats.kinds import DOUBLE_COLUMN
from adapters.formats.naming import folded, shown
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.columns import Onderwerp
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.geslacht import meaning_of_m, with_m_told
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.names import SURNAMES, with_prefixes_apart
from adapters.formats.school_file import Schoolbestand
from adapters.formats.tables import Row, Table
from gateway.domain.findings import Finding

_NUMBERS: Final = frozenset({"leerlingnummer", "pgn", "onderwijsnummer"})
_NAMES: Final = (
    frozenset({"leerling_naam", "leerling_geboortedatum"}),
    frozenset({"leerling_achternaam", "leerling_geboortedatum"}),
    frozenset({"naam", "geboortedatum"}),
    frozenset({"achternaam", "geboortedatum"}),
)


class _Kolom(NamedTuple):
    """A column: its folded header, how a finding names it, and the words of its LAS."""

    header: str
    naam: str
    woorden: Mapping[str, str]

    def said(self, text: str) -> str:
        """The value *text* in the words that are read here."""
        return self.woorden.get(folded(text), text) if self.woorden else text


@dataclass(frozen=True, slots=True)
class Lijst:
    """
    A table, what it is about, and the field of each column that is known.

    *m* is what the letter M stands for in its column of sexes, where that can be told.
    """

    table: Table
    onderwerp: Onderwerp
    velden: Mapping[str, str]
    m: str | None = None
    kolommen: Mapping[str, _Kolom] = field(init=False)

    def __post_init__(self) -> None:
        words, headers = self.onderwerp.woorden, self.table.headers
        kolommen = {
            name: _Kolom(header, headers[header], words.get(name, {}))
            for header, name in self.velden.items()
        }
        object.__setattr__(self, "kolommen", kolommen)

    def rows(self) -> Iterator[tuple[Row, Mapping[str, Cell]]]:
        """Each row with its values by field."""
        has_surnames = not SURNAMES.isdisjoint(self.kolommen)
        for row in self.table.rows:
            cells: Mapping[str, Cell] = _Cells(self, row)
            if has_surnames:
                cells = with_prefixes_apart(cells)
            yield row, with_m_told(cells, self.m) if self.m else cells


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Cells(Mapping[str, Cell]):
    """
    The values of a row by field, each made when it is asked for.

    A school's lists hold a hundred thousand rows, and most of their values are asked for once.
    """

    lijst: Lijst
    row: Row

    def __getitem__(self, name: str) -> Cell:
        cell: Cell | None = self.get(name)
        if cell is None:
            raise KeyError(name)
        return cell

    def get(self, name: str, default: Any = None) -> Any:
        """The value of the field *name*; told without an exception, for most are not there."""
        kolom = self.lijst.kolommen.get(name)
        text = kolom and self.row.cells.get(kolom.header)
        if not kolom or not text:
            return default
        table = self.lijst.table
        return Cell(table.place(self.row), kolom.naam, kolom.said(text), None, table.serials)

    def items(self) -> ItemsView[str, Cell]:
        """All values, made together."""
        table, filled = self.lijst.table, self.row.cells
        place, serials = table.place(self.row), table.serials
        return {
            name: Cell(place, kolom.naam, kolom.said(text), None, serials)
            for name, kolom in self.lijst.kolommen.items()
            if (text := filled.get(kolom.header))
        }.items()

    def __contains__(self, name: object) -> bool:
        kolom = self.lijst.kolommen.get(str(name))
        return kolom is not None and kolom.header in self.row.cells

    def __iter__(self) -> Iterator[str]:
        filled = self.row.cells
        return (name for name, kolom in self.lijst.kolommen.items() if kolom.header in filled)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def recognised(
    table: Table, school: Schoolbestand, las: Las, *, findings: list[Finding]
) -> Lijst | None:
    """What *table* is about; None, and a finding, where no column says whose a row is."""
    onderwerp = _subject(table, school, las)
    columns = _fields(table, onderwerp, school)
    if not _says_whose(frozenset(columns.values())):
        findings.append(kinds.UNKNOWN_LIST.at(table.naam))
        return None
    findings.extend(_losses(table, columns, school, las))
    velden = _first_of_each(table, columns, findings)
    return Lijst(table, onderwerp, velden, meaning_of_m(table, velden))


def unknown_fields(school: Schoolbestand, las: Las) -> Iterator[Finding]:
    """Reports the fields that a school file names and that are none."""
    unknown = sorted(set(school.kolommen.values()) - las.velden)
    if unknown:
        yield kinds.UNKNOWN_FIELD.at(school.bron, fields=", ".join(map(shown, unknown)))


def _says_whose(fields: frozenset[str]) -> bool:
    return bool(_NUMBERS & fields) or any(names <= fields for names in _NAMES)


def _subject(table: Table, school: Schoolbestand, las: Las) -> Onderwerp:
    """What *table* is about: what most columns are of, or one that nothing else has."""

    def known(one: Onderwerp) -> int:
        return len(_fields(table, one, school))

    def is_sure(one: Onderwerp) -> bool:
        return not one.eigen.isdisjoint(_fields(table, one, school).values())

    possible = [one for one in las.onderwerpen if _is_about(table, one, school)]
    best = max(possible, key=lambda one: (is_sure(one), known(one)), default=las.leerling)
    return max((best, las.leerling), key=known)


def _is_about(table: Table, onderwerp: Onderwerp, school: Schoolbestand) -> bool:
    found = set(_fields(table, onderwerp, school).values())
    return any(kenmerk <= found for kenmerk in onderwerp.kenmerk)


def _fields(table: Table, onderwerp: Onderwerp, school: Schoolbestand) -> Mapping[str, str]:
    """From each known header of *table* to its field; the school's own choice goes first."""
    fields = set(onderwerp.velden.values())
    chosen = {header: field for header, field in school.kolommen.items() if field in fields}
    known = {**onderwerp.velden, **chosen}
    return {header: known[header] for header in table.headers if header in known}


def _first_of_each(
    table: Table, columns: Mapping[str, str], findings: list[Finding]
) -> Mapping[str, str]:
    """*columns*, of which no two fill the same field."""
    first: dict[str, str] = {}
    for header, name in columns.items():
        if name in first.values():
            findings.append(DOUBLE_COLUMN.at(table.naam, column=table.headers[header]))
        else:
            first[header] = name
    return first


def _losses(
    table: Table, columns: Mapping[str, str], school: Schoolbestand, las: Las
) -> Iterator[Finding]:
    """Reports the columns that go no further, once for the whole list."""
    rest = [header for header in table.headers if header not in columns]
    placeless = [header for header in rest if header in las.placeless]
    unknown = [header for header in rest if header not in las.placeless | school.negeren]
    for kind, headers in ((kinds.UNKNOWN_COLUMN, unknown), (kinds.COLUMN_NO_PLACE, placeless)):
        if headers:
            names = ", ".join(table.headers[header] for header in headers)
            yield kind.at(table.naam, columns=names)
