"""The folder that Overstap wrote for Magister: what of it is read back, and what is not."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from adapters.formats.bundle import BundleFile
from adapters.formats.naming import folded
from adapters.formats.omzetting.sources import Export
from adapters.formats.tables import Table
from adapters.formats.uitlevering.pupil import AANVULLING, BIJLAGEN
from adapters.magister.intake.sheet import NAME as SHEET
from adapters.magister.reading import kinds
from adapters.magister.reading.eigen_lijst import MAP, carers_of, listed, number_of, pupils_of
from adapters.magister.reading.rijen import with_rows

_FOLDER: Final = re.compile(
    "leerling-[0-9a-f]{8}(?:(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-[0-9]+)?)?"
)
_BESTAND, _SOORT, _OMSCHRIJVING = map(folded, ("Bestand", "Soort", "Omschrijving"))
_OVERVIEW: Final = frozenset({MAP, _BESTAND, _SOORT, _OMSCHRIJVING})
_UNICODE: Final = ".utf-8."


@dataclass(frozen=True, slots=True)
class _Mappen:
    """The folders that hold a dossier, and the number of the pupil in each of the others."""

    whole: frozenset[str]
    numbers: Mapping[str, str]


def take_own(export: Export) -> None:
    """
    Leave of what Overstap wrote the dossiers; without one, the list and the overview count.

    What was written for people only is told, and goes no further.
    """
    overviews = [table for table in export.tables if set(table.headers) >= _OVERVIEW]
    lists = [table for table in export.tables if table not in overviews and _is_list(table)]
    texts = [table.naam for table in export.tables if _is_text(table.naam)]
    gone = {*texts, *(table.naam for table in (*overviews, *lists))}
    export.tables[:] = [table for table in export.tables if table.naam not in gone]
    export.findings[:] = [one for one in export.findings if not _is_text(one.path)]
    export.findings.extend(kinds.OWN_TEXT.at(naam) for naam in texts)
    mappen = _Mappen(
        frozenset(filter(None, (_folder_of(stuk.bron) for stuk in export.stukken))),
        {row.cells[MAP]: number_of(row) for one in lists for row in one.rows if MAP in row.cells},
    )
    made = (part for table in _best(lists) for part in _lists(table, mappen))
    described = (_attachments(table, mappen) for table in overviews)
    export.tables.extend(table for table in (*made, *described) if table.rows)
    export.findings.extend(kinds.OWN.at(table.naam) for table in (*lists, *overviews))
    export.bijlagen[:] = _files(export.bijlagen, mappen)


def _folder_of(path: str) -> str | None:
    """The folder of a pupil that *path* lies in, as Overstap names one."""
    return next(filter(_FOLDER.fullmatch, reversed(path.split("/")[:-1])), None)


def _is_text(path: str) -> bool:
    base = path.rpartition("/")[2].partition(", ")[0]
    return base == AANVULLING and _folder_of(path) is not None


def _is_list(table: Table) -> bool:
    return any(_FOLDER.fullmatch(row.cells.get(MAP, "")) for row in table.rows)


def _best(lists: Iterable[Table]) -> Iterator[Table]:
    """Of a list that there is twice the one in UTF-8, which has every letter."""
    found: dict[frozenset[str], Table] = {}
    for table in lists:
        whose = frozenset(row.cells.get(MAP, "") for row in table.rows)
        if whose not in found or _UNICODE in table.naam:
            found[whose] = table
    yield from found.values()


def _lists(table: Table, mappen: _Mappen) -> Iterator[Table]:
    rest = with_rows(table, lambda row: row.cells.get(MAP) not in mappen.whole)
    yield pupils_of(rest)
    yield carers_of(rest)


def _attachments(table: Table, mappen: _Mappen) -> Table:
    """What the overview says of the attachments of pupils without a dossier."""
    rows = []
    for row in table.rows:
        folder, bestand = row.cells.get(MAP, ""), row.cells.get(_BESTAND, "")
        if folder in mappen.whole or not bestand.startswith(f"{BIJLAGEN}/"):
            continue
        rows.append(
            (
                row.nummer,
                {
                    "Stamnummer": mappen.numbers.get(folder, ""),
                    "Bestand": bestand.rpartition("/")[2],
                    "Soort bijlage": row.cells.get(_SOORT, ""),
                    "Omschrijving": row.cells.get(_OMSCHRIJVING, ""),
                },
            )
        )
    return listed(table.naam, rows)


def _files(files: Iterable[BundleFile], mappen: _Mappen) -> list[BundleFile]:
    """The attachments that no dossier holds, in a folder with the number of their pupil."""
    kept = []
    for file in files:
        folder = _folder_of(file.naam)
        if folder is None:
            kept.append(file)
        elif folder not in mappen.whole and file.base != SHEET:
            kept.append(replace(file, naam=f"{mappen.numbers.get(folder, folder)}/{file.base}"))
    return kept
