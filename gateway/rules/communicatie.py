"""Telephone numbers and e-mail addresses, wherever they stand in the dossier."""

from collections.abc import Iterator
from typing import Final

from gateway.domain.dossier import Dossier
from gateway.domain.findings import Finding, Severity
from gateway.rules.nummers import Gebrek, Gebreken, gebreken, is_address, is_number
from gateway.rules.places import LEERLING
from gateway.rules.registry import At, rule

_VERZORGERS: Final = f"{LEERLING}/verzorger"
_CONTACT: Final = f"{LEERLING}/overstapadvies/contact"


@rule(
    "OVa.LL08",
    "OVb.LL04",
    of=gebreken,
    message="Dit telefoonnummer of e-mailadres is geheim, maar staat leesbaar in het dossier.",
    advice="Maak het dossier opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim(listed: Gebreken, at: At) -> Iterator[Finding]:
    """A `communicatie` that is `geheim` (not of a `verzorger`) shows its number or address."""
    for path in _with(listed, Gebrek.GEHEIM):
        if not path.startswith(_VERZORGERS):
            yield at(path)


@rule(
    "OVa.OV04",
    "OVb.OV02",
    of=gebreken,
    message="Een geheim telefoonnummer of e-mailadres van deze verzorger is leesbaar.",
    advice="Maak het dossier opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim_van_verzorger(listed: Gebreken, at: At) -> Iterator[Finding]:
    """A `communicatie` of a `verzorger` that is `geheim` shows its number or address."""
    for path in _with(listed, Gebrek.GEHEIM):
        if path.startswith(_VERZORGERS):
            yield at(path)


@rule(
    "PaO.LL08",
    of=gebreken,
    message="Dit telefoonnummer of e-mailadres is geheim, maar staat leesbaar in de aanvraag.",
    advice="Maak de aanvraag opnieuw; blijft het leesbaar, meld dit dan bij de leverancier.",
)
def geheim_in_aanvraag(listed: Gebreken, at: At) -> Iterator[Finding]:
    """A `communicatie` of anyone that is `geheim` shows its number or address."""
    for path in _with(listed, Gebrek.GEHEIM):
        yield at(path)


@rule(
    "OG.01",
    of=gebreken,
    message="Wat hier als e-mailadres staat, is geen e-mailadres.",
    advice="Verbeter het e-mailadres in het LAS, of kies telefoon als het een nummer is.",
)
def emailadres(listed: Gebreken, at: At) -> Iterator[Finding]:
    """An e-mail address is shorter than 4 or longer than 256, or does not end as one."""
    for path in _with(listed, Gebrek.GEEN_ADRES):
        yield at(path)


@rule(
    "GW.CM01",
    of=gebreken,
    message="Dit is geen heel e-mailadres: er staan vreemde tekens voor of er mist een punt na @.",
    advice="Verbeter het in het LAS, zonder spaties, namen en haken, zoals naam@school.nl.",
)
def heel_emailadres(listed: Gebreken, at: At) -> Iterator[Finding]:
    """An e-mail address ends well, as OG.01 asks, but begins badly or has no dot after `@`."""
    for path in _with(listed, Gebrek.HALF_ADRES):
        yield at(path)


# A warning: a number of the published examples has a digit too many.
@rule(
    "GW.CM02",
    of=gebreken,
    severity=Severity.WARNING,
    message="Dit telefoonnummer heeft niet de vorm van een Nederlands of buitenlands nummer.",
    advice="Verbeter het in het LAS: tien cijfers vanaf een 0, of + en het landnummer.",
)
def telefoonnummer(listed: Gebreken, at: At) -> Iterator[Finding]:
    """A telephone number is not one in the Netherlands, or with + or 00 one of another country."""
    for path in _with(listed, Gebrek.GEEN_NUMMER):
        yield at(path)


@rule(
    "GW.CM03",
    severity=Severity.WARNING,
    message="{wat} van de contactpersoon bij het overstapadvies heeft niet de goede vorm.",
    advice="Verbeter dit bij het overstapadvies in het LAS; de nieuwe school belt of mailt ermee.",
)
def contactgegevens(dossier: Dossier, at: At) -> Iterator[Finding]:
    """`contacttelefoon` is no telephone number, or `contactemail` is no e-mail address."""
    advies = dossier.huidigeschool.leerling.overstapadvies
    if advies is None:
        return
    telefoon, email = advies.contacttelefoon, advies.contactemail
    if telefoon is not None and not is_number(telefoon):
        yield at(f"{_CONTACT}telefoon", wat="Het telefoonnummer")
    if email is not None and not is_address(email):
        yield at(f"{_CONTACT}email", wat="Het e-mailadres")


def _with(listed: Gebreken, gebrek: Gebrek) -> Iterator[str]:
    """The paths of what has that *gebrek*."""
    return (path for path, found in listed if found is gebrek)
