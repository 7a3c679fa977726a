"""Where the pupil and the carers live, in the words of an aanmelding."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from adapters.somtoday import problems
from adapters.somtoday.deel import Deel
from adapters.somtoday.geheimen import Geheimen, lines
from adapters.somtoday.mapping import Indeling
from adapters.somtoday.verslag import Verslag
from gateway.domain.dossier import Adres, Adreslijst, Land, Leerling, Persoon

Json = Mapping[str, object]
NEDERLAND: Final = "6030"
_ORDER: Final[Mapping[str, int]] = {"bezoek": 1, "gba": 2, "post": 3}
_SPACE: Final = re.compile(r"\s+")
_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class Adressering:
    """How addresses are written for one pupil: what the school wants, and what is secret."""

    indeling: Indeling
    geheimen: Geheimen
    verslag: Verslag

    def of_pupil(self, leerling: Deel[Leerling]) -> Json:
        """The address of the pupil; that there is none, or a secret one, is noted."""
        adres = _chosen(leerling)
        if adres is not None:
            return self._written(adres, "leerling")
        if leerling.block.adresbuitenland:
            return self._abroad_in_lines(leerling)
        secret = leerling.block.adresgeheim
        kind = problems.SECRET_NOT_THERE if secret else problems.NO_ADDRESS
        self.verslag.note(kind, "leerling/adres_nederland")
        return {}

    def of_carer(self, verzorger: Deel[Persoon], leerling: Leerling, at: str) -> Json:
        """The address of a carer, or that it is the one of the pupil."""
        adres = _chosen(verzorger)
        if adres is None:
            return {}
        if any(lines(adres.block) == lines(other) for other in _all(leerling)):
            _take(adres)
            return {"zelfde_adres_als_leerling": True}
        return {"zelfde_adres_als_leerling": False, **self._written(adres, at)}

    def _written(self, adres: Deel[Adres], at: str) -> Json:
        if self._is_kept(self.geheimen.hide(adres.block), f"{at}/adres_nederland"):
            return {}
        land = adres.part("land", Land)
        code = land.code() if land else NEDERLAND
        if code == NEDERLAND:
            return {"adres_nederland": self._dutch(adres, at)}
        return {"adres_buitenland": _abroad(adres, code)}

    def _is_kept(self, secret: bool, veld: str) -> bool:  # noqa: FBT001 - the one thing it asks
        """Whether a secret address stays out; either way the school is told."""
        if not secret:
            return False
        sent = self.indeling.geheim_adres_meegeven
        self.verslag.note(problems.SECRET_ADDRESS_SENT if sent else problems.SECRET_ADDRESS, veld)
        return not sent

    def _dutch(self, adres: Deel[Adres], at: str) -> Json:
        nummer, toevoeging = adres.text("nummer"), adres.block.toevoeging
        if toevoeging and self.indeling.toevoeging_bij_huisnummer:
            nummer = f"{nummer} {adres.text('toevoeging')}"
        elif toevoeging:
            self.verslag.note(problems.ADDITION, f"{at}/adres_nederland/huisnummer")
        adres.text("soortadres")
        postcode = _SPACE.sub("", adres.text("postcode") or "").upper()
        return {"postcode": postcode, "huisnummer": nummer}

    def _abroad_in_lines(self, leerling: Deel[Leerling]) -> Json:
        regels = leerling.block.adresbuitenland
        if self._is_kept(self.geheimen.hide_lines(regels), "leerling/adres_buitenland"):
            return {}
        self.verslag.note(problems.NOT_IN_OSO, "leerling/adres_buitenland/land", fields="land")
        return {"adres_buitenland": _in_lines(leerling.texts("adresbuitenland"))}


def _chosen(persoon: Deel[Leerling] | Deel[Persoon]) -> Deel[Adres] | None:
    """Of several addresses the one where the person is found."""
    adreslijst = persoon.part("adreslijst", Adreslijst)
    adressen = list(adreslijst.parts("adres", Adres)) if adreslijst else []
    return min(adressen, key=_preference, default=None)


def _preference(adres: Deel[Adres]) -> int:
    return _ORDER.get(adres.block.soortadres, len(_ORDER) + 1)


def _all(leerling: Leerling) -> tuple[Adres, ...]:
    return leerling.adreslijst.adres if leerling.adreslijst else ()


def _take(adres: Deel[Adres]) -> None:
    """Take out all of an address that the pupil has too."""
    for naam in ("soortadres", "straat", "nummer", "toevoeging", "postcode", "plaats"):
        adres.value(naam)
    if land := adres.part("land", Land):
        land.code()


def _abroad(adres: Deel[Adres], land: str | None) -> Json:
    adres.text("soortadres")
    street = (adres.text(naam) for naam in ("straat", "nummer", "toevoeging"))
    town = (adres.text(naam) for naam in ("postcode", "plaats"))
    return {**_in_lines((_joined(*street), _joined(*town))), "land": land}


def _in_lines(regels: tuple[str, ...]) -> Json:
    """As many lines as there are fields; what is over stands behind the last."""
    kept = (*regels[: _LINES - 1], ", ".join(regels[_LINES - 1 :]))
    return {f"adres_regel_{number}": regel for number, regel in enumerate(kept, start=1)}


def _joined(*texts: str | None) -> str:
    return " ".join(text for text in texts if text)
