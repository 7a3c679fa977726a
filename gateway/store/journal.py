"""The audit log: a chain that only grows, and never forks."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from gateway.audit.chain import ALTERED, Entry
from gateway.audit.events import Event
from gateway.domain.errors import Conflict, Misused
from gateway.store.problems import AUDIT_DOES_NOT_FOLLOW
from gateway.store.tables import audit, audit_kop

_STREAMED: Final = {"yield_per": 1000}
_HEAD: Final = select(audit_kop.c.nummer).with_for_update()
_NEWEST: Final = select(audit).order_by(audit.c.nummer.desc()).limit(1)
_MOVE: Final = (
    update(audit_kop)
    .where(audit_kop.c.nummer == bindparam("last"))
    .values(nummer=audit_kop.c.nummer + 1)
)
_ADDITION: Final = insert(audit)


@dataclass(frozen=True, slots=True)
class Journal:
    """The audit log as one transaction reads it and adds to it."""

    connection: Connection

    def last(self) -> Entry | None:
        """The newest entry; nobody else appends until this transaction ends."""
        # Whoever waits for the last entry itself would, when its turn comes, still hold the entry
        # that was last when it began to wait. So all wait for one row that is always there.
        self.connection.execute(_HEAD)
        row = self.connection.execute(_NEWEST).mappings().one_or_none()
        return None if row is None else _entry(row)

    def append(self, entry: Entry) -> None:
        """Write the entry that follows the last; raises Conflict where it does not follow."""
        if self.connection.execute(_MOVE, {"last": entry.nummer - 1}).rowcount != 1:
            raise Conflict(AUDIT_DOES_NOT_FOLLOW.at())
        self.connection.execute(_ADDITION, _values(entry))

    def entries(self, *, after: int = 0) -> Iterator[Entry]:
        """The entries with a number above *after*, in order; raises Misused at one of no form."""
        rows = select(audit).where(audit.c.nummer > after).order_by(audit.c.nummer)
        with self.connection.execute(rows, execution_options=_STREAMED) as streamed:
            for row in streamed.mappings():
                yield _entry(row)


def _values(entry: Entry) -> dict[str, object]:
    return {
        "nummer": entry.nummer,
        "moment": entry.moment,
        "gebeurtenis": entry.gebeurtenis.value,
        "velden": json.dumps(dict(entry.velden)),
        "vorige": entry.vorige,
    }


def _entry(row: RowMapping) -> Entry:
    try:
        return Entry(
            nummer=row["nummer"],
            moment=_text(row["moment"]),
            gebeurtenis=Event(row["gebeurtenis"]),
            velden=json.loads(row["velden"]),
            vorige=_text(row["vorige"]),
        )
    except (ValueError, TypeError, RecursionError):
        raise Misused(ALTERED.at(nummer=row["nummer"])) from None


def _text(value: object) -> str:
    """*value*; raises TypeError where it is no text, which SQLite takes in any column."""
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
