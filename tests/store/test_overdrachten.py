"""The records of all hand-overs, in the database."""

from dataclasses import fields
from datetime import date, datetime, timedelta, timezone

import pytest
from sqlalchemy.event import listen
from sqlalchemy.exc import IntegrityError, StatementError

from gateway.domain.errors import Conflict
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Deling, Overdracht, Status
from gateway.store import tables
from tests.overdracht_builders import (
    AFZENDER,
    ANDERE_ONTVANGER,
    ONTVANGER,
    START,
    a_versie,
    after,
    an_id,
    an_index,
    an_overdracht,
)

DELINGEN = (
    Deling(school=ANDERE_ONTVANGER, toestemming=date(2026, 4, 1)),
    Deling(school=Vestiging.parse("99VC00"), toestemming=date(2026, 4, 2)),
)
VERSIES = (
    a_versie(1, status=Status.VOORLOPIG, gewist=after(days=1)),
    a_versie(2, aangeleverd=after(days=1, microseconds=1)),
)
ERASED = {"state": State.GEWIST, "code_index": None, "pgn_index": None, "termijn": None}
SHAPES = {
    "concept": an_overdracht(state=State.CONCEPT, klaargezet=None, termijn=None),
    "any destination": an_overdracht(bestemmingen=()),
    "many destinations": an_overdracht(bestemmingen=(ANDERE_ONTVANGER, ONTVANGER)),
    "many versions": an_overdracht(versies=VERSIES),
    "shared": an_overdracht(
        state=State.ONTVANGEN,
        claim=ONTVANGER,
        gedeeld_met=DELINGEN,
        opgehaald=after(minutes=1),
        ontvangen=after(minutes=2),
    ),
    "erased": an_overdracht(**ERASED),
}


def put(store, *records):
    """Write the *records*, in one transaction."""
    with store.work() as work:
        for record in records:
            work.overdrachten.put(record)


def get(store, overdracht_id):
    """Read one record, in a transaction of its own."""
    with store.work() as work:
        return work.overdrachten.get(overdracht_id)


def ids(records):
    """The ids of *records*, in their order."""
    return [record.id for record in records]


class TestRoundTrip:
    """What is written is read back."""

    @pytest.mark.parametrize("record", SHAPES.values(), ids=SHAPES.keys())
    def test_equal(self, store, record):
        """A record comes back as it was written, to the microsecond."""
        put(store, record)

        assert get(store, record.id) == record

    @pytest.mark.parametrize("before", SHAPES.values(), ids=SHAPES.keys())
    @pytest.mark.parametrize("record", SHAPES.values(), ids=SHAPES.keys())
    def test_changed(self, sqlite_store, before, record):
        """A record that is written over another leaves nothing of that one, but its versions."""
        put(sqlite_store, before)
        put(sqlite_store, record)

        found = get(sqlite_store, record.id)

        assert found.versies[: len(record.versies)] == record.versies
        assert [name for name in names() if getattr(found, name) != getattr(record, name)] in (
            [],
            ["versies"],
        )

    def test_zone(self, store):
        """A moment in another time zone comes back as the same moment in UTC."""
        summer = timezone(timedelta(hours=2))
        put(store, an_overdracht(ingediend=datetime(2026, 3, 31, 11, 30, 0, 5, summer)))

        ingediend = get(store, an_id()).ingediend

        assert ingediend.isoformat() == "2026-03-31T09:30:00.000005+00:00"

    def test_unknown(self, store):
        """An id that nobody has leads to nothing."""
        assert get(store, an_id(7)) is None

    def test_every_field(self):
        """Every field of the record has its column, or its own table."""
        apart = {"versies", "bestemmingen", "gedeeld_met"}

        assert set(names()) - apart == set(tables.overdracht.columns.keys())


def names():
    """The names of the fields of a record."""
    return [field.name for field in fields(Overdracht)]


class TestUnique:
    """What there can be only one of."""

    def test_code(self, store):
        """No two records have the same code."""
        put(store, an_overdracht(1))

        with pytest.raises(Conflict) as caught:
            put(store, an_overdracht(2, code_index=an_index("code 1")))

        assert "\\x" not in str(caught.value)
        assert get(store, an_id(2)) is None

    def test_pupil(self, store):
        """A school has one open record of a pupil in a school year."""
        put(store, an_overdracht(1))

        with pytest.raises(Conflict):
            put(store, an_overdracht(2, pgn_index=an_index("pgn 1")))

    @pytest.mark.parametrize("closed", [{"state": State.INGETROKKEN}, ERASED])
    def test_pupil_again(self, store, closed):
        """After a record was withdrawn or erased, the pupil may have a new one."""
        again = an_overdracht(2, pgn_index=an_index("pgn 1"))

        put(store, an_overdracht(1, **closed), again)

        assert get(store, an_id(2)) == again

    @pytest.mark.parametrize(
        "elsewhere", [{"schooljaar": "2026-2027"}, {"afzender": Vestiging.parse("99AB00")}]
    )
    def test_pupil_elsewhere(self, store, elsewhere):
        """A pupil may have a record at another school, or in another year."""
        other = an_overdracht(2, pgn_index=an_index("pgn 1"), **elsewhere)

        put(store, an_overdracht(1), other)

        assert get(store, an_id(2)) == other

    def test_reopened(self, store):
        """A closed record cannot be opened again beside a new one of the same pupil."""
        again = an_overdracht(2, pgn_index=an_index("pgn 1"))
        put(store, an_overdracht(1, state=State.INGETROKKEN), again)

        with pytest.raises(Conflict):
            put(store, an_overdracht(1))

    def test_erased_records(self, store):
        """Any number of erased records may stand beside each other."""
        put(store, *(an_overdracht(number, **ERASED) for number in range(3)))

        assert get(store, an_id(2)).state is State.GEWIST

    def test_work_goes_on(self, store):
        """After a record was refused, the transaction can still do what else it must."""
        with store.work() as work:
            work.overdrachten.put(an_overdracht(1))
            with pytest.raises(Conflict):
                work.overdrachten.put(an_overdracht(2, code_index=an_index("code 1")))
            work.overdrachten.put(an_overdracht(3))

        assert get(store, an_id(1))
        assert get(store, an_id(3))


class TestRefusals:
    """What the database itself does not take."""

    @pytest.mark.parametrize(
        "changes",
        [
            {"state": State.GEWIST},
            {**ERASED, "code_index": an_index()},
            {**ERASED, "pgn_index": an_index()},
            {"code_index": None},
            {"pgn_index": None},
        ],
    )
    def test_half_erased(self, store, changes):
        """An erased record leads to no pupil, and every other does."""
        with pytest.raises(IntegrityError):
            put(store, an_overdracht(**changes))

    def test_no_zone(self, store):
        """A moment without a time zone is refused."""
        with pytest.raises(StatementError, match="a moment has a time zone"):
            put(store, an_overdracht(ingediend=START.replace(tzinfo=None)))

    def test_other_word(self, store):
        """A state that the lifecycle does not know is refused."""
        with pytest.raises(StatementError):
            put(store, an_overdracht(state="zoekgeraakt"))


class TestFinding:
    """How a record is found."""

    def test_code_and_pgn(self, store):
        """A record is found by its code and PGN together, and by neither alone."""
        put(store, an_overdracht(1), an_overdracht(2))
        code, pgn = an_index("code 1"), an_index("pgn 1")

        with store.work() as work:
            assert work.overdrachten.find(code, pgn) == an_id(1)
            assert work.overdrachten.find(code, an_index("pgn 2")) is None
            assert work.overdrachten.find(an_index("code 2"), pgn) is None
            assert work.overdrachten.find(pgn, code) is None

    def test_has_code(self, store):
        """A code is taken as long as a record has it."""
        put(store, an_overdracht(1))

        with store.work() as work:
            assert work.overdrachten.has_code(an_index("code 1"))
            assert not work.overdrachten.has_code(an_index("code 2"))

    @pytest.mark.parametrize("state", [state for state in State if state is not State.GEWIST])
    def test_open_of(self, sqlite_store, state):
        """The open record of a pupil is the one that is neither withdrawn nor erased."""
        put(sqlite_store, an_overdracht(1, state=state))
        is_open = state is not State.INGETROKKEN

        with sqlite_store.work() as work:
            found = work.overdrachten.open_of(an_index("pgn 1"), AFZENDER, "2025-2026")

        assert found == (an_id(1) if is_open else None)

    def test_open_elsewhere(self, store):
        """The open record of a pupil is not that of another school, year or pupil."""
        put(store, an_overdracht(1))

        with store.work() as work:
            open_of = work.overdrachten.open_of
            assert open_of(an_index("pgn 1"), AFZENDER, "2025-2026") == an_id(1)
            assert open_of(an_index("pgn 1"), ONTVANGER, "2025-2026") is None
            assert open_of(an_index("pgn 1"), AFZENDER, "2026-2027") is None
            assert open_of(an_index("pgn 2"), AFZENDER, "2025-2026") is None


class TestOverviews:
    """What a school sees of its records."""

    def test_sent_by(self, store):
        """A school sees what it sent itself, whole, the newest first."""
        records = [
            an_overdracht(1, versies=VERSIES, gedeeld_met=DELINGEN),
            an_overdracht(2, ingediend=after(hours=1), bestemmingen=()),
            an_overdracht(3, afzender=Vestiging.parse("99AB00")),
        ]
        put(store, *records)

        with store.work() as work:
            sent = list(work.overdrachten.sent_by(frozenset({AFZENDER})))

        assert sent == [records[1], records[0]]

    def test_more_schools(self, store):
        """Who speaks for more schools sees the records of all of them."""
        other = Vestiging.parse("99AB00")
        put(store, an_overdracht(1), an_overdracht(2, afzender=other, ingediend=after(days=1)))

        with store.work() as work:
            assert ids(work.overdrachten.sent_by(frozenset({AFZENDER, other}))) == [
                an_id(2),
                an_id(1),
            ]
            assert ids(work.overdrachten.sent_by(frozenset())) == []

    def test_claimed_by(self, store):
        """A VO school sees what it claimed and what is shared with it, not what it may claim."""
        put(
            store,
            an_overdracht(1, claim=ONTVANGER),
            an_overdracht(2, claim=ANDERE_ONTVANGER),
            an_overdracht(
                3,
                claim=ANDERE_ONTVANGER,
                gedeeld_met=(Deling(school=ONTVANGER, toestemming=date(2026, 4, 1)),),
                ingediend=after(hours=1),
            ),
            an_overdracht(4, bestemmingen=(ONTVANGER,)),
        )

        with store.work() as work:
            claimed = work.overdrachten.claimed_by(frozenset({ONTVANGER}))

        assert ids(claimed) == [an_id(3), an_id(1)]

    @pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
    def test_claim_that_ends_meanwhile(self, store):
        """A claim that another transaction ends while it is read falls out of the overview."""
        put(store, an_overdracht(1, claim=ONTVANGER), an_overdracht(2, claim=ONTVANGER))

        def end_one(*_):
            put(store, an_overdracht(1, claim=None))

        with store.work() as work:
            listen(store.engine, "after_cursor_execute", end_one, once=True)
            claimed = work.overdrachten.claimed_by(frozenset({ONTVANGER}))

        assert ids(claimed) == [an_id(2)]


class TestDue:
    """What the clock must act on."""

    def test_passed(self, store):
        """Due is what has passed its term, the longest ago first, and nothing that has none."""
        put(
            store,
            an_overdracht(1, termijn=after(days=2)),
            an_overdracht(2, termijn=after(days=1)),
            an_overdracht(3, termijn=after(days=2, microseconds=1)),
            an_overdracht(4, state=State.CONCEPT, termijn=None),
            an_overdracht(5, state=State.INGETROKKEN, termijn=after(days=1)),
        )
        states = frozenset({State.KLAARGEZET, State.CONCEPT})

        with store.work() as work:
            assert work.overdrachten.due(after(days=2), states) == [an_id(2), an_id(1)]
            assert work.overdrachten.due(after(days=2), frozenset()) == []
