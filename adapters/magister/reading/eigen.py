"""What only Magister writes, made into the lists that every LAS has."""

from adapters.formats.omzetting.sources import Export
from adapters.magister.reading.decibel import is_decibel, read_decibel
from adapters.magister.reading.eigen_map import take_own
from adapters.magister.reading.nummers import with_zeros
from adapters.magister.reading.perioden import Nu, newest, split
from adapters.magister.reading.waarden import indications, only_own
from gateway.domain.overstapdossier import SchoolVerwijzing


def own(export: Export, afzender: SchoolVerwijzing, schooljaar: str) -> None:
    """Take what Overstap wrote and Decibel's XML; keep the own pupils, and part their years."""
    take_own(export, afzender)
    _take_decibel(export)
    nu = Nu(afzender=afzender, schooljaar=schooljaar)
    tables = [only_own(table, afzender, export.findings) for table in with_zeros(export.tables)]
    export.findings.extend(finding for table in tables for finding in indications(table))
    export.tables = [part for table in tables for part in split(table, nu, export.findings)]


def year(export: Export, expected: str) -> str | None:
    """The newest lesperiode of the lists, not beyond the school year that is *expected*."""
    _take_decibel(export)
    return newest(export.tables, expected, export.findings)


def _take_decibel(export: Export) -> None:
    rest = []
    for bron, root in export.berichten:
        if not is_decibel(root):
            rest.append((bron, root))
        elif table := read_decibel(root, bron, export.findings):
            export.tables.append(table)
    export.berichten[:] = rest
