"""The head that a dossier itself tells."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gateway.domain import heading
from gateway.domain.errors import Refused
from gateway.domain.heading import kop_of
from gateway.domain.identifiers import Vestiging
from gateway.domain.overstapdossier import SchoolVerwijzing, Software
from tests.dossier_builders import BSN, a_dossier, a_dossier_of, a_metadata, an_inzage

MOMENT = datetime(2026, 3, 31, 9, 30, tzinfo=UTC)


def a_heading(dossier, **changes):
    """The head of *dossier* for one receiver."""
    given = {
        "bestemming": [Vestiging.parse("99ZZ00")],
        "opgesteld": MOMENT,
        "software": Software(naam="Overstap", versie="0.1.0"),
    }
    return kop_of(dossier, **{**given, **changes})


def test_from_the_dossier():
    """Sender and kind of move come from the dossier, and it is a first version."""
    kop = a_heading(a_dossier())

    assert kop.afzender == SchoolVerwijzing(brin="99XX", vestiging="00")
    assert kop.bestemming == (SchoolVerwijzing(brin="99ZZ", vestiging="00"),)
    assert (kop.soort, kop.versie, kop.vorigeVersie) == ("POVO", 1, None)
    assert kop.opgesteld == MOMENT


@pytest.mark.parametrize(
    ("inzage", "status"),
    [
        (an_inzage(voorlopigdossier=True), "voorlopig"),
        (an_inzage(voorlopigdossier=False), "definitief"),
        (None, "definitief"),
    ],
)
def test_status(inzage, status):
    """A dossier is provisional where its inzage block says so."""
    assert a_heading(a_dossier(inzage=inzage)).status == status


def test_same_id_each_time():
    """The id of a pupil's dossier is the same each time, and does not come from the BSN."""
    other_bsn = a_dossier_of(bsn="999900018")

    ids = {a_heading(dossier).dossierId for dossier in (a_dossier(), other_bsn)}

    assert len(ids) == 1
    assert BSN not in ids.pop()


def test_given_id():
    """An id that is given is taken."""
    given = "3f0c1d52-7a64-4b1e-9d8a-5c2e6f7a8b90"

    assert a_heading(a_dossier(), dossierid=given).dossierId == given


def test_no_id_to_derive():
    """Without the pupil's key in the LAS there is nothing to derive an id from."""
    with pytest.raises(Refused) as refused:
        a_heading(a_dossier_of(leerlingid=None))

    assert [finding.kind for finding in refused.value.findings] == [heading.NO_LEERLINGID]


def test_no_kind_of_move():
    """A dossier that does not say which move it is for has no head."""
    with pytest.raises(Refused) as refused:
        a_heading(a_dossier(metadata=a_metadata(overstap=None)))

    assert [finding.kind for finding in refused.value.findings] == [heading.NO_OVERSTAP]


def test_all_that_is_missing():
    """A dossier that tells neither is refused for both at once."""
    dossier = a_dossier_of(leerlingid=None)

    with pytest.raises(Refused) as refused:
        a_heading(replace(dossier, metadata=a_metadata(overstap=None)))

    assert [finding.kind for finding in refused.value.findings] == [
        heading.NO_LEERLINGID,
        heading.NO_OVERSTAP,
    ]
