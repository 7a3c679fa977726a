"""The advice of the school, and what parents and pupil want."""

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import STRING, TEXT, Simple


@block
class Overstapadvies:
    """The advice of the primary school for secondary education."""

    advies: str | None = element(STRING.within(codelists.ADVIES_VO), default=None)
    wensouders: str | None = element(STRING.within(codelists.ADVIES_VO), default=None)
    wensleerling: str | None = element(STRING.within(codelists.ADVIES_VO), default=None)
    herzienadvies: str | None = element(STRING.within(codelists.ADVIES_VO), default=None)
    motivatie_herzienadvies: str | None = element(TEXT, default=None)
    profiel: str | None = element(TEXT.within(codelists.PROFIEL), default=None)
    argumentatie: str | None = element(TEXT, default=None)
    contactnodig: bool | None = element(default=None)
    contactpersoon: str | None = element(TEXT, default=None)
    contacttelefoon: str | None = element(TEXT, default=None)
    contactemail: str | None = element(TEXT, default=None)
    aandachtspunten: str | None = element(Simple(min_length=1, max_length=280), default=None)
