"""
Which overdracht a code and a PGN open together, without telling the two kinds of miss apart.

An unknown code and a wrong PGN take the same way: two keyed indexes, one query that asks for
both, one count, one answer.
"""

from datetime import datetime
from typing import Final

from gateway.domain.errors import NotFound, TooManyAttempts
from gateway.domain.findings import Kind
from gateway.domain.identifiers import Pgn, UniekeCode
from gateway.domain.party import Party
from gateway.domain.termijnen import Termijnen
from gateway.usecases import problems
from gateway.usecases.ports import Work
from gateway.usecases.world import World

_SECONDS: Final = 60


def find_by_code(world: World, caller: Party, code: UniekeCode, pgn: Pgn) -> str:
    """
    The id of the overdracht that *code* and *pgn* open; raises NotFound or TooManyAttempts.

    A miss is counted in a transaction of its own, so that the refusal does not undo the count.
    """
    moment = world.now()
    code_index, pgn_index = world.vault.index_of_code(code), world.vault.index_of_pgn(pgn)
    on_code = f"code:{code_index.hex()}"
    by_school = tuple(f"school:{vestiging}" for vestiging in sorted(caller.vestigingen))
    with world.work() as work:
        _within_limits(work, world.terms, moment, on_code=on_code, by_school=by_school)
        found = work.overdrachten.find(code_index, pgn_index)
        if found is None:
            work.pogingen.add(world.new_id(), (on_code, *by_school), moment)
    if found is None:
        raise NotFound(problems.NOT_FOUND.at())
    return found


def _within_limits(
    work: Work,
    terms: Termijnen,
    moment: datetime,
    *,
    on_code: str,
    by_school: tuple[str, ...],
) -> None:
    since = moment - terms.venster
    # Always in the same order, so that no two transactions wait for each other.
    for teller in by_school:
        if work.pogingen.count(teller, since=since) >= terms.per_school:
            raise _too_many(problems.TOO_MANY_BY_SCHOOL, terms, terms.per_school)
    if work.pogingen.count(on_code, since=since) >= terms.per_code:
        raise _too_many(problems.TOO_MANY_ON_CODE, terms, terms.per_code)


def _too_many(kind: Kind, terms: Termijnen, aantal: int) -> TooManyAttempts:
    minuten = int(terms.venster.total_seconds()) // _SECONDS
    return TooManyAttempts(kind.at(minuten=minuten, aantal=aantal))
