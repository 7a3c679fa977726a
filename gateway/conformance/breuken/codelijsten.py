"""For every code list a field with a value that is not in it."""

from datetime import date
from typing import Final

from gateway.conformance.breuk import LL, breuk
from gateway.conformance.breuken.inhoud import VOORSCHOOLS
from gateway.conformance.soorten import Soort
from gateway.domain.dossier import (
    Diagnose,
    Examenresultaat,
    Resultaatvakkenvo,
    Rvc,
    Signaleringlwoopro,
    Tlv,
)

_ADRES: Final = f"{LL}/adreslijst/adres"
_BEREIKBAAR: Final = f"{LL}/communicatielijst/communicatie"
_EINDTOETS: Final = f"{LL}/eindtoets_basisonderwijs/eindtoetsresultaat"
_ONDERDEEL: Final = f"{_EINDTOETS}/onderdelen/onderdeel"
_RAPPORT: Final = f"{LL}/cijferlijstlijst/cijferlijst"
_SCORE: Final = f"{LL}/toetslijst/toets/resultaat/referentiescore"
_STEUN: Final = f"{LL}/onderwijsondersteuning"
_NOT_POSWV: Final = tuple(soort for soort in Soort if soort is not Soort.POSWV)
_WITH_VVE: Final = (Soort.POPO, Soort.BINNEN_BRIN, Soort.POSWV)
_VOORSCHOOLS: Final = {f"{LL}/voorschools": VOORSCHOOLS}
_RVC: Final = Rvc(
    signaleringlwoopro=Signaleringlwoopro(
        deelgenomenaanonderzoek=False, leerachterstand=False, lagescoreeindtoets=False
    )
)
_TLV: Final = Tlv(
    tlvingangdatum=date(2025, 8, 1),
    tlvswvnummer="PO9901",
    tlvcategorie="X",
    tlvbeschikkingsnummer="B-1",
)
_VAK: Final = Resultaatvakkenvo(
    vakcode="NE", afgerond=True, examenvak=True, beoordelingexamenvak="matig"
)

OVERAL: Final = (
    breuk("codelijst.2", f"{LL}/overstapadvies/wensouders", "99"),
    breuk("codelijst.2", f"{LL}/overstapadvies/wensleerling", ""),
    breuk("codelijst.4", f"{_BEREIKBAAR}[1]/soort", puts={f"{_BEREIKBAAR}/soort": "fax"}),
    breuk("codelijst.5", f"{_BEREIKBAAR}[1]/aanduiding", puts={f"{_BEREIKBAAR}/aanduiding": "x"}),
    breuk("codelijst.10", f"{LL}/nnca", "3"),
    breuk("codelijst.11", f"{_SCORE}/codereferentiescore", "XX"),
    breuk("codelijst.13", f"{LL}/schoolloopbaanlijst/schoolloopbaan/jaargroep", "9"),
    breuk(
        "codelijst.13",
        f"{_RAPPORT}/cijferlijstTypelijst/onderdeel/jaargroep",
        puts={f"{_RAPPORT}/cijferlijstTypelijst/groep/onderdeel/jaargroep": "9"},
    ),
    breuk("codelijst.14", f"{LL}/geslacht", 3),
    breuk("codelijst.15", f"{LL}/leerlinggewicht", "0.50"),
    breuk(
        "codelijst.16",
        "metadata/overstap",
        "POHBO",
        also={"OVa.OS02 PaO.SO02": "metadata/overstap"},
    ),
    breuk(
        "codelijst.17",
        f"{_STEUN}/rvc/rvcindicatie",
        puts={f"{_STEUN}/rvc": _RVC, f"{_STEUN}/rvc/rvcindicatie": "VMBO"},
    ),
    breuk("codelijst.18", f"{_ADRES}/aanduiding", "XX"),
    breuk("codelijst.19", f"{_ADRES}/soortadres", "vakantie"),
    breuk("codelijst.21", f"{LL}/overstapadvies/profiel", "anders"),
    breuk("codelijst.22", f"{_SCORE}/codevergelijkingsgroep", "XX"),
    breuk(
        "codelijst.23",
        f"{_STEUN}/diagnose/code",
        puts={f"{_STEUN}/diagnose": (Diagnose(code=("X99",)),)},
    ),
    breuk("codelijst.31", f"{_STEUN}/tlv/tlvcategorie", puts={f"{_STEUN}/tlv": (_TLV,)}),
    breuk(
        "codelijst.33",
        "metadata/deeldossier",
        "LAS-LVS",
        also={"OVa.MD01 OVb.MD01 PaO.MD01": "metadata/deeldossier"},
    ),
    breuk("codelijst.37", "inzage/akkoord", "Misschien"),
    breuk("codelijst.41", f"{LL}/verzorger/relatietotkind", "10"),
    breuk("codelijst.48", "metadata/categorie_uitlevering/cat_school", "MISSCHIEN"),
)
NIET_OVERAL: Final = (
    *(
        breuk(
            f"codelijst.{number}",
            f"{LL}/voorschools/{name}",
            puts={**_VOORSCHOOLS, f"{LL}/voorschools/{name}": 99},
            soorten=_WITH_VVE,
        )
        for number, name in (
            (6, "codevoorschoolsetoeleider"),
            (7, "codevoorschoolsehistorie"),
            (8, "codevoorschoolsedeelname"),
            (9, "codevoorschoolsprogramma"),
        )
    ),
    breuk(
        "codelijst.35",
        f"{LL}/examenresultaat/examenuitslag",
        puts={f"{LL}/examenresultaat": Examenresultaat(examenuitslag="gezakt")},
        soorten=_NOT_POSWV,
    ),
    breuk(
        "codelijst.36",
        f"{LL}/resultaatvakkenvo/beoordelingexamenvak",
        puts={f"{LL}/resultaatvakkenvo": (_VAK,)},
        soorten=_NOT_POSWV,
    ),
    *(
        breuk(f"codelijst.{number}", path, value, soorten=_NOT_POSWV)
        for number, path, value in (
            (42, f"{_EINDTOETS}/toetssoort", "0099"),
            (43, f"{_EINDTOETS}/toetsniveau", "X"),
            (44, f"{_EINDTOETS}/wettelijke_ontheffing", "X"),
        )
    ),
    *(
        breuk(
            f"codelijst.{number}",
            path.replace("onderdeel/", "onderdeel[1]/", 1),
            puts={path: value},
            soorten=_NOT_POSWV,
        )
        for number, path, value in (
            (45, f"{_ONDERDEEL}/ond_referentieniveau", "99"),
            (46, f"{_ONDERDEEL}/onderdeelcode", "9999"),
            (47, f"{_ONDERDEEL}/domeinen/domein/domeincode", "9999"),
        )
    ),
)
