"""What there is to say of a dossier of another edition, and of the folder of an edition."""

from typing import Final

from gateway.domain.findings import Actor, Kind, Severity

LOST: Final = Kind(
    rule="GW.ED01",
    message="Het element {naam} gaat niet mee naar editie {editie}. {reden}.",
    advice="{raad}.",
    severity=Severity.WARNING,
)
NO_PLACE: Final = "Deze editie heeft er geen plaats voor."
KEEP_ELSEWHERE: Final = (
    "Is dit gegeven nog nodig, geef het dan op een andere manier door, zoals in een document"
)
ADJUSTED: Final = Kind(
    rule="GW.ED02",
    message="Het element {naam} krijgt de waarde die bij editie {editie} hoort.",
    advice="Er hoeft niets te gebeuren; toets na het overbrengen het nieuwe dossier.",
    severity=Severity.INFORMATION,
)
MORE_LOST: Final = Kind(
    rule="GW.ED03",
    message="Het element {naam} gaat op meer dan {limiet} plaatsen niet mee; de rest staat er "
    "niet bij.",
    advice="Bekijk in het LAS of deze gegevens er terecht zo vaak staan.",
    severity=Severity.WARNING,
)
WRONG_EDITION_NAMED: Final = Kind(
    rule="GW.ED04",
    message="Het element {naam} heeft niet de waarde die bij editie {editie} hoort: {verwacht}.",
    advice="Werk het LAS bij, of meld bij de leverancier dat het een andere waarde invult.",
    who=Actor.SUPPLIER,
)
BROKEN_FOLDER: Final = Kind(
    rule="GW.ED20",
    message="De map met editie {editie} van de standaard klopt niet: {reden}.",
    advice="Herstel de map zoals docs/adding-an-edition.md het beschrijft, of haal haar weg.",
    who=Actor.ADMINISTRATOR,
)
