"""The life of an overdracht, cell by cell."""

import pytest

from gateway.domain.errors import WrongState
from gateway.domain.lifecycle import (
    NOT_NOW,
    TAKEN_BY,
    TRANSITIONS,
    Action,
    State,
    after,
    clock_action,
    is_possible,
    states_before,
)
from gateway.domain.party import Sector

# The agreed lifecycle, written down here a second time: from, action, to.
AGREED = """
-            indienen     concept
concept      klaarzetten  klaargezet
concept      aanvullen    concept
concept      intrekken    ingetrokken
klaargezet   ophalen      opgehaald
klaargezet   aanvullen    klaargezet
klaargezet   intrekken    ingetrokken
klaargezet   verlopen     verlopen
opgehaald    ophalen      opgehaald
opgehaald    bevestigen   ontvangen
opgehaald    terugzetten  teruggezet
opgehaald    aanvullen    klaargezet
opgehaald    vrijgeven    klaargezet
opgehaald    doorsturen   klaargezet
opgehaald    delen        opgehaald
opgehaald    verlopen     verlopen
ontvangen    ophalen      ontvangen
ontvangen    terugzetten  teruggezet
ontvangen    aanvullen    klaargezet
ontvangen    vrijgeven    klaargezet
ontvangen    doorsturen   klaargezet
ontvangen    delen        ontvangen
ontvangen    wissen       gewist
teruggezet   aanvullen    klaargezet
teruggezet   vrijgeven    klaargezet
teruggezet   doorsturen   klaargezet
teruggezet   intrekken    ingetrokken
teruggezet   verlopen     verlopen
verlopen     aanvullen    klaargezet
verlopen     intrekken    ingetrokken
verlopen     wissen       gewist
ingetrokken  wissen       gewist
"""
EXPECTED = {
    (None if state == "-" else State(state), Action(action)): State(to)
    for state, action, to in (line.split() for line in AGREED.strip().splitlines())
}
EVERY_STATE = (None, *State)
CELLS = [(state, action) for state in EVERY_STATE for action in Action]
REFUSED = [cell for cell in CELLS if cell not in EXPECTED]


@pytest.mark.parametrize(("state", "action"), EXPECTED)
def test_allowed(state, action):
    """Each step that was agreed on leads to the state that was agreed on."""
    assert after(state, action) is EXPECTED[state, action]
    assert is_possible(state, action)


@pytest.mark.parametrize(("state", "action"), REFUSED)
def test_refused(state, action):
    """Every other step is refused, and the refusal says in words what is so and what to do."""
    with pytest.raises(WrongState) as caught:
        after(state, action)

    finding = caught.value.findings[0]
    assert not is_possible(state, action)
    assert finding.kind is NOT_NOW[state]
    assert finding.message.startswith(f"{action.capitalize()} kan niet: ")
    assert finding.advice


def test_nothing_else():
    """The table holds what was agreed on, and nothing else."""
    assert TRANSITIONS == EXPECTED


def test_every_state_is_explained():
    """For every state there are words for what cannot be done in it."""
    assert set(NOT_NOW) == set(EVERY_STATE)


@pytest.mark.parametrize("action", Action)
def test_taken_by(action):
    """Every action is taken by one sector, or by the clock alone."""
    primary = {Action.SUBMIT, Action.RELEASE, Action.SUPPLEMENT, Action.WITHDRAW}
    clock = {Action.EXPIRE, Action.ERASE}
    expected = Sector.PO if action in primary else None if action in clock else Sector.VO

    assert TAKEN_BY[action] is expected


def test_erased_is_the_end():
    """Nothing leads out of what is erased."""
    assert not any(is_possible(State.GEWIST, action) for action in Action)


@pytest.mark.parametrize("state", [state for state in State if state is not State.GEWIST])
def test_every_life_ends(state):
    """From every state the record can come to be erased."""
    reached = {state}
    for _ in State:
        reached |= {to for (before, _), to in TRANSITIONS.items() if before in reached}

    assert State.GEWIST in reached


@pytest.mark.parametrize(
    ("state", "action"),
    [
        (State.CONCEPT, None),
        (State.KLAARGEZET, Action.EXPIRE),
        (State.OPGEHAALD, Action.EXPIRE),
        (State.TERUGGEZET, Action.EXPIRE),
        (State.ONTVANGEN, Action.ERASE),
        (State.VERLOPEN, Action.ERASE),
        (State.INGETROKKEN, Action.ERASE),
        (State.GEWIST, None),
    ],
)
def test_clock(state, action):
    """In each state the clock does one thing at most."""
    assert clock_action(state) is action


def test_states_before():
    """The states before an action are those in which it is possible."""
    assert states_before(Action.EXPIRE) == {State.KLAARGEZET, State.OPGEHAALD, State.TERUGGEZET}
    assert states_before(Action.SUBMIT) == frozenset()
