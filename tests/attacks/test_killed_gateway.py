"""A gateway whose workers are killed with -9 while schools hand in, fetch and acknowledge."""

import hashlib
import os
import random
import signal
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from gateway.audit.chain import check
from gateway.audit.events import Event
from gateway.client import Failed, Unreachable
from gateway.domain.errors import OverstapError, WrongState
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.usecases.places import open_document
from tests.exchange_builders import AFZENDER, ONTVANGER, a_signed_overstapdossier
from tests.gateway_process import a_bsn, a_gateway

SECONDS = 4
KILLS = 4
PATIENCE = 30
SCHOOLS = 3


@dataclass
class Said:
    """What the gateway said had been done, by the id of the overdracht."""

    submitted: dict[str, str] = field(default_factory=dict)
    received: dict[str, str] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    kills: int = 0


def one_pupil(po, vo, said):
    """Take one pupil the whole way, again where a connection broke; note what was promised."""
    bsn = a_bsn()
    said.numbers.append(bsn)
    document = a_signed_overstapdossier(bsn=bsn)
    sha256 = hashlib.sha256(document).hexdigest()
    id_ = again(lambda: po.submit(document, key=sha256)).id
    said.submitted[id_] = sha256
    again(lambda: released(po, id_))
    code = again(lambda: po.code(id_)).code
    found = again(lambda: vo.retrieve(code, bsn))
    if found.document != document:
        said.wrong.append(id_)
    again(lambda: vo.acknowledge(found.ophaling_id, found.sha256))
    said.received[id_] = sha256


def released(po, id_):
    """Put it ready, unless a call whose answer was lost has done so."""
    try:
        po.release(id_)
    except WrongState:
        assert po.status(id_).staat is State.KLAARGEZET


def again(call):
    """What *call* gives in the end."""
    for _ in range(20):
        try:
            return call()
        except Unreachable:
            time.sleep(0.2)
    raise AssertionError("the gateway did not come back")


def workers_of(folder: Path):
    """
    The processes that serve the gateway in *folder*, but for the one that watches them.

    They are known by where they write, for gunicorn may give them other names.
    """
    ours = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                writes_to = (entry / "fd" / "2").readlink()
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            if writes_to == folder / "stderr":
                ours[int(entry.name)] = parent
    return [process for process, parent in ours.items() if parent in ours]


def goes_on(until, said):
    """Whether the schools still call: on a busy machine the first kill may be late."""
    late = 0 if said.kills else PATIENCE
    return time.monotonic() < until + late


def kill_now_and_then(folder, until, said):
    """Kill one worker at a time, at moments that nobody chose."""
    chance = random.Random(20260331)
    while said.kills < KILLS and goes_on(until, said):
        time.sleep(chance.uniform(0.3, 2 * SECONDS / KILLS - 0.3))
        if goes_on(until, said) and (found := workers_of(folder)):
            os.kill(chance.choice(found), signal.SIGKILL)
            said.kills += 1


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory):
    """The gateway after the kills, and what it had said."""
    folder, said = tmp_path_factory.mktemp("killed"), Said()
    with a_gateway(folder) as gateway:
        until = time.monotonic() + SECONDS

        def school():
            with gateway.client(AFZENDER) as po, gateway.client(ONTVANGER) as vo:
                while goes_on(until, said):
                    try:
                        one_pupil(po, vo, said)
                    except (OverstapError, AssertionError, Failed) as error:
                        said.wrong.append(repr(error))

        killer = threading.Thread(target=kill_now_and_then, args=(folder, until, said))
        threads = [killer, *(threading.Thread(target=school) for _ in range(SCHOOLS))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        yield gateway, said


def test_nobody_was_refused(aftermath):
    """Whoever asks again after a broken connection gets on, and gets his own dossier."""
    _, said = aftermath

    assert said.wrong == []
    assert said.kills > 0


def test_nothing_promised_is_lost(aftermath):
    """All that was said to be handed in or received is so, with the bytes that were handed in."""
    gateway, said = aftermath

    with gateway.world.work() as work:
        for id_, sha256 in said.submitted.items():
            kept = work.overdrachten.get(id_)
            document = open_document(gateway.world, work, kept)
            assert hashlib.sha256(document).hexdigest() == kept.versie.sha256 == sha256
        states = {id_: work.overdrachten.get(id_).state for id_ in said.received}

    assert said.received
    assert set(states.values()) == {State.ONTVANGEN}


def test_nothing_is_doubled(aftermath):
    """Of each pupil there is one overdracht, though its call was made more than once."""
    gateway, _ = aftermath

    with gateway.world.work() as work:
        kept = list(work.overdrachten.sent_by(frozenset({Vestiging.parse(AFZENDER)})))

    assert len({each.pgn_index for each in kept}) == len(kept)
    assert len({each.versie.sha256 for each in kept}) == len(kept)


def test_every_change_and_its_entry(aftermath):
    """The chain is whole, and says of each overdracht exactly what its record says."""
    gateway, _ = aftermath

    with gateway.world.work() as work:
        entries = list(work.audit.entries())
        kept = list(work.overdrachten.sent_by(frozenset({Vestiging.parse(AFZENDER)})))
        taken = [each for one in kept for each in work.ophalingen.of(one.id)]
    written = Counter(entry.gebeurtenis for entry in entries)

    assert check(entries) == ()
    assert written[Event.INGEDIEND] == len(kept)
    assert written[Event.KLAARGEZET] == sum(each.klaargezet is not None for each in kept)
    assert written[Event.OPGEHAALD] == len(taken)
    assert written[Event.BEVESTIGD] == sum(each.bevestigd is not None for each in taken)


def test_nothing_told(aftermath):
    """No number of a pupil stands in what a gateway that is killed leaves in its logs."""
    gateway, said = aftermath

    written = gateway.written()

    assert [number for number in said.numbers if number in written] == []
