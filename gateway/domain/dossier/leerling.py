"""The pupil."""

from datetime import date
from typing import Final

from gateway.domain import codelists
from gateway.domain.dossier.adres import Adreslijst, Communicatielijst
from gateway.domain.dossier.block import Choice, attribute, block, element, text
from gateway.domain.dossier.cijferlijst import Cijferlijstlijst
from gateway.domain.dossier.document import Overigdocumentlijst
from gateway.domain.dossier.eindtoets import EindtoetsBasisonderwijs
from gateway.domain.dossier.ondersteuning import Onderwijsondersteuning
from gateway.domain.dossier.overstapadvies import Overstapadvies
from gateway.domain.dossier.persoon import Persoon, Verzorger
from gateway.domain.dossier.school import Instelling
from gateway.domain.dossier.schoolloopbaan import Schoolloopbaanlijst
from gateway.domain.dossier.simple import BRINCODE, INTEGER, TEXT, Simple
from gateway.domain.dossier.toetsen import Toetslijst
from gateway.domain.dossier.verzuim import Verzuim
from gateway.domain.dossier.vombo import (
    Bevorderd,
    Competenties,
    Examenresultaat,
    Overigvombo,
    Resultaatvakkenvo,
    Stage,
)
from gateway.domain.dossier.vve import Voorschools, Vroegschools

GEBOORTE: Final = Choice("geboorte")
WOONPLAATS: Final = Choice("woonplaats")
PGN: Final = Choice("pgn")


@block
class Gba:
    """The name and date of birth as the population register has them."""

    gbavoornaam: tuple[str, ...] = element(TEXT, minimum=1)
    gbavoorvoegsel: str | None = element(TEXT, default=None)
    gbaachternaam: str = element(TEXT)
    gbageboortedatum: str = element(Simple(pattern=r"\d{2}-\d{2}-\d{4}"))


@block
class Nationaliteit:
    """A nationality: its code in the GBA table, and its name."""

    waarde: str = text()
    omschrijving: str | None = attribute(TEXT, default=None)


@block
class Leerling:
    """The pupil, and all that goes along about them."""

    voornaam: tuple[str, ...] = element(TEXT, default=())
    voorletters_1: str | None = element(TEXT, name="voorletters-1", default=None)
    voorvoegsel: str | None = element(TEXT, default=None)
    achternaam: str = element(TEXT)
    roepnaam: str | None = element(TEXT, default=None)
    geboortedatum: date | None = element(choice=GEBOORTE, default=None)
    geboortemaand: str | None = element(
        Simple(pattern=r"\p{Nd}{4}-\p{Nd}{2}"), choice=GEBOORTE, default=None
    )
    geslacht: int | None = element(INTEGER.within(codelists.GESLACHT), default=None)
    adresgeheim: bool | None = element(default=None)
    adreslijst: Adreslijst | None = element(choice=WOONPLAATS, default=None)
    postcode4adres: str | None = element(TEXT, choice=WOONPLAATS, default=None)
    communicatielijst: Communicatielijst | None = element(default=None)
    gba: Gba | None = element(default=None)
    adresbuitenland: tuple[str, ...] = element(Simple(min_length=1, max_length=35), default=())
    geboorteplaats: str | None = element(TEXT, default=None)
    nationaliteit: tuple[Nationaliteit, ...] = element(default=())
    onderwijsnummer: str | None = element(TEXT, choice=PGN, default=None)
    bsn: str | None = element(TEXT, choice=PGN, default=None)
    leerlingid: str | None = element(TEXT, default=None)
    onderwijssinds: date | None = element(default=None)
    startdatumhuidigonderwijs: date | None = element(default=None)
    datuminschrijving: date | None = element(default=None)
    datumuitschrijving: date | None = element(default=None)
    teruggeplaatstnaarbrin: str | None = element(BRINCODE, default=None)
    leerlinggewicht: str | None = element(TEXT.within(codelists.GEWICHT), default=None)
    nnca: str | None = element(TEXT.within(codelists.NNCA), default=None)
    tehuis: bool | None = element(default=None)
    huisarts: Persoon | None = element(default=None)
    verzorgersaansprakelijk: bool | None = element(default=None)
    aansprakelijkeinstelling: Instelling | None = element(default=None)
    overstapadvies: Overstapadvies | None = element(default=None)
    vanpeuterspeelzaal: bool | None = element(default=None)
    naampeuterspeelzaal: str | None = element(TEXT, default=None)
    voorschools: Voorschools | None = element(default=None)
    vroegschools: tuple[Vroegschools, ...] = element(default=())
    schoolloopbaanlijst: Schoolloopbaanlijst | None = element(default=None)
    onderwijsondersteuning: Onderwijsondersteuning | None = element(default=None)
    verzuim: Verzuim | None = element(default=None)
    eindtoets_basisonderwijs: EindtoetsBasisonderwijs | None = element(default=None)
    toetslijst: Toetslijst | None = element(default=None)
    cijferlijstlijst: Cijferlijstlijst | None = element(default=None)
    overigdocumentlijst: Overigdocumentlijst | None = element(default=None)
    verzorger: tuple[Verzorger, ...] = element(default=())
    bevorderd: Bevorderd | None = element(default=None)
    examenresultaat: Examenresultaat | None = element(default=None)
    resultaatvakkenvo: tuple[Resultaatvakkenvo, ...] = element(default=())
    certificaat: tuple[str, ...] = element(TEXT, default=())
    competenties: tuple[Competenties, ...] = element(default=())
    stage: tuple[Stage, ...] = element(default=())
    overigvombo: Overigvombo | None = element(default=None)
