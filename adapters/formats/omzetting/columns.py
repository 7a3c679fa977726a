"""
The columns of lists out of any LAS, by the field that each fills.

Every LAS lets its user choose and order the columns, so there is no layout to follow: a header is
recognised by its words (case, spaces, dots and accents do not matter). A LAS adds what is its own,
and a school adds headers in its school file. Each LAS's README.md says how certain these are.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from adapters.formats.naming import folded

Columns = Mapping[str, tuple[str, ...]]
"""From the name of a field to the headers of the columns that fill it."""

Words = Mapping[str, Mapping[str, str]]
"""From the name of a field, and a word as a LAS writes it, to the word that is read here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """
    What a list is about: one row for each pupil, or rows of one kind of thing of a pupil.

    A list is about it where it has all fields of one *kenmerk*; *velden* leads from a folded
    header to its field; *eigen* are fields that no list about anything else has. *woorden* holds,
    by field, the folded words of one LAS and what every LAS says for them.
    """

    naam: str
    kenmerk: tuple[frozenset[str], ...]
    velden: Mapping[str, str]
    eigen: frozenset[str] = frozenset()
    woorden: Words = field(default_factory=dict)

    def also(self, columns: Columns) -> "Onderwerp":
        """The same with more headers; one that was another field's is now the field's own."""
        return replace(self, velden={**self.velden, **_folded(columns)})

    def instead(self, columns: Columns) -> "Onderwerp":
        """The same, with for these fields no other headers than those given."""
        kept = {header: name for header, name in self.velden.items() if name not in columns}
        return replace(self, velden={**kept, **_folded(columns)})

    def saying(self, words: Words) -> "Onderwerp":
        """The same, in which the values of some fields are written in words of a LAS's own."""
        given = {
            name: {folded(word): known for word, known in more.items()}
            for name, more in words.items()
        }
        merged = {
            name: {**self.woorden.get(name, {}), **given.get(name, {})}
            for name in {**self.woorden, **given}
        }
        return replace(self, woorden=merged)

    def said(self, name: str, text: str) -> str:
        """The value *text* of the field *name*, in the words that are read here."""
        words = self.woorden.get(name)
        return words.get(folded(text), text) if words else text


def _folded(columns: Columns) -> Mapping[str, str]:
    return {folded(header): naam for naam, headers in columns.items() for header in headers}


def _onderwerp(
    naam: str, *kenmerk: frozenset[str], velden: Columns, eigen: frozenset[str] = frozenset()
) -> Onderwerp:
    known = _folded({**_WIE, **velden})
    return Onderwerp(naam=naam, kenmerk=kenmerk, velden=known, eigen=eigen)


_NUMMER: Final[Columns] = {
    "leerlingnummer": (
        "Leerlingnummer",
        "Leerlingnr",
        "Leerling nr",
        "Llnr",
        "Stamnummer",
        "Stamnr",
        "Studentnummer",
        "Nummer leerling",
    ),
    "pgn": ("BSN", "Burgerservicenummer", "PGN", "Persoonsgebonden nummer", "BSN leerling"),
    "onderwijsnummer": ("Onderwijsnummer",),
}
_WIE: Final[Columns] = {
    **_NUMMER,
    "leerling_roepnaam": ("Roepnaam leerling",),
    "leerling_voorvoegsel": ("Voorvoegsel leerling", "Tussenvoegsel leerling"),
    "leerling_achternaam": ("Achternaam leerling",),
    "leerling_naam": ("Naam leerling", "Leerling"),
    "leerling_geboortedatum": ("Geboortedatum leerling",),
}
_ADRES: Final[Columns] = {
    "straat": ("Straat", "Straatnaam"),
    "huisnummer": ("Huisnummer", "Huisnr"),
    "toevoeging": ("Toevoeging", "Huisnummertoevoeging", "Huisnr toevoeging", "Huisnr toev"),
    "aanduiding": ("Aanduiding", "Huisnummeraanduiding"),
    "adres": ("Adres", "Straat en huisnummer"),
    "postcode": ("Postcode",),
    "plaats": ("Woonplaats", "Plaats", "Plaatsnaam"),
    "gemeente": ("Gemeente",),
    "land": ("Land",),
    "adresgeheim": ("Geheim adres", "Adres geheim", "Geheimadres"),
    "telefoon": ("Telefoon", "Telefoonnummer", "Telefoon thuis", "Tel"),
    "telefoon_geheim": ("Telefoon geheim", "Geheim telefoonnummer", "Geheim nummer"),
    "telefoon_werk": ("Telefoon werk", "Werktelefoon"),
    "mobiel": ("Mobiel", "Mobiele telefoon", "Mobiel nummer", "GSM"),
    "noodnummer": ("Noodnummer", "Telefoon nood", "Noodtelefoon"),
    "email": ("E-mail", "E-mailadres", "Mailadres"),
    "email_geheim": ("E-mail geheim", "Geheim e-mailadres"),
}
_NAAM: Final[Columns] = {
    "voornamen": ("Voornamen", "Voornaam", "Alle voornamen", "Doopnamen"),
    "voorletters": ("Voorletters", "Initialen", "Initials"),
    "voorvoegsel": (
        "Voorvoegsel",
        "Voorvoegsels",
        "Tussenvoegsel",
        "Tussenvoegsels",
        "Tussenv",
        "Prefix",
    ),
    "achternaam": ("Achternaam", "Familienaam"),
    "roepnaam": ("Roepnaam",),
    "geslacht": ("Geslacht", "M/V"),
}
_GEGEVENS: Final[Columns] = {
    **_NAAM,
    **_ADRES,
    "naam": ("Naam", "Volledige naam"),
    "geboortedatum": ("Geboortedatum", "Geb.datum", "Geboren op"),
    "groep": ("Groep", "Groepsnaam", "Stamgroep", "Klas", "Klasnaam"),
    "groepscode": ("Groepscode",),
    "jaargroep": ("Leerjaar", "Jaargroep"),
    "status": ("Status", "Leerlingstatus"),
    "overstap": ("Overstap", "Stapt over"),
    "officiele_voornamen": ("Officiële voornamen", "Voornamen officieel"),
    "officieel_voorvoegsel": (
        "Officieel voorvoegsel",
        "Voorvoegsel officieel",
        "Officieel tussenvoegsel",
        "Tussenvoegsel officieel",
    ),
    "officiele_achternaam": ("Officiële achternaam", "Achternaam officieel"),
    "onderwijssinds": ("Onderwijs sinds", "In onderwijs sinds"),
    "startdatum": ("Startdatum huidig onderwijs",),
    "inschrijfdatum": ("Inschrijfdatum", "Datum inschrijving", "Instroomdatum"),
    "uitschrijfdatum": ("Uitschrijfdatum", "Datum uitschrijving", "Uitstroomdatum"),
    "gewicht": ("Gewicht", "Leerlinggewicht"),
    "nnca": ("NNCA",),
    "tehuis": ("Tehuis", "In tehuis", "Woont in tehuis"),
    "huisarts": ("Huisarts", "Naam huisarts"),
    "huisarts_telefoon": ("Telefoon huisarts", "Huisarts telefoon"),
    "huisarts_straat": ("Straat huisarts",),
    "huisarts_huisnummer": ("Huisnummer huisarts",),
    "huisarts_postcode": ("Postcode huisarts",),
    "huisarts_plaats": ("Plaats huisarts", "Woonplaats huisarts"),
    "aansprakelijk": ("Verzorgers aansprakelijk",),
}
_ADVIES: Final[Columns] = {
    "voorlopig_advies": ("Voorlopig advies", "Voorlopig schooladvies"),
    "voorlopig_datum": ("Datum voorlopig advies", "Datum voorlopig schooladvies"),
    "definitief_advies": ("Definitief advies", "Definitief schooladvies"),
    "definitief_datum": ("Datum definitief advies", "Datum definitief schooladvies"),
    "heroverweging_datum": ("Datum heroverweging",),
    "heroverweging_motivering": (
        "Motivering heroverweging",
        "Motivatie heroverweging",
        "Motivatie herzien advies",
    ),
    "wens_ouders": ("Wens ouders",),
    "wens_leerling": ("Wens leerling",),
    "profiel": ("Profiel", "Profiel advies"),
    "argumentatie": ("Argumentatie", "Onderbouwing advies", "Toelichting advies"),
    "aandachtspunten": ("Aandachtspunten",),
    "contact_nodig": ("Contact nodig", "Warme overdracht"),
    "contactpersoon": ("Contactpersoon",),
    "contacttelefoon": ("Contacttelefoon", "Telefoon contactpersoon"),
    "contactemail": ("Contactemail", "E-mail contactpersoon"),
    "inzage_datum": ("Inzagedatum", "Datum inzage"),
    "akkoord": ("Akkoord", "Akkoord ouders"),
    "reden_niet_akkoord": ("Reden niet akkoord",),
    "toestemming": ("Toestemming ouders",),
}
_ZORG: Final[Columns] = {
    "medicijngebruik": ("Medicijngebruik", "Gebruikt medicijnen"),
    "dagdelen_geoorloofd": ("Dagdelen geoorloofd", "Geoorloofd verzuim dagdelen"),
    "dagdelen_ongeoorloofd": ("Dagdelen ongeoorloofd", "Ongeoorloofd verzuim dagdelen"),
    "uren_geoorloofd": ("Uren geoorloofd", "Geoorloofd verzuim uren"),
    "uren_ongeoorloofd": ("Uren ongeoorloofd", "Ongeoorloofd verzuim uren"),
    "meer_dan_25_procent": ("Meer dan 25 procent", "Meer dan 25% verzuim"),
    "verzuimfrequentie": ("Verzuimfrequentie", "Frequentie verzuim"),
    "contact_leerplicht": ("Contact leerplicht", "Contact met leerplicht"),
    "rmc_melding": ("RMC-melding",),
}
_DOORSTROOMTOETS: Final[Columns] = {
    "toets_deelgenomen": ("Deelgenomen doorstroomtoets", "Doorstroomtoets deelgenomen"),
    "toets_reden": ("Reden geen doorstroomtoets", "Reden geen deelname"),
    "toets_aanbieder": ("Doorstroomtoets", "Aanbieder doorstroomtoets"),
    "toets_datum": ("Datum doorstroomtoets", "Afnamedatum doorstroomtoets"),
    "toetsadvies": ("Toetsadvies", "Toetsadvies doorstroomtoets"),
    "toets_score": ("Score doorstroomtoets", "Toetsscore doorstroomtoets"),
    "niveau_taal": ("Referentieniveau taal", "Referentieniveau Nederlandse taal"),
    "niveau_lezen": ("Referentieniveau lezen",),
    "niveau_taalverzorging": ("Referentieniveau taalverzorging",),
    "niveau_rekenen": ("Referentieniveau rekenen",),
}

LEERLING: Final = _onderwerp(
    "leerling", velden={**_GEGEVENS, **_ADVIES, **_ZORG, **_DOORSTROOMTOETS}
)
"""One row for each pupil; several lists may each hold some of the columns."""

VERZORGER: Final = _onderwerp(
    "verzorger",
    frozenset({"relatie"}),
    frozenset({"wettelijk"}),
    velden={
        **_NAAM,
        **_ADRES,
        "achternaam": ("Achternaam", "Achternaam verzorger"),
        "roepnaam": ("Roepnaam", "Roepnaam verzorger"),
        "voorvoegsel": (*_NAAM["voorvoegsel"], "Voorvoegsel verzorger"),
        "relatie": ("Relatie", "Relatie tot leerling", "Relatie tot kind", "Soort verzorger"),
        "wettelijk": (
            "Wettelijk vertegenwoordiger",
            "Wettig vertegenwoordiger",
            "Wettelijke vertegenwoordiger",
        ),
        "overleden": ("Overleden",),
        "overlijdensdatum": ("Overlijdensdatum", "Datum overlijden"),
        "iban": ("IBAN",),
        "instelling": ("Instelling", "Naam instelling"),
    },
)
LOOPBAAN: Final = _onderwerp(
    "schoolloopbaan",
    frozenset({"schooljaar", "jaargroep", "groep"}),
    frozenset({"schooljaar", "begindatum"}),
    frozenset({"schooljaar", "brin"}),
    velden={
        "schooljaar": ("Schooljaar",),
        "groep": ("Groep", "Groepscode"),
        "groepsnaam": ("Groepsnaam",),
        "jaargroep": ("Leerjaar", "Jaargroep"),
        "begindatum": ("Begindatum", "Van", "Vanaf", "Datum van"),
        "einddatum": ("Einddatum", "Tot", "Tot en met", "Datum tot"),
        "brin": ("BRIN", "BRIN-nummer", "Brinnummer", "Brincode"),
        "vestiging": ("Vestiging", "Vestigingsnummer", "Vestigingscode"),
        "schoolsoort": ("Schoolsoort",),
        "schooltype": ("Schooltype",),
    },
)
ONDERSTEUNING: Final = _onderwerp(
    "ondersteuning",
    frozenset({"soort", "begindatum"}),
    velden={
        "soort": ("Soort", "Soort ondersteuning"),
        "begindatum": ("Begindatum", "Van", "Vanaf", "Ingangsdatum", "Datum"),
        "einddatum": ("Einddatum", "Tot", "Tot en met"),
        "gericht_op": ("Gericht op", "Is gericht op"),
        "diagnosecode": ("Diagnosecode", "Diagnosecodes"),
        "diagnose": ("Diagnose", "Naam diagnose"),
        "doorwie": ("Vastgesteld door", "Door wie"),
        "instantie": ("Instantie",),
        "swv": ("SWV-nummer", "Samenwerkingsverband", "Nummer samenwerkingsverband"),
        "categorie": ("Categorie", "Bekostigingscategorie"),
        "beschikking": ("Beschikkingsnummer",),
        "kenmerk": ("Kenmerk",),
        "brin": ("BRIN", "BRIN-nummer", "Brinnummer"),
        "vestiging": ("Vestiging", "Vestigingscode"),
        "problematiek": ("Centrale problematiek",),
        "maatregelen": ("Maatregelen",),
        "onderzocht": ("Deelgenomen aan onderzoek",),
        "leerachterstand": ("Leerachterstand",),
        "lage_score": ("Lage score eindtoets",),
        "indicatie": ("Indicatie",),
        "bestand": ("Bestand", "Bestandsnaam"),
    },
)
TOETS: Final = _onderwerp(
    "toets",
    frozenset({"toetscode", "afnamedatum"}),
    frozenset({"toetsnaam", "afnamedatum"}),
    frozenset({"leergebied", "afnamedatum"}),
    eigen=frozenset({"afnamedatum"}),
    velden={
        "toetscode": ("Toetscode",),
        "toetsnaam": ("Toets", "Toetsnaam", "Naam toets"),
        "toetsversie": ("Toetsversie", "Versie"),
        "leergebied": ("Leergebied", "Vakgebied"),
        "afnamedatum": ("Afnamedatum", "Datum afname"),
        "jaargroep": ("Leerjaar", "Jaargroep"),
        "dl": ("DL", "Didactische leeftijd"),
        "afgenomen_door": ("Afgenomen door", "Toetsleider"),
        "functie": ("Functie",),
        "instelling": ("Instelling", "Naam instelling"),
        "aantalgoed": ("Aantal goed",),
        "vaardigheidsscore": ("Vaardigheidsscore",),
        "niveau": ("Niveau", "Niveauwaarde", "Vaardigheidsniveau"),
        "dle": ("DLE", "Didactische leeftijdsequivalent"),
        "referentiescore": ("Soort score", "Referentiescore"),
        "vergelijkingsgroep": ("Vergelijkingsgroep",),
        "waarde": ("Score", "Waarde"),
        "kwalificatie": ("Kwalificatie",),
        "opmerking": ("Opmerking",),
        "bestand": ("Bestand", "Bestandsnaam"),
    },
)
LEERACHTERSTAND: Final = _onderwerp(
    "leerachterstand",
    frozenset({"domein", "dle"}),
    velden={
        "domein": ("Domein",),
        "toets": ("Toets", "Toetsnaam"),
        "dl": ("DL", "Didactische leeftijd"),
        "dle": ("DLE", "Didactische leeftijdsequivalent"),
    },
)
INTELLIGENTIE: Final = _onderwerp(
    "intelligentie",
    frozenset({"instrument", "score"}),
    velden={
        "instrument": ("Instrument", "Intelligentietest"),
        "datum": ("Datum", "Datum onderzoek"),
        "score": ("IQ", "Score", "Totaal IQ"),
    },
)
ZIENSWIJZE: Final = _onderwerp(
    "zienswijze",
    frozenset({"van", "datum"}),
    velden={
        "van": ("Zienswijze van",),
        "datum": ("Datum", "Datum zienswijze"),
        "tekst": ("Tekst", "Zienswijze"),
        "bestand": ("Bestand", "Bestandsnaam"),
    },
)
BIJLAGE: Final = _onderwerp(
    "bijlage",
    frozenset({"bestand", "soort"}),
    frozenset({"bestand", "toestemming"}),
    velden={
        "bestand": ("Bestand", "Bestandsnaam", "Bijlage"),
        "soort": ("Soort bijlage", "Soort"),
        "toestemming": ("Toestemming", "Datum toestemming", "Toestemming ouders"),
        "meesturen": ("Meesturen", "Gaat mee"),
        "omschrijving": ("Omschrijving",),
    },
)
CIJFER: Final = _onderwerp(
    "cijfer",
    frozenset({"vak", "cijfer"}),
    velden={
        "vak": ("Vak",),
        "onderdeel": ("Onderdeel",),
        "cijfer": ("Cijfer", "Beoordeling"),
        "kwalificatie": ("Kwalificatie",),
        "datum": ("Datum", "Rapportdatum"),
        "jaargroep": ("Leerjaar", "Jaargroep"),
        "periode": ("Periode", "Rapport"),
    },
)
ONDERWERPEN: Final = (
    VERZORGER,
    LOOPBAAN,
    TOETS,
    LEERACHTERSTAND,
    INTELLIGENTIE,
    ZIENSWIJZE,
    CIJFER,
    BIJLAGE,
    ONDERSTEUNING,
)
"""What lists with several rows for a pupil are about; a list that fits none is of `LEERLING`."""

OVERBODIG: Final = frozenset(
    map(folded, ("Mentor", "Leerkracht", "Leeftijd", "Foto", "Gebruikersnaam", "Volgnummer"))
)
"""Headers that say nothing of the pupil which the dossier asks for."""

VERBODEN: Final = frozenset(
    map(folded, ("Geboorteplaats", "Geboorteland", "Nationaliteit", "Nationaliteit 1"))
) | {folded("Nationaliteit 2")}
"""Headers of what an overstapdossier may not hold (OVa.LL10, OVa.LL11)."""
