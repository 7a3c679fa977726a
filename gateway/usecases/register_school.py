"""Registreren: a school takes part from now on."""

from gateway.audit.events import Event
from gateway.domain.party import School
from gateway.usecases.journal import record
from gateway.usecases.world import World


def register_school(world: World, school: School) -> School:
    """Register *school*, or change the name or sector under which it was registered."""
    with world.work() as work:
        work.scholen.put(school)
        record(work, Event.SCHOOL_GEREGISTREERD, world.now(), school=str(school.vestiging))
    return school
