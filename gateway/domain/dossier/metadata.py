"""What the dossier says of itself: how it was made, and what goes along."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import STRING, TEXT


@block
class CategorieUitlevering:
    """For each category of data, whether it must, may or may not be in the dossier."""

    cat_metadata: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_ouderinzage: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_school: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_leerling: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_oudersverzorgers: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_vve: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_schoolloopbaan: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_overstapadvies: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_onderwijsondersteuning: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_verzuim: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_eindtoetsbo: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_toetsresultaten: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_handelingsplannen: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_cijferlijsten: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_vombo: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))
    cat_bijlagedocs: str = element(STRING.within(codelists.CATEGORIE_UITLEVERING))


@block
class Metadata:
    """How, when and by which software the dossier was made."""

    deeldossier: str = element(TEXT.within(codelists.DEELDOSSIER))
    pakketnaam: str = element(TEXT)
    pakketversie: str = element(TEXT)
    datum: date = element()
    standaardversie: str = element(TEXT)
    validatieversie: str = element(TEXT)
    categorie_uitlevering: CategorieUitlevering | None = element(default=None)
    overstap: str | None = element(TEXT.within(codelists.SOORT_OVERSTAP), default=None)
