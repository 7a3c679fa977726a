"""A pupil in an export, with all that its files say of them, before it becomes a dossier."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from adapters.formats.bundle import BundleFile
from adapters.formats.edexml import DUMMY
from adapters.formats.naming import folded
from adapters.formats.omzetting import kinds, mapping
from adapters.formats.omzetting.facts import Cell, Facts
from adapters.formats.omzetting.las import GROEP_8
from adapters.formats.oso_stukken import Stuk
from adapters.formats.uwlr_afnames import Afname, Afnames
from adapters.formats.values import date_of, decimal_of, initials_of, pgn_digits_of
from gateway.domain.findings import Finding
from gateway.domain.merging.bekende import Bekende

EARLIER = "de vorige versie"
"""Where a value comes from that stood in an earlier dossier; it gives way to an export."""

_Rij = tuple[str, Mapping[str, Cell]]
"""Where a row stands, and its values by field."""


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Kandidaat:
    """
    A pupil of the export.

    *key* is what the export calls the pupil; *cells* holds what is known once, *rijen* the rows
    of lists with several for a pupil, by what they are about. Pupils leave in *laatste_jaren*.
    *bekende* is who they are in an earlier dossier, where there is one; *stuk* is the OSO dossier
    of them that lies in the export.
    """

    key: str
    lasting: bool
    cells: dict[str, Cell]
    bsn_end: str = ""
    eck_ids: frozenset[str] = frozenset()
    laatste_jaren: frozenset[str] = GROEP_8
    rijen: dict[str, list[_Rij]] = field(default_factory=dict)
    afnames: list[Afnames] = field(default_factory=list)
    bestanden: list[BundleFile] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    refused: bool = False
    bekende: Bekende | None = None
    stuk: Stuk | None = None

    @property
    def leerlingid(self) -> str | None:
        """The number of the pupil in the LAS, where one is known that lasts."""
        given = self.cells.get("leerlingnummer")
        if self.lasting or given is None:
            return self.key if self.lasting else None
        return None if given.text.startswith(DUMMY) else given.text

    @property
    def facts(self) -> Facts:
        """What is known of the pupil once; what is noted goes to the pupil's findings."""
        return Facts("", self.cells, self.findings)

    @property
    def brings_news(self) -> bool:
        """Whether the export says anything of the pupil beside what was known."""
        said = any(cell.bron != EARLIER for cell in self.cells.values())
        return bool(
            said or self.stuk or self.rijen or self.afnames or self.bestanden or self.findings
        )

    def refuse(self, finding: Finding) -> None:
        """Note why no dossier of this pupil can be made."""
        self.findings.append(finding)
        self.refused = True

    def add(self, cells: Mapping[str, Cell]) -> None:
        """Take in a row about the pupil; what was known stays, and a difference is noted."""
        for name, cell in cells.items():
            known = self.cells.setdefault(name, cell)
            if known.bron == EARLIER:
                self.cells[name] = cell
            elif self.differs(name, cell):
                self._note_difference(name, known, cell)

    def differs(self, name: str, cell: Cell) -> bool:
        """Whether *cell* says of the field *name* something else than what is known."""
        known = self.cells.get(name, cell)
        return known is not cell and _compared(name, known) != _compared(name, cell)

    def add_row(self, onderwerp: str, bron: str, cells: Mapping[str, Cell]) -> None:
        """Take in one of several rows about something of the pupil."""
        self.rijen.setdefault(onderwerp, []).append((bron, cells))

    def results(self) -> tuple[Afname, ...]:
        """The results that test platforms sent; what is wrong with them is noted."""
        unpacked = [afnames.unpacked() for afnames in self.afnames]
        self.findings.extend(finding for _, findings in unpacked for finding in findings)
        return tuple(afname for afnames, _ in unpacked for afname in afnames)

    def rows(self, onderwerp: str) -> list[Facts]:
        """The rows about something of the pupil."""
        rijen = self.rijen.get(onderwerp, ())
        return [Facts(bron, dict(cells.items()), self.findings) for bron, cells in rijen]

    def _note_difference(self, name: str, known: Cell, cell: Cell) -> None:
        from_lists = known.line is None
        if name == "jaargroep" or (name == "groep" and from_lists):
            self.refuse(cell.at(kinds.TWO_GROUPS))
            if name == "jaargroep" and is_of(self.laatste_jaren, cell.text):
                self.cells[name] = cell
        else:
            self.findings.append(cell.at(kinds.DIFFERS, other=known.bron))


def is_of(jaren: frozenset[str], jaargroep: str) -> bool:
    """Whether *jaargroep*, however it is written, is one of these years."""
    return mapping.JAARGROEP.get(folded(jaargroep)) in jaren


def _compared(name: str, cell: Cell) -> object:
    """The value of *cell*, so that two ways to write the same do not differ."""
    try:
        return _FORMS[name](cell) if name in _FORMS else folded(cell.text)
    except ValueError:
        return folded(cell.text)


def _day(cell: Cell) -> object:
    return date_of(cell.text, cell.serials)


_FORMS: Mapping[str, Callable[[Cell], object]] = {
    "geboortedatum": _day,
    "inschrijfdatum": _day,
    "uitschrijfdatum": _day,
    "pgn": lambda cell: pgn_digits_of(cell.text),
    "onderwijsnummer": lambda cell: pgn_digits_of(cell.text),
    "voorletters": lambda cell: initials_of(cell.text),
    "geslacht": lambda cell: mapping.GESLACHT.get(folded(cell.text), "?"),
    "gewicht": lambda cell: mapping.GEWICHT.get(folded(cell.text), "?"),
    "jaargroep": lambda cell: mapping.JAARGROEP.get(folded(cell.text), "?"),
    "leerlingnummer": lambda cell: cell.text.lstrip("0"),
    "toets_datum": _day,
    "toets_score": lambda cell: decimal_of(cell.text),
    "toets_aanbieder": lambda cell: mapping.AANBIEDER.get(folded(cell.text), cell.text),
    "toetsadvies": lambda cell: mapping.TOETSADVIES.get(folded(cell.text), cell.text),
}
