"""A pupil of whom an overstapdossier was made before, as a later export may name them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from operator import itemgetter

from gateway.domain.dossier import Leerling
from gateway.domain.overstapdossier import Adviestraject, GegevenAdvies, Overstapdossier


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Advies:
    """An advice of the school, and the day on which it was given where that is known."""

    advies: str
    datum: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Bekende:
    """
    Who the pupil of an earlier dossier is, and the advice that stood in it.

    A later export is joined on these; what it says of the advice is weighed beside what was known.
    """

    dossierId: str  # noqa: N815 - the name of the XML element
    leerlingid: str | None
    bsn: str | None
    onderwijsnummer: str | None
    roepnaam: str | None
    voorvoegsel: str | None
    achternaam: str
    geboortedatum: date | None
    voorlopig: Advies | None
    definitief: Advies | None
    inzagedatum: date | None
    adresgeheim: bool | None

    @classmethod
    def of(cls, dossier: Overstapdossier) -> "Bekende":
        """The pupil of *dossier*."""
        leerling, inzage = dossier.dossier.huidigeschool.leerling, dossier.dossier.inzage
        voorlopig, definitief = _adviezen(dossier)
        return cls(
            dossierId=dossier.kop.dossierId,
            leerlingid=leerling.leerlingid,
            bsn=leerling.bsn,
            onderwijsnummer=leerling.onderwijsnummer,
            roepnaam=leerling.roepnaam,
            voorvoegsel=leerling.voorvoegsel,
            achternaam=leerling.achternaam,
            geboortedatum=leerling.geboortedatum,
            voorlopig=voorlopig,
            definitief=definitief,
            inzagedatum=inzage.inzagedatum if inzage else None,
            adresgeheim=leerling.adresgeheim,
        )

    def is_of(self, leerling: Leerling) -> bool:
        """Whether *leerling* is this pupil: by BSN or onderwijsnummer, else by the LAS number."""
        same_kind = (self.bsn, leerling.bsn), (self.onderwijsnummer, leerling.onderwijsnummer)
        for own, other in same_kind:
            if own and other:
                return own == other
        return self.leerlingid is not None and self.leerlingid == leerling.leerlingid


class Bekenden:
    """All who are known, among whom a pupil is found without a look at each of them."""

    def __init__(self, known: Iterable[Bekende]) -> None:
        self._by_number: dict[tuple[str, str], list[tuple[int, Bekende]]] = defaultdict(list)
        for place, one in enumerate(known):
            for number in _numbers(one):
                self._by_number[number].append((place, one))

    def of(self, leerling: Leerling) -> Bekende | None:
        """The first who is *leerling*, if anybody is."""
        near = chain.from_iterable(self._by_number.get(each, ()) for each in _numbers(leerling))
        found = ((place, one) for place, one in near if one.is_of(leerling))
        return min(found, key=itemgetter(0), default=(0, None))[1]


def _numbers(of: Bekende | Leerling) -> Iterator[tuple[str, str]]:
    """The numbers by which two can be the same pupil."""
    numbers = (("bsn", of.bsn), ("onderwijsnummer", of.onderwijsnummer), ("las", of.leerlingid))
    return ((name, number) for name, number in numbers if number is not None)


def _adviezen(dossier: Overstapdossier) -> tuple[Advies | None, Advies | None]:
    """The provisional and the definitive advice: by the way to it, else by the block itself."""
    traject = (dossier.aanvulling and dossier.aanvulling.adviestraject) or Adviestraject()
    block = dossier.dossier.huidigeschool.leerling.overstapadvies
    first, revised = (block.advies, block.herzienadvies) if block else (None, None)
    if dossier.kop.status == "voorlopig":
        return _given(traject.voorlopig, first), None
    return _given(traject.voorlopig, first if revised else None), _given(
        traject.definitief, revised or first
    )


def _given(in_traject: GegevenAdvies | None, in_block: str | None) -> Advies | None:
    if in_traject:
        return Advies(advies=in_traject.advies, datum=in_traject.datum)
    return Advies(advies=in_block) if in_block else None
