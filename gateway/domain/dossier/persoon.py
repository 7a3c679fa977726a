"""A person around the pupil."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.adres import Adreslijst, Communicatielijst
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import INTEGER, TEXT


@block
class Persoon:
    """Somebody with a name and an address; the general practitioner is one."""

    voornaam: tuple[str, ...] = element(TEXT, default=())
    voorletters_1: str | None = element(TEXT, name="voorletters-1", default=None)
    voorvoegsel: str | None = element(TEXT, default=None)
    achternaam: str = element(TEXT)
    roepnaam: str | None = element(TEXT, default=None)
    geslacht: int | None = element(INTEGER.within(codelists.GESLACHT), default=None)
    adresgeheim: bool | None = element(default=None)
    adreslijst: Adreslijst | None = element(default=None)
    communicatielijst: Communicatielijst | None = element(default=None)


@block
class Verzorger(Persoon):
    """A parent, guardian or other carer of the pupil."""

    relatietotkind: str | None = element(TEXT.within(codelists.RELATIE_TOT_KIND), default=None)
    overleden: bool | None = element(default=None)
    overlijdensdatum: date | None = element(default=None)
    wettigevertegenwoordiger: bool = element()
    banknummer: str | None = element(TEXT, default=None)
    iban: str | None = element(TEXT, default=None)
