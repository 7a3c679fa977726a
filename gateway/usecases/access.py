"""Who may do what, and whose overdracht it is: denied unless it is said here."""

from collections.abc import Mapping
from typing import Final

from gateway.domain.errors import Misused, NotAdmitted, NotFound, NotYourSchool
from gateway.domain.findings import Kind
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import TAKEN_BY, Action
from gateway.domain.overdracht import Overdracht
from gateway.domain.party import Party, Sector
from gateway.usecases import problems
from gateway.usecases.ports import Work

_ONLY: Final[Mapping[Sector | None, Kind]] = {
    Sector.PO: problems.ONLY_PO,
    Sector.VO: problems.ONLY_VO,
    None: problems.ONLY_CLOCK,
}


def demand(caller: Party, action: Action) -> None:
    """Raise NotAdmitted where a school of the caller's sector may not take *action*."""
    taken_by = TAKEN_BY[action]
    if caller.sector is not taken_by:
        raise NotAdmitted(_ONLY[taken_by].at(actie=action.capitalize()))


def known(work: Work, overdracht_id: str) -> Overdracht:
    """The overdracht, whoever it is of; raises NotFound where there is none."""
    overdracht = work.overdrachten.get(overdracht_id)
    if overdracht is None:
        raise NotFound(problems.UNKNOWN.at())
    return overdracht


def sent(work: Work, caller: Party, overdracht_id: str) -> Overdracht:
    """The overdracht that the caller sent; raises NotFound for any other."""
    overdracht = known(work, overdracht_id)
    if not caller.may_act_for(overdracht.afzender):
        raise NotFound(problems.UNKNOWN.at())
    return overdracht


def claimed(work: Work, caller: Party, overdracht_id: str) -> tuple[Overdracht, Vestiging]:
    """The overdracht that the caller holds, and for which school; else raises NotFound."""
    overdracht = known(work, overdracht_id)
    if overdracht.claim is None or not caller.may_act_for(overdracht.claim):
        raise NotFound(problems.UNKNOWN.at())
    return overdracht, overdracht.claim


def reading_school(caller: Party, overdracht: Overdracht) -> Vestiging:
    """
    For which of its schools the caller reads the overdracht.

    Raises NotYourSchool where for none, and Misused where it cannot be told for which of more:
    then the caller has to say on whose behalf it acts (`Party.on_behalf_of`).
    """
    allowed = [school for school in sorted(caller.vestigingen) if overdracht.is_open_to(school)]
    if not allowed:
        claimed_elsewhere = overdracht.claim is not None
        kind = problems.CLAIMED_ELSEWHERE if claimed_elsewhere else problems.ADDRESSED_ELSEWHERE
        raise NotYourSchool(kind.at())
    if overdracht.claim in allowed:
        return overdracht.claim
    if len(allowed) > 1:
        raise Misused(problems.WHICH_SCHOOL.at())
    return allowed[0]


def other_vo_school(work: Work, vestiging: Vestiging, *, than: Vestiging) -> None:
    """Raise Misused where *vestiging* is no registered VO school, or is *than* itself."""
    school = work.scholen.get(vestiging)
    if school is None or not school.takes_in or vestiging == than:
        raise Misused(problems.NO_VO_SCHOOL.at(school=vestiging))
