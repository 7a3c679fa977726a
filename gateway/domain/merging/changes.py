"""What a later export changed in a dossier, in words."""

from typing import Final

from gateway.domain.findings import Kind, Severity

ADDED: Final = Kind(
    rule="GW.AVL01",
    message="Dit gegeven stond nog niet in het dossier en is toegevoegd.",
    advice="Niets doen; hoort het er niet bij, haal het dan weg uit het LAS en maak het dossier "
    "helemaal opnieuw.",
    severity=Severity.INFORMATION,
)
ADDED_TO_LIST: Final = Kind(
    rule="GW.AVL02",
    message="Aan deze lijst is toegevoegd wat er nog niet in stond ({aantal}).",
    advice="Niets doen; hoort het er niet bij, haal het dan weg uit het LAS en maak het dossier "
    "helemaal opnieuw.",
    severity=Severity.INFORMATION,
)
REPLACED: Final = Kind(
    rule="GW.AVL03",
    message="Dit gegeven stond anders in de vorige versie; wat de nieuwe uitvoer zegt, geldt nu.",
    advice="Kijk in het LAS welke van de twee juist is. Was dat de vorige, verbeter het dan in "
    "het LAS en zet opnieuw om.",
    severity=Severity.WARNING,
)
NOW_DEFINITIVE: Final = Kind(
    rule="GW.AVL04",
    message="Het dossier was voorlopig en is nu definitief, want het definitieve advies staat "
    "erin.",
    advice="Laat de ouders het dossier inzien, onderteken het en lever de nieuwe versie aan.",
    severity=Severity.INFORMATION,
)
NOW_SECRET: Final = Kind(
    rule="GW.AVL05",
    message="Volgens de nieuwe uitvoer is het adres of een nummer geheim: wat daarvan eerder "
    "meeging, is weggelaten.",
    advice="Heeft een school al een vorige versie, vertel haar dan dat het geheim is.",
    severity=Severity.WARNING,
)
STILL_SECRET: Final = Kind(
    rule="GW.AVL06",
    message="Volgens het vorige dossier is het adres of een nummer geheim, en de nieuwe uitvoer "
    "zegt niet of dat nog zo is; wat zij ervan noemt, gaat daarom niet mee.",
    advice="Neem in de lijst op of het geheim is (kolom Geheim adres, Telefoon geheim of E-mail "
    "geheim) en zet opnieuw om.",
    severity=Severity.WARNING,
)
