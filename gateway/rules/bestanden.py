"""The files in a dossier: whole, of a kind that was agreed on, and named after what they are."""

from collections.abc import Iterator

from gateway.domain.findings import Actor, Finding, Severity
from gateway.rules.keuring import Gebrek, Gekeurd, keuring
from gateway.rules.registry import At, rule


@rule(
    "GW.DC01",
    of=keuring,
    message="Dit bestand is niet opgenomen zoals het hoort (ingepakt als ZIP) en gaat niet open.",
    advice="Voeg het bestand opnieuw toe in het LAS; blijft dit zo, meld het de leverancier.",
    who=Actor.SUPPLIER,
)
def geen_zip(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """A `bestandsinhoud` is not base64, or does not begin as a ZIP does."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.NIET_INGEPAKT)


# A warning: in the published examples files are cut off.
@rule(
    "GW.DC02",
    of=keuring,
    severity=Severity.WARNING,
    message="Dit bestand is niet heel: het einde ervan ontbreekt.",
    advice="Open het bestand in het LAS om te zien of het heel is en voeg het opnieuw toe.",
)
def afgebroken_zip(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """A `bestandsinhoud` that begins as a ZIP has no end of a ZIP."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.AFGEBROKEN)


@rule(
    "GW.BN01",
    of=keuring,
    severity=Severity.WARNING,
    message="Aan de naam van dit bestand is niet te zien wat erin staat.",
    advice="Geef het in het LAS een naam als 'dyslexieverklaring' en maak het dossier opnieuw.",
)
def zeggende_naam(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """A `bestandsnaam` is only digits and words such as scan, document, IMG or bijlage."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.NIETSZEGGEND)


@rule(
    "GW.BN02",
    of=keuring,
    severity=Severity.WARNING,
    message="Er is nog een ander bestand met dezelfde naam in dit dossier.",
    advice="Geef elk bestand in het LAS een eigen naam, zodat er bij het inlezen geen wegvalt.",
)
def eigen_naam(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """Two files have one `bestandsnaam`, and not the same content."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.DUBBEL)


@rule(
    "GW.BN03",
    of=keuring,
    severity=Severity.WARNING,
    message="Dit bestand heet een groepsplan; daarin staan ook andere leerlingen.",
    advice="Laat het groepsplan weg en voeg alleen toe wat over deze leerling gaat.",
)
def geen_groepsplan(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """The `bestandsnaam` or `omschrijving` of a file says that it is a plan for a group."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.GROEPSPLAN)


@rule(
    "GW.BN04",
    of=keuring,
    severity=Severity.WARNING,
    message="Dit bestand is van een soort die bij de overstap niet is afgesproken.",
    advice="Voeg het bestand toe als PDF; foto's (JPG, PNG) en kantoorbestanden mogen ook.",
)
def afgesproken_soort(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """The file in a ZIP is no PDF, JPG, PNG, text, or file of Word, Excel, PowerPoint or ODF."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.SOORT)


@rule(
    "GW.BN05",
    of=keuring,
    message="Dit bestand is een programma of heeft macro's; dat mag niet mee.",
    advice="Haal het bestand in het LAS bij de leerling weg, of voeg het toe als PDF.",
)
def geen_programma(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """The file in a ZIP is a program, a script, or an office file with macros."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.PROGRAMMA)


@rule(
    "GW.BN06",
    of=keuring,
    severity=Severity.WARNING,
    message="Dit bestand is met een wachtwoord gesloten; de nieuwe school kan het niet openen.",
    advice="Voeg het bestand in het LAS opnieuw toe, zonder wachtwoord.",
)
def zonder_wachtwoord(listed: Gekeurd, at: At) -> Iterator[Finding]:
    """The first file in a ZIP is encrypted."""
    return (at(path) for path, gebrek in listed if gebrek is Gebrek.GESLOTEN)
