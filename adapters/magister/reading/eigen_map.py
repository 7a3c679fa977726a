"""The folder that Overstap wrote for Magister: what of it is read back, and what is not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from adapters.formats.bundle import BundleFile
from adapters.formats.naming import folded
from adapters.formats.omzetting.sources import Export
from adapters.formats.tables import Table
from adapters.formats.uitlevering.folders import FOLDER
from adapters.formats.uitlevering.overview import is_overview
from adapters.formats.uitlevering.pupil import AANVULLING, BIJLAGEN
from adapters.magister.intake.sheet import NAME as SHEET
from adapters.magister.reading import kinds
from adapters.magister.reading.eigen_lijst import (
    MAP,
    VORIGE_BRIN,
    carers_of,
    listed,
    number_of,
    pupils_of,
)
from adapters.magister.reading.rijen import with_rows
from adapters.magister.reading.waarden import only_own
from gateway.domain.overstapdossier import SchoolVerwijzing

_BESTAND, _SOORT, _OMSCHRIJVING = map(folded, ("Bestand", "Soort", "Omschrijving"))
_UNICODE: Final = ".utf-8."


@dataclass(frozen=True, slots=True)
class _Mappen:
    """The folders that hold a dossier, and the number of the pupil in each of the others."""

    whole: frozenset[str]
    numbers: Mapping[str, str]


def take_own(export: Export, afzender: SchoolVerwijzing) -> None:
    """
    Leave of what Overstap wrote the dossiers; without one, the list and the overview count.

    In the list only the pupils of *afzender* do. What was written for people only is told, and
    goes no further.
    """
    overviews = [table for table in export.tables if is_overview(table.headers)]
    lists = [table for table in export.tables if _is_list(table)]
    texts = [table.naam for table in export.tables if _is_text(table.naam)]
    gone = {*texts, *(table.naam for table in (*overviews, *lists))}
    export.tables[:] = [table for table in export.tables if table.naam not in gone]
    export.findings[:] = [one for one in export.findings if not _is_text(one.path)]
    export.findings.extend(kinds.OWN_TEXT.at(naam) for naam in texts)
    export.findings.extend(kinds.OWN.at(table.naam) for table in (*lists, *overviews))
    whole = frozenset(filter(None, (_folder_of(stuk.bron) for stuk in export.stukken)))
    rest = [
        only_own(_without(whole, table), afzender, export.findings, headers=VORIGE_BRIN)
        for table in _best(lists)
    ]
    mappen = _Mappen(whole, {row.cells[MAP]: number_of(row) for one in rest for row in one.rows})
    made = (part for table in rest for part in (pupils_of(table), carers_of(table)))
    described = (_attachments(table, mappen) for table in overviews)
    export.tables.extend(table for table in (*made, *described) if table.rows)
    export.bijlagen[:] = _files(export.bijlagen, mappen)


def _folder_of(path: str) -> str | None:
    """The folder of a pupil that *path* lies in, as Overstap names one."""
    return next(filter(FOLDER.fullmatch, reversed(path.split("/")[:-1])), None)


def _is_text(path: str) -> bool:
    base = path.rpartition("/")[2].partition(", ")[0]
    return base == AANVULLING and _folder_of(path) is not None


def _is_list(table: Table) -> bool:
    return not is_overview(table.headers) and any(
        FOLDER.fullmatch(row.cells.get(MAP, "")) for row in table.rows
    )


def _best(lists: Iterable[Table]) -> Iterator[Table]:
    """Of a list that there is twice the one in UTF-8, which has every letter."""
    found: dict[frozenset[str], Table] = {}
    for table in lists:
        whose = frozenset(row.cells.get(MAP, "") for row in table.rows)
        if whose not in found or _UNICODE in table.naam:
            found[whose] = table
    yield from found.values()


def _without(folders: frozenset[str], table: Table) -> Table:
    """The rows of *table* that have a folder, and none of *folders*."""
    return with_rows(table, lambda row: row.cells.get(MAP, "") not in folders | {""})


def _attachments(table: Table, mappen: _Mappen) -> Table:
    """What the overview says of the attachments of pupils who count by the list."""
    rows = []
    for row in table.rows:
        number, bestand = mappen.numbers.get(row.cells.get(MAP, "")), row.cells.get(_BESTAND, "")
        if number is None or not bestand.startswith(f"{BIJLAGEN}/"):
            continue
        described = {
            "Stamnummer": number,
            "Bestand": bestand.rpartition("/")[2],
            "Soort bijlage": row.cells.get(_SOORT, ""),
            "Omschrijving": row.cells.get(_OMSCHRIJVING, ""),
        }
        rows.append((row.nummer, described))
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
