"""Registering schools and certificates."""

from datetime import timedelta

import pytest

from gateway.domain.errors import Misused, NotFound
from gateway.domain.identifiers import Vestiging
from gateway.domain.party import School, Sector
from gateway.usecases.register_certificate import register_certificate
from gateway.usecases.register_school import register_school
from gateway.usecases.supersede_certificate import supersede_certificate
from gateway.usecases.withdraw_certificate import withdraw_certificate
from tests.exchange_builders import AFZENDER, MOMENT, ONTVANGER, entries

FINGERPRINT = "ab" * 32
NEWCOMER = "99YA00"
SCHOOL = School(
    vestiging=Vestiging.parse(NEWCOMER), naam="Verzonnen School De Proef", sector=Sector.PO
)


def certificate(world):
    """The certificate as it stands in the database."""
    with world.work() as work:
        return work.certificaten.get(FINGERPRINT)


def rules(caught) -> list[str]:
    """The ids of what was found wrong."""
    return [finding.rule for finding in caught.value.findings]


def test_school(world):
    """A school that is registered takes part; the log holds its number and not its name."""
    register_school(world, SCHOOL)

    with world.work() as work:
        assert work.scholen.get(SCHOOL.vestiging) == SCHOOL
    assert entries(world)[-1].gebeurtenis == "school.geregistreerd"
    assert entries(world)[-1].velden == {"school": NEWCOMER}


def test_certificate(world):
    """A certificate speaks for the schools that it was registered for."""
    register_school(world, SCHOOL)

    registered = register_certificate(world, FINGERPRINT, frozenset({SCHOOL.vestiging}))

    assert certificate(world) == registered
    assert registered.geregistreerd == MOMENT
    assert entries(world)[-1].velden == {"certificaat": FINGERPRINT, "scholen": NEWCOMER}


def test_unknown_school(world):
    """A certificate does not speak for a school that is not registered."""
    with pytest.raises(Misused) as caught:
        register_certificate(world, FINGERPRINT, frozenset({SCHOOL.vestiging}))

    assert rules(caught) == ["GW.EX70"]
    assert certificate(world) is None


@pytest.mark.parametrize("vestigingen", [frozenset(), frozenset({AFZENDER, ONTVANGER})])
def test_sectors(world, vestigingen):
    """A certificate speaks for schools of one sector: for some, and never for both sides."""
    named = frozenset(Vestiging.parse(each) for each in vestigingen)

    with pytest.raises(Misused) as caught:
        register_certificate(world, FINGERPRINT, named)

    assert rules(caught) == ["GW.EX71"]


def test_withdrawn(world, po):
    """A certificate that was withdrawn stays so, from the first time on."""
    register_certificate(world, FINGERPRINT, po.vestigingen)
    withdraw_certificate(world, FINGERPRINT)
    world.now.advance(days=1)

    withdraw_certificate(world, FINGERPRINT)

    assert certificate(world).ingetrokken == MOMENT
    assert entries(world)[-1].gebeurtenis == "certificaat.ingetrokken"


def test_not_registered_again(world, po):
    """A certificate that was withdrawn is not registered again."""
    register_certificate(world, FINGERPRINT, po.vestigingen)
    withdraw_certificate(world, FINGERPRINT)

    with pytest.raises(Misused) as caught:
        register_certificate(world, FINGERPRINT, po.vestigingen)

    assert rules(caught) == ["GW.EX73"]
    assert certificate(world).ingetrokken == MOMENT


def test_twin_of_withdrawn(world, po):
    """Nor is another form of it."""
    register_certificate(world, FINGERPRINT, po.vestigingen)
    withdraw_certificate(world, FINGERPRINT)

    with pytest.raises(Misused) as caught:
        register_certificate(
            world, "b" * 64, po.vestigingen, twins=frozenset({"c" * 64, FINGERPRINT})
        )

    assert rules(caught) == ["GW.EX73"]


def test_withdraw_unknown(world):
    """What is not registered cannot be withdrawn."""
    with pytest.raises(NotFound) as caught:
        withdraw_certificate(world, FINGERPRINT)

    assert rules(caught) == ["GW.EX72"]


def test_superseded(world, po):
    """A certificate that was replaced speaks until its end, and no longer."""
    register_certificate(world, FINGERPRINT, po.vestigingen)

    superseded = supersede_certificate(world, FINGERPRINT, end=MOMENT + timedelta(days=7))

    assert certificate(world) == superseded
    assert superseded.speaks_at(MOMENT + timedelta(days=6))
    assert not superseded.speaks_at(MOMENT + timedelta(days=7))
    assert entries(world)[-1].gebeurtenis == "certificaat.vervangen"
    assert entries(world)[-1].velden == {"certificaat": FINGERPRINT}


def test_supersede_unknown(world):
    """What is not registered cannot be replaced."""
    with pytest.raises(NotFound) as caught:
        supersede_certificate(world, FINGERPRINT, end=MOMENT)

    assert rules(caught) == ["GW.EX72"]
