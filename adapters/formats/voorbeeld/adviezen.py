"""The advice and the doorstroomtoets of each place in the round."""

from dataclasses import dataclass
from typing import Final

from adapters.formats.voorbeeld.leerlingen import Bedacht


@dataclass(frozen=True, slots=True, kw_only=True)
class Traject:
    """The way to the advice in words, and the test."""

    voorlopig: str
    definitief: str
    toetsadvies: str = "vmbo gl-tl/havo"
    aanbieder: str = "IEP"
    reden: str = ""
    motivering: str = ""


_ORDINARY: Final = (
    Traject(voorlopig="havo", definitief="havo"),
    Traject(voorlopig="vwo", definitief="vwo", toetsadvies="vwo", aanbieder="Dia"),
    Traject(voorlopig="vmbo kb", definitief="vmbo kb", toetsadvies="vmbo bb/kb"),
    Traject(voorlopig="havo/vwo", definitief="havo/vwo", toetsadvies="havo/vwo", aanbieder="AMN"),
    Traject(
        voorlopig="vmbo tl",
        definitief="vmbo tl",
        toetsadvies="vmbo kb/gl-tl",
        aanbieder="Route 8",
    ),
)
_SPECIAL: Final = {
    1: Traject(
        voorlopig="vmbo tl",
        definitief="vmbo tl/havo",
        motivering="De toets wees op meer; wij hebben het advies daarop bijgesteld.",
    ),
    6: Traject(voorlopig="vso", definitief="vso", toetsadvies="pro/vmbo bb", aanbieder="Dia"),
    9: Traject(
        voorlopig="vmbo bb met lwoo", definitief="vmbo bb met lwoo", toetsadvies="pro/vmbo bb"
    ),
    12: Traject(
        voorlopig="praktijkonderwijs", definitief="praktijkonderwijs", toetsadvies="pro/vmbo bb"
    ),
    13: Traject(
        voorlopig="vmbo kb",
        definitief="vmbo kb",
        motivering="Wij hielden het advies: een stap hoger geeft te veel druk.",
    ),
    16: Traject(voorlopig="vmbo kb", definitief="vmbo kb", toetsadvies="", reden="ziekte"),
    17: Traject(voorlopig="80", definitief="80", toetsadvies="", reden="ontheffing"),
    18: Traject(voorlopig="havo", definitief="havo", aanbieder="Leerling in beeld"),
    19: Traject(voorlopig="vmbo bb/kb", definitief="", toetsadvies="", aanbieder=""),
    23: Traject(voorlopig="vmbo gl/tl", definitief="vmbo gl/tl", toetsadvies="vmbo kb/gl-tl"),
}


def traject_of(leerling: Bedacht) -> Traject:
    """The way to the advice of this pupil."""
    return _SPECIAL.get(leerling.place) or _ORDINARY[leerling.rang % len(_ORDINARY)]
