"""What a pupil who leaves secondary education takes along."""

from datetime import date
from decimal import Decimal
from typing import Final

from gateway.domain import codelists
from gateway.domain.dossier.block import Choice, block, element
from gateway.domain.dossier.school import Instelling
from gateway.domain.dossier.simple import INT, TEXT, Simple

BEOORDELING: Final = Choice("beoordeling", required=True)


@block
class Bevorderd:
    """The year and study that the pupil was promoted to."""

    elementcode: str | None = element(Simple(pattern=r"[0-9][0-9][0-9][0-9]"), default=None)
    leerjaar: str | None = element(default=None)


@block
class Examenresultaat:
    """The outcome of the final examination."""

    soortdiploma: str | None = element(TEXT, default=None)
    examenjaar: int | None = element(INT, default=None)
    datumuitslag: date | None = element(default=None)
    examenuitslag: str | None = element(TEXT.within(codelists.EXAMENUITSLAG), default=None)


@block
class Werkstuk:
    """A profile paper and its mark."""

    werkstuktitel: str = element(TEXT)
    werkstukbeoordeling: str = element(TEXT)


@block
class Resultaatvakkenvo:
    """The result in one subject of secondary education."""

    vakcode: str = element(TEXT)
    vakleergebied: str | None = element(TEXT, default=None)
    afgerond: bool = element()
    datumafgerond: date | None = element(default=None)
    examenvak: bool = element()
    beoordelingexamenvak: str | None = element(
        TEXT.within(codelists.BEOORDELING_EXAMENVAK), choice=BEOORDELING, default=None
    )
    exameneindcijfer: int | None = element(INT, choice=BEOORDELING, default=None)
    cijferce: Decimal | None = element(choice=BEOORDELING, default=None)
    eindcijferse: Decimal | None = element(choice=BEOORDELING, default=None)
    cijferse: tuple[Decimal, ...] = element(choice=BEOORDELING, default=())
    rapportcijfer: Decimal | None = element(choice=BEOORDELING, default=None)
    werkstuk: Werkstuk | None = element(choice=BEOORDELING, default=None)


@block
class Competenties:
    """A competence that the pupil has shown."""

    competentiereferentie: str | None = element(TEXT, default=None)
    competentiecategorie: str | None = element(TEXT, default=None)
    competentiebeschrijving: str | None = element(TEXT, default=None)
    competentiestatus: str | None = element(TEXT, default=None)


@block
class Stage:
    """A work placement."""

    begindatum: date | None = element(default=None)
    einddatum: date | None = element(default=None)
    soortstage: str | None = element(TEXT, default=None)
    functierol: str | None = element(TEXT, default=None)
    instelling: Instelling | None = element(default=None)
    beoordeling: str | None = element(TEXT, default=None)


@block
class Overigvombo:
    """What else matters for vocational education."""

    keuzevervolgopleiding: str | None = element(TEXT, default=None)
    beroepskeuzetest: bool = element()
    portfolio: bool = element()
    pop: bool = element()
    motivatiebrief: bool = element()
    lobdossier: bool = element()
