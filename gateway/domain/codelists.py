"""
Every code list of the OSO data set 2019.1, with a Dutch label for each code.

The standard publishes the codes, not all meanings. Where a meaning stands in no public source the
label says so; a school must not read there what somebody guessed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Codelist:
    """A closed list of codes; *nummer* is the standard's, None for a list of Overstap's own."""

    nummer: int | None
    naam: str
    labels: Mapping[str, str]

    def __contains__(self, code: object) -> bool:
        return code in self.labels

    def __iter__(self) -> Iterator[str]:
        return iter(self.labels)

    def __len__(self) -> int:
        return len(self.labels)

    def __hash__(self) -> int:
        return hash((self.nummer, self.naam))

    def label(self, code: str) -> str:
        """What *code* means; the code itself where it is not in the list."""
        return self.labels.get(code, code)


def _unexplained(*codes: str) -> dict[str, str]:
    return {code: f"code {code} (betekenis niet openbaar beschreven)" for code in codes}


ADVIES_VO: Final = Codelist(
    2,
    "Advies VO",
    {
        "01": "vso",
        "10": "praktijkonderwijs",
        "20": "vmbo bb",
        "21": "vmbo bb met lwoo",
        "22": "vmbo bb t/m kb",
        "23": "vmbo bb t/m kb met lwoo",
        "30": "vmbo kb",
        "31": "vmbo kb met lwoo",
        "32": "vmbo kb t/m gl",
        "33": "vmbo kb t/m gl met lwoo",
        "34": "vmbo kb t/m tl",
        "35": "vmbo kb t/m tl met lwoo",
        "40": "vmbo gl",
        "41": "vmbo gl met lwoo",
        "42": "vmbo gl t/m tl",
        "43": "vmbo gl t/m tl met lwoo",
        "44": "vmbo gl t/m havo",
        "50": "vmbo tl",
        "51": "vmbo tl met lwoo",
        "52": "vmbo tl t/m havo",
        "60": "havo",
        "61": "havo t/m vwo",
        "70": "vwo",
        "80": "geen specifiek advies mogelijk",
    },
)
COMMUNICATIE_SOORT: Final = Codelist(
    4, "Communicatie soort", {"e-mail": "e-mail", "telefoon": "telefoon"}
)
COMMUNICATIE_AANDUIDING: Final = Codelist(
    5, "Communicatie aanduiding", {"werk": "werk", "prive": "privé", "overig": "overig"}
)
VOORSCHOOLSE_TOELEIDER: Final = Codelist(6, "Voorschoolse toeleider", _unexplained(*"123456789"))
VOORSCHOOLSE_HISTORIE: Final = Codelist(7, "Voorschoolse historie", _unexplained(*"12345"))
VOORSCHOOLSE_DEELNAME: Final = Codelist(8, "Voorschoolse deelname", _unexplained(*"12345"))
VVE_PROGRAMMA: Final = Codelist(
    9, "VVE programma", _unexplained(*"123456789", "10", "11", "12", "13", "14", "15")
)
NNCA: Final = Codelist(
    10, "NNCA", {"0": "niet van toepassing", "1": "Nederlands", "2": "niet-Nederlands"}
)
REFERENTIESCORE: Final = Codelist(
    11,
    "Referentiescore",
    {
        "AE": "niveau A tot en met E",
        **_unexplained("CAE"),
        "IV": "niveau I tot en met V",
        **_unexplained("CIV"),
        "FN": "functioneringsniveau",
        **_unexplained("ON"),
        "DLE": "didactische leeftijdsequivalent",
        "Percentiel": "percentiel",
        "Percentage": "percentage",
        "T-score": "T-score",
        "Stanine": "stanine",
        **_unexplained("DQ"),
        "IQ": "intelligentiequotiënt",
        "ERK": "niveau van het Europees Referentiekader",
        "C-score": "C-score",
        "Norm": "norm",
        **_unexplained("RNTRM", "ZML", "LGH"),
        "AVI": "AVI-niveau",
        **_unexplained("NAZ", "LM"),
        "Standaardscore": "standaardscore",
        "LA": "leerachterstand",
    },
)
JAARGROEP: Final = Codelist(
    13,
    "Jaargroepen",
    {
        **{str(groep): f"groep {groep}" for groep in range(9)},
        **{str(leerjaar + 10): f"leerjaar {leerjaar} vo" for leerjaar in range(1, 7)},
        "S": "speciaal (basis)onderwijs, zonder jaargroep",
        "P": "peutergroep",
    },
)
GESLACHT: Final = Codelist(14, "Geslacht", {"0": "onbekend", "1": "vrouw", "2": "man"})
GEWICHT: Final = Codelist(15, "Gewicht", {"0.00": "0,00", "0.30": "0,30", "1.20": "1,20"})
SOORT_OVERSTAP: Final = Codelist(
    16,
    "Soort overstap/dossier",
    {
        "VSPO": "van voorschool naar primair onderwijs",
        "VSWEC": "van voorschool naar speciaal onderwijs",
        "POPO": "van primair naar primair onderwijs",
        "POWEC": "van primair naar speciaal onderwijs",
        "POVO": "van primair naar voortgezet onderwijs",
        "VOVO": "van voortgezet naar voortgezet onderwijs",
        "VOMBO": "van voortgezet onderwijs naar mbo",
        "VOHBO": "van voortgezet onderwijs naar hbo",
        "VOWO": "van voortgezet naar wetenschappelijk onderwijs",
        "WECWEC": "van speciaal naar speciaal onderwijs",
        "WECVO": "van speciaal naar voortgezet onderwijs",
        "WECMBO": "van speciaal onderwijs naar mbo",
        "POSWV": "van primair onderwijs naar samenwerkingsverband",
        "VOSWV": "van voortgezet onderwijs naar samenwerkingsverband",
        "WECHBO": "van speciaal onderwijs naar hbo",
        "WECWO": "van speciaal naar wetenschappelijk onderwijs",
        "OVERIG": "overig",
    },
)
RVC_INDICATIE: Final = Codelist(
    17,
    "RVC indicatie",
    {"LWOO": "leerwegondersteunend onderwijs", "PRO": "praktijkonderwijs"},
)
HUISNUMMER_AANDUIDING: Final = Codelist(
    18, "Huisnummer aanduiding", {"TO": "tegenover", "BY": "bij"}
)
SOORT_ADRES: Final = Codelist(
    19,
    "Soort adres",
    {"bezoek": "bezoekadres", "post": "postadres", "gba": "adres in de basisregistratie"},
)
PROFIEL: Final = Codelist(
    21,
    "Profiel",
    {
        "basis": "basisprofiel",
        "plus": "plusprofiel",
        "bespreek": "bespreekprofiel",
        "disharmonisch": "disharmonisch profiel",
        "ondersteuning": "ondersteuningsprofiel",
    },
)
VERGELIJKINGSGROEP: Final = Codelist(
    22,
    "Vergelijkingsgroep",
    {
        **_unexplained("BB+"),
        "BB": "basisberoepsgerichte leerweg",
        "KB": "kaderberoepsgerichte leerweg",
        "GT": "gemengde en theoretische leerweg",
        "HAVO": "havo",
        "VWO": "vwo",
        "Landelijk": "landelijk",
    },
)
DIAGNOSE: Final = Codelist(
    23,
    "Diagnose codes",
    {
        "F79.VB": "verstandelijke beperking, niet nader omschreven",
        **_unexplained("F79.ZB", "HB"),
        "F80": "stoornis in de ontwikkeling van spraak en taal",
        "F81.0": "leesstoornis (dyslexie)",
        "F81.1": "spellingstoornis",
        "F81.2": "rekenstoornis (dyscalculie)",
        "F81.9": "leerstoornis, niet nader omschreven",
        "F82": "stoornis in de ontwikkeling van de motoriek",
        "F84": "pervasieve ontwikkelingsstoornis",
        "F84.0": "autistische stoornis",
        "F84.2": "syndroom van Rett",
        "F84.5": "syndroom van Asperger",
        "F84.nld": "non-verbale leerstoornis (NLD)",
        "F84.mcdd": "multiple complex developmental disorder (McDD)",
        "F90": "hyperkinetische stoornis",
        "F90.0": "aandachtstekortstoornis met hyperactiviteit (ADHD)",
        **_unexplained("F90.0+", "F90.0-"),
        "F91": "gedragsstoornis",
        "F91.3": "oppositioneel-opstandige gedragsstoornis",
        "F95": "ticstoornis",
        "F95.2": "syndroom van Gilles de la Tourette",
        "F41.0": "paniekstoornis",
        "F43.1": "posttraumatische stressstoornis",
        "F43.2": "aanpassingsstoornis",
        "F50": "eetstoornis",
        "F92.0": "gedragsstoornis met depressie",
        "F93.1": "fobische angststoornis op kinderleeftijd",
        "F94": "stoornis in het sociaal functioneren, begonnen op kinderleeftijd",
        **_unexplained("Fspd"),
        "G40": "epilepsie",
        "H54.0": "blindheid aan beide ogen",
        "H54.2": "slechtziendheid aan beide ogen",
        "H91.9.d": "gehoorverlies, niet nader omschreven (variant d)",
        "H91.9.s": "gehoorverlies, niet nader omschreven (variant s)",
        "Z62": "problemen die met de opvoeding samenhangen",
    },
)
OVERDRACHTSOORT: Final = Codelist(
    29,
    "Overdrachtsoort",
    {
        "overstapdossier": "overstap naar een andere school",
        "overdrachtbinnenbrin": "overdracht binnen dezelfde school",
        "swv-dossier": "aanvraag bij een samenwerkingsverband",
    },
)
TLV_CATEGORIE: Final = Codelist(
    31,
    "TLV bekostigingscategorie",
    {"H": "hoog", "M": "midden", "L": "laag", "Nvt": "niet van toepassing"},
)
DEELDOSSIER: Final = Codelist(
    33,
    "Deeldossier",
    {
        "LAS": "administratief deel",
        "LVS": "deel uit het leerlingvolgsysteem",
        "LASLVS": "administratief deel en leerlingvolgsysteem samen",
        **_unexplained("TIB"),
    },
)
EXAMENUITSLAG: Final = Codelist(
    35,
    "Examenuitslag",
    {"geslaagd": "geslaagd", "afgewezen": "afgewezen", "herexamen": "herexamen"},
)
BEOORDELING_EXAMENVAK: Final = Codelist(
    36, "Beoordelingexamenvak", {"voldoende": "voldoende", "onvoldoende": "onvoldoende"}
)
AKKOORD: Final = Codelist(37, "Akkoord", {"Ja": "ja", "Nee": "nee", "Onbekend": "onbekend"})
RELATIE_TOT_KIND: Final = Codelist(
    41,
    "Relatie tot kind",
    {"1": "vader", "2": "moeder", "3": "voogd", **_unexplained(*"456789")},
)
SOORT_EINDTOETS: Final = Codelist(
    42,
    "Soort eindtoets",
    {
        "0011": "Centrale eindtoets",
        "0012": "Route 8",
        "0013": "IEP",
        "0014": "Dia",
        "0016": "AMN",
    },
)
NIVEAU_EINDTOETS: Final = Codelist(43, "Niveau eindtoets", _unexplained("G"))
ONTHEFFING_EINDTOETS: Final = Codelist(
    44, "Wettelijke ontheffing eindtoets", {"J": "ja", "N": "nee"}
)
REFERENTIENIVEAU: Final = Codelist(
    45, "Eindtoets referentieniveau", {"01": "lager dan 1F", "02": "1F", "03": "1S", "04": "2F"}
)
ONDERDEELCODE_EINDTOETS: Final = Codelist(
    46, "Eindtoets onderdeelcode", {"8000": "taal", "8001": "rekenen"}
)
DOMEINCODE_EINDTOETS: Final = Codelist(
    47, "Eindtoets domeincode", {"8050": "lezen", "8051": "taalverzorging"}
)
CATEGORIE_UITLEVERING: Final = Codelist(
    48,
    "Categorie uitlevering",
    {
        "VERPLICHT": "moet in het dossier staan",
        "OPTIONEEL": "mag in het dossier staan",
        "VERBODEN": "mag niet in het dossier staan",
        "OPT-UIT": "met opzet weggelaten",
    },
)

CODELISTS: Final[Mapping[int | None, Codelist]] = {
    codelist.nummer: codelist
    for codelist in (
        ADVIES_VO,
        COMMUNICATIE_SOORT,
        COMMUNICATIE_AANDUIDING,
        VOORSCHOOLSE_TOELEIDER,
        VOORSCHOOLSE_HISTORIE,
        VOORSCHOOLSE_DEELNAME,
        VVE_PROGRAMMA,
        NNCA,
        REFERENTIESCORE,
        JAARGROEP,
        GESLACHT,
        GEWICHT,
        SOORT_OVERSTAP,
        RVC_INDICATIE,
        HUISNUMMER_AANDUIDING,
        SOORT_ADRES,
        PROFIEL,
        VERGELIJKINGSGROEP,
        DIAGNOSE,
        OVERDRACHTSOORT,
        TLV_CATEGORIE,
        DEELDOSSIER,
        EXAMENUITSLAG,
        BEOORDELING_EXAMENVAK,
        AKKOORD,
        RELATIE_TOT_KIND,
        SOORT_EINDTOETS,
        NIVEAU_EINDTOETS,
        ONTHEFFING_EINDTOETS,
        REFERENTIENIVEAU,
        ONDERDEELCODE_EINDTOETS,
        DOMEINCODE_EINDTOETS,
        CATEGORIE_UITLEVERING,
    )
}
"""Every code list of the standard, by its number."""
