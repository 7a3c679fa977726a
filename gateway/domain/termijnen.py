"""How long a dossier stands ready, how long it is kept, and how often a code may be tried."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

WARNING_DAYS: Final = (14, 7, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijnen:
    """
    The limits that this gateway holds, in days unless their names say otherwise.

    A dossier stands ready for *standaard* days, or for what the sender chose up to *maximum*. It
    is erased *nazorg* days after it was acknowledged; the record of an overdracht that expired or
    was withdrawn goes after *bewaring*. Within *venster* a school may miss *per_school* times,
    and a code may be missed *per_code* times.
    """

    standaard: int = 60
    maximum: int = 180
    nazorg: int = 14
    bewaring: int = 365
    per_school: int = 50
    per_code: int = 5
    venster: timedelta = timedelta(hours=1)
    sleutel: timedelta = timedelta(days=7)


def warnings_due(termijn: datetime, *, since: datetime, until: datetime) -> tuple[int, ...]:
    """
    Of which warnings before *termijn* the moment came after *since* and not after *until*.

    A warning is known by its number of days before the term: 14, 7 or 2.
    """
    return tuple(days for days in WARNING_DAYS if since < termijn - timedelta(days=days) <= until)
