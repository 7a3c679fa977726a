"""In which order later exports come does not matter, unless they say the same thing."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gateway.domain.dossier import Leerling
from gateway.domain.dossier.parts import parts
from gateway.domain.merging.blocks import Merge
from gateway.domain.merging.identity import key_of
from gateway.domain.overstapdossier import Aanvulling, Adviestraject, Bijlage, GegevenAdvies
from tests.dossier_builders import a_dossier, an_aanvulling, an_overstapdossier
from tests.merging_builders import an_iq, merge
from tests.model_strategies import blocks

ADDITIONS = {
    "iq 3": Aanvulling(intelligentie=(an_iq(3),)),
    "iq 1": Aanvulling(intelligentie=(an_iq(1),)),
    "iq 9 and 2": Aanvulling(intelligentie=(an_iq(9), an_iq(2))),
    "a file": Aanvulling(bijlage=(Bijlage(bestandsnaam="b", soort="overig", sha256="0" * 64),)),
    "an advice": Aanvulling(
        adviestraject=Adviestraject(voorlopig=GegevenAdvies(advies="60", datum=date(2026, 1, 9)))
    ),
    "the test": Aanvulling(doorstroomtoets=an_aanvulling().doorstroomtoets),
}


@pytest.mark.parametrize("first", ADDITIONS)
@pytest.mark.parametrize("second", ADDITIONS)
def test_the_order_of_additions_does_not_matter(first, second):
    """Two exports that say nothing of the same thing end the same, whichever comes first."""
    base = Aanvulling(intelligentie=(an_iq(5), an_iq(2, 90), an_iq(7)))
    one, other = ADDITIONS[first], ADDITIONS[second]
    if "2" in first + second:
        base = Aanvulling(intelligentie=(an_iq(5), an_iq(7)))

    forth = Merge().block(Merge().block(base, one, ""), other, "")
    back = Merge().block(Merge().block(base, other, ""), one, "")

    assert forth == back


@st.composite
def three_parts(draw):
    """What may be said of one pupil, in three parts of which no two say the same thing."""
    leerling = draw(blocks(Leerling))
    held = [{"achternaam": leerling.achternaam} for _ in range(3)]
    for part in parts(Leerling):
        value, at = getattr(leerling, part.field), st.integers(0, 2)
        if part.name == "achternaam" or part.name in _SIDE_BY_SIDE:
            continue
        if part.many and part.simple is None:
            for entry in {key_of(one): one for one in value}.values():
                chosen = held[draw(at)]
                chosen[part.field] = (*chosen.get(part.field, ()), entry)
        else:
            held[draw(at)][part.field] = value
    return [Leerling(**fields) for fields in held]


_SIDE_BY_SIDE = {"adresgeheim", "adresbuitenland", "overigdocumentlijst"}
"""What is said together with something else, and so cannot be in two parts."""


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(three_parts(), st.sampled_from([None, False, True]), st.sampled_from([None, True]))
def test_the_order_of_two_exports_does_not_matter(three, was, becomes):
    """Two exports about other things end in one dossier, also where one keeps the address."""
    base, one, other = three
    earlier = a_dossier_that_says(replace(base, adresgeheim=was))
    first, second = (
        a_dossier_that_says(leerling) for leerling in (replace(one, adresgeheim=becomes), other)
    )

    forth = after(after(earlier, first), second)
    back = after(after(earlier, second), first)

    assert (forth.dossier.huidigeschool, forth.aanvulling) == (
        back.dossier.huidigeschool,
        back.aanvulling,
    )


def a_dossier_that_says(leerling):
    """An overstapdossier in which nothing but this is said of the pupil."""
    dossier = a_dossier()
    school = replace(dossier.huidigeschool, leerling=leerling)
    return an_overstapdossier(dossier=replace(dossier, huidigeschool=school), aanvulling=None)


def after(earlier, later):
    """The dossier once the later export was put onto it."""
    made, _ = merge(earlier, later)
    return made or earlier


def test_two_that_contradict_are_said_in_either_order():
    """Where two exports differ on one thing the second goes, with a warning in either order."""
    low, high = (Aanvulling(intelligentie=(an_iq(1, score),)) for score in (80, 120))

    for first, second in ((low, high), (high, low)):
        merge = Merge()
        made = merge.block(first, second, "aanvulling")

        assert made == second
        assert [one.rule for one in merge.changes] == ["GW.AVL03"]
