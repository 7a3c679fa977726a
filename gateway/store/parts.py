"""What stands beside the row of an overdracht: its versions, its destinations, who reads along."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from sqlalchemy import Connection, RowMapping, Select, Table, delete, insert, select

from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Deling, Overdracht, Versie
from gateway.store.rows import write
from gateway.store.tables import bestemming, deling, versie

Part = TypeVar("Part")
Ids = Select[tuple[str]]


def write_parts(connection: Connection, record: Overdracht) -> None:
    """Write all that stands beside the row of *record*."""
    for each in record.versies:
        write(connection, versie, {"overdracht_id": record.id, **_values_of_versie(each)})
    destinations = ({"school": school} for school in record.bestemmingen)
    readers = (
        {"school": each.school, "toestemming": each.toestemming} for each in record.gedeeld_met
    )
    _replace(connection, bestemming, record.id, destinations)
    _replace(connection, deling, record.id, readers)


def read_versies(connection: Connection, ids: Ids) -> dict[str, tuple[Versie, ...]]:
    """The versions of each of these records, oldest first."""
    return _read(connection, versie, ids, _versie)


def read_bestemmingen(connection: Connection, ids: Ids) -> dict[str, tuple[Vestiging, ...]]:
    """The destinations of each of these records that has any."""
    return _read(connection, bestemming, ids, itemgetter("school"))


def read_delingen(connection: Connection, ids: Ids) -> dict[str, tuple[Deling, ...]]:
    """Who reads along with each of these records, where anyone does."""
    return _read(connection, deling, ids, _deling)


def _read(
    connection: Connection, table: Table, ids: Ids, made: Callable[[RowMapping], Part]
) -> dict[str, tuple[Part, ...]]:
    rows = connection.execute(
        select(table).where(table.c.overdracht_id.in_(ids)).order_by(*table.primary_key)
    ).mappings()
    return {
        overdracht_id: tuple(made(row) for row in group)
        for overdracht_id, group in groupby(rows, itemgetter("overdracht_id"))
    }


def _replace(
    connection: Connection,
    table: Table,
    overdracht_id: str,
    rows: Iterable[Mapping[str, object]],
) -> None:
    connection.execute(delete(table).where(table.c.overdracht_id == overdracht_id))
    numbered = [
        {"overdracht_id": overdracht_id, "volgorde": number, **row}
        for number, row in enumerate(rows)
    ]
    if numbered:
        connection.execute(insert(table), numbered)


def _values_of_versie(record: Versie) -> dict[str, object]:
    return {
        "nummer": record.nummer,
        "sha256": record.sha256,
        "status": record.status,
        "aangeleverd": record.aangeleverd,
        "gewist": record.gewist,
    }


def _versie(row: RowMapping) -> Versie:
    return Versie(
        nummer=row["nummer"],
        sha256=row["sha256"],
        status=row["status"],
        aangeleverd=row["aangeleverd"],
        gewist=row["gewist"],
    )


def _deling(row: RowMapping) -> Deling:
    return Deling(school=row["school"], toestemming=row["toestemming"])
