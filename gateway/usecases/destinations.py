"""Whether the schools that a dossier is addressed to can ever fetch it."""

from collections.abc import Iterator

from gateway.domain.findings import Finding
from gateway.domain.identifiers import Vestiging
from gateway.usecases import problems
from gateway.usecases.ports import Work


def unknown_destinations(
    work: Work, bestemmingen: tuple[Vestiging, ...], *, before: tuple[Vestiging, ...] = ()
) -> Iterator[Finding]:
    """Each of *bestemmingen* that is no VO school which takes part, and did not stand *before*."""
    for number, vestiging in enumerate(bestemmingen, 1):
        school = work.scholen.get(vestiging)
        if vestiging not in before and (school is None or not school.takes_in):
            yield problems.UNKNOWN_DESTINATION.at(f"kop/bestemming[{number}]", school=vestiging)
