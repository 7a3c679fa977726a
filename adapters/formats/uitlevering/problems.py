"""What can be wrong when files for a LAS are written from leveringen, in words."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

_WARNING: Final = Severity.WARNING

# The mapping file of the school.

UNREADABLE: Final = Kind(
    rule="GW.UIT01",
    message="Het indelingsbestand kan niet worden gelezen: {reason}.",
    advice="Begin met de meegeleverde indeling (--standaardindeling) en pas die aan.",
    who=Actor.RECEIVER,
)
UNKNOWN_SETTING: Final = Kind(
    rule="GW.UIT02",
    message="Het indelingsbestand kent hier geen instelling {setting}.",
    advice="Gebruik een van deze instellingen: {known}.",
    who=Actor.RECEIVER,
)
WRONG_SETTING: Final = Kind(
    rule="GW.UIT03",
    message="De instelling {setting} in het indelingsbestand kan zo niet; verwacht: {expected}.",
    advice="Verbeter deze instelling in het indelingsbestand en voer de opdracht opnieuw uit.",
    who=Actor.RECEIVER,
)

# The dossiers themselves.

PROVISIONAL: Final = Kind(
    rule="GW.UIT21",
    message="Dit dossier is voorlopig: het definitieve schooladvies staat er nog niet in.",
    advice="Wacht met importeren tot de basisschool het definitieve dossier heeft klaargezet.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
SAME_DOSSIER: Final = Kind(
    rule="GW.UIT22",
    message="Van dit dossier is meer dan één versie aangeboden; ook {folder} hoort erbij.",
    advice="Gebruik alleen de nieuwste versie en neem de andere niet over.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
SAME_PUPIL: Final = Kind(
    rule="GW.UIT23",
    message="Van deze leerling is nog een ander dossier aangeboden; ook {folder} hoort erbij.",
    advice="Vraag de basisschool welk dossier geldt en importeer de leerling één keer.",
    severity=_WARNING,
    who=Actor.RECEIVER,
)
# The attachments.

NOT_BASE64: Final = Kind(
    rule="GW.UIT31",
    message="De inhoud van deze bijlage is beschadigd: het is geen base64.",
    advice="Vraag de basisschool om deze bijlage opnieuw; de tekst is bewaard in {file}.",
)
NO_ZIP: Final = Kind(
    rule="GW.UIT32",
    message="Deze bijlage is niet als ZIP verpakt, terwijl de standaard dat voorschrijft.",
    advice="De inhoud is bewaard in {file}; meld dit bij de leverancier van het LAS.",
    severity=_WARNING,
    who=Actor.SUPPLIER,
)
BROKEN_ZIP: Final = Kind(
    rule="GW.UIT33",
    message="De ZIP van deze bijlage is beschadigd of afgebroken.",
    advice="Vraag de basisschool om deze bijlage opnieuw; wat er kwam is bewaard in {file}.",
)
LOCKED_ZIP: Final = Kind(
    rule="GW.UIT34",
    message="De ZIP van deze bijlage is met een wachtwoord gesloten.",
    advice="Vraag de basisschool om de bijlage zonder wachtwoord; de ZIP is bewaard in {file}.",
)
TOO_MUCH: Final = Kind(
    rule="GW.UIT35",
    message="De ZIP van deze bijlage is te groot"
    " (grens: {entries} bestanden, {limit} MB uitgepakt, {all} MB per leerling).",
    advice="Open {file} niet; vraag de basisschool om de bijlage zonder overbodige bestanden.",
)
NO_FILE: Final = Kind(
    rule="GW.UIT36",
    message="In de ZIP van deze bijlage staat geen bestand met inhoud.",
    advice="Vraag de basisschool om deze bijlage opnieuw; de ZIP is bewaard in {file}.",
)
WRONG_TYPE: Final = Kind(
    rule="GW.UIT37",
    message="In de ZIP van deze bijlage staat een bestand van een soort die OSO niet toelaat.",
    advice="Dat bestand staat alleen nog in {file}; vraag de basisschool om een PDF.",
    severity=_WARNING,
)
STRAY_NAME: Final = Kind(
    rule="GW.UIT38",
    message="Een naam in de ZIP van deze bijlage wijst naar een plaats buiten de ZIP.",
    advice="Er is niets buiten de map geschreven; laat de leverancier van het LAS dit nagaan.",
    severity=_WARNING,
    who=Actor.SUPPLIER,
)
MISSING_FILE: Final = Kind(
    rule="GW.UIT39",
    message="De aanvulling noemt een bijlage die niet in het dossier zit.",
    advice="Vraag de basisschool om het dossier met deze bijlage aan te vullen.",
    severity=_WARNING,
)
OTHER_FILE: Final = Kind(
    rule="GW.UIT40",
    message="Deze bijlage is niet het bestand dat de aanvulling beschrijft: de sha256 verschilt.",
    advice="Vraag de basisschool welk bestand bedoeld is, en om een aangevuld dossier.",
    severity=_WARNING,
)
