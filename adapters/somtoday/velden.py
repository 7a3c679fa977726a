"""
The fields of an `Aanmelding` as Somtoday documents them, in its order and under its names.

From the OpenAPI description of Somtoday Connect 14.10.0. What is written is checked against this
table; a field that is not in it is not written.
"""

import re
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Vorm:
    """What a value looks like, and how that is said to people."""

    woorden: str
    patroon: re.Pattern[str] | None = None
    soort: type = str


TEKST: Final = Vorm("een tekst")
JA_NEE: Final = Vorm("ja of nee", soort=bool)
DATUM: Final = Vorm("een datum (jjjj-mm-dd)", re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII))
GESLACHT: Final = Vorm("MAN, VROUW of ONBEKEND", re.compile("MAN|VROUW|ONBEKEND"))
GBA_CODE: Final = Vorm("een code van vier cijfers uit de landelijke tabel", re.compile("[0-9]{4}"))
PGN: Final = Vorm("een nummer van negen cijfers", re.compile("[0-9]{9}"))
POSTCODE: Final = Vorm("een postcode (1234AB)", re.compile("[1-9][0-9]{3}[A-Z]{2}"))
HUISNUMMER: Final = Vorm("een huisnummer", re.compile("[1-9][0-9]{0,4}([ -]?[0-9A-Za-z ]{1,10})?"))
BRIN: Final = Vorm("een BRIN (twee cijfers, twee letters)", re.compile("[0-9]{2}[A-Z]{2}"))
VESTIGING: Final = Vorm("een vestigingscode van twee cijfers", re.compile("[0-9]{2}"))
SCHOOLJAAR: Final = Vorm("een schooljaar (2026/2027)", re.compile("20[0-9]{2}/20[0-9]{2}"))
LEERJAAR: Final = Vorm("een leerjaar van 1 tot en met 6", re.compile("[1-6]"), int)
UUID: Final = Vorm("een uuid", re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
BESTANDSNAAM: Final = Vorm("een naam van hoogstens 255 tekens", re.compile(".{1,255}"))


@dataclass(frozen=True, slots=True)
class Veld:
    """
    One field: its name, what it looks like, and whether it must be there.

    *velden* are the fields within, where it is an object or, with *lijst*, a list of objects.
    """

    naam: str
    vorm: Vorm = TEKST
    verplicht: bool = False
    lijst: bool = False
    velden: tuple["Veld", ...] = field(default=(), repr=False)

    def fits(self, value: object) -> bool:
        """Whether *value* looks as it should."""
        if type(value) is not self.vorm.soort:
            return False
        return self.vorm.patroon is None or bool(self.vorm.patroon.fullmatch(str(value)))


ADRESSEN: Final = (
    Veld(
        "adres_nederland",
        velden=(
            Veld("postcode", POSTCODE, verplicht=True),
            Veld("huisnummer", HUISNUMMER, verplicht=True),
        ),
    ),
    Veld(
        "adres_buitenland",
        velden=(
            Veld("adres_regel_1", verplicht=True),
            Veld("adres_regel_2"),
            Veld("adres_regel_3"),
            Veld("land", GBA_CODE, verplicht=True),
        ),
    ),
)
BEREIK: Final = (
    Veld("emailadres"),
    Veld("mobielnummer"),
    Veld("telefoonnummer"),
    *ADRESSEN,
    Veld("mobielnummer_geheim", JA_NEE),
    Veld("telefoonnummer_geheim", JA_NEE),
)
LEERLING: Final = (
    Veld("voornamen"),
    Veld("roepnaam", verplicht=True),
    Veld("voorvoegsel"),
    Veld("achternaam", verplicht=True),
    Veld("geslacht", GESLACHT, verplicht=True),
    Veld("geboortedatum", DATUM, verplicht=True),
    Veld("geboorteplaats", verplicht=True),
    Veld("geboorteland", GBA_CODE, verplicht=True),
    Veld("nationaliteit1", GBA_CODE, verplicht=True),
    Veld("nationaliteit2", GBA_CODE),
    Veld("in_nederland_sinds", DATUM),
    Veld("bsn", PGN),
    Veld("onderwijsnummer", PGN),
    Veld("thuistaal1"),
    Veld("thuistaal2"),
    *BEREIK,
    Veld("contact_via_sms", JA_NEE),
    Veld("contact_via_email", JA_NEE),
    Veld("iban"),
    Veld("opmerkingen_gezinssituatie"),
)
VERZORGER: Final = (
    Veld("voorletters"),
    Veld("voorvoegsel"),
    Veld("achternaam", verplicht=True),
    Veld("geslacht", GESLACHT, verplicht=True),
    Veld("geboorteland", GBA_CODE),
    Veld("nationaliteit", GBA_CODE),
    Veld("wettelijk_vertegenwoordiger", JA_NEE, verplicht=True),
    Veld("relatie_tot_leerling", verplicht=True),
    Veld("zelfde_adres_als_leerling", JA_NEE),
    *BEREIK,
    Veld("contact_via_sms", JA_NEE),
    Veld("contact_via_email", JA_NEE),
    Veld("iban"),
)
AANMELDING: Final = (
    Veld("leerling", verplicht=True, velden=LEERLING),
    Veld(
        "school_van_herkomst_nederland",
        velden=(
            Veld("brincode", BRIN, verplicht=True),
            Veld("vestigingscode", VESTIGING, verplicht=True),
            Veld("inschrijfdatum", DATUM),
        ),
    ),
    Veld(
        "school_van_herkomst_buitenland",
        velden=(
            Veld("naam", verplicht=True),
            Veld("plaats", verplicht=True),
            Veld("land", GBA_CODE),
            Veld("inschrijfdatum", DATUM),
        ),
    ),
    Veld(
        "school_van_herkomst_onbekend",
        velden=(Veld("opmerkingen", verplicht=True),),
    ),
    Veld("advies", velden=(Veld("advies_school"), Veld("wens_ouders"))),
    Veld(
        "plaatsing",
        velden=(
            Veld("opleiding", UUID, verplicht=True),
            Veld("leerjaar", LEERJAAR, verplicht=True),
            Veld("schooljaar", SCHOOLJAAR),
        ),
    ),
    Veld("verzorgers", verplicht=True, lijst=True, velden=VERZORGER),
    Veld(
        "vrije_velden",
        lijst=True,
        velden=(Veld("uuid", UUID, verplicht=True), Veld("aangekruist", JA_NEE), Veld("waarde")),
    ),
    Veld(
        "toestemming",
        lijst=True,
        velden=(
            Veld("uuid", UUID, verplicht=True),
            Veld("aangekruist", JA_NEE, verplicht=True),
        ),
    ),
)
"""The body of `POST /connect/vestiging/{vestigingUUID}/aanmelding`."""

BIJLAGE: Final = (
    Veld("bestandsnaam", BESTANDSNAAM, verplicht=True),
    Veld("bestandstype"),
    Veld("bestand", verplicht=True),
)
"""The body of `POST …/aanmelding/{aanmeldingUUID}/bijlage`."""

ONDERTEKENING: Final = (Veld("naam", verplicht=True), Veld("datum", DATUM, verplicht=True))
"""The body of `POST …/aanmelding/{aanmeldingUUID}/ondertekening`."""
