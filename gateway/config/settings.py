"""All settings; docs/settings.md has them too, which a test proves."""

from typing import Final

from gateway.config.setting import (
    Setting,
    address,
    database_url,
    file,
    files,
    networks,
    new_file,
    number,
    optional_file,
)

_YEARS_IN_DAYS: Final = 3650

DATABASE: Final = Setting(
    name="database",
    words="Waar de overdrachten staan. Een wachtwoord hoort niet in het adres, wel in een "
    "passfile.",
    expected="sqlite:////var/lib/overstap/overstap.db of postgresql://gebruiker@server/overstap",
    read=database_url,
)
VAULT_KEYS: Final = Setting(
    name="vault_keys",
    words="De sleutels waarmee dossiers verzegeld worden, de nieuwste onderaan. Zonder dit "
    "bestand zijn de dossiers voorgoed onleesbaar: bewaar een kopie, los van de database.",
    expected="een bestand dat alleen de gateway kan lezen",
    read=file,
)
INDEX_KEY: Final = Setting(
    name="index_key",
    words="De sleutel waarmee BSN en code teruggevonden worden zonder dat zij in de database "
    "staan. Deze verandert nooit.",
    expected="een bestand dat alleen de gateway kan lezen",
    read=file,
)
AUTHORITIES: Final = Setting(
    name="authorities",
    words="De uitgevers van de certificaten van scholen die deze gateway vertrouwt.",
    expected="een bestand met certificaten in PEM-vorm",
    read=file,
)
REVOCATIONS: Final = Setting(
    name="revocations",
    words="De lijsten van ingetrokken certificaten van die uitgevers.",
    expected="bestanden met een lijst (CRL) in PEM-vorm, met komma's ertussen",
    read=files,
    default="",
)
CERTIFICATE: Final = Setting(
    name="certificate",
    words="Het certificaat waarmee de gateway zich toont, met de tussenliggende uitgevers erna. "
    "Leeg als een proxy TLS afhandelt.",
    expected="een bestand in PEM-vorm",
    read=optional_file,
    default="",
)
PRIVATE_KEY: Final = Setting(
    name="private_key",
    words="De privésleutel bij dat certificaat.",
    expected="een bestand in PEM-vorm dat alleen de gateway kan lezen",
    read=optional_file,
    default="",
)
PROXIES: Final = Setting(
    name="proxies",
    words="De proxy's die TLS afhandelen en het certificaat van de school doorgeven in de kop "
    "Client-Cert (RFC 9440). Van ieder ander adres telt die kop niet.",
    expected="IP-adressen of netwerken, met komma's ertussen",
    read=networks,
    default="",
)
ADDRESS: Final = Setting(
    name="address",
    words="Waar de gateway luistert.",
    expected="een adres en poort, zoals 0.0.0.0:8443",
    read=address,
    default="127.0.0.1:8443",
)
WORKERS: Final = Setting(
    name="workers",
    words="Het aantal processen; één per processorkern is een goed begin.",
    expected="een getal van 1 tot 64",
    read=number(1, 64),
    default="2",
)
THREADS: Final = Setting(
    name="threads",
    words="Het aantal aanroepen dat een proces tegelijk behandelt.",
    expected="een getal van 1 tot 64",
    read=number(1, 64),
    default="8",
)
LOG: Final = Setting(
    name="log",
    words="Het logbestand, één regel JSON per aanroep. Leeg: naar standaardfout.",
    expected="een bestand in een map die bestaat",
    read=new_file,
    default="",
)
TERMIJN: Final = Setting(
    name="termijn",
    words="Hoeveel dagen een dossier klaarstaat als de basisschool niets kiest.",
    expected="een aantal dagen",
    read=number(1, _YEARS_IN_DAYS),
    default="60",
)
TERMIJN_MAXIMUM: Final = Setting(
    name="termijn_maximum",
    words="Hoeveel dagen een basisschool ten hoogste mag kiezen.",
    expected="een aantal dagen",
    read=number(1, _YEARS_IN_DAYS),
    default="180",
)
NAZORG: Final = Setting(
    name="nazorg",
    words="Hoeveel dagen na de ontvangstbevestiging de inhoud wordt gewist.",
    expected="een aantal dagen van 1 tot 90",
    read=number(1, 90),
    default="14",
)
BEWARING: Final = Setting(
    name="bewaring",
    words="Hoeveel dagen het gegeven blijft dat een overdracht verlopen of ingetrokken is.",
    expected="een aantal dagen",
    read=number(1, _YEARS_IN_DAYS),
    default="365",
)
POGINGEN_PER_SCHOOL: Final = Setting(
    name="pogingen_per_school",
    words="Hoe vaak een school binnen het venster mis mag grijpen bij het ophalen.",
    expected="een getal van 1 tot 1000",
    read=number(1, 1000),
    default="50",
)
POGINGEN_PER_CODE: Final = Setting(
    name="pogingen_per_code",
    words="Hoe vaak binnen het venster bij één code een verkeerd BSN geprobeerd mag worden.",
    expected="een getal van 1 tot 100",
    read=number(1, 100),
    default="5",
)
POGINGEN_VENSTER: Final = Setting(
    name="pogingen_venster",
    words="De lengte van dat venster in minuten.",
    expected="een getal van 1 tot 1440",
    read=number(1, 1440),
    default="60",
)
IDEMPOTENCY_DAYS: Final = Setting(
    name="idempotency_days",
    words="Hoeveel dagen een Idempotency-Key onthouden wordt.",
    expected="een getal van 1 tot 90",
    read=number(1, 90),
    default="7",
)

ALL: Final = tuple(value for value in list(vars().values()) if isinstance(value, Setting))
