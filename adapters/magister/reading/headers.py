"""The headers of lists that are Magister's own; README.md says how certain they are."""

from typing import Final

from adapters.formats.naming import folded
from adapters.formats.omzetting.columns import Columns

NUMMER: Final[Columns] = {"leerlingnummer": ("Stamnummer", "Stamnr", "Stamnr_str")}
GROEP: Final[Columns] = {"groep": ("Groep", "Groepscode", "Klas", "Stamgroep", "CLASS")}
LEERLING: Final[Columns] = {
    **NUMMER,
    "voorletters": ("INITIALS", "voorlett"),
    "roepnaam": ("FIRSTNAME",),
    "voorvoegsel": ("PREFIX", "tussenvoeg"),
    "achternaam": ("LASTNAME",),
    "officieel_voorvoegsel": ("Officiële tussenvoegsels", "GeboortenaamTussenvoegsel"),
    "officiele_achternaam": ("GeboorteAchternaam",),
    "geslacht": ("GENDER",),
    "geboortedatum": ("BIRTHDATE", "geb_datum"),
    "straat": ("STREET",),
    "huisnummer": ("HOUSENR", "huisnr"),
    "toevoeging": ("HOUSENRSUFIX", "HOUSENRSUFFIX", "huisnr_tv"),
    "postcode": ("POSTALCODE",),
    "plaats": ("CITY",),
    "mobiel": ("GSM",),
    "groep": ("CLASS",),
    "jaargroep": ("STUDYYEAR", "Leerfase.Leerjaar"),
    "uitschrijfdatum": ("vertrekdatum", "dVertrek"),
}
"""The aliases of Decibel layouts, the slip in one of them, and fields of the tables below."""

PROFIEL: Final[Columns] = {"profiel": ("Profiel advies",)}
"""What Magister calls Profiel is that of the upper years, not that of the advice."""

LESPERIODE: Final = frozenset(map(folded, ("Lesperiode", "STUDYPERIOD", "Schooljaar")))
BRIN: Final = frozenset(map(folded, ("Administratieve_eenheid.BRIN",)))
INDICATIE: Final = frozenset(
    map(folded, ("Aanmelding.LWOOindicatie", "Aanmelding.PRO_indicatie", "LWOOindicatie"))
)

OVERBODIG: Final = INDICATIE | frozenset(
    map(
        folded,
        (
            *("Klassenmentor", "Klassenmentor 1", "Klassenmentor 2", "Klassenmentor 3"),
            *("Studie", "STUDY", "PROFILECODE", "Profiel", "LOCATION", "Locatie", "Lesgroepen"),
            *("Aanmelddatum", "datumaanm", "datum1eaanmelding", "studiebegindatum", "dBegin"),
            *("studieeinddatum", "dEinde", "GebruikGeboortenaam", "externeId"),
            *("Administratieve_eenheid.BRIN", "Officile_code_nevenvestiging"),
            *("Vooropleiding.Omschrijving", "sis_rsch0__naam"),
        ),
    )
)
"""What a dossier has no place for, or what may mean more than one thing in it."""
