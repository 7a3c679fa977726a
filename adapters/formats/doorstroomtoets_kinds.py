"""What can be wrong with messages of the doorstroomtoets chain."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

OTHER_VERSION: Final = Kind(
    rule="GW.DST01",
    message="Dit bericht zegt niet van versie 1 van de doorstroomtoetsketen te zijn; het is "
    "gelezen alsof het dat is.",
    advice="Vergelijk het toetsadvies in het dossier met het leerlingrapport van de aanbieder.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
NO_PUPIL: Final = Kind(
    rule="GW.DST02",
    message="Dit resultaat of advies zegt niet van welke leerling het is en is niet gebruikt.",
    advice="Laat de toetsaanbieder het resultaat opnieuw sturen, met de LAS-key erbij.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
ONLY_ECK_ID: Final = Kind(
    rule="GW.DST03",
    message="Een resultaat of advies noemt de leerling alleen met een ECK-iD, en dat staat in "
    "geen ander bestand ({count}).",
    advice="Voeg de deelnemerslijst toe die het LAS naar de toetsaanbieder stuurde: daarin staat "
    "bij elk ECK-iD welke leerling het is.",
    severity=Severity.WARNING,
)
NOBODY: Final = Kind(
    rule="GW.DST04",
    message="Van resultaten of adviezen ({count}) is niet te zeggen bij welke leerling van deze "
    "export zij horen.",
    advice="Kijk of de export en de toetsresultaten van dezelfde groepen zijn.",
    severity=Severity.WARNING,
)
SEVERAL: Final = Kind(
    rule="GW.DST05",
    message="Resultaten of adviezen ({count}) passen bij meer dan een leerling en zijn niet "
    "gebruikt.",
    advice="Laat de toetsaanbieder het resultaat opnieuw sturen, met de LAS-key erbij.",
)
CONCEPT: Final = Kind(
    rule="GW.DST06",
    message="Het resultaat van de doorstroomtoets is nog niet definitief.",
    advice="Wacht op het definitieve resultaat en vul het dossier daarmee aan.",
    severity=Severity.WARNING,
)
CONCEPT_LEFT: Final = Kind(
    rule="GW.DST07",
    message="Het resultaat van de doorstroomtoets is niet definitief; in een definitief dossier "
    "gaat het niet mee.",
    advice="Wacht op het definitieve resultaat, voeg het toe en zet opnieuw om.",
    severity=Severity.WARNING,
)
OLDER: Final = Kind(
    rule="GW.DST08",
    message="Van deze leerling is ook een later resultaat van de doorstroomtoets, in {other}; dat "
    "is gebruikt.",
    advice="Niets doen: de laatste aanlevering vervangt de eerdere.",
    severity=Severity.INFORMATION,
)
TWO_RESULTS: Final = Kind(
    rule="GW.DST09",
    message="Van deze leerling zijn er twee verschillende resultaten van hetzelfde moment, ook in "
    "{other}; geen van beide is gebruikt.",
    advice="Vraag de toetsaanbieder welk resultaat geldt en haal het andere uit de map.",
)
OTHER_YEAR: Final = Kind(
    rule="GW.DST10",
    message="Dit bericht is van een ander schooljaar dan het lopende, {expected}; het is niet "
    "gebruikt.",
    advice="Haal bij de toetsaanbieder de resultaten van dit schooljaar op.",
    severity=Severity.WARNING,
)
UNKNOWN_PROVIDER: Final = Kind(
    rule="GW.DST11",
    message="De code van de toetsaanbieder in {naam} is hier niet bekend.",
    advice="Neem de aanbieder op in een lijst, met de kolom Aanbieder doorstroomtoets.",
    severity=Severity.WARNING,
)
TWO_PROVIDERS: Final = Kind(
    rule="GW.DST12",
    message="Het resultaat noemt in toetsdefinitie een andere toets dan in toets; de aanbieder is "
    "niet gebruikt.",
    advice="Laat de toetsaanbieder het resultaat opnieuw sturen.",
    who=Actor.SUPPLIER,
)
BAD_MOMENT: Final = Kind(
    rule="GW.DST13",
    message="De waarde van {naam} is geen datum met tijd en is niet gebruikt.",
    advice="Neem de datum van afname op in een lijst, of laat de toetsaanbieder het bericht "
    "verbeteren.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
SAID_TWICE: Final = Kind(
    rule="GW.DST14",
    message="Het bericht geeft voor {naam} twee verschillende waarden; geen ervan is gebruikt.",
    advice="Laat de toetsaanbieder het resultaat opnieuw sturen.",
    who=Actor.SUPPLIER,
)
NO_PLACE: Final = Kind(
    rule="GW.DST15",
    message="Deze gegevens van de doorstroomtoets hebben geen plaats in het overstapdossier: "
    "{elements}.",
    advice="Voeg het leerlingrapport van de toetsaanbieder als bijlage toe; daar staan zij in.",
    severity=Severity.INFORMATION,
)
NO_ADVICE: Final = Kind(
    rule="GW.DST16",
    message="Bij deze leerling staat in de schooladviezenlijst geen advies dat hier bekend is.",
    advice="Neem het voorlopige advies op in een lijst, met de kolom Voorlopig advies.",
    severity=Severity.WARNING,
)
NO_RESULT: Final = Kind(
    rule="GW.DST17",
    message="Dit leerlingresultaat bevat geen bruikbaar toetsadvies; de toets telt niet als "
    "gemaakt.",
    advice="Vraag de toetsaanbieder om het volledige resultaat.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
OTHER_ADVICE: Final = Kind(
    rule="GW.DST18",
    message="Het voorlopige advies in de schooladviezenlijst is een ander dan in de andere "
    "bestanden; dat laatste is gebruikt.",
    advice="Kijk in het LAS welk voorlopig advies gegeven is en verbeter het andere.",
    severity=Severity.WARNING,
)
UNKNOWN: Final = Kind(
    rule="GW.DST19",
    message="Dit bericht van de doorstroomtoetsketen heeft gegevens die hier onbekend zijn en "
    "niet meegaan: {elements}.",
    advice="Niets te doen voor de school; de leverancier kan laten weten wat zij betekenen.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
