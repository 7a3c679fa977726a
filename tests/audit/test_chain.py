"""The chain of entries, and what shows when somebody was at it."""

import hashlib
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from gateway.audit.chain import BEGINNING, Entry, Head, check, following, stamp
from gateway.audit.events import Event

OVERDRACHT = "6f1f6a52-3f3e-4f5c-9f62-5d5f3d1c0a11"
OTHER = "11111111-3f3e-4f5c-9f62-5d5f3d1c0a11"
LENGTH = 6


@pytest.fixture
def chain(moment):
    """A chain of six entries."""
    entries: list[Entry] = []
    for minutes in range(LENGTH):
        last = entries[-1] if entries else None
        then = moment + timedelta(minutes=minutes)
        entries.append(following(last, Event.VERLOPEN, then, {"overdracht": OVERDRACHT}))
    return entries


def head(entry: Entry) -> Head:
    """*entry*, as it was noted elsewhere."""
    return Head(nummer=entry.nummer, digest=entry.digest)


def rules(findings) -> list[str]:
    """The ids of *findings*."""
    return [finding.rule for finding in findings]


def test_first(moment):
    """The first entry has number one and follows sixty-four zeros."""
    first = following(None, Event.GEWIST, moment, {"overdracht": OVERDRACHT})

    assert (first.nummer, first.vorige) == (1, BEGINNING)


def test_digest(moment):
    """The digest is that of the canonical JSON that the page describes."""
    entry = following(None, Event.GEWIST, moment, {"overdracht": OVERDRACHT})
    canonical = (
        '{"gebeurtenis":"overdracht.gewist","moment":"2026-03-31T09:30:00.000Z","nummer":1,'
        f'"velden":{{"overdracht":"{OVERDRACHT}"}},"vorige":"{"0" * 64}"}}'
    )

    assert entry.digest == hashlib.sha256(canonical.encode()).hexdigest()


def test_order_of_fields(moment):
    """The order in which the fields were given makes no other entry."""
    velden = {"certificaat": "", "school": "99AA00", "overdracht": OVERDRACHT}
    forward = following(None, Event.INGETROKKEN, moment, velden)
    backward = following(None, Event.INGETROKKEN, moment, dict(reversed(velden.items())))

    assert forward.digest == backward.digest


def test_unfit(moment):
    """An entry whose fields do not fit its event is not made."""
    with pytest.raises(ValueError, match="has the fields"):
        following(None, Event.GEWIST, moment, {"leerling": OVERDRACHT})


@pytest.mark.parametrize("microsecond", [0, 1, 999, 1000, 999_999])
def test_stamp(microsecond):
    """A moment is written to the millisecond and in UTC, in one length."""
    summer = timezone(timedelta(hours=2))

    text = stamp(datetime(2026, 3, 31, 11, 30, 0, microsecond, summer))

    assert text == f"2026-03-31T09:30:00.{microsecond // 1000:03}Z"


def test_untouched(chain):
    """Nothing is wrong with a chain that nobody touched, whichever entry was noted."""
    assert check(chain) == ()
    assert all(check(chain, known=head(entry)) == () for entry in chain)


def test_empty():
    """Nothing is wrong with a log in which nothing stands yet."""
    assert check([]) == ()


@pytest.mark.parametrize("number", range(LENGTH - 1))
@pytest.mark.parametrize(
    "change",
    [
        {"moment": "2026-03-31T09:30:00.001Z"},
        {"gebeurtenis": Event.GEWIST},
        {"velden": {"overdracht": OTHER}},
        {"vorige": "1" * 64},
    ],
    ids=lambda change: next(iter(change)),
)
def test_altered(chain, number, change):
    """An entry of which anything is altered breaks the chain."""
    chain[number] = replace(chain[number], **change)

    assert rules(check(chain)) == ["GW.AUD01"]


def test_altered_last(chain):
    """The last entry being altered shows against what was noted of it."""
    known = head(chain[-1])
    chain[-1] = replace(chain[-1], velden={"overdracht": OTHER})

    assert rules(check(chain, known=known)) == ["GW.AUD04"]


@pytest.mark.parametrize("number", range(LENGTH - 1))
def test_deleted(chain, number):
    """An entry that was taken out is missed."""
    del chain[number]

    findings = check(chain)

    assert rules(findings) == ["GW.AUD02"]
    assert findings[0].facts == {"nummer": number}


@pytest.mark.parametrize("number", range(LENGTH - 1))
def test_deleted_and_renumbered(chain, number):
    """An entry that was taken out is missed, even when all after it were numbered anew."""
    del chain[number]
    renumbered = [replace(entry, nummer=place) for place, entry in enumerate(chain, 1)]

    assert rules(check(renumbered)) == ["GW.AUD01"]


@pytest.mark.parametrize("number", range(LENGTH - 1))
def test_reordered(chain, number):
    """Two entries that changed places are noticed, renumbered or not."""
    chain[number], chain[number + 1] = chain[number + 1], chain[number]
    renumbered = [replace(entry, nummer=place) for place, entry in enumerate(chain, 1)]

    assert rules(check(chain)) == ["GW.AUD02"]
    assert rules(check(renumbered)) == ["GW.AUD01"]


@pytest.mark.parametrize("number", range(LENGTH))
def test_inserted(chain, number):
    """An entry that was put in twice is noticed."""
    chain.insert(number, chain[number])

    assert rules(check(chain)) == ["GW.AUD02"]


@pytest.mark.parametrize("kept", range(LENGTH))
def test_truncated(chain, kept):
    """A chain whose end was cut off is whole in itself, but not against what was noted."""
    known = head(chain[-1])

    assert check(chain[:kept]) == ()
    assert rules(check(chain[:kept], known=known)) == ["GW.AUD03"]


def test_rewritten(chain, moment):
    """A chain that was written anew from the start shows against what was noted."""
    known = head(chain[3])
    anew: list[Entry] = []
    for _ in chain:
        last = anew[-1] if anew else None
        anew.append(following(last, Event.VERLOPEN, moment, {"overdracht": OTHER}))

    assert check(anew) == ()
    assert rules(check(anew, known=known)) == ["GW.AUD04"]
