"""The records of all hand-overs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import ColumnElement, Connection, or_, select

from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Overdracht
from gateway.store import tables
from gateway.store.parts import read_bestemmingen, read_delingen, read_versies, write_parts
from gateway.store.problems import OVERDRACHT_TWICE
from gateway.store.rows import refusing_doubles, values_of, write

_RECORD: Final = tables.overdracht
_CLOSED: Final = (State.INGETROKKEN, State.GEWIST)


@dataclass(frozen=True, slots=True)
class Overdrachten:
    """The hand-overs that one transaction reads and writes."""

    connection: Connection

    def get(self, overdracht_id: str) -> Overdracht | None:
        """One record, locked until this transaction ends."""
        it = _RECORD.c.id == overdracht_id
        self.connection.execute(select(_RECORD.c.id).where(it).with_for_update())
        return next(iter(self._all(it)), None)

    def put(self, overdracht: Overdracht) -> None:
        """Write the record whole; raises Conflict where its code or its pupil is there already."""
        with refusing_doubles(self.connection, OVERDRACHT_TWICE):
            write(self.connection, _RECORD, values_of(_RECORD, overdracht))
        write_parts(self.connection, overdracht)

    def find(self, code_index: bytes, pgn_index: bytes) -> str | None:
        """The id of the record with both indexes, or None."""
        return self._id(_RECORD.c.code_index == code_index, _RECORD.c.pgn_index == pgn_index)

    def has_code(self, code_index: bytes) -> bool:
        """Whether a record has this code."""
        return self._id(_RECORD.c.code_index == code_index) is not None

    def open_of(self, pgn_index: bytes, afzender: Vestiging, schooljaar: str) -> str | None:
        """The id of the record of this pupil that is not ingetrokken or gewist, if there is."""
        return self._id(
            _RECORD.c.pgn_index == pgn_index,
            _RECORD.c.afzender == afzender,
            _RECORD.c.schooljaar == schooljaar,
            _RECORD.c.state.not_in(_CLOSED),
        )

    def sent_by(self, vestigingen: frozenset[Vestiging]) -> list[Overdracht]:
        """The records that these schools sent, newest first."""
        return self._all(_RECORD.c.afzender.in_(vestigingen))

    def claimed_by(self, vestigingen: frozenset[Vestiging]) -> list[Overdracht]:
        """The records that these schools hold the claim of or share, newest first."""
        shared = select(tables.deling.c.overdracht_id).where(
            tables.deling.c.school.in_(vestigingen)
        )
        return self._all(or_(_RECORD.c.claim.in_(vestigingen), _RECORD.c.id.in_(shared)))

    def due(self, moment: datetime, states: frozenset[State], limit: int) -> list[str]:
        """The ids of at most *limit* records in *states* whose termijn is not after *moment*."""
        passed = _RECORD.c.termijn <= moment
        query = select(_RECORD.c.id).where(_RECORD.c.state.in_(states), passed)
        ordered = query.order_by(_RECORD.c.termijn, _RECORD.c.id).limit(limit)
        return list(self.connection.scalars(ordered))

    def _id(self, *conditions: ColumnElement[bool]) -> str | None:
        return self.connection.scalar(select(_RECORD.c.id).where(*conditions))

    def _all(self, condition: ColumnElement[bool]) -> list[Overdracht]:
        ids = select(_RECORD.c.id).where(condition)
        versies = read_versies(self.connection, ids)
        bestemmingen = read_bestemmingen(self.connection, ids)
        delingen = read_delingen(self.connection, ids)
        newest_first = (_RECORD.c.ingediend.desc(), _RECORD.c.id)
        rows = select(_RECORD).where(condition).order_by(*newest_first)
        return [
            Overdracht(
                **row,
                versies=versies[row["id"]],
                bestemmingen=bestemmingen.get(row["id"], ()),
                gedeeld_met=delingen.get(row["id"], ()),
            )
            for row in self.connection.execute(rows).mappings()
        ]
