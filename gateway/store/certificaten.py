"""The certificates that are registered, each for one school or more."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, delete, insert, select, true

from gateway.domain.party import Certificaat
from gateway.store.rows import values_of, write
from gateway.store.tables import certificaat as table
from gateway.store.tables import certificaat_school as schools


@dataclass(frozen=True, slots=True)
class Certificaten:
    """The certificates that one transaction reads and writes."""

    connection: Connection

    def get(self, vingerafdruk: str) -> Certificaat | None:
        """One certificate, or None where it is not registered."""
        return next(iter(self._all(table.c.vingerafdruk == vingerafdruk)), None)

    def put(self, certificaat: Certificaat) -> None:
        """Register a certificate, or change it."""
        fingerprint = certificaat.vingerafdruk
        write(self.connection, table, values_of(table, certificaat))
        self.connection.execute(delete(schools).where(schools.c.vingerafdruk == fingerprint))
        rows = [
            {"vingerafdruk": fingerprint, "vestiging": vestiging}
            for vestiging in certificaat.vestigingen
        ]
        if rows:
            self.connection.execute(insert(schools), rows)

    def all(self) -> list[Certificaat]:
        """All certificates, newest first."""
        return self._all(true())

    def _all(self, condition: ColumnElement[bool]) -> list[Certificaat]:
        found = select(table.c.vingerafdruk).where(condition)
        pairs = self.connection.execute(
            select(schools).where(schools.c.vingerafdruk.in_(found)).order_by(*schools.primary_key)
        ).mappings()
        vestigingen = {
            fingerprint: frozenset(pair["vestiging"] for pair in group)
            for fingerprint, group in groupby(pairs, itemgetter("vingerafdruk"))
        }
        newest_first = (table.c.geregistreerd.desc(), table.c.vingerafdruk)
        rows = self.connection.execute(select(table).where(condition).order_by(*newest_first))
        return [
            Certificaat(**row, vestigingen=vestigingen.get(row["vingerafdruk"], frozenset()))
            for row in rows.mappings()
        ]
