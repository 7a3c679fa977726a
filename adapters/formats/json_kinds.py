"""What can be wrong with JSON in an export, whatever it is about."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

NOT_UTF8: Final = Kind(
    rule="GW.JSN01",
    message="Het JSON-bestand heeft een tekencodering die hier niet gelezen wordt.",
    advice="Haal het bestand opnieuw op; bewaar het niet vanuit een ander programma. Blijft dit "
    "zo, vraag de leverancier dan om UTF-8.",
    who=Actor.SUPPLIER,
)
TOO_MANY_VALUES: Final = Kind(
    rule="GW.JSN02",
    message="Het JSON-bestand bevat meer dan {limit} waarden en is niet gelezen.",
    advice="Haal de gegevens in delen op, bijvoorbeeld per groep.",
)
TOO_DEEP: Final = Kind(
    rule="GW.JSN03",
    message="Het JSON-bestand is dieper genest dan {limit} lagen; zo is geen enkele export.",
    advice="Laat de leverancier nagaan hoe dit bestand is gemaakt.",
    who=Actor.SUPPLIER,
)
BROKEN_JSON: Final = Kind(
    rule="GW.JSN04",
    message="De JSON is beschadigd of afgebroken op deze plaats.",
    advice="Haal het bestand opnieuw op; blijft dit zo, meld het dan bij de leverancier.",
    who=Actor.SUPPLIER,
)
DOUBLE_KEY: Final = Kind(
    rule="GW.JSN05",
    message="In de JSON staat een naam twee keer bij hetzelfde gegeven: {key}. Het is niet te "
    "zeggen welke waarde geldt, dus er is niets gelezen.",
    advice="Laat de leverancier het bestand opnieuw maken.",
    who=Actor.SUPPLIER,
)
NO_NUMBER: Final = Kind(
    rule="GW.JSN06",
    message="In de JSON staat een getal dat geen waarde kan zijn, zoals NaN of een getal van meer "
    "dan veertig cijfers.",
    advice="Laat de leverancier het bestand opnieuw maken.",
    who=Actor.SUPPLIER,
)
WRONG_FORM: Final = Kind(
    rule="GW.JSN07",
    message="Het gegeven {naam} heeft in de JSON niet de vorm die is afgesproken; het is niet "
    "gebruikt.",
    advice="Laat de leverancier van het bestand dit nakijken.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
UNSAYABLE: Final = Kind(
    rule="GW.JSN08",
    message="Het gegeven {naam} bevat tekens die in een dossier niet kunnen staan; het is niet "
    "gebruikt.",
    advice="Laat de leverancier van het bestand dit nakijken.",
    severity=Severity.WARNING,
    who=Actor.SUPPLIER,
)
OTHER_JSON: Final = Kind(
    rule="GW.JSN09",
    message="Dit is JSON, maar geen bericht uit de doorstroomtoetsketen; het is niet gebruikt.",
    advice="Vraag de toetsaanbieder om de leerlingresultaten zoals het LAS ze krijgt, of haal het "
    "bestand uit de map.",
    severity=Severity.WARNING,
)
