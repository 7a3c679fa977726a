"""What the exchange refuses, in words: what is wrong, who has to act, and what to do next."""

from typing import Final

from gateway.domain.findings import Actor, Kind

ONLY_PO: Final = Kind(
    rule="GW.EX01",
    message="{actie} kan alleen een basisschool; dit certificaat is van een VO-school.",
    advice="Meld u aan met het certificaat van de school die het dossier verstuurt.",
)
ONLY_VO: Final = Kind(
    rule="GW.EX02",
    message="{actie} kan alleen een VO-school; dit certificaat is van een basisschool.",
    advice="Meld u aan met het certificaat van de school die het dossier ontvangt.",
    who=Actor.RECEIVER,
)
ONLY_CLOCK: Final = Kind(
    rule="GW.EX03",
    message="{actie} doet de gateway zelf, op het moment dat daarvoor staat.",
    advice="Geen enkele school hoeft hiervoor iets te doen.",
    who=Actor.ADMINISTRATOR,
)
UNKNOWN: Final = Kind(
    rule="GW.EX04",
    message="Deze overdracht bestaat niet, of is niet van uw school.",
    advice="Zoek de overdracht op in het overzicht van de eigen school.",
)
UNKNOWN_RETRIEVAL: Final = Kind(
    rule="GW.EX05",
    message="Deze ophaling bestaat niet, of is niet van uw school.",
    advice="Haal het dossier opnieuw op en bevestig daarna de ontvangst.",
    who=Actor.RECEIVER,
)
NOT_FOUND: Final = Kind(
    rule="GW.EX06",
    message="Bij deze code en dit PGN samen is geen dossier te vinden.",
    advice="Controleer de unieke code en het BSN of onderwijsnummer. Kloppen beide, vraag dan "
    "de basisschool of zij het dossier met deze code heeft ingediend; een afgeronde overdracht "
    "is gewist.",
    who=Actor.RECEIVER,
)
ADDRESSED_ELSEWHERE: Final = Kind(
    rule="GW.EX07",
    message="Dit dossier is bestemd voor een andere VO-school.",
    advice="Vraag de basisschool een nieuwe versie in te dienen waarin uw school als bestemming "
    "staat.",
)
CLAIMED_ELSEWHERE: Final = Kind(
    rule="GW.EX08",
    message="Dit dossier is al door een andere VO-school opgehaald.",
    advice="Vraag die school, via de ouders of de basisschool, om de overdracht vrij te geven, "
    "door te sturen of te delen.",
    who=Actor.RECEIVER,
)
WHICH_SCHOOL: Final = Kind(
    rule="GW.EX09",
    message="Het certificaat is van meer dan één school, en het dossier staat open voor "
    "elk daarvan.",
    advice="Geef bij het ophalen op voor welke vestiging het dossier is.",
    who=Actor.RECEIVER,
)
NOT_RELEASED: Final = Kind(
    rule="GW.EX20",
    message="Het dossier is ingediend, maar de basisschool heeft het nog niet klaargezet.",
    advice="De basisschool zet het dossier klaar; daarna is het met dezelfde code op te halen.",
)
SENT_BACK: Final = Kind(
    rule="GW.EX21",
    message="Het dossier is met een vraag teruggezet naar de basisschool.",
    advice="De basisschool vult het dossier aan; daarna is het met dezelfde code op te halen.",
)
EXPIRED: Final = Kind(
    rule="GW.EX22",
    message="De termijn van dit dossier is verlopen; de inhoud is gewist.",
    advice="Vraag de basisschool het dossier opnieuw in te dienen als nieuwe versie; de code "
    "blijft dezelfde.",
)
WITHDRAWN: Final = Kind(
    rule="GW.EX23",
    message="De basisschool heeft dit dossier ingetrokken; de inhoud is gewist.",
    advice="Vraag de basisschool of er een nieuw dossier komt; dat krijgt een nieuwe code.",
)
TOO_MANY_BY_SCHOOL: Final = Kind(
    rule="GW.EX24",
    message="Uw school heeft in {minuten} minuten {aantal} keer een code en PGN geprobeerd die "
    "niet bij elkaar horen.",
    advice="Wacht {minuten} minuten. Controleer intussen de codes met de bladen van de ouders.",
    who=Actor.RECEIVER,
)
TOO_MANY_ON_CODE: Final = Kind(
    rule="GW.EX25",
    message="Met deze code is in {minuten} minuten {aantal} keer een verkeerd PGN geprobeerd.",
    advice="Wacht {minuten} minuten. Controleer intussen de code en het PGN met het blad van de "
    "ouders.",
    who=Actor.RECEIVER,
)
NOT_YOUR_SENDER: Final = Kind(
    rule="GW.EX31",
    message="Als afzender staat vestiging {afzender} in de kop, maar daarvoor treedt u niet op.",
    advice="Dien het dossier in met het certificaat van de school die in de kop als afzender "
    "staat.",
)
NO_PGN: Final = Kind(
    rule="GW.EX32",
    message="In het dossier staat geen geldig BSN of onderwijsnummer van de leerling.",
    advice="Vul in het LAS het burgerservicenummer of het onderwijsnummer in en maak het "
    "dossier opnieuw.",
)
TERM_TOO_LONG: Final = Kind(
    rule="GW.EX33",
    message="De termijn moet tussen 1 en {maximum} dagen liggen.",
    advice="Kies een termijn binnen die grenzen, of laat hem weg; dan geldt {standaard} dagen.",
)
KEY_REUSED: Final = Kind(
    rule="GW.EX34",
    message="Deze Idempotency-Key is eerder voor een ander verzoek gebruikt.",
    advice="Laat de software voor elk nieuw verzoek een nieuwe sleutel maken.",
    who=Actor.SUPPLIER,
)
KEY_UNFIT: Final = Kind(
    rule="GW.EX35",
    message="De Idempotency-Key is leeg of langer dan {maximum} tekens.",
    advice="Laat de software als sleutel een willekeurige UUID gebruiken.",
    who=Actor.SUPPLIER,
)
ALREADY_OPEN: Final = Kind(
    rule="GW.EX36",
    message="Voor deze leerling loopt dit schooljaar al een overdracht van uw school, "
    "{overdracht}.",
    advice="Dien het dossier in als nieuwe versie van die overdracht, of trek die eerst in. De "
    "ouders houden bij een nieuwe versie dezelfde code.",
)
WRONG_NUMBER: Final = Kind(
    rule="GW.EX40",
    message="De nieuwe versie heeft nummer {gegeven}, maar na versie {vorige} komt {verwacht}.",
    advice="Maak in het LAS een nieuwe versie op basis van de laatste die is ingediend.",
)
WRONG_PREVIOUS: Final = Kind(
    rule="GW.EX41",
    message="De nieuwe versie verwijst niet naar versie {vorige}, de laatste die is ingediend.",
    advice="Neem bij vorigeVersie de sha256 over van het ondertekende bestand van versie "
    "{vorige}.",
)
OTHER_DOSSIER: Final = Kind(
    rule="GW.EX42",
    message="De nieuwe versie heeft een ander dossierId dan de overdracht.",
    advice="Kies de overdracht van dezelfde leerling, en neem het dossierId van de vorige versie "
    "over.",
)
OTHER_PUPIL: Final = Kind(
    rule="GW.EX43",
    message="De nieuwe versie is van een leerling met een ander PGN dan de overdracht.",
    advice="Kies de overdracht van dezelfde leerling. Stond er een verkeerd PGN in, trek de "
    "overdracht dan in en dien het dossier opnieuw in.",
)
OTHER_SENDER: Final = Kind(
    rule="GW.EX44",
    message="De nieuwe versie heeft een andere vestiging als afzender dan de overdracht.",
    advice="Neem de afzender van de vorige versie over.",
)
CLAIM_ELSEWHERE: Final = Kind(
    rule="GW.EX45",
    message="De nieuwe versie is bestemd voor andere scholen, terwijl vestiging {claim} het "
    "dossier al heeft opgehaald.",
    advice="Vraag die school de overdracht vrij te geven of door te sturen, of laat haar als "
    "bestemming staan.",
    who=Actor.RECEIVER,
)
NO_LONGER_DEFINITIVE: Final = Kind(
    rule="GW.EX46",
    message="De nieuwe versie is voorlopig, terwijl er al een definitieve versie klaarstaat.",
    advice="Dien een versie met de status definitief in. Had het dossier nog niet definitief "
    "mogen zijn, trek de overdracht dan in en begin opnieuw.",
)
NO_INSIGHT: Final = Kind(
    rule="GW.EX50",
    message="In het dossier staat niet dat de ouders inzage hebben gehad, en op welke dag.",
    advice="Leg de inzage met haar datum vast in het LAS en dien een nieuwe versie in.",
)
PROVISIONAL: Final = Kind(
    rule="GW.EX51",
    message="Het dossier heeft de status voorlopig.",
    advice="Dien een versie met het definitieve advies in, of geef bij het klaarzetten "
    "uitdrukkelijk aan dat het om een voorlopig dossier gaat.",
)
UNKNOWN_DESTINATION: Final = Kind(
    rule="GW.EX52",
    message="Bestemming {school} is geen VO-school die bij deze gateway is aangesloten.",
    advice="Controleer BRIN en vestigingsnummer in de kop. Is de school niet aangesloten, dan "
    "moet het dossier langs een andere weg.",
)
NO_CODE_YET: Final = Kind(
    rule="GW.EX53",
    message="Er is nog geen codeblad: het dossier is nog niet klaargezet.",
    advice="Zet het dossier eerst klaar; daarna staat op het blad tot wanneer de code geldt.",
)
WRONG_DIGEST: Final = Kind(
    rule="GW.EX60",
    message="De opgegeven sha256 is niet die van het dossier dat is uitgeleverd.",
    advice="Er is iets verloren gegaan onderweg. Haal het dossier opnieuw op; de code blijft "
    "geldig.",
    who=Actor.RECEIVER,
)
NEWER_VERSION: Final = Kind(
    rule="GW.EX61",
    message="Na deze ophaling heeft de basisschool een nieuwe versie ingediend.",
    advice="Haal het dossier opnieuw op met dezelfde code en bevestig dan die versie.",
    who=Actor.RECEIVER,
)
NOT_CLAIMED: Final = Kind(
    rule="GW.EX62",
    message="Uw school heeft dit dossier niet meer in behandeling.",
    advice="Haal het dossier zo nodig opnieuw op met de code en het PGN.",
    who=Actor.RECEIVER,
)
NO_VO_SCHOOL: Final = Kind(
    rule="GW.EX63",
    message="Vestiging {school} is geen andere VO-school die bij deze gateway is aangesloten.",
    advice="Controleer BRIN en vestigingsnummer van de school.",
    who=Actor.RECEIVER,
)
CONSENT_IN_FUTURE: Final = Kind(
    rule="GW.EX64",
    message="De dag waarop de ouders toestemming gaven ligt in de toekomst.",
    advice="Geef de dag op waarop de ouders toestemming hebben gegeven.",
    who=Actor.RECEIVER,
)
UNKNOWN_SCHOOL: Final = Kind(
    rule="GW.EX70",
    message="Vestiging {school} is niet geregistreerd.",
    advice="Registreer eerst de school, en daarna haar certificaat.",
    who=Actor.ADMINISTRATOR,
)
TWO_SECTORS: Final = Kind(
    rule="GW.EX71",
    message="Een certificaat is van scholen uit precies één sector, PO of VO.",
    advice="Vraag voor de basisscholen en de VO-scholen elk een eigen certificaat aan.",
    who=Actor.ADMINISTRATOR,
)
UNKNOWN_CERTIFICATE: Final = Kind(
    rule="GW.EX72",
    message="Er is geen certificaat met deze vingerafdruk geregistreerd.",
    advice="Zoek de vingerafdruk op in de lijst van certificaten.",
    who=Actor.ADMINISTRATOR,
)
WITHDRAWN_CERTIFICATE: Final = Kind(
    rule="GW.EX73",
    message="Dit certificaat is ingetrokken en kan niet opnieuw worden geregistreerd.",
    advice="Laat de school een nieuwe sleutel maken en een nieuw certificaat aanvragen.",
    who=Actor.ADMINISTRATOR,
)
