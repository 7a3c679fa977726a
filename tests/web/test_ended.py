"""Who got in before and does no longer: replaced certificates, and schools that left."""

from dataclasses import replace
from datetime import timedelta

import pytest

from gateway.domain.identifiers import Vestiging
from gateway.signing.certificates import fingerprint
from gateway.usecases.register_school import register_school
from gateway.usecases.supersede_certificate import supersede_certificate
from gateway.usecases.withdraw_certificate import withdraw_certificate
from tests.exchange_builders import AFZENDER, entries, the_signer

LIST = "/api/v1/overdrachten"


@pytest.fixture
def ended(world, vingerafdruk):
    """The certificate of the sender, withdrawn."""
    withdraw_certificate(world, vingerafdruk)
    return vingerafdruk


def test_recorded(world, po, ended):
    """That somebody came with a certificate which was withdrawn stands in the audit log."""
    po.post("/api/v1/overdrachten", b"<x/>")

    last = entries(world)[-1]
    assert last.gebeurtenis == "verzoek.geweigerd"
    assert last.velden["reden"] == "NotAdmitted"
    assert last.velden["regels"] == "GW.WEB03"
    assert (last.velden["certificaat"], last.velden["scholen"]) == (ended, AFZENDER)


def answer(caller):
    """The status of a call, and the rules that were broken."""
    response = caller.get(LIST)
    if response.status_code == 200:
        return 200, []
    return response.status_code, [each["regel"] for each in response.get_json()["bevindingen"]]


@pytest.fixture
def vingerafdruk():
    """The fingerprint of the certificate with which the sender calls."""
    return fingerprint(the_signer(AFZENDER).certificate)


def test_replaced(world, po, vingerafdruk):
    """A certificate that was replaced opens the door until its end, and then no more."""
    supersede_certificate(world, vingerafdruk, end=world.now() + timedelta(days=7))

    before = answer(po)
    world.now.advance(days=7)

    assert before == (200, [])
    assert answer(po) == (403, ["GW.CERT05"])


def test_replaced_and_withdrawn(world, po, vingerafdruk):
    """A certificate that was withdrawn has no days left of being replaced."""
    supersede_certificate(world, vingerafdruk, end=world.now() + timedelta(days=7))
    withdraw_certificate(world, vingerafdruk)

    assert answer(po) == (403, ["GW.WEB03"])


def test_school_that_left(world, po):
    """A school that no longer takes part does not get in, and is let in when it returns."""
    with world.work() as work:
        school = work.scholen.get(Vestiging.parse(AFZENDER))
    register_school(world, replace(school, actief=False))

    left = answer(po)
    register_school(world, school)

    assert left == (403, ["GW.WEB02"])
    assert answer(po) == (200, [])
