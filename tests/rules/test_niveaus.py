"""When the doorstroomtoets is higher than an advice of the school."""

import pytest

from gateway.domain.codelists import ADVIES_VO
from gateway.domain.overstaplists import TOETSADVIES
from gateway.rules.niveaus import (
    ADVIEZEN,
    MET_LWOO,
    TOETSADVIEZEN,
    is_hoger,
    is_niveau_hoger,
)

HIGHER = (
    ("vmbo bb/kb", "20"),
    ("vmbo bb/kb", "21"),
    ("vmbo kb/gl-tl", "22"),
    ("vmbo kb/gl-tl", "30"),
    ("vmbo gl-tl/havo", "34"),
    ("vmbo gl-tl/havo", "40"),
    ("vmbo gl-tl/havo", "42"),
    ("vmbo gl-tl/havo", "51"),
    ("havo/vwo", "52"),
    ("havo/vwo", "44"),
    ("havo/vwo", "60"),
    ("vwo", "61"),
    ("vwo", "10"),
)
NOT_HIGHER = (
    ("pro/vmbo bb", "20"),
    ("vmbo bb/kb", "22"),
    ("vmbo bb/kb", "23"),
    ("vmbo bb/kb", "30"),
    ("vmbo kb/gl-tl", "35"),
    ("vmbo kb/gl-tl", "40"),
    ("vmbo gl-tl/havo", "44"),
    ("vmbo gl-tl/havo", "60"),
    ("havo/vwo", "61"),
    ("havo/vwo", "70"),
    ("vwo", "70"),
)


def test_every_advice_has_a_place():
    """Every advice of the data set has levels, but vso and no advice in particular."""
    assert set(ADVIES_VO.labels) - set(ADVIEZEN) == {"01", "80"}


def test_every_advice_of_the_test_has_a_place():
    """So has every advice that the doorstroomtoets can give."""
    assert set(TOETSADVIES.labels) == set(TOETSADVIEZEN)


@pytest.mark.parametrize("bereik", [*ADVIEZEN.values(), *TOETSADVIEZEN.values()])
def test_from_low_to_high(bereik):
    """An advice stands for one level, or for two that follow each other."""
    lowest, highest = bereik

    assert 0 <= highest - lowest <= 1


@pytest.mark.parametrize("code", sorted(MET_LWOO))
def test_lwoo_is_no_level(code):
    """An advice with lwoo stands for what it is without."""
    without = ADVIES_VO.labels[code].removesuffix(" met lwoo")

    (same,) = [other for other, label in ADVIES_VO.labels.items() if label == without]
    assert ADVIEZEN[code] == ADVIEZEN[same]


def test_every_lwoo():
    """The advices with lwoo are those that say so."""
    assert {code for code, label in ADVIES_VO.labels.items() if "lwoo" in label} == MET_LWOO


@pytest.mark.parametrize(("toets", "advies"), HIGHER)
def test_higher(toets, advies):
    """The test is higher, be it by half a level; then the advice is never higher than the test."""
    assert is_hoger(TOETSADVIEZEN[toets], ADVIEZEN[advies])
    assert not is_hoger(ADVIEZEN[advies], TOETSADVIEZEN[toets])


@pytest.mark.parametrize(("toets", "advies"), NOT_HIGHER)
def test_not_higher(toets, advies):
    """The test is the same, or lower."""
    assert not is_hoger(TOETSADVIEZEN[toets], ADVIEZEN[advies])


@pytest.mark.parametrize("toets", TOETSADVIEZEN)
@pytest.mark.parametrize("advies", ADVIEZEN)
def test_never_in_doubt(toets, advies):
    """Of any two that differ one is the higher: there is no pair that cannot be compared."""
    een, ander = TOETSADVIEZEN[toets], ADVIEZEN[advies]

    assert (een == ander) + is_hoger(een, ander) + is_hoger(ander, een) == 1


@pytest.mark.parametrize(
    ("toets", "advies", "whole"),
    [
        ("havo/vwo", "50", True),
        ("havo/vwo", "52", False),
        ("vwo", "60", True),
        ("vwo", "70", False),
    ],
)
def test_a_whole_level(toets, advies, whole):
    """A whole level higher is higher than all that the advice stands for."""
    assert is_niveau_hoger(TOETSADVIEZEN[toets], ADVIEZEN[advies]) is whole
