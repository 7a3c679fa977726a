"""What can be wrong with the keys and with what is sealed, in words for the administrator."""

from typing import Final

from gateway.domain.findings import Actor, Kind

NO_KEY_FILE: Final = Kind(
    rule="GW.VAULT01",
    message="Het sleutelbestand is er niet, of mag niet gelezen worden.",
    advice="Zet het sleutelbestand terug uit de reservekopie en geef de gateway leesrecht.",
    who=Actor.ADMINISTRATOR,
)
EMPTY_KEY_FILE: Final = Kind(
    rule="GW.VAULT02",
    message="In het sleutelbestand staat geen sleutel.",
    advice="Zet het sleutelbestand terug uit de reservekopie, of maak voor een nieuwe gateway "
    "een nieuw bestand.",
    who=Actor.ADMINISTRATOR,
)
NOT_A_KEY: Final = Kind(
    rule="GW.VAULT03",
    message="Op deze regel van het sleutelbestand staat geen sleutel van 32 bytes in base64.",
    advice="Zet het sleutelbestand terug uit de reservekopie. Een nieuwe sleutel maakt u met: "
    "openssl rand -base64 32",
    who=Actor.ADMINISTRATOR,
)
MORE_THAN_ONE_KEY: Final = Kind(
    rule="GW.VAULT04",
    message="In dit sleutelbestand staan meer sleutels, terwijl er maar één mag zijn.",
    advice="Laat alleen de sleutel staan waarmee de gateway begonnen is; met een andere is "
    "geen dossier terug te vinden.",
    who=Actor.ADMINISTRATOR,
)
KEY_FILE_EXISTS: Final = Kind(
    rule="GW.VAULT05",
    message="Er staat al een bestand met deze naam; een sleutel wordt nooit overschreven.",
    advice="Kies een andere naam. Wat met de oude sleutel is verzegeld, gaat alleen daarmee open.",
    who=Actor.ADMINISTRATOR,
)
SAME_KEY_TWICE: Final = Kind(
    rule="GW.VAULT06",
    message="De sleutel van de index is ook een sleutel die verzegelt.",
    advice="Maak voor de index een eigen sleutelbestand.",
    who=Actor.ADMINISTRATOR,
)
UNKNOWN_KEY: Final = Kind(
    rule="GW.VAULT07",
    message="De gegevens zijn verzegeld met sleutel {sleutel}, die niet in het sleutelbestand "
    "staat.",
    advice="Zet de ontbrekende sleutel terug in het sleutelbestand, boven de nieuwste.",
    who=Actor.ADMINISTRATOR,
)
DOES_NOT_OPEN: Final = Kind(
    rule="GW.VAULT08",
    message="De verzegelde gegevens gaan niet open: ze zijn veranderd of verplaatst.",
    advice="Onderzoek wie bij de database kon, en zet haar terug uit een reservekopie.",
    who=Actor.ADMINISTRATOR,
)
