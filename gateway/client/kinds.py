"""What can go wrong on the way to the gateway, in words for whoever calls it."""

from typing import Final

from gateway.domain.findings import Actor, Kind

NO_CONNECTION: Final = Kind(
    rule="GW.NET01",
    message="De gateway op {host} is niet bereikbaar.",
    advice="Controleer de internetverbinding en het adres van de gateway, en probeer het opnieuw.",
)
NO_ANSWER: Final = Kind(
    rule="GW.NET02",
    message="De gateway op {host} antwoordt niet op tijd.",
    advice="Probeer het over enkele minuten opnieuw; herhalen kan geen kwaad.",
)
NOT_THE_GATEWAY: Final = Kind(
    rule="GW.NET03",
    message="Wat op {host} antwoordt, kan niet aantonen dat het de gateway is.",
    advice="Controleer het adres en het bestand met de uitgever van de gateway. Kloppen die, "
    "waarschuw dan de beheerder van de gateway: ga niet verder.",
    who=Actor.ADMINISTRATOR,
)
CERTIFICATE_REFUSED: Final = Kind(
    rule="GW.NET04",
    message="De gateway op {host} neemt het certificaat van de school niet aan.",
    advice="Gebruik het certificaat dat de school voor deze gateway heeft gekregen, en kijk of "
    "het nog geldig is.",
)
UNUSABLE_CERTIFICATE: Final = Kind(
    rule="GW.NET05",
    message="Het certificaat en de sleutel van de school zijn niet samen te gebruiken.",
    advice="Kies het certificaat en de sleutel, in PEM-vorm, die samen zijn uitgereikt.",
)
CUT_OFF: Final = Kind(
    rule="GW.NET06",
    message="De verbinding met {host} brak af voordat het antwoord er helemaal was.",
    advice="Probeer het opnieuw; herhalen kan geen kwaad.",
)
DAMAGED: Final = Kind(
    rule="GW.NET07",
    message="Het dossier is onderweg beschadigd: de controlesom klopt niet.",
    advice="Haal het dossier opnieuw op; de code blijft geldig.",
)
NOT_UNDERSTOOD: Final = Kind(
    rule="GW.NET08",
    message="Het antwoord van {host} is niet dat van een gateway.",
    advice="Controleer het adres. Klopt dat, neem dan contact op met de beheerder van de gateway.",
    who=Actor.ADMINISTRATOR,
)
NO_ADDRESS: Final = Kind(
    rule="GW.NET09",
    message="Dit is geen adres van een gateway: dat is https://, een naam en soms een poort.",
    advice="Neem het adres over zoals de beheerder van de gateway het gaf.",
)
NO_FILE: Final = Kind(
    rule="GW.NET10",
    message="Het bestand met {what} is er niet, of mag niet worden gelezen.",
    advice="Kijk of de naam klopt en of u het bestand mag lezen.",
)
NO_ID: Final = Kind(
    rule="GW.NET11",
    message="Dit is geen kenmerk van een overdracht of ophaling.",
    advice="Neem het kenmerk over dat push, pull of status toonde; het is een UUID.",
)
NO_AUTHORITY: Final = Kind(
    rule="GW.NET12",
    message="In het bestand met de uitgever van de gateway staat geen leesbaar certificaat.",
    advice="Gebruik het bestand in PEM-vorm (BEGIN CERTIFICATE) dat de beheerder van de gateway "
    "gaf.",
)
NO_NAME_OF_CALL: Final = Kind(
    rule="GW.NET14",
    message="De naam die een aanroep van het programma kreeg (Idempotency-Key) kan niet mee in "
    "een kop van HTTP.",
    advice="Laat het programma daarvoor een UUID maken.",
    who=Actor.SUPPLIER,
)
LOCKED_KEY: Final = Kind(
    rule="GW.NET13",
    message="De sleutel van de school is met een wachtwoord versleuteld.",
    advice="Bewaar de sleutel zonder wachtwoord, in een bestand dat alleen u kunt lezen.",
)
