"""The certificates that are registered, each for one school or more."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final

from sqlalchemy import Connection, RowMapping, bindparam, delete, select

from gateway.domain.identifiers import Vestiging
from gateway.domain.party import Certificaat
from gateway.store.rows import addition, values_of, write
from gateway.store.tables import certificaat as table
from gateway.store.tables import certificaat_school as schools

_ITS_SCHOOLS: Final = schools.c.vingerafdruk == bindparam("it")
_ONE: Final = select(table).where(table.c.vingerafdruk == bindparam("it"))
_SCHOOLS_OF_ONE: Final = select(schools).where(_ITS_SCHOOLS)
_REMOVAL: Final = delete(schools).where(_ITS_SCHOOLS)
_ALL: Final = select(table).order_by(table.c.geregistreerd.desc(), table.c.vingerafdruk)
_SCHOOLS_OF_ALL: Final = select(schools).order_by(*schools.primary_key)


@dataclass(frozen=True, slots=True)
class Certificaten:
    """The certificates that one transaction reads and writes."""

    connection: Connection

    def get(self, vingerafdruk: str) -> Certificaat | None:
        """One certificate, or None where it is not registered."""
        it = {"it": vingerafdruk}
        row = self.connection.execute(_ONE, it).mappings().one_or_none()
        if row is None:
            return None
        pairs = self.connection.execute(_SCHOOLS_OF_ONE, it).mappings()
        return Certificaat(**row, vestigingen=_vestigingen(pairs))

    def put(self, certificaat: Certificaat) -> None:
        """Register a certificate, or change it."""
        vingerafdruk = certificaat.vingerafdruk
        write(self.connection, table, values_of(table, certificaat))
        self.connection.execute(_REMOVAL, {"it": vingerafdruk})
        rows = [
            {"vingerafdruk": vingerafdruk, "vestiging": vestiging}
            for vestiging in certificaat.vestigingen
        ]
        if rows:
            self.connection.execute(addition(schools), rows)

    def all(self) -> list[Certificaat]:
        """All certificates, newest first."""
        rows = self.connection.execute(_ALL).mappings().all()
        pairs = self.connection.execute(_SCHOOLS_OF_ALL).mappings()
        vestigingen = {
            vingerafdruk: _vestigingen(group)
            for vingerafdruk, group in groupby(pairs, itemgetter("vingerafdruk"))
        }
        return [
            Certificaat(**row, vestigingen=vestigingen.get(row["vingerafdruk"], frozenset()))
            for row in rows
        ]


def _vestigingen(pairs: Iterable[RowMapping]) -> frozenset[Vestiging]:
    return frozenset(pair["vestiging"] for pair in pairs)
