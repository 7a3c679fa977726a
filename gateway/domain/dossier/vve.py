"""What the pupil did before group 3: pre-school and early-school programmes."""

from datetime import date

from gateway.domain import codelists
from gateway.domain.dossier.block import block, element
from gateway.domain.dossier.simple import INTEGER, Simple


@block
class Voorschools:
    """The programme that the pupil followed before primary school."""

    codevoorschoolsehistorie: int | None = element(
        INTEGER.within(codelists.VOORSCHOOLSE_HISTORIE), default=None
    )
    codevoorschoolsprogramma: int = element(INTEGER.within(codelists.VVE_PROGRAMMA))
    voorschoolsemaanden: int = element(Simple(base="integer", min_inclusive=1, max_inclusive=24))
    codevoorschoolsetoeleider: int | None = element(
        INTEGER.within(codelists.VOORSCHOOLSE_TOELEIDER), default=None
    )
    codevoorschoolsedeelname: int | None = element(
        INTEGER.within(codelists.VOORSCHOOLSE_DEELNAME), default=None
    )
    voorschoolseaanwezigheid: int | None = element(default=None)


@block
class Vroegschools:
    """A programme that the pupil followed in group 1 or 2."""

    codevroegschoolsprogramma: int = element(INTEGER.within(codelists.VVE_PROGRAMMA))
    vroegschoolsdatumingang: date = element()
    vroegschoolseinddatum: date | None = element(default=None)
