"""Schools that are registered and no longer take part."""

from dataclasses import replace

import pytest

from gateway.domain.errors import Misused, Refused
from gateway.usecases.pass_on import pass_on
from gateway.usecases.register_school import register_school
from gateway.usecases.release import release
from gateway.usecases.submit import submit
from tests.exchange_builders import a_released, a_retrieved, a_signed_overstapdossier


def leave(world, party):
    """The schools of *party* no longer take part."""
    with world.work() as work:
        schools = [work.scholen.get(each) for each in party.vestigingen]
    for school in schools:
        register_school(world, replace(school, actief=False))


def rules(caught) -> list[str]:
    """The ids of what was found wrong."""
    return [finding.rule for finding in caught.value.findings]


def test_no_destination(world, po, vo):
    """No dossier is released to a school that no longer takes part."""
    submitted = submit(world, po, a_signed_overstapdossier())
    leave(world, vo)

    with pytest.raises(Refused) as caught:
        release(world, po, submitted.id)

    assert rules(caught) == ["GW.EX52"]


def test_not_passed_on(world, po, vo, other_vo):
    """No dossier is passed on to a school that no longer takes part."""
    released = a_released(world, po)
    a_retrieved(world, vo, released)
    leave(world, other_vo)
    (naar,) = other_vo.vestigingen

    with pytest.raises(Misused) as caught:
        pass_on(world, vo, released.id, naar)

    assert rules(caught) == ["GW.EX63"]
