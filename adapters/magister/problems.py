"""What can be wrong when files for Magister are written, in words."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_INFORMATION: Final = Severity.INFORMATION

# The mapping file of the school.

UNREADABLE: Final = Kind(
    rule="GW.MAG01",
    message="Het indelingsbestand kan niet worden gelezen: {reason}.",
    advice="Begin met de meegeleverde indeling (--standaardindeling) en pas die aan.",
    who=Actor.RECEIVER,
)
UNKNOWN_SETTING: Final = Kind(
    rule="GW.MAG02",
    message="Het indelingsbestand kent hier geen instelling {setting}.",
    advice="Gebruik een van deze instellingen: {known}.",
    who=Actor.RECEIVER,
)
WRONG_SETTING: Final = Kind(
    rule="GW.MAG03",
    message="De instelling {setting} in het indelingsbestand kan zo niet; verwacht: {expected}.",
    advice="Verbeter deze instelling in het indelingsbestand en voer de opdracht opnieuw uit.",
    who=Actor.RECEIVER,
)
DOUBLE_COLUMN: Final = Kind(
    rule="GW.MAG04",
    message="Twee kolommen in het indelingsbestand heten allebei {column}.",
    advice="Geef elke kolom een eigen naam.",
    who=Actor.RECEIVER,
)
UNKNOWN_FIELD: Final = Kind(
    rule="GW.MAG05",
    message="De kolom {column} verwijst naar {field}, en dat veld bestaat niet; {hint}.",
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

# The dossiers themselves.

PROVISIONAL: Final = Kind(
    rule="GW.MAG21",
    message="Dit dossier is voorlopig: het definitieve schooladvies staat er nog niet in.",
    advice="Wacht met importeren tot de basisschool het definitieve dossier heeft klaargezet.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
SAME_DOSSIER: Final = Kind(
    rule="GW.MAG22",
    message="Van dit dossier is meer dan één versie aangeboden; ook {folder} hoort erbij.",
    advice="Gebruik alleen de nieuwste versie en verwijder de andere regel uit de lijst.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
SAME_PUPIL: Final = Kind(
    rule="GW.MAG23",
    message="Van deze leerling is nog een ander dossier aangeboden; ook {folder} hoort erbij.",
    advice="Vraag de basisschool welk dossier geldt en importeer de leerling één keer.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)

# The attachments.

NOT_BASE64: Final = Kind(
    rule="GW.MAG31",
    message="De inhoud van deze bijlage is beschadigd: het is geen base64.",
    advice="Vraag de basisschool om deze bijlage opnieuw; de tekst is bewaard in {file}.",
)
NO_ZIP: Final = Kind(
    rule="GW.MAG32",
    message="Deze bijlage is niet als ZIP verpakt, terwijl de standaard dat voorschrijft.",
    advice="De inhoud is bewaard in {file}; meld dit bij de leverancier van het LAS.",
    severity=_WARNING,
    who=Actor.SUPPLIER,
)
BROKEN_ZIP: Final = Kind(
    rule="GW.MAG33",
    message="De ZIP van deze bijlage is beschadigd of afgebroken.",
    advice="Vraag de basisschool om deze bijlage opnieuw; wat er kwam is bewaard in {file}.",
)
LOCKED_ZIP: Final = Kind(
    rule="GW.MAG34",
    message="De ZIP van deze bijlage is met een wachtwoord gesloten.",
    advice="Vraag de basisschool om de bijlage zonder wachtwoord; de ZIP is bewaard in {file}.",
)
TOO_MUCH: Final = Kind(
    rule="GW.MAG35",
    message="De ZIP van deze bijlage is te groot"
    " (grens: {entries} bestanden, {limit} MB uitgepakt, {all} MB per leerling).",
    advice="Open {file} niet; vraag de basisschool om de bijlage zonder overbodige bestanden.",
)
NO_FILE: Final = Kind(
    rule="GW.MAG36",
    message="In de ZIP van deze bijlage staat geen bestand met inhoud.",
    advice="Vraag de basisschool om deze bijlage opnieuw; de ZIP is bewaard in {file}.",
)
WRONG_TYPE: Final = Kind(
    rule="GW.MAG37",
    message="In de ZIP van deze bijlage staat een bestand van een soort die OSO niet toelaat.",
    advice="Dat bestand staat alleen nog in {file}; vraag de basisschool om een PDF.",
    severity=_WARNING,
)
STRAY_NAME: Final = Kind(
    rule="GW.MAG38",
    message="Een naam in de ZIP van deze bijlage wijst naar een plaats buiten de ZIP.",
    advice="Er is niets buiten de map geschreven; laat de leverancier van het LAS dit nagaan.",
    severity=_WARNING,
    who=Actor.SUPPLIER,
)
MISSING_FILE: Final = Kind(
    rule="GW.MAG39",
    message="De aanvulling noemt een bijlage die niet in het dossier zit.",
    advice="Vraag de basisschool om het dossier met deze bijlage aan te vullen.",
    severity=_WARNING,
)
OTHER_FILE: Final = Kind(
    rule="GW.MAG40",
    message="Deze bijlage is niet het bestand dat de aanvulling beschrijft: de sha256 verschilt.",
    advice="Vraag de basisschool welk bestand bedoeld is, en om een aangevuld dossier.",
    severity=_WARNING,
)
