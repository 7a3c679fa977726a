"""Whom a gateway trusts while it runs."""

import io
import json
from datetime import timedelta

import pytest

from gateway.bootstrap.lasting_trust import LastingTrust
from gateway.domain.errors import Misused
from gateway.web.log import open_log
from tests.certificate_builders import (
    a_revocation_list,
    a_school_certificate,
    an_authority,
)
from tests.exchange_builders import MOMENT

MINUTE = timedelta(minutes=1)
SCHOOL = a_school_certificate().certificate


class Gateway:
    """A gateway with two files of lists, none of which names the school yet."""

    def __init__(self, folder):
        """Write the files and start."""
        self.authorities = folder / "authorities.pem"
        self.lists = (folder / "first.pem", folder / "second.pem")
        self.authorities.write_bytes(an_authority().certificate_pem)
        for path in self.lists:
            path.write_bytes(a_revocation_list())
        self.stream = io.StringIO()
        log = open_log(self.stream)
        self.trust = LastingTrust(self.authorities, self.lists, moment=MOMENT, log=log)

    def trusts(self, *, minutes):
        """Whether the school is trusted so long after the start."""
        moment = MOMENT + minutes * MINUTE
        return not self.trust.at(moment).judge(SCHOOL, moment=moment)

    def log(self):
        """What was written to the log, and for which file."""
        lines = map(json.loads, self.stream.getvalue().splitlines())
        return [(line["level"], line["file"], line.get("rules")) for line in lines]


@pytest.fixture
def gateway(tmp_path):
    """A gateway that has just started."""
    return Gateway(tmp_path)


@pytest.mark.parametrize("which", [0, 1])
def test_renewed(gateway, which):
    """What a renewed list takes back is no longer trusted, without anybody starting it anew."""
    assert gateway.trusts(minutes=0)
    gateway.lists[which].write_bytes(a_revocation_list(SCHOOL))

    assert not gateway.trusts(minutes=1)
    assert not gateway.trusts(minutes=2)
    assert gateway.log() == [("info", str(gateway.lists[which]), None)]


def test_once_a_minute(gateway):
    """Its files are looked at no more than once a minute."""
    assert gateway.trusts(minutes=1)
    gateway.lists[0].write_bytes(a_revocation_list(SCHOOL))

    assert gateway.trusts(minutes=1.9)
    assert not gateway.trusts(minutes=2)


def test_clock_set_back(gateway):
    """A clock that is set back keeps no list from counting."""
    assert gateway.trusts(minutes=100)
    gateway.lists[0].write_bytes(a_revocation_list(SCHOOL))

    assert not gateway.trusts(minutes=5)


@pytest.mark.parametrize(
    ("content", "rules"),
    [
        (b"", ["GW.CERT12"]),
        (a_revocation_list(SCHOOL)[:99], ["GW.CERT12"]),
        (a_revocation_list(authority=an_authority("Onbekende uitgever")), ["GW.CERT13"]),
        (None, []),
    ],
    ids=["empty", "cut off", "of another authority", "gone"],
)
def test_broken(gateway, content, rules):
    """Where a new file is no list of theirs the last good one holds, and each look says so."""
    gateway.lists[0].write_bytes(a_revocation_list(SCHOOL))
    assert not gateway.trusts(minutes=1)
    if content is None:
        gateway.lists[0].unlink()
    else:
        gateway.lists[0].write_bytes(content)

    assert not gateway.trusts(minutes=2)
    assert not gateway.trusts(minutes=3)
    assert gateway.log()[1:] == 2 * [("error", str(gateway.lists[0]), rules)]


def test_the_other_is_broken(gateway):
    """A broken file keeps no other from counting, and counts itself when it is whole again."""
    gateway.lists[0].write_bytes(b"")
    gateway.lists[1].write_bytes(a_revocation_list(SCHOOL))

    assert not gateway.trusts(minutes=1)
    gateway.lists[1].write_bytes(a_revocation_list())
    gateway.lists[0].write_bytes(a_revocation_list(SCHOOL))
    assert not gateway.trusts(minutes=2)
    gateway.lists[0].write_bytes(a_revocation_list())
    assert gateway.trusts(minutes=3)


def test_broken_at_the_start(gateway):
    """A gateway does not start with a file that is no list."""
    gateway.lists[0].write_bytes(b"")

    with pytest.raises(Misused):
        LastingTrust(gateway.authorities, gateway.lists, moment=MOMENT, log=open_log())
