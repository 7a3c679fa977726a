"""Whether the parents have seen the dossier."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import TEXT


@block
class Inzage:
    """Whether the parents saw the dossier, when, and what they thought of it."""

    voorlopigdossier: bool = element()
    inzage: bool | None = element(default=None)
    inzagedatum: date | None = element(default=None)
    akkoord: str | None = element(TEXT.within(codelists.AKKOORD), default=None)
    redennietakkoord: str | None = element(TEXT, default=None)
    toestemming: str | None = element(TEXT.within(codelists.AKKOORD), default=None)
