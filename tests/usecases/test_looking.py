"""Overzicht, tonen and codeblad: what a school may see."""

from datetime import date, timedelta

import pytest

from gateway.domain.errors import Expired, NotAdmitted, NotFound, NotReady, Withdrawn
from gateway.domain.identifiers import Vestiging
from gateway.domain.overdracht import Deling
from gateway.usecases.code_sheet import code_sheet
from gateway.usecases.erase import erase
from gateway.usecases.expire import expire
from gateway.usecases.overview import overview
from gateway.usecases.return_to_sender import return_to_sender
from gateway.usecases.share import share
from gateway.usecases.show import show
from gateway.usecases.submit import submit
from gateway.usecases.withdraw import withdraw
from tests.exchange_builders import (
    AFZENDER,
    ANDERE_AFZENDER,
    ANDERE_ONTVANGER,
    OTHER_PGN,
    a_received,
    a_released,
    a_retrieved,
    a_signed_overstapdossier,
    entries,
    shown,
    the_code,
)


@pytest.fixture
def released(world, po):
    """An overdracht that stands ready for one school."""
    return a_released(world, po)


def said(caught):
    """The rule of what was raised, and how its message begins."""
    (finding,) = caught.value.findings
    return finding.rule, finding.message.partition(":")[0]


class TestOverview:
    """All that is a school's own."""

    def test_sent(self, world, po, other_po, released):
        """A primary school sees what it sent, newest first, and nothing of another school."""
        world.now.advance(days=1)
        second = a_released(world, po, bsn=OTHER_PGN.digits)
        submit(world, other_po, a_signed_overstapdossier(afzender=ANDERE_AFZENDER))

        assert overview(world, po) == (second, released)

    def test_held(self, world, po, vo, other_vo, released):
        """A secondary school sees what it holds, and not what it might come to hold."""
        a_released(world, po, bsn=OTHER_PGN.digits)

        assert overview(world, vo) == ()
        a_retrieved(world, vo, released)
        assert overview(world, vo) == (shown(world, released.id),)
        assert overview(world, other_vo) == ()


class TestShow:
    """One overdracht."""

    def test_sender(self, world, po, released):
        """The sender sees its own overdracht."""
        assert show(world, po, released.id) == released

    def test_receiver(self, world, vo, other_vo, released):
        """Who holds it and who reads along see it too."""
        a_retrieved(world, vo, released)
        deling = Deling(school=Vestiging.parse(ANDERE_ONTVANGER), toestemming=date(2026, 3, 30))
        shared = share(world, vo, released.id, deling)

        assert show(world, vo, released.id) == shared
        assert show(world, other_vo, released.id) == shared

    @pytest.mark.parametrize("who", ["other_po", "vo", "other_vo"])
    def test_others(self, request, world, released, who):
        """For all others it looks like one that does not exist; the receiver needs the code."""
        caller = request.getfixturevalue(who)

        with pytest.raises(NotFound) as theirs:
            show(world, caller, released.id)
        with pytest.raises(NotFound) as nobodys:
            show(world, caller, world.new_id())

        assert theirs.value.findings == nobodys.value.findings

    def test_entry(self, world, other_po, released):
        """Looking at what is another's stands in the audit log."""
        with pytest.raises(NotFound):
            show(world, other_po, released.id)

        assert entries(world)[-1].velden == {
            "actie": "inzien",
            "reden": "NotFound",
            "regels": "GW.EX04",
            "scholen": ANDERE_AFZENDER,
            "certificaat": other_po.vingerafdruk,
            "betreft": released.id,
        }

    @pytest.mark.parametrize("text", ["999900006", "7K3M-9QXT-2V8D", "x' OR '1'='1", ""])
    def test_strange_id(self, world, po, text):
        """What is no id at all leads nowhere, and does not come into the audit log."""
        with pytest.raises(NotFound):
            show(world, po, text)

        assert entries(world)[-1].velden["betreft"] == ""


class TestCodeSheet:
    """What is printed for the parents."""

    def test_sheet(self, world, po, released):
        """The sheet has the code, the pupil, the school, and the last whole day that it opens."""
        sheet = code_sheet(world, po, released.id)

        assert sheet.code == the_code(world, released)
        assert sheet.leerling == "Lotte van der Verzonnen"
        assert sheet.school == "Basisschool De Verzonnen Eik"
        assert sheet.telefoon == "0101234567"
        assert sheet.verloopt == (released.termijn - timedelta(days=1)).date()

    def test_entry(self, world, po, released):
        """Who printed the code stands in the audit log."""
        code_sheet(world, po, released.id)

        assert entries(world)[-1].gebeurtenis == "code.getoond"
        assert entries(world)[-1].velden == {
            "overdracht": released.id,
            "school": AFZENDER,
            "certificaat": po.vingerafdruk,
        }

    def test_silent(self, world, po, released):
        """A sheet that is printed as an object shows neither code nor pupil."""
        sheet = code_sheet(world, po, released.id)

        assert "Lotte" not in repr(sheet)
        assert sheet.code.printed not in repr(sheet)

    @pytest.mark.parametrize("taken", [a_retrieved, a_received])
    def test_afterwards(self, world, po, vo, released, taken):
        """The sheet can be printed again as long as there is something to open."""
        taken(world, vo, released)

        assert code_sheet(world, po, released.id).code == the_code(world, released)

    def test_sent_back(self, world, po, vo, released):
        """The sheet can be printed while the sender answers a question: the code stays."""
        a_retrieved(world, vo, released)
        return_to_sender(world, vo, released.id)

        assert code_sheet(world, po, released.id).code == the_code(world, released)

    def test_concept(self, world, po):
        """A concept has no sheet yet."""
        concept = submit(world, po, a_signed_overstapdossier())

        with pytest.raises(NotReady):
            code_sheet(world, po, concept.id)

    @pytest.mark.parametrize("clock_acted", [False, True])
    def test_expired(self, world, po, released, clock_acted):
        """What has expired has no sheet."""
        world.now.advance(days=60)
        if clock_acted:
            expire(world)

        with pytest.raises(Expired) as caught:
            code_sheet(world, po, released.id)

        assert said(caught) == ("GW.EX16", "Een codeblad maken kan niet")

    def test_withdrawn(self, world, po, released):
        """What was withdrawn has no sheet."""
        withdraw(world, po, released.id)

        with pytest.raises(Withdrawn) as caught:
            code_sheet(world, po, released.id)

        assert said(caught) == ("GW.EX17", "Een codeblad maken kan niet")

    @pytest.mark.parametrize("clock_acted", [False, True])
    def test_erased(self, world, po, vo, released, clock_acted):
        """What was erased has no sheet; its own school is not asked for the code and the PGN."""
        a_received(world, vo, released)
        world.now.advance(days=14)
        if clock_acted:
            erase(world)

        with pytest.raises(NotFound) as caught:
            code_sheet(world, po, released.id)

        assert said(caught) == ("GW.EX18", "Een codeblad maken kan niet")

    def test_other_school(self, world, other_po, released):
        """Another school gets no sheet."""
        with pytest.raises(NotFound):
            code_sheet(world, other_po, released.id)

    def test_vo(self, world, vo, released):
        """The receiving school gets no sheet, not even when it has the dossier."""
        a_retrieved(world, vo, released)

        with pytest.raises(NotAdmitted):
            code_sheet(world, vo, released.id)
