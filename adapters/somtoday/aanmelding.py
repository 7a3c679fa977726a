"""The aanmelding of one pupil, out of the dossier."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from adapters.somtoday import problems
from adapters.somtoday.controle import checked
from adapters.somtoday.deel import Deel
from adapters.somtoday.mapping import Eigen, Indeling
from adapters.somtoday.personen import Personen
from adapters.somtoday.velden import AANMELDING
from adapters.somtoday.verslag import Verslag
from gateway.domain.dossier import Huidigeschool, Leerling, Overstapadvies
from gateway.domain.overstapdossier import (
    Aanvulling,
    Adviestraject,
    GegevenAdvies,
    Overstapdossier,
)

Json = Mapping[str, object]
FROM_PRIMARY: Final = "POVO"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanmelding:
    """The body to send, and the paths of what stands in it."""

    body: Json = field(repr=False)
    taken: frozenset[str] = field(repr=False)


def aanmelding_of(
    overstapdossier: Overstapdossier, indeling: Indeling, verslag: Verslag
) -> Aanmelding:
    """The aanmelding, of documented fields alone; what is the matter with it is noted."""
    taken: set[str] = set()
    school = Deel(overstapdossier.dossier.huidigeschool, "dossier/huidigeschool", taken)
    leerling = Deel(school.block.leerling, f"{school.at}/leerling", taken)
    eigen = indeling.leerlingen.get(overstapdossier.kop.dossierId, Eigen())
    advies = next(_adviezen(overstapdossier, leerling), None)
    soort = overstapdossier.dossier.overdrachtsoort
    personen = Personen(leerling, soort, indeling=indeling, verslag=verslag)
    values: Json = {
        "leerling": personen.leerling(eigen),
        "school_van_herkomst_nederland": _herkomst(school, leerling),
        "advies": _advies(advies, leerling, indeling, verslag),
        "plaatsing": _plaatsing(overstapdossier.kop.soort, advies, indeling, eigen, verslag),
        "verzorgers": personen.verzorgers(),
    }
    body = checked(AANMELDING, values, verslag)
    return Aanmelding(body=body, taken=frozenset(taken))


def _herkomst(school: Deel[Huidigeschool], leerling: Deel[Leerling]) -> Json:
    return {
        "brincode": school.text("brincode"),
        "vestigingscode": school.text("vestigingscode"),
        "inschrijfdatum": leerling.day("datuminschrijving"),
    }


def _adviezen(overstapdossier: Overstapdossier, leerling: Deel[Leerling]) -> Iterator[str]:
    """Every advice of the school, the one that counts first."""
    aanvulling = Deel(overstapdossier.aanvulling or Aanvulling(), "aanvulling", leerling.taken)
    traject = aanvulling.part("adviestraject", Adviestraject)
    overstap = leerling.part("overstapadvies", Overstapadvies)
    for block, naam in (
        (traject.part("definitief", GegevenAdvies) if traject else None, "advies"),
        (overstap, "herzienadvies"),
        (overstap, "advies"),
        (traject.part("voorlopig", GegevenAdvies) if traject else None, "advies"),
    ):
        if block and (code := block.text(naam)):
            yield code


def _advies(
    advies: str | None, leerling: Deel[Leerling], indeling: Indeling, verslag: Verslag
) -> Json:
    """The advice and what the parents want, in words."""
    overstap = leerling.part("overstapadvies", Overstapadvies)
    codes = {"advies_school": advies, "wens_ouders": overstap and overstap.text("wensouders")}
    for naam, code in codes.items():
        if code and code not in indeling.advies:
            verslag.note(problems.UNTRANSLATED, f"advies/{naam}", table="advies")
    return {naam: indeling.advies.get(code or "") for naam, code in codes.items()}


def _plaatsing(
    soort: str, advies: str | None, indeling: Indeling, eigen: Eigen, verslag: Verslag
) -> Json | None:
    """Where the pupil is to be placed, as far as the school says so."""
    if not indeling.places:
        return None
    opleiding = eigen.opleiding or indeling.bij_advies.get(advies or "") or indeling.opleiding
    leerjaar = eigen.leerjaar or (indeling.leerjaar if soort == FROM_PRIMARY else None)
    if opleiding is None:
        verslag.note(problems.NO_OPLEIDING, "plaatsing")
    elif leerjaar is None:
        verslag.note(problems.NO_LEERJAAR, "plaatsing")
    else:
        return {"opleiding": opleiding, "leerjaar": leerjaar, "schooljaar": indeling.schooljaar}
    return None
