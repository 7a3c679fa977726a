"""The id of a dossier."""

from uuid import UUID

from gateway.domain.dossier_id import dossier_id
from gateway.domain.identifiers import Vestiging

SCHOOL = Vestiging.parse("99XX00")


def test_the_same_each_time():
    """A pupil's dossier has the same id however often it is made."""
    assert dossier_id(SCHOOL, "2025-2026", "70001") == dossier_id(SCHOOL, "2025-2026", "70001")


def test_another_for_whatever_differs():
    """Another school, vestiging, year or pupil gives another id."""
    ids = {
        dossier_id(SCHOOL, "2025-2026", "70001"),
        dossier_id(Vestiging.parse("99XX01"), "2025-2026", "70001"),
        dossier_id(SCHOOL, "2026-2027", "70001"),
        dossier_id(SCHOOL, "2025-2026", "70002"),
    }

    assert len(ids) == 4


def test_is_a_uuid():
    """It has the form that the schema asks for, and does not show the pupil's key."""
    made = dossier_id(SCHOOL, "2025-2026", "70001")

    assert str(UUID(made)) == made
    assert "70001" not in made
