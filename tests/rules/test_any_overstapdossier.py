"""Any overstapdossier that the model can hold is judged, and its holes are only silent."""

from dataclasses import replace
from datetime import UTC

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gateway.domain.overstapdossier import Aanvulling, Kop
from gateway.rules import judge_envelope
from tests.dossier_builders import a_dossier_of, an_overstapdossier
from tests.model_strategies import blocks

SOME = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
MOMENTS = st.datetimes(timezones=st.just(UTC))


@SOME
@given(kop=blocks(Kop), aanvulling=blocks(Aanvulling), opgesteld=MOMENTS, geboren=st.dates())
def test_always_judged(kop, aanvulling, opgesteld, geboren):
    """Whatever its values, there is a verdict, and the same one where holes are looked for."""
    overstap = an_overstapdossier(
        kop=replace(kop, opgesteld=opgesteld),
        dossier=a_dossier_of(geboortedatum=geboren),
        aanvulling=aanvulling,
    )

    assert judge_envelope(overstap) == judge_envelope(overstap, partial=True)
