"""What stands beside the row of an overdracht: its versions, its destinations, who reads along."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Final, Self

from sqlalchemy import Connection, Delete, RowMapping, Select, Table, bindparam, delete, select

from gateway.domain.overdracht import Deling, Overdracht, Versie
from gateway.store.rows import addition, write
from gateway.store.tables import bestemming, deling, versie

Rows = Mapping[str, list[RowMapping]]
Ids = Select[tuple[str]]

_TABLES: Final = (versie, bestemming, deling)


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows that stand beside those of some records, by the id of the record."""

    versies: Rows
    bestemmingen: Rows
    delingen: Rows

    @classmethod
    def of_one(cls, connection: Connection, overdracht_id: str) -> Self:
        """The rows beside that of one record."""
        it = {"overdracht_id": overdracht_id}
        return cls(
            *(_by_id(connection.execute(_of_one(table), it).mappings()) for table in _TABLES)
        )

    @classmethod
    def of_all(cls, connection: Connection, ids: Ids) -> Self:
        """The rows beside those of all records with these *ids*."""
        return cls(
            *(_by_id(connection.execute(_of_all(table, ids)).mappings()) for table in _TABLES)
        )

    def whole(self, row: RowMapping) -> Overdracht:
        """The record of which *row* is the row."""
        overdracht_id = row["id"]
        return Overdracht(
            **row,
            versies=tuple(_versie(each) for each in self.versies[overdracht_id]),
            bestemmingen=tuple(
                each["school"] for each in self.bestemmingen.get(overdracht_id, ())
            ),
            gedeeld_met=tuple(_deling(each) for each in self.delingen.get(overdracht_id, ())),
        )


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


def _replace(
    connection: Connection,
    table: Table,
    overdracht_id: str,
    rows: Iterable[Mapping[str, object]],
) -> None:
    connection.execute(_removal(table), {"it": overdracht_id})
    numbered = [
        {"overdracht_id": overdracht_id, "volgorde": number, **row}
        for number, row in enumerate(rows)
    ]
    if numbered:
        connection.execute(addition(table), numbered)


@cache
def _of_one(table: Table) -> Select[tuple[object, ...]]:
    it = table.c.overdracht_id == bindparam("overdracht_id")
    return select(table).where(it).order_by(*table.primary_key)


def _of_all(table: Table, ids: Ids) -> Select[tuple[object, ...]]:
    return select(table).where(table.c.overdracht_id.in_(ids)).order_by(*table.primary_key)


@cache
def _removal(table: Table) -> Delete:
    return delete(table).where(table.c.overdracht_id == bindparam("it"))


def _by_id(rows: Iterable[RowMapping]) -> Rows:
    grouped = groupby(rows, itemgetter("overdracht_id"))
    return {overdracht_id: list(group) for overdracht_id, group in grouped}


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
