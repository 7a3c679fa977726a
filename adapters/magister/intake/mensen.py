"""Whom the mentor can call: the school of origin, and the carers."""

from collections.abc import Iterator, Sequence
from typing import Final

from adapters.formats.uitlevering.cells import MASKS
from adapters.formats.uitlevering.verzorgers import has_died
from adapters.magister.intake.blad import ABSENT, Deel, Grenzen, Inhoud, Regel, Tabel, Zin
from adapters.magister.intake.uitlevering import withheld
from adapters.magister.intake.wording import name_of, short
from gateway.domain import codelists
from gateway.domain.dossier import Communicatie, Dossier, Overstapadvies, Verzorger
from gateway.domain.overstapdossier import Overstapdossier

SECRET: Final = "geheim"  # noqa: S105 - the word that stands for a number
_KOPPEN: Final = ("Naam", "Relatie", "Telefoon")
_BREEDTEN: Final = (60, 60, 54)
_PHONES: Final = 3


def contactpersoon(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """Who at the school of origin knows the pupil, and how to reach them."""
    regels = _at_the_school(overstapdossier.dossier)
    return Deel(
        kop="Contactpersoon van de school van herkomst",
        inhoud=tuple(
            Regel(naam=naam, tekst=short(tekst, grenzen.waarde)) for naam, tekst in regels
        ),
    )


def verzorgers(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """The carers, and their telephone numbers that are not secret."""
    hidden = withheld(overstapdossier.dossier, "cat_oudersverzorgers")
    alle = overstapdossier.dossier.huidigeschool.leerling.verzorger
    inhoud = (Zin(tekst=hidden),) if hidden else tuple(_carers(alle, grenzen))
    return Deel(kop="Ouders en verzorgers", inhoud=inhoud)


def _at_the_school(dossier: Dossier) -> Iterator[tuple[str, str]]:
    school = dossier.huidigeschool
    advies = school.leerling.overstapadvies
    if not advies or withheld(dossier, "cat_overstapadvies"):
        advies = Overstapadvies()
    communicatie = school.communicatielijst.communicatie if school.communicatielijst else ()
    yield "Naam", advies.contactpersoon or _director(school.naamdirecteur)
    yield "Telefoon", advies.contacttelefoon or _reached(communicatie, "telefoon")
    yield "E-mail", advies.contactemail or _reached(communicatie, "e-mail")


def _director(naam: str | None) -> str:
    return f"{naam} (directeur)" if naam else ABSENT


def _carers(alle: Sequence[Verzorger], grenzen: Grenzen) -> Iterator[Inhoud]:
    shown = alle[: grenzen.rijen]
    if not shown:
        yield Zin(tekst=f"Een ouder of verzorger {ABSENT}.")
        return
    rijen = tuple(_row(verzorger, grenzen) for verzorger in shown)
    yield Tabel(koppen=_KOPPEN, breedten=_BREEDTEN, rijen=rijen)
    if len(alle) > len(shown):
        yield Zin(tekst=f"En {len(alle) - len(shown)} verzorgers meer in het dossier.")


def _row(verzorger: Verzorger, grenzen: Grenzen) -> tuple[str, ...]:
    cells = (name_of(verzorger), _relation(verzorger), _phones(verzorger))
    return tuple(short(cell, grenzen.cel) for cell in cells)


def _relation(verzorger: Verzorger) -> str:
    relatie = verzorger.relatietotkind
    label = codelists.RELATIE_TOT_KIND.label(relatie) if relatie else ABSENT
    return f"{label}, wettelijk vertegenwoordiger" if verzorger.wettigevertegenwoordiger else label


def _phones(verzorger: Verzorger) -> str:
    if has_died(verzorger):
        return "overleden"
    lijst = verzorger.communicatielijst
    return _reached(
        lijst.communicatie if lijst else (), "telefoon", careful=bool(verzorger.adresgeheim)
    )


def _reached(communicatie: Sequence[Communicatie], soort: str, *, careful: bool = False) -> str:
    """The ways of one *soort*; a secret one is only said to be there."""
    ways = [een for een in communicatie if een.soort == soort]
    said = dict.fromkeys(_said(een, careful=careful) for een in ways[:_PHONES])
    return ", ".join(said) or ABSENT


def _said(een: Communicatie, *, careful: bool) -> str:
    """Where the address is secret, a number must be said not to be so to stand here."""
    if een.geheim or een.nummer in MASKS or (careful and een.geheim is None):
        return SECRET
    return f"{een.nummer} (noodnummer)" if een.noodnummer else een.nummer
