"""Who the pupil is, and where the pupil comes from."""

from collections.abc import Iterator

from adapters.magister.intake.blad import ABSENT, Deel, Grenzen, Regel
from adapters.magister.intake.uitlevering import withheld
from adapters.magister.intake.wording import day, name_of_pupil, short
from gateway.domain import codelists
from gateway.domain.dossier import Dossier, Huidigeschool, Leerling
from gateway.domain.overstapdossier import Overstapdossier


def leerling(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """Names, date of birth, and the school of origin."""
    regels = _lines(overstapdossier.dossier)
    return Deel(
        kop="Leerling",
        inhoud=tuple(
            Regel(naam=naam, tekst=short(tekst, grenzen.waarde)) for naam, tekst in regels
        ),
    )


def _lines(dossier: Dossier) -> Iterator[tuple[str, str]]:
    pupil = dossier.huidigeschool.leerling
    yield "Naam", name_of_pupil(pupil)
    yield "Roepnaam", pupil.roepnaam or ABSENT
    yield "Geboortedatum", _born(pupil)
    yield "School van herkomst", _school(dossier.huidigeschool)
    yield "Laatste groep", withheld(dossier, "cat_schoolloopbaan") or _group(pupil)


def _born(pupil: Leerling) -> str:
    if pupil.geboortedatum:
        return day(pupil.geboortedatum)
    return f"{pupil.geboortemaand} (alleen de maand)" if pupil.geboortemaand else ABSENT


def _school(school: Huidigeschool) -> str:
    adressen = school.adreslijst.adres if school.adreslijst else ()
    plaats = f", {adressen[0].plaats}" if adressen else ""
    return f"{school.naam}{plaats} (BRIN {school.brincode}{school.vestigingscode})"


def _group(pupil: Leerling) -> str:
    """The last period of the school career, in words."""
    if not pupil.schoolloopbaanlijst:
        return ABSENT
    periods = pupil.schoolloopbaanlijst.schoolloopbaan
    last = max(periods, key=lambda period: period.schooljaar)
    group = codelists.JAARGROEP.label(last.jaargroep)
    return f"{group}, {last.groepsnaam or last.groepscode} ({last.schooljaar})"
