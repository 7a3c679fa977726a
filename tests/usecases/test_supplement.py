"""Aanvullen: a new version, under the same code and the same claim."""

import pytest

from gateway.domain.errors import Conflict, NotAdmitted, NotFound, Refused, Unreadable, WrongState
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Status
from gateway.domain.overstapdossier import VorigeVersie
from gateway.domain.party import School, Sector
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.free_claim import free_claim
from gateway.usecases.places import document_place, open_document
from gateway.usecases.register_school import register_school
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.submit import submit
from gateway.usecases.supplement import supplement
from gateway.usecases.withdraw import withdraw
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    OTHER_PGN,
    a_next_version,
    a_po_school,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    entries,
    shown,
    the_code,
)

OTHER_ID = "9f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b99"
OTHER_SHA256 = "0" * 64


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po, status="definitief")


def rules(caught) -> set[str]:
    """The ids of what was found wrong."""
    return {finding.rule for finding in caught.value.findings}


class TestAccepted:
    """What becomes of a version that follows."""

    def test_version(self, world, po, released):
        """A new version takes the place of the one before it, under the same code."""
        document = a_next_version(released)

        overdracht = supplement(world, po, released.id, document)

        assert [versie.nummer for versie in overdracht.versies] == [1, 2]
        assert overdracht.code_index == released.code_index
        with world.work() as work:
            assert open_document(world, work, overdracht) == document
        assert shown(world, released.id) == overdracht

    def test_content_before(self, world, po, released):
        """Of the version before it only the digest stays."""
        overdracht = supplement(world, po, released.id, a_next_version(released))

        with world.work() as work:
            assert work.versies.get(document_place(released.id, 1)) is None
        assert overdracht.versies[0].sha256 == released.versie.sha256
        assert overdracht.versies[0].gewist == MOMENT

    def test_entry(self, world, po, released):
        """What was supplemented stands in the audit log, with number and digest."""
        overdracht = supplement(world, po, released.id, a_next_version(released))

        assert entries(world)[-1].gebeurtenis == "overdracht.aangevuld"
        assert entries(world)[-1].velden == {
            "overdracht": released.id,
            "school": AFZENDER,
            "certificaat": po.vingerafdruk,
            "versie": "2",
            "sha256": overdracht.versie.sha256,
            "status": "definitief",
        }

    def test_concept_to_nowhere(self, world, po):
        """A concept may be addressed to a school that is still to take part."""
        concept = submit(world, po, a_signed_overstapdossier())

        newer = supplement(world, po, concept.id, a_next_version(concept, bestemming=("99YY00",)))

        assert newer.state is State.CONCEPT

    def test_concept(self, world, po):
        """A concept that is supplemented stays a concept."""
        concept = submit(world, po, a_signed_overstapdossier(status="voorlopig"))

        overdracht = supplement(world, po, concept.id, a_next_version(concept))

        assert overdracht.state is State.CONCEPT
        assert overdracht.versie.status is Status.DEFINITIEF
        assert overdracht.termijn is None

    @pytest.mark.parametrize("taken", [a_retrieved, a_received])
    def test_claim(self, world, po, vo, released, taken):
        """The school that took the dossier on keeps it, and is to fetch the new version."""
        taken(world, vo, released)

        overdracht = supplement(world, po, released.id, a_next_version(released))

        assert overdracht.state is State.KLAARGEZET
        assert str(overdracht.claim) == ONTVANGER
        assert a_retrieved(world, vo, released).versie.nummer == 2

    def test_answer(self, world, po, vo, released):
        """What was sent back is ready again as soon as the sender supplements."""
        a_retrieved(world, vo, released)
        return_to_sender(world, vo, released.id)

        overdracht = supplement(world, po, released.id, a_next_version(released))

        assert overdracht.state is State.KLAARGEZET

    def test_back_from_expiry(self, world, po, vo, released):
        """A dossier that expired comes back under the code that the parents have."""
        code = the_code(world, released)
        world.now.advance(days=61)
        expire(world)

        overdracht = supplement(world, po, released.id, a_next_version(released))

        assert overdracht.state is State.KLAARGEZET
        assert the_code(world, overdracht) == code
        assert a_retrieved(world, vo, overdracht).versie.nummer == 2

    def test_third(self, world, po, released):
        """Each version follows the one before it."""
        second = supplement(world, po, released.id, a_next_version(released))
        third = supplement(world, po, released.id, a_next_version(second))

        assert [versie.nummer for versie in third.versies] == [1, 2, 3]

    def test_other_destination(self, world, po, other_vo, released):
        """As long as nobody has it, the sender may address the dossier to another school."""
        newer = a_next_version(released, bestemming=(ANDERE_ONTVANGER,))

        overdracht = supplement(world, po, released.id, newer)

        assert a_retrieved(world, other_vo, overdracht).versie.nummer == 2

    def test_more_destinations(self, world, po, vo, released):
        """A school that has the dossier keeps it where another destination is added."""
        a_retrieved(world, vo, released)
        newer = a_next_version(released, bestemming=(ANDERE_ONTVANGER, ONTVANGER))

        overdracht = supplement(world, po, released.id, newer)

        assert str(overdracht.claim) == ONTVANGER

    def test_same_key(self, world, po, released):
        """A supplement that is repeated with its key gives the first outcome."""
        document = a_next_version(released)
        first = supplement(world, po, released.id, document, idempotency_key="k-2")
        before = entries(world)

        again = supplement(world, po, released.id, document, idempotency_key="k-2")

        assert again == first
        assert entries(world) == before


class TestRefused:
    """What does not follow; each time the version before it stays."""

    def refused(self, world, po, overdracht, document, error=Conflict, **choices):
        """Hand in *document* and see that nothing changed."""
        before = shown(world, overdracht.id)
        with pytest.raises(error) as caught:
            supplement(world, po, overdracht.id, document, **choices)
        assert shown(world, overdracht.id) == before
        assert before.has_content is (document_of(world, before) is not None)
        assert entries(world)[-1].velden["betreft"] == overdracht.id
        return rules(caught)

    def test_number(self, world, po, released):
        """The number of a version is that of the one before it and one more."""
        document = a_next_version(released, versie=3)

        assert self.refused(world, po, released, document) == {"GW.EX40"}

    def test_number_again(self, world, po, released):
        """The number of the version before it is not used again."""
        second = supplement(world, po, released.id, a_next_version(released))
        document = a_next_version(second, versie=2)

        assert self.refused(world, po, second, document) == {"GW.EX40"}

    def test_first_again(self, world, po, released):
        """A first version follows nothing."""
        document = a_next_version(released, versie=1, vorigeVersie=None)

        assert self.refused(world, po, released, document) == {"GW.EX40", "GW.EX41"}

    def test_previous(self, world, po, released):
        """A version carries the digest of the one before it."""
        document = a_next_version(released, vorigeVersie=VorigeVersie(sha256=OTHER_SHA256))

        assert self.refused(world, po, released, document) == {"GW.EX41"}

    def test_status(self, world, po, released):
        """What a school may have read as definitive does not become provisional again."""
        document = a_next_version(released, status="voorlopig")

        assert self.refused(world, po, released, document) == {"GW.EX46"}

    def test_dossier(self, world, po, released):
        """A version belongs to the same dossier."""
        document = a_next_version(released, dossierId=OTHER_ID)

        assert self.refused(world, po, released, document) == {"GW.EX42"}

    def test_pupil(self, world, po, released):
        """A version is about the same pupil."""
        document = a_next_version(released, bsn=OTHER_PGN.digits)

        assert self.refused(world, po, released, document) == {"GW.EX43"}

    def test_sender(self, world, released):
        """A version comes from the same location of the school."""
        supplier = a_po_school(world, AFZENDER, ANDERE_AFZENDER)
        document = a_next_version(released, afzender=ANDERE_AFZENDER)

        assert self.refused(world, supplier, released, document) == {"GW.EX44"}

    def test_past_the_claim(self, world, po, vo, released):
        """The dossier is not taken from the school that has it by addressing it to another."""
        a_retrieved(world, vo, released)
        document = a_next_version(released, bestemming=(ANDERE_ONTVANGER,))

        assert self.refused(world, po, released, document) == {"GW.EX45"}

    def test_nowhere(self, world, po, released):
        """What stands ready is not addressed anew to a school that could never fetch it."""
        document = a_next_version(released, bestemming=(ONTVANGER, "99YY00", ANDERE_AFZENDER))

        assert self.refused(world, po, released, document) == {"GW.EX52"}

    def test_destination_that_left(self, world, po, vo, released):
        """A school that it was addressed to already may stay there, though it has left."""
        (vestiging,) = vo.vestigingen
        school = School(vestiging=vestiging, naam="Weg", sector=Sector.VO, actief=False)
        register_school(world, school)

        newer = supplement(world, po, released.id, a_next_version(released))

        assert newer.state is State.KLAARGEZET

    def test_after_the_claim(self, world, po, vo, released):
        """When that school has given it up, it may be addressed to another."""
        a_retrieved(world, vo, released)
        free_claim(world, vo, released.id)
        document = a_next_version(released, bestemming=(ANDERE_ONTVANGER,))

        assert supplement(world, po, released.id, document).state is State.KLAARGEZET

    def test_everything_at_once(self, world, po, released):
        """The sender hears at once of all that does not follow."""
        document = a_next_version(
            released,
            versie=5,
            vorigeVersie=VorigeVersie(sha256=OTHER_SHA256),
            dossierId=OTHER_ID,
            bsn=OTHER_PGN.digits,
        )

        expected = {"GW.EX40", "GW.EX41", "GW.EX42", "GW.EX43"}
        assert self.refused(world, po, released, document) == expected

    def test_unreadable(self, world, po, released):
        """A version goes through the same door as the first."""
        assert self.refused(world, po, released, b"<a", Unreadable)

    def test_invalid(self, world, po, released):
        """A version is judged like the first."""
        document = a_next_version(released, dossier={"inzage": None})

        assert self.refused(world, po, released, document, Refused)

    def test_withdrawn(self, world, po, released):
        """What was withdrawn is not supplemented: it is handed in anew."""
        withdraw(world, po, released.id)

        assert self.refused(world, po, released, a_next_version(released), WrongState)

    def test_erased(self, world, po, vo, released):
        """What was erased is not supplemented."""
        a_received(world, vo, released)
        world.now.advance(days=14)
        erase(world)

        assert self.refused(world, po, released, a_next_version(released), WrongState)

    def test_key_elsewhere(self, world, po, released):
        """A key that was used for another overdracht is refused."""
        other = a_released(world, po, bsn=OTHER_PGN.digits)
        document = a_next_version(released)
        supplement(world, po, released.id, document, idempotency_key="k-2")
        newer = a_next_version(other, bsn=OTHER_PGN.digits)

        assert self.refused(world, po, other, newer, idempotency_key="k-2") == {"GW.EX34"}

    def test_other_school(self, world, other_po, released):
        """Another school's overdracht looks like one that does not exist."""
        document = a_next_version(released, afzender=ANDERE_AFZENDER)

        with pytest.raises(NotFound) as theirs:
            supplement(world, other_po, released.id, document)
        with pytest.raises(NotFound) as nobodys:
            supplement(world, other_po, world.new_id(), document)

        assert theirs.value.findings == nobodys.value.findings

    def test_vo(self, world, vo, released):
        """The receiving school supplements nothing."""
        with pytest.raises(NotAdmitted):
            supplement(world, vo, released.id, a_next_version(released))


def document_of(world, overdracht):
    """The sealed content of the newest version, or None."""
    with world.work() as work:
        return work.versies.get(document_place(overdracht.id, overdracht.versie.nummer))
