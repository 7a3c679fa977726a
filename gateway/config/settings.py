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

_TEN_YEARS_IN_DAYS: Final = 3650
_DAYS: Final = f"een aantal dagen van 1 tot {_TEN_YEARS_IN_DAYS}"

DATABASE: Final = Setting(
    name="database",
    words="Where the overdrachten are kept. A password has no place in the address; name "
    "a passfile.",
    expected="sqlite:////var/lib/overstap/overstap.db of postgresql://gebruiker@server/overstap",
    read=database_url,
)
VAULT_KEYS: Final = Setting(
    name="vault_keys",
    words="The keys that seal the dossiers, the newest last. Without this file the "
    "dossiers can never be read again: keep a copy, away from the database.",
    expected="een bestand dat alleen de gateway kan lezen",
    read=file,
)
INDEX_KEY: Final = Setting(
    name="index_key",
    words="The key by which BSN and code are found again without standing in the "
    "database. It never changes.",
    expected="een bestand dat alleen de gateway kan lezen",
    read=file,
)
AUTHORITIES: Final = Setting(
    name="authorities",
    words="The issuers of schools' certificates that this gateway trusts.",
    expected="een bestand met certificaten in PEM-vorm",
    read=file,
)
REVOCATIONS: Final = Setting(
    name="revocations",
    words="The lists of certificates that those issuers took back.",
    expected="bestanden met een lijst (CRL) in PEM-vorm, met komma's ertussen",
    read=files,
    default="",
)
CERTIFICATE: Final = Setting(
    name="certificate",
    words="The certificate with which the gateway shows itself, followed by those between"
    " it and its issuer. Empty where a proxy ends TLS.",
    expected="een bestand in PEM-vorm",
    read=optional_file,
    default="",
)
PRIVATE_KEY: Final = Setting(
    name="private_key",
    words="The private key of that certificate.",
    expected="een bestand in PEM-vorm dat alleen de gateway kan lezen",
    read=optional_file,
    default="",
)
PROXIES: Final = Setting(
    name="proxies",
    words="The proxies that end TLS and pass on the school's certificate in the header "
    "Client-Cert (RFC 9440). From any other address that header does not count.",
    expected="IP-adressen of netwerken, met komma's ertussen",
    read=networks,
    default="",
)
ADDRESS: Final = Setting(
    name="address",
    words="Where the gateway listens.",
    expected="een adres en poort, zoals 0.0.0.0:8443",
    read=address,
    default="127.0.0.1:8443",
)
WORKERS: Final = Setting(
    name="workers",
    words="The number of processes; one per processor core is a good start.",
    expected="een getal van 1 tot 64",
    read=number(1, 64),
    default="2",
)
THREADS: Final = Setting(
    name="threads",
    words="The number of calls that one process handles at a time.",
    expected="een getal van 1 tot 64",
    read=number(1, 64),
    default="8",
)
LOG: Final = Setting(
    name="log",
    words="The log, one line of JSON per call. Empty: standard error.",
    expected="een bestand in een map waarin de gateway mag schrijven",
    read=new_file,
    default="",
)
TERMIJN: Final = Setting(
    name="termijn",
    words="How many days a dossier stands ready where the sender chooses nothing.",
    expected=_DAYS,
    read=number(1, _TEN_YEARS_IN_DAYS),
    default="60",
)
TERMIJN_MAXIMUM: Final = Setting(
    name="termijn_maximum",
    words="How many days a sender may choose at most.",
    expected=_DAYS,
    read=number(1, _TEN_YEARS_IN_DAYS),
    default="180",
)
NAZORG: Final = Setting(
    name="nazorg",
    words="How many days after the acknowledgement the content is erased.",
    expected="een aantal dagen van 1 tot 90",
    read=number(1, 90),
    default="14",
)
BEWARING: Final = Setting(
    name="bewaring",
    words="How many days it is remembered that an overdracht expired or was withdrawn.",
    expected=_DAYS,
    read=number(1, _TEN_YEARS_IN_DAYS),
    default="365",
)
POGINGEN_PER_SCHOOL: Final = Setting(
    name="pogingen_per_school",
    words="How often a school may miss within the window when it retrieves.",
    expected="een getal van 1 tot 1000",
    read=number(1, 1000),
    default="50",
)
POGINGEN_PER_CODE: Final = Setting(
    name="pogingen_per_code",
    words="How often a wrong BSN may be tried with one code within the window.",
    expected="een getal van 1 tot 100",
    read=number(1, 100),
    default="5",
)
POGINGEN_VENSTER: Final = Setting(
    name="pogingen_venster",
    words="The length of that window in minutes.",
    expected="een getal van 1 tot 1440",
    read=number(1, 1440),
    default="60",
)
IDEMPOTENCY_DAYS: Final = Setting(
    name="idempotency_days",
    words="How many days an Idempotency-Key is remembered.",
    expected="een getal van 1 tot 90",
    read=number(1, 90),
    default="7",
)

ALL: Final = tuple(value for value in list(vars().values()) if isinstance(value, Setting))
