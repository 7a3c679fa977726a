"""The closed lists of the overstapdossier itself, beside those of the OSO data set."""

from typing import Final

from gateway.domain.codelists import Codelist


def _words(naam: str, *codes: str) -> Codelist:
    """A list whose codes are their own labels."""
    return Codelist(None, naam, {code: code for code in codes})


STATUS: Final = _words("Status", "voorlopig", "definitief")
REDEN_GEEN_DEELNAME: Final = Codelist(
    None,
    "Reden van geen deelname aan de doorstroomtoets",
    {
        "ziekte": "ziek, ook op de inhaaldagen",
        "ontheffing": "wettelijke ontheffing",
        "overig": "andere reden",
    },
)
AANBIEDER: Final = Codelist(
    None,
    "Aanbieder van de doorstroomtoets",
    {
        "ROUTE_8": "Route 8",
        "ICE": "IEP",
        "DIA": "Dia",
        "AMN": "AMN",
        "LEERLING_IN_BEELD": "Leerling in beeld",
        "DOE": "DOE",
        "OCW_DOORSTROOMTOETS": "doorstroomtoets van OCW",
    },
)
TOETSADVIES: Final = _words(
    "Toetsadvies",
    "pro/vmbo bb",
    "vmbo bb/kb",
    "vmbo kb/gl-tl",
    "vmbo gl-tl/havo",
    "havo/vwo",
    "vwo",
)
ZIENSWIJZE_VAN: Final = _words("Zienswijze van", "ouder", "leerling")
DOMEIN: Final = _words(
    "Domein van leerachterstand",
    "begrijpend lezen",
    "technisch lezen",
    "spelling",
    "inzichtelijk rekenen",
)
SOORT_BIJLAGE: Final = Codelist(
    None,
    "Soort bijlage",
    {
        "onderwijskundig rapport": "onderwijskundig rapport",
        "ontwikkelingsperspectief": "ontwikkelingsperspectief",
        "plaatsingswijzer": "plaatsingswijzer",
        "zienswijze": "zienswijze van ouders of leerling",
        "onderzoeksverslag": "onderzoeksverslag",
        "verklaring": "verklaring",
        "handelingsplan": "handelingsplan",
        "ondersteuningsformulier ouders": "ondersteuningsformulier van de ouders",
        "ondersteuningsformulier school": "ondersteuningsformulier van de school",
        "succesplan": "succesplan",
        "werkstuk Dit ben ik": 'werkstuk "Dit ben ik" van de leerling',
        "toetsoverzicht": "toetsoverzicht",
        "overig": "overig",
    },
)
