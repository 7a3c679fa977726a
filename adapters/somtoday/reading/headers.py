"""The fields of Somtoday Connect as headers, by what they fill in a dossier."""

from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting.columns import LEERLING as EVERY_LEERLING
from adapters.formats.omzetting.columns import ONDERWERPEN as EVERY
from adapters.formats.omzetting.columns import OVERBODIG as EVERY_OVERBODIG
from adapters.formats.omzetting.columns import VERBODEN as EVERY_VERBODEN
from adapters.formats.omzetting.columns import Columns, Onderwerp
from adapters.formats.omzetting.las import Vindplaatsen

_JAREN: Final = {"jaargroep": {str(leerjaar): f"1{leerjaar}" for leerjaar in range(1, 7)}}
"""Somtoday counts the years of secondary school from 1, OSO list 13 from 11."""

_OWN: Final[dict[str, Columns]] = {
    "schoolloopbaan": {
        "begindatum": ("startdatum",),
        "groep": ("stamgroep",),
        "schooltype": ("opleiding",),
    },
    "verzorger": {
        "telefoon": ("uitgebreidTelefoonnummer",),
        "mobiel": ("uitgebreidMobielNummer",),
        "telefoon_werk": ("uitgebreidMobielWerkNummer",),
        "telefoon_geheim": ("nummer_geheim",),
        "relatie": ("relatiesoort",),
        "wettelijk": ("ouderlijk_gezag",),
    },
}


def _own(onderwerp: Onderwerp) -> Onderwerp:
    return onderwerp.also(_OWN.get(onderwerp.naam, {})).saying(_JAREN)


LEERLING: Final = EVERY_LEERLING.also(
    {
        "toevoeging": ("huisnummer_toevoeging",),
        "telefoon_geheim": ("nummer_geheim",),
        "definitief_advies": ("adviesSchoolVanHerkomst", "advies_school"),
        "groep": ("stamgroep",),
    }
).saying(_JAREN)
ONDERWERPEN: Final = tuple(map(_own, EVERY))

FLAGS: Final = frozenset(
    map(
        folded,
        (
            "adres_geheim",
            "telefoonnummer_geheim",
            "mobielnummer_geheim",
            "mobielwerknummer_geheim",
            "ouderlijk_gezag",
            "wettelijk_vertegenwoordiger",
        ),
    )
)
"""The fields that are true or false and fill something."""

OVERBODIG: Final = EVERY_OVERBODIG | frozenset(
    map(
        folded,
        (
            "uuid",
            "eckid",
            "eduPersonRealId",
            "vestiging",
            "verzorgers",
            "lesgroepen",
            "vakkeuzes",
            "isActief",
            "parnassysLeerlingNummer",
            "wenstContactViaEMail",
            "schoolVanHerkomstBrin",
            "schoolVanHerkomstNaam",
            "debiteurGegevens",
            "mentoren",
            "digiDeliveryId",
            "opleidingskenmerken",
            "leerlingen_van_vestiging",
            "mag_post_ontvangen",
            *(f"stamgroep {part}" for part in ("uuid", "omschrijving", "leerjaar")),
            *(f"stamgroep {part}" for part in ("onderwijssoort", "leerlingen", "mentoren")),
            *(f"opleiding {part}" for part in ("uuid", "afkorting", "code", "landelijke_naam")),
            *(f"opleiding {part}" for part in ("profielafkorting", "profielnaam", "leerjaren")),
            *(f"opleiding {part}" for part in ("vanafschooljaar", "totschooljaar")),
            "zelfde_adres_als_leerling",
            "contact_via_sms",
            "contact_via_email",
            "thuistaal1",
            "thuistaal2",
            "in_nederland_sinds",
            "opmerkingen_gezinssituatie",
            "school_van_herkomst_nederland",
            "school_van_herkomst_buitenland",
            "school_van_herkomst_onbekend",
            "plaatsing",
            "vrije_velden",
            "toestemming",
        ),
    )
)
VERBODEN: Final = EVERY_VERBODEN

VINDPLAATSEN: Final = Vindplaatsen(
    edexml="",
    leerlingen="een lijst van leerlingen (Excel of CSV) met Leerlingnummer, BSN, adres, Geheim"
    " adres en Uitschrijfdatum, of laat een koppelpartij de leerlingen uit Somtoday Connect als"
    " JSON bewaren",
    verzorgers="een lijst van verzorgers (Excel of CSV) met Leerlingnummer, Achternaam, Relatie en"
    " Wettelijk vertegenwoordiger, of laat een koppelpartij de ouderVerzorgers uit Somtoday"
    " Connect als JSON bewaren",
    schoolloopbaan="een lijst van plaatsingen (Excel of CSV) met Leerlingnummer, Schooljaar,"
    " Stamgroep, Leerjaar en BRIN",
    toetsen="een lijst van toetsen (Excel of CSV) met Leerlingnummer, Toetscode, Afnamedatum en"
    " score",
)
"""What a list must hold; where in Somtoday it is made stands in no public source."""
