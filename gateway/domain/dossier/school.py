"""An institution, and the schools among them."""

from gateway.domain.dossier.adres import Adreslijst, Communicatielijst
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import BRINCODE, TEXT, VESTIGINGSCODE


@block
class Instelling:
    """An institution that has to do with the pupil."""

    naam: str = element(TEXT)
    adreslijst: Adreslijst | None = element(default=None)
    communicatielijst: Communicatielijst | None = element(default=None)


@block
class School(Instelling):
    """A school: an institution with a BRIN."""

    brincode: str = element(BRINCODE)
    vestigingscode: str = element(VESTIGINGSCODE)
    aanleverpunt: str = element(TEXT)
    soort: str | None = element(TEXT, default=None)
    type: str | None = element(TEXT, default=None)
    naamdirecteur: str | None = element(TEXT, default=None)
    website: str | None = element(TEXT, default=None)
