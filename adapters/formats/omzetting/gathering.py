"""All that an export says, brought together pupil by pupil."""

from collections.abc import Mapping, Sequence

from adapters.formats.naming import folded, words_of
from adapters.formats.omzetting import kinds
from adapters.formats.omzetting.bekend import with_known
from adapters.formats.omzetting.dossiers import with_dossiers
from adapters.formats.omzetting.facts import Cell
from adapters.formats.omzetting.gaps import gaps
from adapters.formats.omzetting.handing_out import hand_out_files, hand_out_results
from adapters.formats.omzetting.joining import Match, Register
from adapters.formats.omzetting.kandidaat import Kandidaat, is_of
from adapters.formats.omzetting.keten import hand_out_keten
from adapters.formats.omzetting.las import Las
from adapters.formats.omzetting.lists import Lijst, recognised, unknown_fields
from adapters.formats.omzetting.mapping import STATUS_WEG
from adapters.formats.omzetting.names import complete_name
from adapters.formats.omzetting.roster import from_edexml, from_rows
from adapters.formats.omzetting.sources import Export
from adapters.formats.school_file import Schoolbestand
from gateway.domain.findings import Finding, Kind
from gateway.domain.merging.bekende import Bekende

_SHOWN_ROWS = 20
_Cells = Mapping[str, Cell]


def gathered(
    export: Export, school: Schoolbestand, las: Las, known: Sequence[Bekende] = ()
) -> tuple[Kandidaat, ...]:
    """The pupils of *export* and those *known*, each with every row, result and file of theirs."""
    export.findings.extend(unknown_fields(school, las))
    tables = (recognised(one, school, las, findings=export.findings) for one in export.tables)
    lists = tuple(lijst for lijst in tables if lijst)
    export.onderwerpen.update(lijst.onderwerp.naam for lijst in lists)
    once = [lijst for lijst in lists if lijst.onderwerp is las.leerling]
    kandidaten = with_known(_roster(export, once, las), known, las)
    kandidaten = with_dossiers(kandidaten, export, las)
    register = Register(kandidaten)
    for lists_so_far in _named_first(once):
        for lijst in lists_so_far:
            _spread(lijst, register, export.findings, las=las)
        _learn(kandidaten, register)
    for lijst in lists:
        if lijst.onderwerp is not las.leerling:
            _spread(lijst, register, export.findings, las=las)
    hand_out_results(export, register)
    export.findings.extend(hand_out_keten(export.keten, register))
    hand_out_files(export, register)
    _refuse_shared_pgns(register)
    adds = bool(known or export.stukken)
    export.findings.extend(gaps(export, lists, las) if kandidaten and not adds else ())
    return kandidaten


def _learn(kandidaten: Sequence[Kandidaat], register: Register) -> None:
    """Let the pupils be found by what has become known of them."""
    for kandidaat in kandidaten:
        complete_name(kandidaat)
        register.learn(kandidaat)


def _roster(export: Export, once: Sequence[Lijst], las: Las) -> tuple[Kandidaat, ...]:
    """The pupils whom the EDEXML names, else those whom the lists of pupils do."""
    rows = (cells for lijst in once for _, cells in lijst.rows())
    return tuple(from_edexml(export.edexml, las)) or tuple(from_rows(rows, las))


def _named_first(once: Sequence[Lijst]) -> tuple[Sequence[Lijst], Sequence[Lijst]]:
    """*once* in two: lists of numbers only mean nothing until one with names tells whose."""
    named = [lijst for lijst in once if _has_names(lijst)]
    return named, [lijst for lijst in once if not _has_names(lijst)]


def _has_names(lijst: Lijst) -> bool:
    return "geboortedatum" in lijst.velden.values()


def _spread(lijst: Lijst, register: Register, findings: list[Finding], *, las: Las) -> None:
    """Give each row of a list to its pupil, and report the rows that are nobody's."""
    lost: dict[Kind, list[int]] = {kinds.NOBODY: [], kinds.SEVERAL: []}
    is_about_pupils = lijst.onderwerp is las.leerling
    for row, cells in lijst.rows():
        match = register.whose(cells, names_are_pupils=is_about_pupils)
        if len(match.kandidaten) == 1:
            _give(lijst, lijst.table.place(row), cells, match, las=las)
            if match.by_name and is_about_pupils:
                register.learn(match.kandidaten[0])
        elif match.kandidaten or not is_about_pupils or _may_leave(cells, las):
            lost[kinds.SEVERAL if match.kandidaten else kinds.NOBODY].append(row.nummer)
    findings.extend(
        kind.at(lijst.table.naam, rows=_said(rows)) for kind, rows in lost.items() if rows
    )


def _give(lijst: Lijst, place: str, cells: _Cells, match: Match, *, las: Las) -> None:
    kandidaat = match.kandidaten[0]
    if match.by_name:
        kandidaat.findings.append(kinds.BY_NAME.at(place))
    if lijst.onderwerp is not las.leerling:
        kandidaat.add_row(lijst.onderwerp.naam, place, cells)
    elif _is_of_another(kandidaat, cells):
        kandidaat.findings.append(kinds.OTHER_PERSON.at(place))
    else:
        kandidaat.add(cells)


def _is_of_another(kandidaat: Kandidaat, cells: _Cells) -> bool:
    """Whether both the name and the date of birth in a row are those of somebody else."""
    return all(
        name in cells and name in kandidaat.cells and kandidaat.differs(name, cells[name])
        for name in ("geboortedatum", "achternaam")
    ) and not set(words_of(cells["achternaam"].text)) & set(
        words_of(kandidaat.cells["achternaam"].text)
    )


def _may_leave(cells: _Cells, las: Las) -> bool:
    """Whether a row in no EDEXML could be of a pupil who is to leave."""
    jaargroep, status = cells.get("jaargroep"), cells.get("status")
    if status and folded(status.text) in STATUS_WEG:
        return False
    if jaargroep is None or not las.laatste_jaren:
        return True
    return is_of(las.laatste_jaren, jaargroep.text)


def _said(rows: list[int]) -> str:
    shown = ", ".join(map(str, rows[:_SHOWN_ROWS]))
    more = len(rows) - _SHOWN_ROWS
    return f"{shown} en nog {more}" if more > 0 else shown


def _refuse_shared_pgns(register: Register) -> None:
    """Take from each pupil a number that another pupil has too, for neither is sure."""
    for same in register.sharing_pgn():
        for kandidaat in same:
            for name in ("pgn", "onderwijsnummer"):
                if cell := kandidaat.cells.pop(name, None):
                    kandidaat.findings.append(cell.at(kinds.SHARED_PGN))
