"""What can be wrong with the database, in words for the administrator."""

from typing import Final

from gateway.domain.findings import Actor, Kind

NO_DATABASE_URL: Final = Kind(
    rule="GW.STORE01",
    message="Het adres van de database is niet te gebruiken.",
    advice="Geef een adres als sqlite:////var/lib/overstap/overstap.db of "
    "postgresql://gebruiker@server/overstap.",
    who=Actor.ADMINISTRATOR,
)
NO_POSTGRESQL_DRIVER: Final = Kind(
    rule="GW.STORE02",
    message="Voor PostgreSQL ontbreekt het stuurprogramma.",
    advice="Installeer het met: pip install 'overstap[postgres]'",
    who=Actor.ADMINISTRATOR,
)
NO_DATABASE_FILE: Final = Kind(
    rule="GW.STORE03",
    message="Het databasebestand kan hier niet gemaakt of geopend worden.",
    advice="Controleer of de map bestaat en of de gateway daarin mag schrijven.",
    who=Actor.ADMINISTRATOR,
)
OVERDRACHT_TWICE: Final = Kind(
    rule="GW.STORE04",
    message="Er is al een lopende overdracht van deze leerling, of een met dezelfde code.",
    advice="Zoek de overdracht op in het overzicht en vul die aan, of probeer het opnieuw.",
)
SLEUTEL_TWICE: Final = Kind(
    rule="GW.STORE05",
    message="Een verzoek met dezelfde Idempotency-Key wordt al verwerkt.",
    advice="Doe het verzoek met dezelfde sleutel opnieuw; het antwoord is dan dat van de eerste.",
    who=Actor.SUPPLIER,
)
SEALED_TWICE: Final = Kind(
    rule="GW.STORE06",
    message="Op deze plaats staat al een verzegelde versie; een versie wordt nooit overschreven.",
    advice="Vraag de overdracht opnieuw op en dien de volgende versie in.",
    who=Actor.SUPPLIER,
)
AUDIT_DOES_NOT_FOLLOW: Final = Kind(
    rule="GW.STORE07",
    message="De regel volgt niet op de laatste regel van het auditlogboek; er wordt niets "
    "uitgegeven zolang het logboek niet klopt.",
    advice="Controleer het auditlogboek en zet de database zo nodig terug uit een reservekopie.",
    who=Actor.ADMINISTRATOR,
)
NO_ANSWER: Final = Kind(
    rule="GW.STORE08",
    message="De database geeft geen antwoord.",
    advice="Controleer of de database draait, of het adres klopt en of de gateway erbij mag.",
    who=Actor.ADMINISTRATOR,
)
OTHER_TABLES: Final = Kind(
    rule="GW.STORE09",
    message="De tabellen in de database horen bij een andere versie van de gateway.",
    advice="Voer uit: overstap migrate. Helpt dat niet, installeer dan de nieuwste versie van "
    "overstap.",
    who=Actor.ADMINISTRATOR,
)
