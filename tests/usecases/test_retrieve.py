"""Ophalen: who gets the dossier, how often, and what everybody else hears."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from gateway.domain.errors import (
    Expired,
    Misused,
    NotAdmitted,
    NotFound,
    NotReady,
    NotYourSchool,
    TooManyAttempts,
    Withdrawn,
)
from gateway.domain.identifiers import Onderwijsnummer, UniekeCode, Vestiging
from gateway.domain.lifecycle import State
from gateway.usecases.acknowledge import acknowledge
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.free_claim import free_claim
from gateway.usecases.release import release
from gateway.usecases.retrieve import GeenNieuwereVersie, Geleverd, retrieve
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from tests.dossier_builders import a_huidigeschool, a_leerling
from tests.exchange_builders import (
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    OTHER_PGN,
    PGN,
    a_next_version,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    a_vo_school,
    a_world,
    entries,
    shown,
    the_code,
)

UNKNOWN_CODE = UniekeCode.from_random(12345)


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


@pytest.fixture
def code(world, released):
    """Its code."""
    return the_code(world, released)


def misses(world, vo, code, times):
    """Miss so many times with *code*."""
    for _ in range(times):
        with pytest.raises(NotFound):
            retrieve(world, vo, code, OTHER_PGN)


class TestDelivered:
    """What the right school gets."""

    def test_document(self, world, po, vo):
        """The document goes out byte for byte as it was signed, with its version and digest."""
        document = a_signed_overstapdossier()
        overdracht = release(world, po, submit(world, po, document).id)

        delivered = retrieve(world, vo, the_code(world, overdracht), PGN)

        assert isinstance(delivered, Geleverd)
        assert delivered.document == document
        assert delivered.versie == overdracht.versie
        assert delivered.ophaling.sha256 == overdracht.versie.sha256

    def test_claim(self, world, vo, released, code):
        """The first retrieval takes the claim."""
        world.now.advance(days=1)

        retrieve(world, vo, code, PGN)

        overdracht = shown(world, released.id)
        assert overdracht.state is State.OPGEHAALD
        assert str(overdracht.claim) == ONTVANGER
        assert overdracht.opgehaald == MOMENT + timedelta(days=1)
        assert overdracht.termijn == released.termijn

    def test_entry(self, world, vo, released, code):
        """What went out stands in the audit log: which version, to whom, by which retrieval."""
        ophaling = retrieve(world, vo, code, PGN).ophaling

        assert entries(world)[-1].gebeurtenis == "overdracht.opgehaald"
        assert entries(world)[-1].velden == {
            "overdracht": released.id,
            "ophaling": ophaling.id,
            "school": ONTVANGER,
            "certificaat": vo.vingerafdruk,
            "versie": "1",
            "sha256": released.versie.sha256,
        }

    def test_again(self, world, vo, released, code):
        """A response that was lost burns no code: until it is acknowledged, and after."""
        first = retrieve(world, vo, code, PGN)
        second = retrieve(world, vo, code, PGN)
        acknowledge(world, vo, second.ophaling.id, second.ophaling.sha256)
        third = retrieve(world, vo, code, PGN)

        assert first.document == second.document == third.document
        assert len({each.ophaling.id for each in (first, second, third)}) == 3
        assert shown(world, released.id).state is State.ONTVANGEN

    def test_newer(self, world, po, vo, released, code):
        """After a supplement the same code opens the new version, and only that."""
        retrieve(world, vo, code, PGN)
        newer = a_next_version(released)
        supplement(world, po, released.id, newer)

        delivered = retrieve(world, vo, code, PGN, bekende_versie=1)

        assert delivered.document == newer
        assert delivered.versie.nummer == 2
        assert shown(world, released.id).state is State.OPGEHAALD

    @pytest.mark.parametrize("bekend", [1, 2])
    def test_nothing_newer(self, world, vo, released, code, bekend):
        """Who has the newest version already gets no content, and nothing changes."""
        before = entries(world)

        answer = retrieve(world, vo, code, PGN, bekende_versie=bekend)

        assert answer == GeenNieuwereVersie(versie=released.versie)
        assert shown(world, released.id) == released
        assert entries(world) == before

    def test_to_whoever_has_the_code(self, world, po, other_vo):
        """What is addressed to nobody goes to the first school that comes with the code."""
        released = a_released(world, po, bestemming=())

        a_retrieved(world, other_vo, released)

        assert str(shown(world, released.id).claim) == ANDERE_ONTVANGER

    def test_more_schools(self, world, po):
        """Who speaks for more schools retrieves for the one that is addressed."""
        supplier = a_vo_school(world, ANDERE_ONTVANGER, ONTVANGER)
        released = a_released(world, po)

        a_retrieved(world, supplier, released)

        assert str(shown(world, released.id).claim) == ONTVANGER

    def test_on_behalf_of(self, world, po):
        """Who speaks for more schools says for which one, where more could take it on."""
        supplier = a_vo_school(world, ANDERE_ONTVANGER, ONTVANGER)
        released = a_released(world, po, bestemming=())

        with pytest.raises(Misused):
            a_retrieved(world, supplier, released)
        a_retrieved(world, supplier.on_behalf_of(Vestiging.parse(ONTVANGER)), released)

        assert str(shown(world, released.id).claim) == ONTVANGER
        assert a_retrieved(world, supplier, released).ophaling.school == Vestiging.parse(ONTVANGER)

    def test_onderwijsnummer(self, world, po, vo):
        """A pupil without a BSN is handed over by the onderwijsnummer."""
        pupil = a_leerling(bsn=None, onderwijsnummer="199900031")
        school = {"huidigeschool": a_huidigeschool(leerling=pupil)}
        released = a_released(world, po, dossier=school)

        assert a_retrieved(world, vo, released, Onderwijsnummer("199900031")).document

    def test_silent(self, world, vo, code):
        """What was delivered shows nothing of its content when it is printed."""
        delivered = retrieve(world, vo, code, PGN)

        assert "Verzonnen" not in repr(delivered)
        assert PGN.digits not in repr(delivered)


class TestRefused:
    """What others hear, and when."""

    def test_alike(self, world, vo, code):
        """An unknown code and a wrong PGN get the same answer, and leave the same entry."""
        with pytest.raises(NotFound) as unknown_code:
            retrieve(world, vo, UNKNOWN_CODE, PGN)
        with pytest.raises(NotFound) as wrong_pgn:
            retrieve(world, vo, code, OTHER_PGN)

        last, second_last = entries(world)[-1], entries(world)[-2]
        assert unknown_code.value.findings == wrong_pgn.value.findings
        assert last.velden == second_last.velden
        assert last.velden["betreft"] == ""

    def test_other_school(self, world, other_vo, released, code):
        """A school that it is not addressed to hears that, and gets nothing."""
        with pytest.raises(NotYourSchool) as caught:
            retrieve(world, other_vo, code, PGN)

        assert caught.value.findings[0].rule == "GW.EX07"
        assert shown(world, released.id) == released
        assert entries(world)[-1].velden["betreft"] == released.id

    def test_other_location(self, world, code):
        """Another location of the same school is another school."""
        with pytest.raises(NotYourSchool):
            retrieve(world, a_vo_school(world, "99ZZ07"), code, PGN)

    def test_claimed(self, world, po, vo, other_vo):
        """A second school that it is addressed to gets nothing as long as the first holds it."""
        released = a_released(world, po, bestemming=(ONTVANGER, ANDERE_ONTVANGER))
        a_retrieved(world, vo, released)

        with pytest.raises(NotYourSchool) as caught:
            a_retrieved(world, other_vo, released)

        assert caught.value.findings[0].rule == "GW.EX08"

    def test_freed(self, world, po, vo, other_vo):
        """When the first school gives up the claim, the second takes the dossier on."""
        released = a_released(world, po, bestemming=(ONTVANGER, ANDERE_ONTVANGER))
        a_retrieved(world, vo, released)
        free_claim(world, vo, released.id)

        a_retrieved(world, other_vo, released)

        with pytest.raises(NotYourSchool):
            a_retrieved(world, vo, released)

    def test_concept(self, world, po, vo):
        """A concept is not given out; the sender has to act."""
        concept = submit(world, po, a_signed_overstapdossier())

        with pytest.raises(NotReady) as caught:
            a_retrieved(world, vo, concept)

        assert caught.value.findings[0].who == "verzender"

    def test_sent_back(self, world, vo, released):
        """What was sent back is closed until the sender has answered, for who asked as well."""
        a_retrieved(world, vo, released)
        return_to_sender(world, vo, released.id)

        with pytest.raises(NotReady):
            a_retrieved(world, vo, released)

    @pytest.mark.parametrize("clock_acted", [False, True])
    def test_expired(self, world, vo, code, clock_acted):
        """After the term nothing goes out, whether the clock has already acted or not."""
        world.now.advance(days=60)
        if clock_acted:
            expire(world)

        with pytest.raises(Expired):
            retrieve(world, vo, code, PGN)

    def test_last_moment(self, world, vo, code):
        """Until the last moment of the term the dossier goes out."""
        world.now.advance(days=59, hours=23, minutes=59)

        assert isinstance(retrieve(world, vo, code, PGN), Geleverd)

    def test_withdrawn(self, world, po, vo, released, code):
        """What was withdrawn does not go out."""
        withdraw(world, po, released.id)

        with pytest.raises(Withdrawn):
            retrieve(world, vo, code, PGN)

    @pytest.mark.parametrize("clock_acted", [False, True])
    def test_erased(self, world, vo, released, code, clock_acted):
        """After the grace the code opens nothing, as if there had never been a dossier."""
        a_received(world, vo, released)
        world.now.advance(days=14)
        if clock_acted:
            erase(world)

        with pytest.raises(NotFound) as caught:
            retrieve(world, vo, code, PGN)

        assert caught.value.findings[0].rule == "GW.EX06"

    def test_po(self, world, po, code):
        """A primary school retrieves nothing, and its try is not even looked up."""
        with pytest.raises(NotAdmitted):
            retrieve(world, po, code, PGN)

    def test_known_version_of_another(self, world, other_vo, code):
        """Who says to have a version already learns nothing of another school's dossier."""
        with pytest.raises(NotYourSchool):
            retrieve(world, other_vo, code, PGN, bekende_versie=9)


class TestLimits:
    """How often a school may guess."""

    def test_code(self, world, vo, code):
        """After five misses a code is closed, for the right PGN as well."""
        misses(world, vo, code, 5)

        with pytest.raises(TooManyAttempts) as caught:
            retrieve(world, vo, code, PGN)

        assert caught.value.findings[0].rule == "GW.EX25"

    def test_code_over_schools(self, world, vo, other_vo, code):
        """The misses on a code are counted over all schools together."""
        misses(world, vo, code, 3)
        misses(world, other_vo, code, 2)

        with pytest.raises(TooManyAttempts):
            retrieve(world, other_vo, code, OTHER_PGN)

    def test_school(self, store, released):
        """After its limit of misses a school is closed for every code; other schools are not."""
        world = a_world(store, per_school=4)
        school, other = a_vo_school(world, ONTVANGER), a_vo_school(world, ANDERE_ONTVANGER)
        for number in range(4):
            misses(world, school, UniekeCode.from_random(number), 1)

        with pytest.raises(TooManyAttempts) as caught:
            retrieve(world, school, the_code(world, released), PGN)
        with pytest.raises(NotFound):
            retrieve(world, other, UNKNOWN_CODE, PGN)

        assert caught.value.findings[0].rule == "GW.EX24"

    def test_limit_of_more_schools(self, store):
        """Who speaks for more schools does not guess more often by speaking for another."""
        world = a_world(store, per_school=2)
        supplier = a_vo_school(world, ONTVANGER, ANDERE_ONTVANGER)
        one = supplier.on_behalf_of(Vestiging.parse(ONTVANGER))
        misses(world, supplier, UNKNOWN_CODE, 2)

        with pytest.raises(TooManyAttempts):
            retrieve(world, one, UNKNOWN_CODE, PGN)

    def test_unknown_code(self, world, vo):
        """An unknown code is closed after as many misses as a known one."""
        misses(world, vo, UNKNOWN_CODE, 5)

        with pytest.raises(TooManyAttempts):
            retrieve(world, vo, UNKNOWN_CODE, PGN)

    def test_window(self, world, vo, code):
        """After an hour the misses count no longer."""
        misses(world, vo, code, 5)
        world.now.advance(hours=1)

        assert isinstance(retrieve(world, vo, code, PGN), Geleverd)

    def test_no_longer_by_trying(self, world, vo, code):
        """A try while the limit holds does not make it hold longer."""
        misses(world, vo, code, 5)
        world.now.advance(minutes=59)
        with pytest.raises(TooManyAttempts):
            retrieve(world, vo, code, PGN)
        world.now.advance(minutes=1)

        assert isinstance(retrieve(world, vo, code, PGN), Geleverd)

    def test_hits(self, world, vo, code):
        """Who is right is never counted: a dossier may be retrieved as often as it takes."""
        for _ in range(8):
            assert isinstance(retrieve(world, vo, code, PGN), Geleverd)

    def test_right_but_refused(self, world, other_vo, code):
        """A right code and PGN are no guess, even where the school gets nothing."""
        for _ in range(8):
            with pytest.raises(NotYourSchool):
                retrieve(world, other_vo, code, PGN)


def test_log_that_cannot_be_written(world, store, vo, released, code):
    """Where the audit log cannot be written nothing is given out, and nothing changes."""
    with store.engine.begin() as connection:
        connection.execute(text("ALTER TABLE audit RENAME TO elsewhere"))

    with pytest.raises(OperationalError):
        retrieve(world, vo, code, PGN)

    assert shown(world, released.id) == released
    with world.work() as work:
        assert list(work.ophalingen.of(released.id)) == []
