"""What the school of origin, the parents and the pupil want the mentor to know."""

from collections.abc import Iterator

from adapters.magister.intake.blad import Deel, Grenzen, Zin
from adapters.magister.intake.uitlevering import withheld
from adapters.magister.intake.wording import day, short
from gateway.domain.dossier import Dossier, Verzuim
from gateway.domain.overstapdossier import Overstapdossier, Zienswijze

_NOTHING = "Het dossier noemt geen aandachtspunten."


def aandachtspunten(overstapdossier: Overstapdossier, grenzen: Grenzen) -> Deel:
    """Points of attention, agreement, the parents' own view, and absence."""
    zinnen = tuple(_points(overstapdossier))[: grenzen.rijen] or (_NOTHING,)
    return Deel(
        kop="Aandachtspunten", inhoud=tuple(Zin(tekst=short(zin, grenzen.tekst)) for zin in zinnen)
    )


def _points(overstapdossier: Overstapdossier) -> Iterator[str]:
    dossier = overstapdossier.dossier
    yield from _address(dossier)
    yield from _of_the_school(dossier)
    yield from _agreement(dossier)
    for zienswijze in overstapdossier.aanvulling.zienswijze if overstapdossier.aanvulling else ():
        yield _own_view(zienswijze)
    verzuim = dossier.huidigeschool.leerling.verzuim
    if verzuim and not withheld(dossier, "cat_verzuim"):
        yield from _absence(verzuim)


def _address(dossier: Dossier) -> Iterator[str]:
    if dossier.huidigeschool.leerling.adresgeheim:
        yield "Het adres van de leerling is geheim: geef het aan niemand door."


def _of_the_school(dossier: Dossier) -> Iterator[str]:
    advies = dossier.huidigeschool.leerling.overstapadvies
    if not advies or withheld(dossier, "cat_overstapadvies"):
        return
    if advies.aandachtspunten:
        yield advies.aandachtspunten
    if advies.contactnodig:
        yield "De school van herkomst vindt contact over deze leerling nodig."


def _agreement(dossier: Dossier) -> Iterator[str]:
    inzage = dossier.inzage
    if not inzage or withheld(dossier, "cat_ouderinzage"):
        return
    if inzage.inzage is False:
        yield "De ouders hebben het dossier nog niet gezien."
    if inzage.akkoord == "Nee":
        why = f": {inzage.redennietakkoord}" if inzage.redennietakkoord else "."
        yield f"De ouders zijn het niet met het dossier eens{why}"


def _own_view(zienswijze: Zienswijze) -> str:
    whose = "de ouders" if zienswijze.van == "ouder" else "de leerling"
    start = f"Zienswijze van {whose} ({day(zienswijze.datum)})"
    if zienswijze.tekst:
        return f"{start}: {zienswijze.tekst}"
    return f"{start}: {'zie de bijlagen' if zienswijze.bijlage else 'was er toen nog niet'}."


def _absence(verzuim: Verzuim) -> Iterator[str]:
    """The absence of the last twelve months, as far as the dossier counts it."""
    counts = (
        (verzuim.dagdelengeoorloofd, "dagdelen geoorloofd"),
        (verzuim.dagdelenongeoorloofd, "dagdelen ongeoorloofd"),
        (verzuim.urengeoorloofd, "uren geoorloofd"),
        (verzuim.urenongeoorloofd, "uren ongeoorloofd"),
    )
    said = ", ".join(f"{count} {what}" for count, what in counts if count is not None)
    if said:
        yield f"Verzuim in de laatste twaalf maanden: {said}."
    if verzuim.contactleerplicht:
        yield "Over het verzuim was contact met leerplicht."
