"""What can be wrong with the settings, in words for the administrator."""

from typing import Final

from gateway.domain.findings import Actor, Kind

MISSING: Final = Kind(
    rule="GW.CFG01",
    message="De instelling {name} ontbreekt.",
    advice="Geef {name} een waarde: {expected}. In docs/settings.md staat waar zij voor is.",
    who=Actor.ADMINISTRATOR,
)
WRONG: Final = Kind(
    rule="GW.CFG02",
    message="De waarde van {name} is niet te gebruiken.",
    advice="Geef {name} een andere waarde: {expected}.",
    who=Actor.ADMINISTRATOR,
)
UNKNOWN: Final = Kind(
    rule="GW.CFG03",
    message="De instelling {name} bestaat niet.",
    advice="Verbeter de naam of haal haar weg; in docs/settings.md staan alle instellingen.",
    who=Actor.ADMINISTRATOR,
)
UNREADABLE_FILE: Final = Kind(
    rule="GW.CFG04",
    message="Het bestand met instellingen is niet te lezen.",
    advice="Controleer of het bestand van OVERSTAP_CONFIG bestaat en geldige TOML is.",
    who=Actor.ADMINISTRATOR,
)
EXPOSED_KEY: Final = Kind(
    rule="GW.CFG05",
    message="Andere gebruikers van deze machine kunnen bij het bestand van {name}.",
    advice="Geef alleen de gateway toegang tot dat bestand: chmod 600.",
    who=Actor.ADMINISTRATOR,
)
NO_TLS: Final = Kind(
    rule="GW.CFG06",
    message="De gateway zou zonder TLS bereikbaar zijn vanaf andere machines.",
    advice="Geef OVERSTAP_CERTIFICATE en OVERSTAP_PRIVATE_KEY, of laat de gateway achter een "
    "proxy luisteren op 127.0.0.1 (OVERSTAP_ADDRESS) en noem die proxy in OVERSTAP_PROXIES.",
    who=Actor.ADMINISTRATOR,
)
NO_IDENTITY: Final = Kind(
    rule="GW.CFG07",
    message="De gateway zou van niemand kunnen vaststellen wie er belt.",
    advice="Geef OVERSTAP_CERTIFICATE en OVERSTAP_PRIVATE_KEY, zodat de gateway zelf TLS "
    "afhandelt, of noem in OVERSTAP_PROXIES het adres van de proxy die dat doet.",
    who=Actor.ADMINISTRATOR,
)
HALF_A_PAIR: Final = Kind(
    rule="GW.CFG08",
    message="Van OVERSTAP_CERTIFICATE en OVERSTAP_PRIVATE_KEY is er maar één ingesteld.",
    advice="Stel ze beide in, of geen van beide als een proxy TLS afhandelt.",
    who=Actor.ADMINISTRATOR,
)
PASSWORD: Final = Kind(
    rule="GW.CFG09",
    message="In OVERSTAP_DATABASE staat een wachtwoord.",
    advice="Zet het wachtwoord in een bestand dat alleen de gateway kan lezen, en noem dat in het "
    "adres: postgresql://gebruiker@server/overstap?passfile=/etc/overstap/pgpass.",
    who=Actor.ADMINISTRATOR,
)
TERM_ABOVE_MAXIMUM: Final = Kind(
    rule="GW.CFG10",
    message="De gewone termijn is langer dan de langste termijn.",
    advice="Maak OVERSTAP_TERMIJN_MAXIMUM groter, of OVERSTAP_TERMIJN kleiner.",
    who=Actor.ADMINISTRATOR,
)
WIDE_OPEN: Final = Kind(
    rule="GW.CFG11",
    message="In OVERSTAP_PROXIES staat een netwerk dat het hele internet omvat.",
    advice="Noem alleen het adres van de eigen proxy: van wie daar staat, gelooft de gateway "
    "welk certificaat een school liet zien.",
    who=Actor.ADMINISTRATOR,
)
