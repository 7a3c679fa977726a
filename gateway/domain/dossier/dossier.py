"""The dossier of one pupil, as a whole."""

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.inzage import Inzage
from gateway.domain.dossier.leerling import Leerling
from gateway.domain.dossier.metadata import Metadata
from gateway.domain.dossier.school import School
from gateway.domain.dossier.simple import TEXT


@block
class Huidigeschool(School):
    """The school that hands the dossier over, with the pupil in it."""

    leerling: Leerling = element()


@block
class Dossier:
    """One pupil, as the OSO data set describes them."""

    metadata: Metadata = element()
    overdrachtsoort: str = element(TEXT.within(codelists.OVERDRACHTSOORT))
    inzage: Inzage | None = element(default=None)
    huidigeschool: Huidigeschool = element()
