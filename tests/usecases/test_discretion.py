"""What the exchange keeps, says and writes down shows nothing of a pupil."""

import json
import re
from dataclasses import asdict

import pytest

from gateway.audit.chain import check
from gateway.domain.errors import OverstapError
from gateway.domain.identifiers import UniekeCode
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.code_sheet import code_sheet
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.overview import overview
from gateway.usecases.retrieve import retrieve
from gateway.usecases.show import show
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from tests.exchange_builders import (
    OTHER_PGN,
    PGN,
    a_next_version,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    entries,
    the_code,
)

NAMES = ("Lotte", "Zoë", "Verzonnen", "Hanna", "Bedacht", "70001")


@pytest.fixture
def a_whole_life(world, po, other_po, vo, other_vo):
    """Everything that can happen to two overdrachten, refusals too; gives all that was raised."""
    first = a_released(world, po)
    code = the_code(world, first)
    second = a_released(world, po, bsn=OTHER_PGN.digits)
    a_received(world, vo, first)
    third = supplement(world, po, first.id, a_next_version(first))
    code_sheet(world, po, first.id)
    refused = [
        lambda: retrieve(world, vo, code, OTHER_PGN),
        lambda: retrieve(world, vo, UniekeCode.from_random(5), PGN),
        lambda: retrieve(world, other_vo, code, PGN),
        lambda: retrieve(world, po, code, PGN),
        lambda: submit(world, po, a_signed_overstapdossier()),
        lambda: submit(world, po, a_signed_overstapdossier(dossier={"inzage": None})),
        lambda: submit(world, po, a_signed_overstapdossier().replace(b"Lotte", b"Lotje")),
        lambda: supplement(world, po, first.id, a_next_version(third, bsn=OTHER_PGN.digits)),
        lambda: show(world, other_po, PGN.digits),
        lambda: withdraw(world, po, code.printed),
        lambda: acknowledge(world, vo, code.characters, PGN.digits),
    ]
    raised = [caught(act) for act in refused]
    withdraw(world, po, second.id)
    a_received(world, vo, first)
    overview(world, po)
    world.now.advance(days=400)
    expire(world)
    erase(world)
    return code, raised


def caught(act) -> OverstapError:
    """The error that *act* ends in."""
    with pytest.raises(OverstapError) as error:
        act()
    return error.value


def secrets(code: UniekeCode) -> tuple[str, ...]:
    """What may stand nowhere."""
    return (PGN.digits, OTHER_PGN.digits, code.characters, code.printed, *NAMES)


def test_audit(world, a_whole_life):
    """No entry of the audit log holds a number, a code or a name, and the chain is whole."""
    code, _ = a_whole_life
    text = json.dumps([asdict(entry) for entry in entries(world)], ensure_ascii=False)

    assert [secret for secret in secrets(code) if secret in text] == []
    assert check(entries(world)) == ()


def test_errors(a_whole_life):
    """No error repeats a number, a code or a name, and each says what to do and who."""
    code, raised = a_whole_life
    for error in raised:
        text = repr(error) + str(error) + repr(error.findings)
        assert [secret for secret in secrets(code) if secret in text] == []
        assert all(finding.message and finding.advice for finding in error.findings)
        assert error.findings


def test_database(world, po, vo, tmp_path):
    """The files of the database, journal and all, hold no number, code or name, at any moment."""
    released = a_released(world, po)
    code = the_code(world, released)
    key = f"leerling-{PGN.digits}"
    supplement(world, po, released.id, a_next_version(released), idempotency_key=key)
    a_retrieved(world, vo, released)
    with pytest.raises(OverstapError):
        retrieve(world, vo, code, OTHER_PGN)

    dump = b"".join(path.read_bytes() for path in tmp_path.iterdir())

    pupil = [each for each in secrets(code) if each != "Verzonnen"]
    assert b"Verzonnen School" in dump
    assert [secret for secret in pupil if secret.encode() in dump] == []
    assert re.search(rb"overstapdossier:1|<od:", dump) is None
