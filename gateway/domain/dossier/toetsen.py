"""Results of nationally normed tests."""

from decimal import Decimal

from gateway.domain import codelists
from gateway.domain.dossier.afname import Afname
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.document import Document
from gateway.domain.dossier.simple import INT, TEXT


@block
class Toetsidentificatie:
    """Which test it was, by its code in the national list."""

    eldtoetscode: str = element(TEXT)
    leergebied: str | None = element(TEXT, default=None)
    toetsnaam: str | None = element(TEXT, default=None)
    toetsversie: str | None = element(TEXT, default=None)


@block
class Betrouwbaarheidsinterval:
    """Within which the skill of the pupil lies."""

    bivlaag: Decimal = element()
    bivhoog: Decimal = element()


@block
class Toetsscore:
    """What the pupil scored."""

    aantalopgaven: int | None = element(INT, default=None)
    aantalgoed: int | None = element(INT, default=None)
    aantalfout: int | None = element(INT, default=None)
    aantalgelezen: int | None = element(INT, default=None)
    tijd: Decimal | None = element(default=None)
    vaardigheidsscore: Decimal | None = element(default=None)
    codevaardigheidsschaal: str | None = element(TEXT, default=None)
    betrouwbaarheidsinterval: Betrouwbaarheidsinterval | None = element(default=None)


@block
class Referentiescore:
    """The score against a reference group."""

    codereferentiescore: str = element(TEXT.within(codelists.REFERENTIESCORE))
    codevergelijkingsgroep: str = element(TEXT.within(codelists.VERGELIJKINGSGROEP))
    waarde: str = element(TEXT)
    kwalificatie: str | None = element(TEXT, default=None)


@block
class Resultaat:
    """The result of a test or of one part of it."""

    toetsscore: Toetsscore | None = element(default=None)
    referentiescore: tuple[Referentiescore, ...] = element(default=())
    document: Document | None = element(default=None)


@block
class Toetsonderdeel:
    """A part of a test, with its own result."""

    eldonderdeelcode: str = element(TEXT)
    onderdeelnaam: str | None = element(TEXT, default=None)
    resultaat: Resultaat = element()


@block
class Toets:
    """One test that the pupil took."""

    toetsidentificatie: Toetsidentificatie = element()
    afname: Afname = element()
    resultaat: Resultaat = element()
    toetsonderdeel: tuple[Toetsonderdeel, ...] = element(default=())
    opmerking: str | None = element(TEXT, default=None)


@block
class Toetslijst:
    """The tests that the pupil took."""

    toets: tuple[Toets, ...] = element(minimum=1)
