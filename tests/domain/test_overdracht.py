"""The record of one hand-over, and what each action makes of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gateway.domain.errors import WrongState
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import TRANSITIONS, Action, State
from gateway.domain.overdracht import Deling, Overdracht
from tests.overdracht_builders import (
    ANDERE_ONTVANGER,
    ONTVANGER,
    START,
    a_versie,
    after,
    an_overdracht,
)

LATER = after(days=3)
DELING = Deling(school=ANDERE_ONTVANGER, toestemming=date(2026, 4, 1))
NAZORG = 14
BEWARING = 365

TAKEN = {
    Action.RELEASE: lambda it: it.release(LATER),
    Action.RETRIEVE: lambda it: it.retrieve(ONTVANGER, LATER),
    Action.ACKNOWLEDGE: lambda it: it.acknowledge(LATER, nazorg=NAZORG),
    Action.RETURN: lambda it: it.send_back(LATER, nazorg=NAZORG),
    Action.SUPPLEMENT: lambda it: it.supplement(a_versie(2), it.bestemmingen, LATER),
    Action.FREE: lambda it: it.free(LATER, nazorg=NAZORG),
    Action.PASS_ON: lambda it: it.pass_on(ANDERE_ONTVANGER, LATER, nazorg=NAZORG),
    Action.SHARE: lambda it: it.share(DELING, LATER),
    Action.WITHDRAW: lambda it: it.withdraw(LATER, bewaring=BEWARING),
    Action.EXPIRE: lambda it: it.expire(LATER, bewaring=BEWARING),
    Action.ERASE: lambda it: it.erase(LATER),
}
WITHOUT_TERM = {"klaargezet": None, "termijn": None}
CLAIMED = {"claim": ONTVANGER, "opgehaald": START}
SHAPES = {
    State.CONCEPT: WITHOUT_TERM,
    State.KLAARGEZET: {},
    State.OPGEHAALD: CLAIMED,
    State.ONTVANGEN: {**CLAIMED, "ontvangen": START, "termijn": after(days=NAZORG)},
    State.TERUGGEZET: CLAIMED,
    State.VERLOPEN: {"versies": (a_versie(gewist=START),)},
    State.INGETROKKEN: {"versies": (a_versie(gewist=START),)},
    State.GEWIST: {"code_index": None, "pgn_index": None, "termijn": None},
}
CELLS = [(state, action) for state in State for action in TAKEN]
ALLOWED = [cell for cell in CELLS if cell in TRANSITIONS]
REFUSED = [cell for cell in CELLS if cell not in TRANSITIONS]


def in_state(state: State, **changes: object) -> Overdracht:
    """A record as it stands in *state*."""
    return an_overdracht(state=state, **{**SHAPES[state], **changes})


@pytest.mark.parametrize(("state", "action"), ALLOWED)
def test_follows_the_table(state, action):
    """Each action leaves the record in the state of the table, changed at its moment."""
    overdracht = TAKEN[action](in_state(state))

    assert overdracht.state is TRANSITIONS[state, action]
    assert overdracht.gewijzigd == LATER


@pytest.mark.parametrize(("state", "action"), REFUSED)
def test_refuses_by_the_table(state, action):
    """An action that the table does not know in a state does nothing."""
    with pytest.raises(WrongState):
        TAKEN[action](in_state(state))


def test_every_action():
    """There is a way to take every action on a record but to make it."""
    assert set(TAKEN) == set(Action) - {Action.SUBMIT}


@pytest.mark.parametrize(("state", "action"), ALLOWED)
def test_identity_stays(state, action):
    """Nothing that is done changes whose hand-over it is, or its code unless it is erased."""
    before = in_state(state)

    overdracht = TAKEN[action](before)

    same = ("id", "dossier_id", "schooljaar", "afzender", "looptijd", "ingediend")
    assert [getattr(overdracht, name) for name in same] == [getattr(before, name) for name in same]
    assert overdracht.code_index == (None if action is Action.ERASE else before.code_index)
    assert overdracht.pgn_index == (None if action is Action.ERASE else before.pgn_index)


@pytest.mark.parametrize(("state", "action"), ALLOWED)
def test_content(state, action):
    """Content goes when the hand-over ends, and comes back only with a new version."""
    before = in_state(state)

    overdracht = TAKEN[action](before)

    ends = action in {Action.WITHDRAW, Action.EXPIRE, Action.ERASE}
    expected = False if ends else action is Action.SUPPLEMENT or before.has_content
    assert overdracht.has_content is expected


def test_repr_is_silent():
    """A record that is printed shows no index of the pupil or of the code."""
    text = repr(an_overdracht(code_index=b"code-index", pgn_index=b"pgn-index"))

    assert "code-index" not in text
    assert "pgn-index" not in text


class TestTerm:
    """When the clock acts."""

    def test_begins(self):
        """The term begins when the dossier is put ready, not when it is handed in."""
        concept = in_state(State.CONCEPT, looptijd=30)

        assert concept.termijn is None
        assert concept.release(LATER).termijn == LATER + timedelta(days=30)

    def test_concept_supplemented(self):
        """A concept that is supplemented still has no term."""
        supplemented = in_state(State.CONCEPT).supplement(a_versie(2), (), LATER)

        assert supplemented.termijn is None
        assert supplemented.klaargezet is None

    @pytest.mark.parametrize(
        "state", [state for state in State if (state, Action.SUPPLEMENT) in TRANSITIONS][1:]
    )
    def test_begins_anew(self, state):
        """A new version gets a whole term, whatever was left of the one before."""
        supplemented = in_state(state, looptijd=30).supplement(a_versie(2), (), LATER)

        assert supplemented.termijn == LATER + timedelta(days=30)

    def test_acknowledged(self):
        """What was acknowledged is kept for the grace, not for the rest of the term."""
        received = in_state(State.OPGEHAALD).acknowledge(LATER, nazorg=NAZORG)

        assert received.termijn == LATER + timedelta(days=NAZORG)

    @pytest.mark.parametrize("action", [Action.RETURN, Action.FREE, Action.PASS_ON])
    def test_before_acknowledgement(self, action):
        """A question, or another school, does not lengthen the term."""
        overdracht = TAKEN[action](in_state(State.OPGEHAALD))

        assert overdracht.termijn == START + timedelta(days=60)

    @pytest.mark.parametrize("action", [Action.RETURN, Action.FREE, Action.PASS_ON])
    @pytest.mark.parametrize(
        ("looptijd", "expected"), [(60, after(days=60)), (5, after(days=3 + NAZORG))]
    )
    def test_after_acknowledgement(self, action, looptijd, expected):
        """After an acknowledgement the term runs on, but never shorter than the grace."""
        overdracht = TAKEN[action](in_state(State.ONTVANGEN, looptijd=looptijd))

        assert overdracht.termijn == expected
        assert overdracht.ontvangen is None

    @pytest.mark.parametrize("action", [Action.WITHDRAW, Action.EXPIRE])
    def test_record_is_kept(self, action):
        """The record of what was withdrawn or expired is kept for a while."""
        overdracht = TAKEN[action](in_state(State.KLAARGEZET))

        assert overdracht.termijn == LATER + timedelta(days=BEWARING)

    def test_erased(self):
        """The clock has nothing more to do with what is erased."""
        assert in_state(State.ONTVANGEN).erase(LATER).termijn is None

    @pytest.mark.parametrize(
        ("state", "expected"),
        [
            (State.CONCEPT, State.CONCEPT),
            (State.KLAARGEZET, State.VERLOPEN),
            (State.OPGEHAALD, State.VERLOPEN),
            (State.TERUGGEZET, State.VERLOPEN),
            (State.ONTVANGEN, State.GEWIST),
            (State.INGETROKKEN, State.GEWIST),
            (State.GEWIST, State.GEWIST),
        ],
    )
    def test_overdue(self, state, expected):
        """What is overdue counts as if the clock had acted in time."""
        overdracht = in_state(state)
        last = (overdracht.termijn or LATER) - timedelta(microseconds=1)

        assert overdracht.state_at(last) is state
        assert overdracht.state_at(last + timedelta(microseconds=1)) is expected


class TestClaim:
    """Which school may read."""

    def test_addressed(self):
        """What is addressed to schools is open to them and to no other."""
        overdracht = an_overdracht(bestemmingen=(ONTVANGER,))

        assert overdracht.is_open_to(ONTVANGER)
        assert not overdracht.is_open_to(ANDERE_ONTVANGER)

    def test_open(self):
        """What is addressed to nobody is open to whoever has the code."""
        assert an_overdracht(bestemmingen=()).is_open_to(ANDERE_ONTVANGER)

    def test_other_location(self):
        """One location of a school is not another."""
        other = Vestiging(ONTVANGER.brin, "07")

        assert not an_overdracht(bestemmingen=(ONTVANGER,)).is_open_to(other)

    @pytest.mark.parametrize("bestemmingen", [(), (ONTVANGER, ANDERE_ONTVANGER)])
    def test_first_comes_first(self, bestemmingen):
        """The first school that retrieves takes the claim, and closes it for all others."""
        taken = an_overdracht(bestemmingen=bestemmingen).retrieve(ONTVANGER, LATER)

        assert taken.claim == ONTVANGER
        assert taken.is_open_to(ONTVANGER)
        assert not taken.is_open_to(ANDERE_ONTVANGER)

    def test_kept(self):
        """A new version leaves the claim where it is."""
        supplemented = in_state(State.ONTVANGEN).supplement(a_versie(2), (), LATER)

        assert supplemented.claim == ONTVANGER
        assert not supplemented.is_open_to(ANDERE_ONTVANGER)

    def test_shared(self):
        """Who reads along does not take the claim over."""
        shared = in_state(State.OPGEHAALD).share(DELING, LATER)

        read = shared.retrieve(ANDERE_ONTVANGER, LATER)

        assert shared.is_open_to(ANDERE_ONTVANGER)
        assert read.claim == ONTVANGER

    def test_shared_twice(self):
        """Of a school that is named twice the last consent counts."""
        again = Deling(school=ANDERE_ONTVANGER, toestemming=date(2026, 5, 1))

        shared = in_state(State.OPGEHAALD).share(DELING, LATER).share(again, LATER)

        assert shared.gedeeld_met == (again,)

    def test_freed(self):
        """What was freed is open to the destinations again, and no longer shared."""
        freed = in_state(State.OPGEHAALD, gedeeld_met=(DELING,)).free(LATER, nazorg=NAZORG)

        assert freed.claim is None
        assert freed.gedeeld_met == ()
        assert freed.is_open_to(ONTVANGER)
        assert not freed.is_open_to(ANDERE_ONTVANGER)

    def test_passed_on(self):
        """What was passed on is open to that school alone, addressed to it or not."""
        passed = in_state(State.OPGEHAALD).pass_on(ANDERE_ONTVANGER, LATER, nazorg=NAZORG)

        assert passed.is_open_to(ANDERE_ONTVANGER)
        assert not passed.is_open_to(ONTVANGER)

    def test_known_to(self):
        """The sender, the claiming school and who reads along know of it; others do not."""
        overdracht = in_state(State.OPGEHAALD, gedeeld_met=(DELING,))

        assert overdracht.is_known_to(overdracht.afzender)
        assert overdracht.is_known_to(ONTVANGER)
        assert overdracht.is_known_to(ANDERE_ONTVANGER)
        assert not overdracht.is_known_to(Vestiging.parse("99VC00"))

    def test_not_yet_known(self):
        """A school that it is addressed to does not know of it until it has the code."""
        assert not in_state(State.KLAARGEZET).is_known_to(ONTVANGER)


class TestVersions:
    """The versions of the dossier."""

    def test_newest(self):
        """The newest version is the one that is given out."""
        overdracht = an_overdracht(versies=(a_versie(1), a_versie(2)))

        assert overdracht.versie.nummer == 2

    def test_superseded(self):
        """Of a version that was superseded the digest stays, and not the content."""
        first, second = in_state(State.OPGEHAALD).supplement(a_versie(2), (), LATER).versies

        assert first == replace(a_versie(1), gewist=LATER)
        assert second == a_versie(2)

    def test_erased_once(self):
        """A version keeps the moment at which its content was first erased."""
        withdrawn = in_state(State.VERLOPEN).withdraw(LATER, bewaring=BEWARING)

        assert withdrawn.versie.gewist == START

    def test_moments(self):
        """A new version begins a new round: it is neither retrieved nor received."""
        supplemented = in_state(State.ONTVANGEN).supplement(a_versie(2), (), LATER)

        assert (supplemented.klaargezet, supplemented.opgehaald, supplemented.ontvangen) == (
            LATER,
            None,
            None,
        )

    def test_first_retrieval(self):
        """The moment of retrieval is that of the first."""
        again = in_state(State.OPGEHAALD).retrieve(ONTVANGER, LATER)

        assert again.opgehaald == START
