"""The head of an overstapdossier as far as the OSO dossier itself tells it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.dossier_id import dossier_id
from gateway.domain.errors import Refused
from gateway.domain.findings import Finding, Kind
from gateway.domain.identifiers import Brin, Vestiging
from gateway.domain.overstapdossier import Kop, SchoolVerwijzing, Software
from gateway.domain.schooljaar import schooljaar

NO_LEERLINGID: Final = Kind(
    rule="GW.DOC07",
    message="In het dossier staat geen leerlingid, dus is er geen vast kenmerk van af te leiden.",
    advice="Geef het kenmerk van dit dossier zelf op met --dossier-id.",
)
NO_OVERSTAP: Final = Kind(
    rule="GW.DOC08",
    message="In het dossier staat niet om welke overstap het gaat (metadata/overstap).",
    advice="Kies in het LAS de soort overstap en maak het dossier opnieuw.",
)


def kop_of(
    dossier: Dossier,
    *,
    bestemming: Iterable[Vestiging],
    opgesteld: datetime,
    software: Software,
    dossierid: str | None = None,
) -> Kop:
    """
    The head for the first version of *dossier*, from its school, kind of move and inzage.

    Raises Refused where the dossier does not tell what the head has to hold.
    """
    school = dossier.huidigeschool
    afzender = Vestiging(Brin(school.brincode), school.vestigingscode)
    known, soort = dossierid or _derived_id(dossier, afzender), dossier.metadata.overstap
    if known is None or soort is None:
        raise Refused(*_lacking(known, soort))
    return Kop(
        dossierId=known,
        versie=1,
        soort=soort,
        status=status_of(dossier),
        afzender=_verwijzing(afzender),
        bestemming=tuple(_verwijzing(vestiging) for vestiging in bestemming),
        opgesteld=opgesteld,
        software=software,
    )


def _derived_id(dossier: Dossier, afzender: Vestiging) -> str | None:
    leerlingid = dossier.huidigeschool.leerling.leerlingid
    if leerlingid is None:
        return None
    return dossier_id(afzender, schooljaar(dossier.metadata.datum), leerlingid)


def _lacking(dossierid: str | None, soort: str | None) -> Iterator[Finding]:
    if dossierid is None:
        yield NO_LEERLINGID.at("huidigeschool/leerling/leerlingid")
    if soort is None:
        yield NO_OVERSTAP.at("metadata/overstap")


def status_of(dossier: Dossier) -> str:
    """The status that *dossier* itself tells: `voorlopig` or `definitief`."""
    voorlopig = dossier.inzage is not None and dossier.inzage.voorlopigdossier
    return "voorlopig" if voorlopig else "definitief"


def _verwijzing(vestiging: Vestiging) -> SchoolVerwijzing:
    return SchoolVerwijzing(brin=str(vestiging.brin), vestiging=vestiging.nummer)
