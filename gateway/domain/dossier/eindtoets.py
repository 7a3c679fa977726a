"""The final test of primary education."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.document import Document
from gateway.domain.dossier.simple import STRING, Simple


@block
class EindtoetsDomein:
    """The reference level in one domain of a part."""

    domeincode: str = element(STRING.within(codelists.DOMEINCODE_EINDTOETS))
    domeinomschrijving: str | None = element(default=None)
    dom_referentieniveau: str | None = element(
        STRING.within(codelists.REFERENTIENIVEAU), default=None
    )


@block
class EindtoetsDomeinen:
    """The domains of a part."""

    domein: tuple[EindtoetsDomein, ...] = element(default=())


@block
class EindtoetsOnderdeel:
    """The reference level in one part of the final test."""

    onderdeelcode: str = element(STRING.within(codelists.ONDERDEELCODE_EINDTOETS))
    onderdeelomschrijving: str | None = element(default=None)
    ond_referentieniveau: str | None = element(
        STRING.within(codelists.REFERENTIENIVEAU), default=None
    )
    domeinen: EindtoetsDomeinen | None = element(default=None)


@block
class EindtoetsOnderdelen:
    """The parts of the final test."""

    onderdeel: tuple[EindtoetsOnderdeel, ...] = element(default=())


@block
class EindtoetsToets:
    """The result of the final test."""

    toetssoort: str = element(STRING.within(codelists.SOORT_EINDTOETS))
    toetsniveau: str = element(STRING.within(codelists.NIVEAU_EINDTOETS))
    toetsomschrijving: str | None = element(default=None)
    datum_afname: date = element()
    wettelijke_ontheffing: str | None = element(
        STRING.within(codelists.ONTHEFFING_EINDTOETS), default=None
    )
    standaardscore: int | None = element(
        Simple(base="integer", min_inclusive=0, max_inclusive=1000), default=None
    )
    toets_advies: str | None = element(Simple(min_length=0, max_length=1024), default=None)
    onderdelen: EindtoetsOnderdelen = element()


@block
class EindtoetsBasisonderwijs:
    """Whether the pupil took the final test, and its result."""

    eindtoetsresultaat: EindtoetsToets | None = element(default=None)
    deelgenomen: bool = element()
    document: tuple[Document, ...] = element(default=())
