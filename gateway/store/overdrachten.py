"""The records of all hand-overs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, bindparam, or_, select

from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Overdracht
from gateway.store.parts import Parts, write_parts
from gateway.store.problems import OVERDRACHT_TWICE
from gateway.store.rows import refusing_doubles, values_of, write
from gateway.store.tables import deling
from gateway.store.tables import overdracht as table

# Made once: to make a statement takes longer than to run it.
_LOCKED: Final = select(table).where(table.c.id == bindparam("id")).with_for_update()
_WITH_CODE: Final = select(table.c.id).where(table.c.code_index == bindparam("code_index"))
_WITH_BOTH: Final = _WITH_CODE.where(table.c.pgn_index == bindparam("pgn_index"))
_OPEN: Final = select(table.c.id).where(
    table.c.pgn_index == bindparam("pgn_index"),
    table.c.afzender == bindparam("afzender"),
    table.c.schooljaar == bindparam("schooljaar"),
    table.c.state.not_in((State.INGETROKKEN, State.GEWIST)),
)


@dataclass(frozen=True, slots=True)
class Overdrachten:
    """The hand-overs that one transaction reads and writes."""

    connection: Connection

    def get(self, overdracht_id: str) -> Overdracht | None:
        """One record, locked until this transaction ends."""
        row = self.connection.execute(_LOCKED, {"id": overdracht_id}).mappings().one_or_none()
        return None if row is None else Parts.of_one(self.connection, overdracht_id).whole(row)

    def put(self, overdracht: Overdracht) -> None:
        """Write the record whole; raises Conflict where its code or its pupil is there already."""
        with refusing_doubles(self.connection, OVERDRACHT_TWICE):
            write(self.connection, table, values_of(table, overdracht))
        write_parts(self.connection, overdracht)

    def find(self, code_index: bytes, pgn_index: bytes) -> str | None:
        """The id of the record with both indexes, or None."""
        both = {"code_index": code_index, "pgn_index": pgn_index}
        return self.connection.scalar(_WITH_BOTH, both)

    def has_code(self, code_index: bytes) -> bool:
        """Whether a record has this code."""
        return self.connection.scalar(_WITH_CODE, {"code_index": code_index}) is not None

    def open_of(self, pgn_index: bytes, afzender: Vestiging, schooljaar: str) -> str | None:
        """The id of the record of this pupil that is not ingetrokken or gewist, if there is."""
        pupil = {"pgn_index": pgn_index, "afzender": afzender, "schooljaar": schooljaar}
        return self.connection.scalar(_OPEN, pupil)

    def sent_by(self, vestigingen: frozenset[Vestiging]) -> list[Overdracht]:
        """The records that these schools sent, newest first."""
        return self._all(table.c.afzender.in_(vestigingen))

    def claimed_by(self, vestigingen: frozenset[Vestiging]) -> list[Overdracht]:
        """The records that these schools hold the claim of or share, newest first."""
        shared = select(deling.c.overdracht_id).where(deling.c.school.in_(vestigingen))
        return self._all(or_(table.c.claim.in_(vestigingen), table.c.id.in_(shared)))

    def due(self, moment: datetime, states: frozenset[State]) -> list[str]:
        """The ids of the records in *states* whose termijn is not after *moment*."""
        passed = select(table.c.id).where(table.c.state.in_(states), table.c.termijn <= moment)
        return list(self.connection.scalars(passed.order_by(table.c.termijn, table.c.id)))

    def _all(self, condition: ColumnElement[bool]) -> list[Overdracht]:
        newest_first = (table.c.ingediend.desc(), table.c.id)
        ordered = select(table).where(condition).order_by(*newest_first)
        rows = self.connection.execute(ordered).mappings().all()
        parts = Parts.of_all(self.connection, select(table.c.id).where(condition))
        # Between the two reads another transaction may have ended a claim, on PostgreSQL.
        return [parts.whole(row) for row in rows if row["id"] in parts.versies]
