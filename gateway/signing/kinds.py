"""What can be wrong with a signature, a certificate or a key, in the words of the school."""

from typing import Final

from gateway.domain.findings import Actor, Kind

_SUPPLIER_SIGNS: Final = (
    "Laat de leverancier van het LAS de handtekening maken zoals het profiel van Overstap zegt"
    " (XAdES baseline B), en bied het dossier opnieuw aan."
)

UNSIGNED: Final = Kind(
    rule="GW.SIG01",
    message="Het overstapdossier is niet ondertekend.",
    advice="Onderteken het met het certificaat van de school en bied het opnieuw aan.",
)
NO_OVERSTAPDOSSIER: Final = Kind(
    rule="GW.SIG02",
    message="Dit document is geen overstapdossier; alleen een overstapdossier wordt ondertekend.",
    advice="Verpak het dossier uit het LAS eerst als overstapdossier.",
)
ALREADY_SIGNED: Final = Kind(
    rule="GW.SIG03",
    message="Dit overstapdossier draagt al een handtekening.",
    advice="Neem het bestand van vóór het ondertekenen, en onderteken dat.",
)
SEVERAL_SIGNATURES: Final = Kind(
    rule="GW.SIG04",
    message="Het document bevat {count} handtekeningen; het mag er precies één zijn.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
MISPLACED: Final = Kind(
    rule="GW.SIG05",
    message="De handtekening staat niet als laatste onderdeel direct onder het overstapdossier.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
NOT_THE_WHOLE: Final = Kind(
    rule="GW.SIG06",
    message="De handtekening dekt niet precies het hele dossier en haar eigen gegevens.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
TRANSFORM: Final = Kind(
    rule="GW.SIG07",
    message="De handtekening bewerkt wat zij dekt op een manier die niet is toegestaan.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
ALGORITHM: Final = Kind(
    rule="GW.SIG08",
    message="De handtekening gebruikt een algoritme dat niet is toegestaan ({element}).",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
SHAPE: Final = Kind(
    rule="GW.SIG09",
    message="In de handtekening staat iets dat er niet hoort, of ontbreekt iets, bij {element}.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
DUPLICATE_ID: Final = Kind(
    rule="GW.SIG10",
    message="Twee onderdelen van het document dragen hetzelfde kenmerk (Id).",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
ALTERED: Final = Kind(
    rule="GW.SIG11",
    message="De handtekening klopt niet: er is na het ondertekenen iets veranderd.",
    advice="Onderteken het dossier opnieuw en verander er daarna niets meer aan.",
)
OTHER_KEY: Final = Kind(
    rule="GW.SIG12",
    message="De handtekening is niet gemaakt met de sleutel van het certificaat dat erin staat.",
    advice=_SUPPLIER_SIGNS,
    who=Actor.SUPPLIER,
)
IMPOSSIBLE_MOMENT: Final = Kind(
    rule="GW.SIG13",
    message="Het moment van ondertekenen kan niet kloppen: {reason}.",
    advice="Zet de klok van de computer die ondertekent goed, en onderteken opnieuw.",
)
NO_SENDER: Final = Kind(
    rule="GW.SIG14",
    message="In de kop staat niet leesbaar welke school het dossier verstuurt.",
    advice="Vul in de kop bij afzender het BRIN en het vestigingsnummer van de school in.",
)
OTHER_SCHOOL: Final = Kind(
    rule="GW.SIG15",
    message="De afzender is vestiging {sender}, maar het certificaat is van {schools}.",
    advice="Onderteken met het certificaat van de school die in de kop als afzender staat.",
)

NOT_OURS: Final = Kind(
    rule="GW.CERT01",
    message="Het certificaat komt niet van een uitgever die deze gateway vertrouwt.",
    advice="Gebruik het certificaat dat de school voor Overstap heeft gekregen.",
)
EXPIRED: Final = Kind(
    rule="GW.CERT02",
    message="Het certificaat van de school is verlopen op {date}.",
    advice="Vraag bij de beheerder van de gateway een nieuw certificaat aan voor de school.",
)
NOT_YET_VALID: Final = Kind(
    rule="GW.CERT03",
    message="Het certificaat van de school is pas geldig vanaf {date}.",
    advice="Gebruik tot die dag het vorige certificaat, of controleer de klok van de computer.",
)
REVOKED: Final = Kind(
    rule="GW.CERT04",
    message="Het certificaat van de school is ingetrokken.",
    advice="Stop met dit certificaat en vraag bij de beheerder van de gateway een nieuw aan.",
)
SUPERSEDED: Final = Kind(
    rule="GW.CERT05",
    message="Het certificaat van de school is vervangen door een nieuwer certificaat.",
    advice="Stel in het LAS het nieuwe certificaat van de school in.",
)
WEAK_KEY: Final = Kind(
    rule="GW.CERT06",
    message="De sleutel van het certificaat is te zwak of van een soort die niet is toegestaan.",
    advice="Vraag een certificaat aan met ECDSA P-256 of P-384, of met RSA van 3072 bits of meer.",
)
OTHER_PURPOSE: Final = Kind(
    rule="GW.CERT07",
    message="Het certificaat is niet bedoeld om namens een school mee te ondertekenen.",
    advice="Gebruik het certificaat van de school, niet dat van een server of een uitgever.",
)
NO_SCHOOL: Final = Kind(
    rule="GW.CERT08",
    message="Het certificaat noemt geen school waar het van is.",
    advice="Vraag bij de beheerder van de gateway een certificaat op naam van de vestiging aan.",
)
STALE_LIST: Final = Kind(
    rule="GW.CERT09",
    message="De lijst van ingetrokken certificaten had op {date} vernieuwd moeten zijn.",
    advice="Haal bij de uitgever de nieuwe lijst op en zet haar in de plaats van de oude; tot dan "
    "wordt geen certificaat vertrouwd.",
    who=Actor.ADMINISTRATOR,
)
UNREADABLE_CERTIFICATE: Final = Kind(
    rule="GW.CERT10",
    message="Hier staat geen leesbaar certificaat.",
    advice="Gebruik het certificaat in PEM-vorm (BEGIN CERTIFICATE), zoals het is uitgereikt.",
)
NO_AUTHORITY: Final = Kind(
    rule="GW.CERT11",
    message="Dit certificaat is niet van een uitgever van certificaten.",
    advice="Geef als vertrouwd certificaat dat van de uitgever op, niet dat van een school.",
    who=Actor.ADMINISTRATOR,
)
UNREADABLE_LIST: Final = Kind(
    rule="GW.CERT12",
    message="Hier staat geen leesbare lijst van ingetrokken certificaten.",
    advice="Gebruik de lijst in PEM-vorm (BEGIN X509 CRL) van de uitgever van de certificaten.",
    who=Actor.ADMINISTRATOR,
)
FOREIGN_LIST: Final = Kind(
    rule="GW.CERT13",
    message="De lijst van ingetrokken certificaten is niet getekend door een vertrouwde uitgever.",
    advice="Gebruik de lijst van dezelfde uitgever als het vertrouwde certificaat.",
    who=Actor.ADMINISTRATOR,
)
EXPIRED_AUTHORITY: Final = Kind(
    rule="GW.CERT14",
    message="Het certificaat van de uitgever is verlopen op {date}.",
    advice="Stel in de gateway het nieuwe certificaat van de uitgever in.",
    who=Actor.ADMINISTRATOR,
)

UNREADABLE_KEY: Final = Kind(
    rule="GW.KEY01",
    message="Hier staat geen leesbare privésleutel.",
    advice="Gebruik de sleutel in PEM-vorm (BEGIN PRIVATE KEY) die bij het certificaat hoort.",
)
LOCKED_KEY: Final = Kind(
    rule="GW.KEY02",
    message="De privésleutel is met een wachtwoord versleuteld.",
    advice="Bewaar de sleutel zonder wachtwoord, in een bestand dat alleen de dienst kan lezen.",
)
FOREIGN_KEY: Final = Kind(
    rule="GW.KEY03",
    message="De privésleutel hoort niet bij het certificaat.",
    advice="Kies de sleutel en het certificaat die samen zijn uitgereikt.",
)
