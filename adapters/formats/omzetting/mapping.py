"""What the words and codes that any LAS may use are in the dossier."""

from collections.abc import Iterator, Mapping
from typing import Final

from adapters.formats.doorstroomtoets import ADVIEZEN
from adapters.formats.naming import folded
from gateway.domain.codelists import ADVIES_VO

Codes = Mapping[str, str]
"""From a folded word, or a code, to a code of the dossier."""


def _codes(words: Mapping[str, str]) -> dict[str, str]:
    """From each of the words, parted by `|`, to the code that they stand for."""
    return {
        folded(word): code for code, all_words in words.items() for word in all_words.split("|")
    }


def _of_keten() -> Iterator[tuple[str, str]]:
    """From each advice of the doorstroomtoets chain to its code, or the codes to choose from."""
    for advies, codes in ADVIEZEN.items():
        *most, last = codes
        yield folded(advies), f"{', '.join(most)} of {last}" if most else last


GESLACHT_EDEXML: Final[Codes] = {"1": "jongen", "2": "meisje", "0": "onbekend", "9": "onbekend"}
"""EDEXML: 1 is a boy and 2 a girl, the reverse of the OSO list (las/formats.md 11)."""

GESLACHT: Final = _codes({"2": "man|jongen|j", "1": "vrouw|meisje|v", "0": "onbekend|o"})
"""OSO list 14. M is left out: it is a man beside V, and a girl (meisje) beside J."""

GESLACHT_VERZORGER: Final = {**GESLACHT, "m": "2"}

ADVIES: Final = {words: code for words, code in _of_keten() if code in ADVIES_VO} | _codes(
    {
        "01": "vso|01|voortgezet speciaal onderwijs",
        "10": "praktijkonderwijs|pro|10|praktijkschool",
        "20": "vmbo bb|vmbo basis|vmbo b|bb|20|vmbo basisberoepsgericht",
        "21": "vmbo bb met lwoo|vmbo bb lwoo|bb lwoo|21|vmbo basis met lwoo",
        "22": "vmbo bb t/m kb|vmbo bb/kb|bb/kb|vmbo basis/kader|vmbo bb kb|22",
        "23": "vmbo bb t/m kb met lwoo|vmbo bb/kb met lwoo|vmbo bb/kb lwoo|bb/kb lwoo|23",
        "30": "vmbo kb|vmbo kader|vmbo k|kb|30|vmbo kaderberoepsgericht",
        "31": "vmbo kb met lwoo|vmbo kb lwoo|kb lwoo|31|vmbo kader met lwoo",
        "32": "vmbo kb t/m gl|vmbo kb/gl|kb/gl|32",
        "33": "vmbo kb t/m gl met lwoo|vmbo kb/gl met lwoo|33",
        "34": "vmbo kb t/m tl|vmbo kb/tl|kb/tl|34",
        "35": "vmbo kb t/m tl met lwoo|vmbo kb/tl met lwoo|35",
        "40": "vmbo gl|gl|vmbo gemengd|40",
        "41": "vmbo gl met lwoo|41",
        "42": "vmbo gl t/m tl|42",
        "43": "vmbo gl t/m tl met lwoo|43",
        "44": "vmbo gl t/m havo|vmbo gl/havo|44",
        "50": "vmbo tl|tl|vmbo t|mavo|vmbo theoretisch|50",
        "51": "vmbo tl met lwoo|51",
        "52": "vmbo tl t/m havo|vmbo tl/havo|tl/havo|vmbo t/havo|mavo/havo|52",
        "60": "havo|60",
        "61": "havo t/m vwo|havo/vwo|61",
        "70": "vwo|atheneum|gymnasium|70",
        "80": "geen specifiek advies mogelijk|80",
    }
)
"""OSO list 2."""

ADVIES_DUBBELZINNIG: Final = {
    words: codes for words, codes in _of_keten() if codes not in ADVIES_VO
} | _codes(
    {
        "40, 42 of 50": "vmbo gl/tl|vmbo gl-tl|gl/tl|vmbo (g)t|vmbo g/t|vmbo gt",
        "41, 43 of 51": "vmbo gl/tl met lwoo|vmbo gl-tl lwoo|gl/tl lwoo",
        "32 of 34": "vmbo kb/gl-tl|vmbo kb t/m gl/tl|vmbo kb/gl/tl|kb/gl-tl|vmbo kader/gl-tl",
        "33 of 35": "vmbo kb/gl-tl met lwoo|vmbo kb t/m gl/tl met lwoo",
        "44 of 52": "vmbo gl-tl/havo|vmbo gl/tl t/m havo|vmbo gl/tl/havo|gl-tl/havo|vmbo gt/havo",
        "20 tot en met 52": "vmbo|vmbo lwoo|lwoo",
    }
)
"""Words that more than one code of OSO list 2 may stand for; a school chooses in its file."""

RELATIE: Final[Codes] = {
    **_codes({"1": "vader|1", "2": "moeder|2", "3": "voogd|voogdes|3"}),
    **{code: code for code in "456789"},
}
"""OSO list 41, as far as its meaning is public."""

STATUS_HIER: Final = frozenset({"ingeschreven"})
STATUS_WEG: Final = frozenset(map(folded, ("uitgeschreven", "nog niet ingeschreven")))
"""Whether a pupil is at the school; each LAS leads its own words to these."""

GEWICHT: Final[Codes] = {"0": "0.00", "000": "0.00", "03": "0.30", "030": "0.30"} | {
    "12": "1.20",
    "120": "1.20",
}
"""OSO list 15, by the digits of the weight whatever its sign for decimals."""

JAARGROEP: Final = (
    {code: code for code in "012345678S"}
    | {str(jaar): str(jaar) for jaar in range(11, 17)}
    | {folded(f"groep {jaar}"): str(jaar) for jaar in range(1, 9)}
    | {"p": "P", "d": "P", "b": "P", "peuter": "P", "baby": "P", "s": "S", "sbo": "S"}
)
"""OSO list 13, as EDEXML writes it, with B for a baby and D a toddler; 11 to 16 are of the VO."""

NNCA: Final = _codes(
    {"0": "0|niet van toepassing|nvt", "1": "1|Nederlands", "2": "2|niet-Nederlands"}
)
AANDUIDING: Final = _codes({"TO": "to|t/o|tegenover", "BY": "by|bij"})
AKKOORD: Final = _codes(
    {"Ja": "ja|j|akkoord", "Nee": "nee|n|niet akkoord", "Onbekend": "onbekend"}
)
PROFIEL: Final = _codes(
    {
        "basis": "basis|basisprofiel",
        "plus": "plus|plusprofiel",
        "bespreek": "bespreek|bespreekprofiel",
        "disharmonisch": "disharmonisch|disharmonisch profiel",
        "ondersteuning": "ondersteuning|ondersteuningsprofiel",
    }
)
LAND: Final = _codes({"6030": "Nederland|NL|NLD|6030"})

AANBIEDER: Final = _codes(
    {
        "ROUTE_8": "Route 8|ROUTE_8",
        "ICE": "IEP|ICE|IEP doorstroomtoets|IEP-toets",
        "DIA": "Dia|Dia doorstroomtoets",
        "AMN": "AMN|AMN doorstroomtoets",
        "LEERLING_IN_BEELD": "Leerling in beeld|LIB|Leerling in beeld doorstroomtoets",
        "DOE": "DOE|DOE doorstroomtoets|DOE-toets",
        "OCW_DOORSTROOMTOETS": "doorstroomtoets van OCW|OCW|OCW_DOORSTROOMTOETS",
    }
)
SOORT_EINDTOETS: Final = {"ROUTE_8": "0012", "ICE": "0013", "DIA": "0014", "AMN": "0016"}
"""OSO list 42, for the providers of the doorstroomtoets that are in it."""

TOETSADVIES: Final = _codes(
    {
        "pro/vmbo bb": "pro/vmbo bb|pro/vmbo-bb|praktijkonderwijs/vmbo bb|pro en vmbo bb",
        "vmbo bb/kb": "vmbo bb/kb|vmbo-bb/vmbo-kb|vmbo bb/vmbo kb|vmbo bb en kb|"
        "VMBO_BB_TM_VMBO_KB",
        "vmbo kb/gl-tl": "vmbo kb/gl-tl|vmbo-kb/vmbo-gl/tl|vmbo kb/vmbo gl-tl|vmbo kb en gl/tl|"
        "VMBO_KB_TM_VMBO_GL/TL",
        "vmbo gl-tl/havo": "VMBO_GL/TL_TM_HAVO|vmbo gl-tl/havo|vmbo-gl/tl/havo|vmbo gl/tl en havo",
        "havo/vwo": "HAVO_TM_VWO|havo/vwo|havo en vwo",
        "vwo": "vwo",
    }
)
REDEN: Final = _codes(
    {
        "ziekte": "ziekte|ziek|langdurig ziek",
        "ontheffing": "ontheffing|vrijstelling|wettelijke ontheffing|vrijgesteld",
        "overig": "overig|anders|andere reden",
    }
)
NIVEAU: Final = {"lagerdan1f": "01", "1f": "02", "1s": "03", "2f": "04"} | {
    "onder1f": "01",
    "l1f": "01",
    "01": "01",
    "02": "02",
    "03": "03",
    "04": "04",
}
"""OSO list 45; mind that `<1F` folds to `1f`."""

NIVEAUSCHAAL: Final[Codes] = dict.fromkeys("abcde", "AE") | dict.fromkeys(
    ("i", "ii", "iii", "iv", "v"), "IV"
)
"""OSO list 11: the scale that a level is of. No level is of both, so each tells its scale."""

DOMEIN: Final = _codes(
    {
        "begrijpend lezen": "begrijpend lezen|BL",
        "technisch lezen": "technisch lezen|TL|DMT",
        "spelling": "spelling|SP",
        "inzichtelijk rekenen": "inzichtelijk rekenen|rekenen en wiskunde|rekenen|RW",
    }
)
ZIENSWIJZE_VAN: Final = _codes(
    {"ouder": "ouder|ouders|verzorger|verzorgers", "leerling": "leerling"}
)
TLV_CATEGORIE: Final = _codes({"H": "H|hoog", "M": "M|midden|middel", "L": "L|laag", "Nvt": "nvt"})
RVC_INDICATIE: Final = _codes({"LWOO": "lwoo", "PRO": "pro|praktijkonderwijs"})

ONDERSTEUNING: Final = _codes(
    {
        "diagnose": "diagnose",
        "handelingsplan": "handelingsplan|hp",
        "opp": "opp|ontwikkelingsperspectief|ontwikkelingsperspectiefplan",
        "tlv": "tlv|toelaatbaarheidsverklaring",
        "arrangement_cluster12": "arrangement cluster 1|arrangement cluster 2|cluster 1|cluster 2",
        "arrangement_pao": "arrangement|arrangement passend onderwijs|arrangement swv",
        "lwoo": "lwoo|leerwegondersteunend onderwijs",
        "rvc": "rvc|rvc-beschikking",
    }
)


CONSENT: Final = frozenset({"onderzoeksverslag", "verklaring"})
"""Kinds of attachment that go along only with a dated consent of the parents (design.md 4)."""

PLAATS: Final = (
    ("toelaatbaarheidsverklaring|tlv", "overig", "tlv"),
    ("toelichting onderwijsbehoeften|onderwijsbehoeften", "overig", "toelichting"),
    ("verzuim|verzuimoverzicht|verzuimrapport", "overig", "verzuim"),
    ("beschikking lwoo|lwoo", "overig", "lwoo"),
    ("doorstroomtoets|leerlingrapport doorstroomtoets|eindtoets", "toetsoverzicht", "eindtoets"),
    (
        "ontwikkelingsperspectief|ontwikkelingsperspectiefplan|opp",
        "ontwikkelingsperspectief",
        "opp",
    ),
    ("handelingsplan|hp", "handelingsplan", "handelingsplan"),
    ("ondersteuningsformulier ouders|ouderformulier", "ondersteuningsformulier ouders", "overig"),
    ("ondersteuningsformulier school|schoolformulier", "ondersteuningsformulier school", "overig"),
    ("zienswijze", "zienswijze", "overig"),
    ("onderwijskundig rapport|okr", "onderwijskundig rapport", "overig"),
    ("plaatsingswijzer", "plaatsingswijzer", "overig"),
    ("onderzoeksverslag|onderzoek|psychologisch onderzoek", "onderzoeksverslag", "diagnose"),
    ("dyslexieverklaring|dyscalculieverklaring|verklaring", "verklaring", "diagnose"),
    ("succesplan", "succesplan", "overig"),
    ("werkstuk dit ben ik|dit ben ik", "werkstuk Dit ben ik", "overig"),
    ("toetsoverzicht|toetsresultaten", "toetsoverzicht", "overig"),
    ("overig", "overig", "overig"),
)
"""Words in the name of a file, the kind of attachment they say, and where the dossier keeps it."""
