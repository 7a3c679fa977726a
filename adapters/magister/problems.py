"""What can be wrong when files for Magister are written, in words."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

_WARNING: Final = Severity.WARNING
_INFORMATION: Final = Severity.INFORMATION

# The mapping file of the school.

DOUBLE_COLUMN: Final = Kind(
    rule="GW.MAG04",
    message="Twee kolommen in het indelingsbestand heten allebei {column}.",
    advice="Geef elke kolom een eigen naam.",
    who=Actor.RECEIVER,
)
UNKNOWN_FIELD: Final = Kind(
    rule="GW.MAG05",
    message="De kolom {column} verwijst naar {field}, en dat veld bestaat niet; {hint} {near}.",
    advice="Verbeter het veld van deze kolom in het indelingsbestand; de kolom bleef nu leeg.",
    who=Actor.RECEIVER,
)
NO_CODELIST: Final = Kind(
    rule="GW.MAG06",
    message="De kolom {column} vraagt om een codelijst, maar {field} heeft er geen.",
    advice="Haal de codelijst weg of geef de kolom een eigen vertaling.",
    who=Actor.RECEIVER,
)

# The cells of the list.

UNTRANSLATED: Final = Kind(
    rule="GW.MAG11",
    message="De kolom {column} heeft geen vertaling voor de code van deze leerling.",
    advice="Vul de vertaling van deze kolom in het indelingsbestand aan; de cel bleef nu leeg.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
UNFIT: Final = Kind(
    rule="GW.MAG12",
    message="De waarde voor de kolom {column} heeft niet de vorm van een {form}.",
    advice="Kijk de cel na; de waarde staat er zoals de verzender die gaf.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
OUTSIDE_ANSI: Final = Kind(
    rule="GW.MAG13",
    message="Windows-1252 (ANSI) kent niet alle letters in: {columns}.",
    advice="Neem de juiste schrijfwijze over uit {file}; in de ANSI-lijst staat de naaste letter.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
DEFUSED: Final = Kind(
    rule="GW.MAG14",
    message="De cel in de kolom {column} begon met een teken waarmee een formule begint.",
    advice="Er is een apostrof (') voor gezet; kijk de cel na en haal die zo nodig na import weg.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
NO_COLUMN: Final = Kind(
    rule="GW.MAG15",
    message="De lijst heeft geen kolom voor deze delen van de dossiers: {elements}.",
    advice="Niets doen als dit zo hoort: ze staan per leerling in {file}. Voeg anders kolommen toe"
    " aan het indelingsbestand.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
HIDDEN: Final = Kind(
    rule="GW.MAG16",
    message="Wat er voor de kolom {column} zou staan is geheim en staat, zoals het hoort, niet in"
    " het dossier; de cel bleef leeg.",
    advice="Vraag het de ouders zelf als uw school het nodig heeft.",
    severity=_INFORMATION,
    who=Actor.RECEIVER,
)
DECEASED: Final = Kind(
    rule="GW.MAG17",
    message="Een verzorger van deze leerling is volgens het dossier overleden en staat niet in de"
    " lijst.",
    advice="Schrijf deze verzorger niet aan; neem de relatie zo nodig zelf over.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)

# The intake sheet.

NO_LETTER: Final = Kind(
    rule="GW.MAG41",
    message="Het lettertype van het intakeblad kent niet alle letters van dit dossier.",
    advice="Schrijf de lege plekken op het blad bij; in dossier.xml staat het goed.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
