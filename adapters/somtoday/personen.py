"""The pupil and the carers, in the words of an aanmelding."""

from collections.abc import Iterator, Mapping
from typing import Final

from adapters.formats.uitlevering.verzorgers import has_died
from adapters.formats.values import initials_of
from adapters.somtoday import problems
from adapters.somtoday.adres import Adressering
from adapters.somtoday.bereik import bereik_of
from adapters.somtoday.deel import Deel
from adapters.somtoday.geheimen import geheimen_of
from adapters.somtoday.mapping import Eigen, Indeling
from adapters.somtoday.verslag import Verslag
from gateway.domain.dossier import Leerling, Nationaliteit, Persoon, Verzorger

Json = Mapping[str, object]
GESLACHT: Final[Mapping[object, str]] = {0: "ONBEKEND", 1: "VROUW", 2: "MAN"}
"""OSO list 14, in which 1 is a woman and 2 a man: the reverse of nearly every other file."""

_OF_BIRTH: Final = ("geboorteplaats", "geboorteland", "nationaliteit1")
_WITHIN_THE_SCHOOL: Final = "overdrachtbinnenbrin"
"""The one hand-over that may hold where a pupil is from (OVa.LL10, OVa.LL11)."""


class Personen:
    """The people of one dossier."""

    def __init__(
        self,
        leerling: Deel[Leerling],
        overdrachtsoort: str,
        *,
        indeling: Indeling,
        verslag: Verslag,
    ) -> None:
        self._leerling = leerling
        self._may_hold_birth = overdrachtsoort == _WITHIN_THE_SCHOOL
        self._indeling = indeling
        self._verslag = verslag
        self._geheimen = geheimen_of(leerling.block)
        self._adressering = Adressering(indeling, self._geheimen, verslag)

    def leerling(self, eigen: Eigen) -> Json:
        """The pupil, and what the school itself knows of the pupil."""
        leerling = self._leerling
        leerling.flag("adresgeheim")
        geboorte = dict(self._geboorte())
        self._ask({naam for naam in _OF_BIRTH if not {**geboorte, **eigen.velden}.get(naam)})
        return {
            "voornamen": " ".join(leerling.texts("voornaam")),
            "roepnaam": leerling.text("roepnaam"),
            "voorvoegsel": leerling.text("voorvoegsel"),
            "achternaam": leerling.text("achternaam"),
            "geslacht": self._geslacht(leerling, "leerling", known="geslacht" in eigen.velden),
            "geboortedatum": leerling.day("geboortedatum"),
            **geboorte,
            "bsn": leerling.text("bsn"),
            "onderwijsnummer": leerling.text("onderwijsnummer"),
            **bereik_of(leerling, self._geheimen, self._verslag, "leerling"),
            **self._adressering.of_pupil(leerling),
            **eigen.velden,
        }

    def _geboorte(self) -> Iterator[tuple[str, str | None]]:
        """Place of birth and nationality, of those whose dossier may hold them."""
        if self._may_hold_birth:
            yield "geboorteplaats", self._leerling.text("geboorteplaats")
            yield from _nationaliteiten(self._leerling)

    def _ask(self, missing: set[str]) -> None:
        """Ask once for all that a dossier may not say."""
        places = [f"leerling/{naam}" for naam in _OF_BIRTH if naam in missing]
        self._verslag.fields.update(places)
        if places:
            fields = ", ".join(naam for naam in _OF_BIRTH if naam in missing)
            self._verslag.note(problems.NOT_IN_OSO, "leerling", fields=fields)

    def verzorgers(self) -> list[Json]:
        """The carers, but for those who have died."""
        found = [one for one in self._leerling.parts("verzorger", Verzorger) if self._lives(one)]
        if not found:
            self._verslag.note(problems.NO_CARER, "verzorgers")
        return [self._verzorger(one, number) for number, one in enumerate(found, start=1)]

    def _lives(self, verzorger: Deel[Verzorger]) -> bool:
        if has_died(verzorger.block):
            self._verslag.note(problems.DECEASED, "verzorgers")
            return False
        return True

    def _verzorger(self, verzorger: Deel[Verzorger], number: int) -> Json:
        at = f"verzorgers[{number}]"
        if verzorger.block.iban or verzorger.block.banknummer:
            self._verslag.note(problems.NOT_NEEDED, f"{at}/iban")
        person: Deel[Persoon] = verzorger
        person.flag("adresgeheim")
        return {
            "voorletters": _dotted(verzorger.text("voorletters-1")),
            "voorvoegsel": verzorger.text("voorvoegsel"),
            "achternaam": verzorger.text("achternaam"),
            "geslacht": self._geslacht(verzorger, at),
            "wettelijk_vertegenwoordiger": verzorger.value("wettigevertegenwoordiger"),
            "relatie_tot_leerling": self._relatie(verzorger, at),
            **bereik_of(person, self._geheimen, self._verslag, at),
            **self._adressering.of_carer(person, self._leerling.block, at),
        }

    def _geslacht(
        self, persoon: Deel[Leerling] | Deel[Verzorger], at: str, *, known: bool = False
    ) -> str | None:
        code = persoon.value("geslacht")
        if code is None and not known:
            self._verslag.note(problems.SEX_UNKNOWN, f"{at}/geslacht")
            return GESLACHT[0]
        return GESLACHT.get(code)

    def _relatie(self, verzorger: Deel[Verzorger], at: str) -> str | None:
        code = verzorger.text("relatietotkind")
        woord = self._indeling.relatie.get(code or "")
        if code and not woord:
            self._verslag.note(
                problems.UNTRANSLATED, f"{at}/relatie_tot_leerling", table="relatie"
            )
        return woord


def _nationaliteiten(leerling: Deel[Leerling]) -> Iterator[tuple[str, str | None]]:
    """The first two nationalities; there is no place for more."""
    found = list(leerling.parts("nationaliteit", Nationaliteit))
    for number, nationaliteit in enumerate(found[:2], start=1):
        yield f"nationaliteit{number}", nationaliteit.code()


def _dotted(voorletters: str | None) -> str | None:
    """Initials with dots, as Somtoday wants those of carers."""
    try:
        return initials_of(voorletters) if voorletters else None
    except ValueError:
        return voorletters
