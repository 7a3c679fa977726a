"""Indienen: what a primary school hands in."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from gateway.domain.errors import (
    Conflict,
    Misused,
    NotAdmitted,
    OverstapError,
    Refused,
    Unreadable,
    Untrusted,
)
from gateway.domain.identifiers import Vestiging
from gateway.domain.lifecycle import State
from gateway.domain.overdracht import Status
from gateway.signing.certificates import certificate_from_der, fingerprint
from gateway.signing.signer import Signer
from gateway.signing.twins import twins
from gateway.usecases.places import open_document
from gateway.usecases.submit import submit
from gateway.usecases.supersede_certificate import supersede_certificate
from gateway.usecases.withdraw import withdraw
from gateway.usecases.withdraw_certificate import withdraw_certificate
from tests.certificate_builders import a_signer
from tests.dossier_builders import a_metadata
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    MOMENT,
    ONTVANGER,
    OTHER_PGN,
    PGN,
    a_po_school,
    a_signed_overstapdossier,
    entries,
    shown,
    the_code,
    the_signer,
)


def rules(caught) -> set[str]:
    """The ids of what was found wrong."""
    return {finding.rule for finding in caught.value.findings}


def records(world, po):
    """What *po* has at the gateway."""
    with world.work() as work:
        return list(work.overdrachten.sent_by(po.vestigingen))


class TestAccepted:
    """What becomes of a dossier that is in order."""

    def test_record(self, world, po):
        """A dossier that is in order becomes a concept, without a term, claimed by nobody."""
        document = a_signed_overstapdossier(bestemming=(ONTVANGER, ANDERE_ONTVANGER))

        overdracht = submit(world, po, document)

        assert overdracht.state is State.CONCEPT
        assert overdracht.afzender == Vestiging.parse(AFZENDER)
        assert [str(each) for each in overdracht.bestemmingen] == [ONTVANGER, ANDERE_ONTVANGER]
        assert (overdracht.termijn, overdracht.claim, overdracht.looptijd) == (None, None, 60)
        assert overdracht.schooljaar == "2025-2026"
        assert shown(world, overdracht.id) == overdracht

    def test_version(self, world, po):
        """The first version carries the digest of the signed bytes, byte for byte as they came."""
        document = a_signed_overstapdossier(status="voorlopig")

        overdracht = submit(world, po, document)

        assert overdracht.versie.sha256 == hashlib.sha256(document).hexdigest()
        assert overdracht.versie.status is Status.VOORLOPIG
        assert overdracht.versie.aangeleverd == MOMENT
        with world.work() as work:
            assert open_document(world, work, overdracht) == document

    def test_code(self, world, po):
        """The code and the PGN stand in the record as keyed indexes only."""
        overdracht = submit(world, po, a_signed_overstapdossier())

        assert overdracht.code_index == world.vault.index_of_code(the_code(world, overdracht))
        assert overdracht.pgn_index == world.vault.index_of_pgn(PGN)

    def test_another_pupil(self, world, po):
        """Two pupils have two overdrachten and two codes."""
        first = submit(world, po, a_signed_overstapdossier())
        second = submit(world, po, a_signed_overstapdossier(bsn=OTHER_PGN.digits))

        assert first.id != second.id
        assert first.code_index != second.code_index

    def test_code_is_taken(self, world, po):
        """A code that is drawn twice goes to one overdracht only."""
        draws = iter([7, 7, 8])
        drawing = replace(world, random_bits=lambda _: next(draws))

        first = submit(drawing, po, a_signed_overstapdossier())
        second = submit(drawing, po, a_signed_overstapdossier(bsn=OTHER_PGN.digits))

        assert the_code(world, first) != the_code(world, second)

    @pytest.mark.parametrize("termijn", [1, 60, 180])
    def test_term(self, world, po, termijn):
        """The sender chooses how long the dossier stands ready."""
        assert submit(world, po, a_signed_overstapdossier(), termijn=termijn).looptijd == termijn

    def test_entry(self, world, po):
        """What was handed in stands in the audit log, with its digest."""
        overdracht = submit(world, po, a_signed_overstapdossier())

        entry = entries(world)[-1]

        assert entry.gebeurtenis == "overdracht.ingediend"
        assert entry.velden == {
            "overdracht": overdracht.id,
            "school": AFZENDER,
            "certificaat": po.vingerafdruk,
            "versie": "1",
            "sha256": overdracht.versie.sha256,
            "status": "definitief",
        }

    def test_more_schools(self, world):
        """Who speaks for more schools hands in for the one that is the afzender."""
        supplier = a_po_school(world, ANDERE_AFZENDER, AFZENDER)

        overdracht = submit(world, supplier, a_signed_overstapdossier())

        assert str(overdracht.afzender) == AFZENDER


class TestRefused:
    """What is not taken in; each time nothing is kept but the entry of the refusal."""

    def refused(self, world, po, document, error, **choices):
        """Hand in *document* and see that it is refused whole."""
        before = len(entries(world))

        with pytest.raises(error) as caught:
            submit(world, po, document, **choices)

        entry = entries(world)[-1]
        assert records(world, po) == []
        assert len(entries(world)) == before + 1
        assert (entry.gebeurtenis, entry.velden["actie"]) == ("verzoek.geweigerd", "indienen")
        assert entry.velden["reden"] == error.__name__
        assert set(entry.velden["regels"].split()) == rules(caught)
        return rules(caught)

    @pytest.mark.parametrize(
        "document", [b"", b"PK\x03\x04", b"<overstapdossier", b"<!DOCTYPE a><a/>"]
    )
    def test_unreadable(self, world, po, document):
        """What is no XML is refused at the door."""
        assert self.refused(world, po, document, Unreadable)

    def test_unsigned(self, world, po):
        """A dossier without a signature is refused."""
        document = a_signed_overstapdossier()
        start, end = document.index(b"<ds:Signature"), document.index(b"</overstapdossier>")

        assert self.refused(world, po, document[:start] + document[end:], Untrusted)

    def test_altered(self, world, po):
        """A dossier that was altered after it was signed is refused."""
        document = a_signed_overstapdossier().replace(b">definitief<", b">voorlopig<", 1)

        assert self.refused(world, po, document, Untrusted) == {"GW.SIG11"}

    def test_revoked_here(self, world, po):
        """A certificate that the gateway itself withdrew signs nothing any more."""
        document = a_signed_overstapdossier()
        withdraw_certificate(world, fingerprint(the_signer(AFZENDER).certificate))

        assert self.refused(world, po, document, Untrusted) == {"GW.CERT04"}

    def test_twin_of_revoked(self, world, po):
        """Nor does its twin, which has another fingerprint and which anyone can make of it."""
        signer = the_signer(AFZENDER)
        twin = certificate_from_der(next(twins(signer.certificate)))
        document = a_signed_overstapdossier(signer=Signer(signer.key, (twin,)))
        withdraw_certificate(world, fingerprint(signer.certificate))

        assert self.refused(world, po, document, Untrusted) == {"GW.CERT04"}

    def test_replaced_here(self, world, po):
        """A certificate that was replaced signs nothing after its end."""
        document = a_signed_overstapdossier()
        vingerafdruk = fingerprint(the_signer(AFZENDER).certificate)
        supersede_certificate(world, vingerafdruk, end=MOMENT)

        assert self.refused(world, po, document, Untrusted) == {"GW.CERT05"}

    def test_for_another_school(self, world, po):
        """A school cannot hand in what another school signed as its afzender."""
        document = a_signed_overstapdossier(afzender=ANDERE_AFZENDER)

        assert self.refused(world, po, document, Refused) == {"GW.EX31"}

    def test_signed_for_more(self, world, po):
        """A certificate of more schools signs for each of them, but the caller must be one."""
        signer = a_signer(AFZENDER, ANDERE_AFZENDER)
        document = a_signed_overstapdossier(afzender=ANDERE_AFZENDER, signer=signer)

        assert self.refused(world, po, document, Refused) == {"GW.EX31"}

    def test_invalid(self, world, po):
        """A dossier that breaks rules is refused with all of them at once."""
        broken = {"inzage": None, "metadata": a_metadata(overstap=None)}
        document = a_signed_overstapdossier(dossier=broken)

        assert self.refused(world, po, document, Refused) >= {"OVa.IZ01", "OVa.OS01"}

    @pytest.mark.parametrize(("bsn", "rule"), [(None, "OVa.LL12"), ("999900007", "GW.LL01")])
    def test_no_pgn(self, world, po, bsn, rule):
        """A dossier of a pupil without a number that can be right is refused."""
        document = a_signed_overstapdossier(bsn=bsn)

        assert self.refused(world, po, document, Refused) == {rule}

    @pytest.mark.parametrize("termijn", [-1, 0, 181])
    def test_term(self, world, po, termijn):
        """A term outside the limits is refused."""
        document = a_signed_overstapdossier()

        assert self.refused(world, po, document, Misused, termijn=termijn) == {"GW.EX33"}

    @pytest.mark.parametrize("key", ["", "k" * 256])
    def test_key(self, world, po, key):
        """An idempotency key is not empty and not longer than it may be."""
        document = a_signed_overstapdossier()

        assert self.refused(world, po, document, Misused, idempotency_key=key) == {"GW.EX35"}

    def test_vo(self, world, vo):
        """A secondary school hands in nothing."""
        assert self.refused(world, vo, a_signed_overstapdossier(), NotAdmitted) == {"GW.EX01"}


class TestTwice:
    """The same pupil, or the same request, a second time."""

    def test_pupil(self, world, po):
        """A pupil with an open overdracht does not get a second one; it is to be supplemented."""
        first = submit(world, po, a_signed_overstapdossier())

        with pytest.raises(Conflict) as caught:
            submit(world, po, a_signed_overstapdossier(status="voorlopig"))

        assert rules(caught) == {"GW.EX36"}
        assert records(world, po) == [first]

    def test_after_withdrawal(self, world, po):
        """A pupil whose overdracht was withdrawn gets a new one, under a new code."""
        first = submit(world, po, a_signed_overstapdossier())
        withdraw(world, po, first.id)

        second = submit(world, po, a_signed_overstapdossier())

        assert second.code_index != first.code_index

    def test_next_year(self, world, po):
        """In the next school year the same pupil may be handed over again."""
        first = submit(world, po, a_signed_overstapdossier())
        world.now.advance(days=130)

        second = submit(world, po, a_signed_overstapdossier())

        assert (first.schooljaar, second.schooljaar) == ("2025-2026", "2026-2027")

    def test_other_school(self, world, po, other_po):
        """Two schools may each hand over the same pupil."""
        first = submit(world, po, a_signed_overstapdossier())
        second = submit(world, other_po, a_signed_overstapdossier(afzender=ANDERE_AFZENDER))

        assert first.id != second.id

    def test_same_key(self, world, po):
        """A request that is repeated with its key gives the first outcome and changes nothing."""
        document = a_signed_overstapdossier()
        first = submit(world, po, document, idempotency_key="k-1")
        before = entries(world)
        world.now.advance(minutes=5)

        again = submit(world, po, document, idempotency_key="k-1")

        assert again == first
        assert entries(world) == before

    def test_other_body(self, world, po):
        """A key that comes back with another body is refused."""
        submit(world, po, a_signed_overstapdossier(), idempotency_key="k-1")

        with pytest.raises(Conflict) as caught:
            submit(
                world, po, a_signed_overstapdossier(bsn=OTHER_PGN.digits), idempotency_key="k-1"
            )

        assert rules(caught) == {"GW.EX34"}

    def test_other_choice(self, world, po):
        """A key that comes back with another term is refused."""
        document = a_signed_overstapdossier()
        submit(world, po, document, idempotency_key="k-1")

        with pytest.raises(Conflict) as caught:
            submit(world, po, document, idempotency_key="k-1", termijn=30)

        assert rules(caught) == {"GW.EX34"}

    def test_key_of_another_school(self, world, po, other_po):
        """Two schools that happen to use the same key do not meet."""
        first = submit(world, po, a_signed_overstapdossier(), idempotency_key="k-1")
        other = a_signed_overstapdossier(afzender=ANDERE_AFZENDER)

        second = submit(world, other_po, other, idempotency_key="k-1")

        assert first.id != second.id

    def test_after_failure(self, world, po):
        """A request that was refused may be tried again with the same key."""
        with pytest.raises(OverstapError):
            submit(world, po, b"", idempotency_key="k-1")

        overdracht = submit(world, po, a_signed_overstapdossier(), idempotency_key="k-1")

        assert overdracht.state is State.CONCEPT


def test_nothing_halfway(world, po):
    """Where the audit log cannot be written, nothing is taken in."""
    lost = replace(po, vingerafdruk="no fingerprint")

    with pytest.raises(ValueError, match="does not have its form"):
        submit(world, lost, a_signed_overstapdossier())

    assert records(world, po) == []


def test_moment(world, po):
    """All moments of what was handed in are the moment of the gateway's clock."""
    world.now.advance(hours=1)

    overdracht = submit(world, po, a_signed_overstapdossier())

    assert overdracht.ingediend == overdracht.gewijzigd == MOMENT + timedelta(hours=1)
