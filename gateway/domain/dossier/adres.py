"""Where somebody lives or is found, and how to reach them."""

from gateway.domain import codelists
from gateway.domain.dossier.block import attribute, block, element, text
from gateway.domain.dossier.simple import TEXT, Simple


@block
class Land:
    """A country: its code in the GBA table, and its name."""

    waarde: str = text(TEXT)
    omschrijving: str | None = attribute(TEXT, default=None)


@block
class Adres:
    """One address."""

    soortadres: str = element(TEXT.within(codelists.SOORT_ADRES))
    straat: str = element(TEXT)
    nummer: str = element(TEXT)
    toevoeging: str | None = element(TEXT, default=None)
    aanduiding: str | None = element(TEXT.within(codelists.HUISNUMMER_AANDUIDING), default=None)
    locatieomschrijving: str | None = element(Simple(min_length=1, max_length=35), default=None)
    postcode: str = element(TEXT)
    plaats: str = element(TEXT)
    gemeente: str | None = element(TEXT, default=None)
    land: Land | None = element(default=None)


@block
class Adreslijst:
    """The addresses of a person or institution."""

    adres: tuple[Adres, ...] = element(minimum=1)


@block
class Communicatie:
    """A telephone number or e-mail address."""

    soort: str = element(TEXT.within(codelists.COMMUNICATIE_SOORT))
    aanduiding: str | None = element(TEXT.within(codelists.COMMUNICATIE_AANDUIDING), default=None)
    nummer: str = element(TEXT)
    geheim: bool | None = element(default=None)
    noodnummer: bool | None = element(default=None)


@block
class Communicatielijst:
    """The ways to reach a person or institution."""

    communicatie: tuple[Communicatie, ...] = element(minimum=1)
