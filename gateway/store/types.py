"""How a moment, a school and a word from a closed list stand in a column."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import DateTime, Dialect, Enum, String
from sqlalchemy.types import TypeDecorator

from gateway.domain.identifiers import Vestiging


class Moment(TypeDecorator[datetime]):
    """A moment, to the microsecond and in UTC, as it went in; SQLite itself knows no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Raise ValueError for a moment that does not say in which time zone it is."""
        del dialect
        if value is not None and value.tzinfo is None:
            raise ValueError("a moment has a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC, whatever zone the connection speaks."""
        del dialect
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


class School(TypeDecorator[Vestiging]):
    """The vestiging of a school, as `99XX00`."""

    impl = String(6)
    cache_ok = True

    def process_bind_param(self, value: Vestiging | None, dialect: Dialect) -> str | None:
        """BRIN and number, written together."""
        del dialect
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Vestiging | None:
        """The vestiging that is written there."""
        del dialect
        return None if value is None else Vestiging.parse(value)


def one_of(words: type[StrEnum], *, name: str) -> Enum:
    """A column that takes the values of *words* only, as they are written."""
    return Enum(
        words,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=_values,
    )


def _values(words: Iterable[StrEnum]) -> list[str]:
    return [word.value for word in words]
