"""
The canonical transfer dossier, one version of what a school hands over: head, dossier, aanvulling.

The fields are those of `schemas/overstapdossier/1/overstapdossier.xsd`, in its order and with its
names. The signature is no part of the model: it is checked, and put, on the document.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final

from gateway.domain import codelists, overstaplists
from gateway.domain.dossier import Dossier
from gateway.domain.dossier.block import Choice, attribute, block, element, text
from gateway.domain.dossier.simple import BRINCODE, TEXT, VESTIGINGSCODE, Simple

NAMESPACE: Final = "urn:overstap:overstapdossier:1"
DOSSIER_NAMESPACE: Final = "http://www.edustandaard.nl/oso_gegevensset/2019/dossier"
SIGNATURE: Final = "{http://www.w3.org/2000/09/xmldsig#}Signature"
"""The seal: a child of the document, and no part of the model."""

HEX: Final = "[0-9a-f]"
UUID: Final = Simple(pattern=f"{HEX}{{8}}(-{HEX}{{4}}){{3}}-{HEX}{{12}}")
SHA256: Final = Simple(pattern=f"{HEX}{{64}}")
MOMENT: Final = Simple(
    base="dateTime",
    pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,6})?Z",
)
VERSIE: Final = Simple(base="int", min_inclusive=1)
MAANDEN: Final = Simple(base="int", min_inclusive=0, max_inclusive=240)
IQ: Final = Simple(base="int", min_inclusive=1, max_inclusive=250)
ONDERDEEL: Final = Simple(pattern="NEDERLANDSE_TAAL|REKENEN|LEZEN|TAALVERZORGING|[89][0-9]{3}")
ADVIES: Final = TEXT.within(codelists.ADVIES_VO)
ZIENSWIJZE: Final = Choice("zienswijze")


@block
class VorigeVersie:
    """The version before this one, by the digest of its signed document."""

    sha256: str = attribute(SHA256)


@block
class SchoolVerwijzing:
    """A location of a school, as sender or receiver."""

    brin: str = attribute(BRINCODE)
    vestiging: str = attribute(VESTIGINGSCODE)


@block
class Software:
    """The software that made the document."""

    naam: str = attribute(TEXT)
    versie: str = attribute(TEXT)


@block
class Kop:
    """
    Whose hand-over it is, which version of it, and for which schools.

    *dossierId* stays the same over all versions; *opgesteld* is in UTC; without a *bestemming*
    any VO school that has the code may take the dossier on.
    """

    dossierId: str = element(UUID)
    versie: int = element(VERSIE)
    vorigeVersie: VorigeVersie | None = element(default=None)
    soort: str = element(TEXT.within(codelists.SOORT_OVERSTAP))
    status: str = element(TEXT.within(overstaplists.STATUS))
    afzender: SchoolVerwijzing = element()
    bestemming: tuple[SchoolVerwijzing, ...] = element(default=())
    opgesteld: datetime = element(MOMENT)
    software: Software = element()


@block
class GegevenAdvies:
    """An advice of the school, provisional or definitive, and when it was given."""

    advies: str = element(ADVIES)
    datum: date = element()


@block
class Heroverweging:
    """What the school did when the test advised higher: raise the advice, or say why not."""

    bijgesteld: bool = element()
    motivering: str | None = element(TEXT, default=None)
    datum: date = element()


@block
class Adviestraject:
    """The way to the advice: provisional in January, reconsidered after the test, definitive."""

    voorlopig: GegevenAdvies | None = element(default=None)
    definitief: GegevenAdvies | None = element(default=None)
    heroverweging: Heroverweging | None = element(default=None)


@block
class Referentieniveau:
    """The reference level that the pupil reached in one part of the test."""

    waarde: str = text(TEXT.within(codelists.REFERENTIENIVEAU))
    onderdeel: str = attribute(ONDERDEEL)


@block
class Doorstroomtoets:
    """
    Whether the pupil took the doorstroomtoets, and its result.

    A pupil who took part has an *aanbieder*, *afnamedatum* and *toetsadvies*; one who did not
    has a *reden*. The provider's own *score* says nothing beside that of another provider.
    """

    deelgenomen: bool = element()
    reden: str | None = element(TEXT.within(overstaplists.REDEN_GEEN_DEELNAME), default=None)
    aanbieder: str | None = element(TEXT.within(overstaplists.AANBIEDER), default=None)
    afnamedatum: date | None = element(default=None)
    toetsadvies: str | None = element(TEXT.within(overstaplists.TOETSADVIES), default=None)
    score: Decimal | None = element(default=None)
    referentieniveau: tuple[Referentieniveau, ...] = element(default=())


@block
class Zienswijze:
    """
    What parents or pupil think of the dossier themselves.

    Either its *tekst*, or the file name of the *bijlage* that holds it, or neither where it was
    asked for and had not come by *datum*.
    """

    van: str = element(TEXT.within(overstaplists.ZIENSWIJZE_VAN))
    datum: date = element()
    tekst: str | None = element(TEXT, choice=ZIENSWIJZE, default=None)
    bijlage: str | None = element(TEXT, choice=ZIENSWIJZE, default=None)


@block
class Leerachterstand:
    """
    How far the pupil is behind in one domain.

    *dl* is the number of months of teaching, *dle* the number that the result stands for, and
    *la* is 1 - dle/dl, rounded to two decimals; below zero the pupil is ahead.
    """

    domein: str = element(TEXT.within(overstaplists.DOMEIN))
    toets: str = element(TEXT)
    dl: int = element(Simple(base="int", min_inclusive=1, max_inclusive=240))
    dle: int = element(MAANDEN)
    la: Decimal = element(Simple(base="decimal", max_inclusive=1))


@block
class Intelligentie:
    """The outcome of an intelligence test, which praktijkonderwijs and lwoo ask for."""

    instrument: str = element(TEXT)
    datum: date = element()
    score: int = element(IQ)


@block
class Toestemming:
    """When the parents consented that this file goes along."""

    datum: date = element()


@block
class Bijlage:
    """
    What an attached file of the dossier is.

    *bestandsnaam* is that of a `document` in the dossier, *sha256* the digest of the bytes that
    its `bestandsinhoud` encodes (the ZIP).
    """

    bestandsnaam: str = element(TEXT)
    soort: str = element(TEXT.within(overstaplists.SOORT_BIJLAGE))
    sha256: str = element(SHA256)
    toestemming: Toestemming | None = element(default=None)


@block
class Aanvulling:
    """What today's transition needs and the 2019.1 data set has no place for."""

    adviestraject: Adviestraject | None = element(default=None)
    doorstroomtoets: Doorstroomtoets | None = element(default=None)
    zienswijze: tuple[Zienswijze, ...] = element(default=())
    leerachterstand: tuple[Leerachterstand, ...] = element(default=())
    intelligentie: tuple[Intelligentie, ...] = element(default=())
    bijlage: tuple[Bijlage, ...] = element(default=())


@block
class Overstapdossier:
    """One version of what a primary school hands over about one pupil."""

    kop: Kop = element()
    dossier: Dossier = element(name=f"{{{DOSSIER_NAMESPACE}}}dossier")
    aanvulling: Aanvulling | None = element(default=None)
