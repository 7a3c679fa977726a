"""What can be wrong with a call itself, before any use case sees it."""

from typing import Final

from gateway.domain.findings import Actor, Kind

NO_CERTIFICATE: Final = Kind(
    rule="GW.WEB01",
    message="Er is geen certificaat van een school meegekomen.",
    advice="Laat de leverancier van het LAS het certificaat van de school instellen voor de "
    "verbinding met de gateway.",
    who=Actor.SUPPLIER,
)
UNKNOWN_CERTIFICATE: Final = Kind(
    rule="GW.WEB02",
    message="Het certificaat waarmee u verbinding maakt, is hier niet geregistreerd.",
    advice="Vraag de beheerder van de gateway om het certificaat van de school te registreren.",
    who=Actor.ADMINISTRATOR,
)
REVOKED_CERTIFICATE: Final = Kind(
    rule="GW.WEB03",
    message="Het certificaat waarmee u verbinding maakt, is hier ingetrokken.",
    advice="Stop met dit certificaat en vraag bij de beheerder van de gateway een nieuw aan.",
    who=Actor.ADMINISTRATOR,
)
DOUBTFUL_CERTIFICATE: Final = Kind(
    rule="GW.WEB04",
    message="Het certificaat waarmee u verbinding maakt, wordt niet vertrouwd.",
    advice="Lees in de bevindingen hieronder waarom, en vraag zo nodig een nieuw certificaat aan.",
    who=Actor.ADMINISTRATOR,
)
OTHER_SECTOR: Final = Kind(
    rule="GW.WEB05",
    message="Dit mag een school van uw sector niet; het is voor {sector}.",
    advice="Gebruik het certificaat van een school van die sector, of kies een ander onderdeel "
    "van de gateway.",
    who=Actor.SUPPLIER,
)
UNKNOWN_ADDRESS: Final = Kind(
    rule="GW.WEB06",
    message="Dit adres kent de gateway niet.",
    advice="Laat de leverancier het adres vergelijken met de beschrijving in openapi.json.",
    who=Actor.SUPPLIER,
)
OTHER_METHOD: Final = Kind(
    rule="GW.WEB07",
    message="Dit adres bestaat, maar niet met deze methode.",
    advice="Laat de leverancier de methode vergelijken met de beschrijving in openapi.json.",
    who=Actor.SUPPLIER,
)
TOO_LARGE: Final = Kind(
    rule="GW.WEB08",
    message="Het bericht is groter dan de gateway aanneemt.",
    advice="Neem minder of kleinere bijlagen op in het dossier.",
)
OTHER_MEDIA_TYPE: Final = Kind(
    rule="GW.WEB09",
    message="Het bericht heeft niet het mediatype {expected}.",
    advice="Laat de leverancier het bericht versturen als {expected}.",
    who=Actor.SUPPLIER,
)
NOT_JSON: Final = Kind(
    rule="GW.WEB10",
    message="Het bericht is geen leesbaar JSON-object.",
    advice="Laat de leverancier het bericht vergelijken met de beschrijving in openapi.json.",
    who=Actor.SUPPLIER,
)
MISSING_FIELD: Final = Kind(
    rule="GW.WEB11",
    message="In het bericht ontbreekt een veld.",
    advice="Laat de leverancier dit veld meesturen: {expected}.",
    who=Actor.SUPPLIER,
)
WRONG_FIELD: Final = Kind(
    rule="GW.WEB12",
    message="In dit veld staat niet wat er hoort te staan: {expected}.",
    advice="Verbeter de invoer. Klopt die al, laat de leverancier dan nagaan wat er wordt "
    "verstuurd.",
    who=Actor.SUPPLIER,
)
UNKNOWN_FIELD: Final = Kind(
    rule="GW.WEB13",
    message="In het bericht staat een veld te veel.",
    advice="Laat de leverancier alleen velden sturen die in openapi.json staan.",
    who=Actor.SUPPLIER,
)
WRONG_REQUEST: Final = Kind(
    rule="GW.WEB14",
    message="De gateway kan deze aanroep niet lezen.",
    advice="Laat de leverancier de aanroep vergelijken met de beschrijving in openapi.json.",
    who=Actor.SUPPLIER,
)
FAILURE: Final = Kind(
    rule="GW.WEB15",
    message="Er ging iets mis in de gateway; er is niets veranderd.",
    advice="Probeer het later opnieuw. Blijft het misgaan, meld dan het kenmerk van deze storing "
    "aan de beheerder van de gateway.",
    who=Actor.ADMINISTRATOR,
)
NOT_READY: Final = Kind(
    rule="GW.WEB16",
    message="De gateway kan nu geen aanroepen verwerken: de database antwoordt niet.",
    advice="Probeer het over een minuut opnieuw; de beheerder onderzoekt de oorzaak.",
    who=Actor.ADMINISTRATOR,
)
MISTYPED_CODE: Final = Kind(
    rule="GW.WEB17",
    message="In de unieke code zit een typefout.",
    advice="Vergelijk de twaalf tekens een voor een met het blad van de ouders; een 0, 1, I of O "
    "komt er niet in voor.",
    who=Actor.RECEIVER,
)
MISTYPED_PGN: Final = Kind(
    rule="GW.WEB18",
    message="Het nummer is geen BSN en geen onderwijsnummer.",
    advice="Neem alle negen cijfers over, zonder punten of spaties; een nummer kan met een 0 "
    "beginnen, en die laat Excel weg.",
    who=Actor.RECEIVER,
)
NOT_YOUR_VESTIGING: Final = Kind(
    rule="GW.WEB19",
    message="Het certificaat is niet van de vestiging namens wie u ophaalt.",
    advice="Noem bij het ophalen een vestiging die in het certificaat staat.",
    who=Actor.RECEIVER,
)
