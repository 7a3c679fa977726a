"""
OSO dossiers as they are: of any known edition in, of 2019.1 out, whichever LAS made them.

Bringing a dossier of an older edition over is not for an adapter to know; who makes this one hands
it in.
"""

from functools import partial
from typing import Final

from adapters.formats.omzetting.dekking import OSO, held, in_oso_dossiers
from adapters.oso.reader import read
from adapters.oso.sample import TRAPS, sample
from adapters.oso.writer import write
from gateway.domain.dekking import BLOKKEN, Zekerheid
from gateway.domain.translation import Adapter, Upgrade

NAAM: Final = "oso"
_OVERSTAPDOSSIER: Final = held("overstapdossier", Zekerheid.DOC, BLOKKEN)


def adapter(upgrade: Upgrade | None = None) -> Adapter:
    """The adapter that brings older dossiers over by *upgrade*; without it they are refused."""
    return Adapter(
        naam=NAAM,
        read=partial(read, upgrade=upgrade),
        write=write,
        sample=sample,
        traps=TRAPS,
        leest=(*held(OSO, Zekerheid.DOC, in_oso_dossiers()), *_OVERSTAPDOSSIER),
        schrijft=held(OSO, Zekerheid.DOC, in_oso_dossiers()),
    )
