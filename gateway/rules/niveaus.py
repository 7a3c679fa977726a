"""
Which levels of secondary education an advice stands for, so that two of them can be compared.

An advice of the school is a code of the OSO list, an advice of the doorstroomtoets one of the six
categories that the law names. Both stand for a lowest and a highest level, often the same. Lwoo is
support within a level, and gl and tl are one level: neither makes an advice higher. What has no
level here, vso and "no specific advice possible", is not compared with anything.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Final


class Niveau(IntEnum):
    """A level of secondary education, lowest first."""

    PRO = 0
    VMBO_BB = 1
    VMBO_KB = 2
    VMBO_GL_TL = 3
    HAVO = 4
    VWO = 5


Bereik = tuple[Niveau, Niveau]
"""The lowest and the highest level that an advice stands for."""

PRAKTIJKONDERWIJS: Final = "10"
MET_LWOO: Final = frozenset({"21", "23", "31", "33", "35", "41", "43", "51"})

_PRO: Final = (Niveau.PRO, Niveau.PRO)
_BB: Final = (Niveau.VMBO_BB, Niveau.VMBO_BB)
_BB_KB: Final = (Niveau.VMBO_BB, Niveau.VMBO_KB)
_KB: Final = (Niveau.VMBO_KB, Niveau.VMBO_KB)
_KB_GL_TL: Final = (Niveau.VMBO_KB, Niveau.VMBO_GL_TL)
_GL_TL: Final = (Niveau.VMBO_GL_TL, Niveau.VMBO_GL_TL)
_GL_TL_HAVO: Final = (Niveau.VMBO_GL_TL, Niveau.HAVO)
_HAVO: Final = (Niveau.HAVO, Niveau.HAVO)
_HAVO_VWO: Final = (Niveau.HAVO, Niveau.VWO)
_VWO: Final = (Niveau.VWO, Niveau.VWO)

ADVIEZEN: Final[Mapping[str, Bereik]] = {
    PRAKTIJKONDERWIJS: _PRO,
    "20": _BB,
    "21": _BB,
    "22": _BB_KB,
    "23": _BB_KB,
    "30": _KB,
    "31": _KB,
    "32": _KB_GL_TL,
    "33": _KB_GL_TL,
    "34": _KB_GL_TL,
    "35": _KB_GL_TL,
    "40": _GL_TL,
    "41": _GL_TL,
    "42": _GL_TL,
    "43": _GL_TL,
    "44": _GL_TL_HAVO,
    "50": _GL_TL,
    "51": _GL_TL,
    "52": _GL_TL_HAVO,
    "60": _HAVO,
    "61": _HAVO_VWO,
    "70": _VWO,
}
"""The levels of each advice that a school can give; `01` (vso) and `80` (none) have none."""

TOETSADVIEZEN: Final[Mapping[str, Bereik]] = {
    "pro/vmbo bb": (Niveau.PRO, Niveau.VMBO_BB),
    "vmbo bb/kb": _BB_KB,
    "vmbo kb/gl-tl": _KB_GL_TL,
    "vmbo gl-tl/havo": _GL_TL_HAVO,
    "havo/vwo": _HAVO_VWO,
    "vwo": _VWO,
}
"""The levels of each advice that the doorstroomtoets can give."""


def is_hoger(een: Bereik, ander: Bereik) -> bool:
    """
    Whether *een* is higher than *ander*, be it by half a level.

    It is when neither of its ends is lower and one of them is higher.
    """
    return een != ander and een[0] >= ander[0] and een[1] >= ander[1]


def is_niveau_hoger(een: Bereik, ander: Bereik) -> bool:
    """Whether all of *een* is above all of *ander*."""
    return een[0] > ander[1]
