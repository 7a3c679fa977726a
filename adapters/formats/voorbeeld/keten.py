"""The doorstroomtoets chain 1.1 of an invented export: results and lists in JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from adapters.formats.voorbeeld.adviezen import traject_of
from adapters.formats.voorbeeld.feiten import Doorstroomtoets, doorstroomtoets_of
from adapters.formats.voorbeeld.leerlingen import SCHOOLJAAR, Bedacht

_VERSIE: Final = "Doorstroomtoetsketen_v1.1"
_CODES: Final = {
    "IEP": "ICE",
    "Dia": "DIA",
    "Route 8": "ROUTE_8",
    "AMN": "AMN",
    "Leerling in beeld": "LEERLING_IN_BEELD",
}
ADVIEZEN: Final = {
    "havo": "HAVO",
    "vwo": "VWO",
    "havo/vwo": "HAVO_TM_VWO",
    "vmbo kb": "VMBO_KB",
    "vmbo bb/kb": "VMBO_BB_TM_VMBO_KB",
    "vmbo bb met lwoo": "VMBO_BB_MET_LWOO",
    "praktijkonderwijs": "PRAKTIJKONDERWIJS",
    "vso": "VSO",
    "80": "GEEN_SPECIFIEK_ADVIES_MOGELIJK",
}
"""The advices of the invented pupils, as the chain has them."""
_Document = dict[str, object]


def eck_id(one: Bedacht) -> str:
    """The ECK-iD of an invented pupil."""
    return eck_id_of(one.key)


def eck_id_of(key: str) -> str:
    """The ECK-iD of whom the EDEXML calls *key*."""
    return f"https://ketenid.nl/verzonnen/{key.encode().hex():0>64}"


def resultaat(
    one: Bedacht, toets: Doorstroomtoets, *, versie: str = "Definitief", label: str = "LAS-key"
) -> _Document:
    """The Leerlingresultaat of a pupil who took the test."""
    code = _CODES[toets.aanbieder]
    levels = {
        "LEZEN": toets.lezen,
        "TAALVERZORGING": toets.taalverzorging,
        "REKENEN": toets.rekenen,
    }
    results = [
        {"label": "Toetsadvies", "waarde": toets.toetsadvies},
        *(
            {"label": "Referentieniveau", "toetseenheid": deel, "waarde": niveau.replace("<", "L")}
            for deel, niveau in levels.items()
        ),
    ]
    score = {"label": "Toetsscore", "id": "t1", "waarde": str(toets.score)}
    return {
        **_envelope("Leerlingtoetsresultaat"),
        "resultatenscores": {
            "id": f"rs-{one.rang}",
            "deelnemerref": [_ref(one, label)],
            "versie": versie,
            "toetsdefinitie": code,
            "afnamecontext": {
                "afname": {"id": "a1", "afnametijdstip": f"{toets.datum}T00:00:00Z"}
            },
            "scores": {"id": "s1", "scores": [score]},
            "resultaten": {"resultaten": results},
        },
        "toets": {"label": "Doorstroomtoets", "id": code, "naam": toets.aanbieder},
    }


def deelnemerslijst(leerlingen: Iterable[Bedacht], brin: str) -> _Document:
    """Who takes the test, as the LAS tells the provider."""
    return {
        **_envelope("Deelnemerslijst"),
        "deelnemersgroep": _groep(brin),
        "deelnemers": [_deelnemer(one) for one in leerlingen],
    }


def schooladviezenlijst(leerlingen: Iterable[Bedacht], brin: str) -> _Document:
    """The provisional advice of those whose words the chain has a code for."""
    return {
        **_envelope("Schooladviezenlijst"),
        "deelnemersgroep": _groep(brin),
        "deelnemers": [
            {**_deelnemer(one), "schooladvies": {"advies": ADVIEZEN[traject_of(one).voorlopig]}}
            for one in leerlingen
            if traject_of(one).voorlopig in ADVIEZEN
        ],
    }


def takers(leerlingen: Iterable[Bedacht]) -> Iterator[tuple[Bedacht, Doorstroomtoets]]:
    """The pupils who took the test, each with how it went."""
    for one in leerlingen:
        toets = doorstroomtoets_of(one)
        if toets and toets.deelgenomen:
            yield one, toets


def as_json(document: object) -> bytes:
    """The message as a file."""
    return json.dumps(document, ensure_ascii=False, indent=1).encode()


def _envelope(profiel: str) -> _Document:
    return {
        "datumtijd": "2026-03-10T08:00:00Z",
        "auteur": "VerzonnenToets",
        "versie": _VERSIE,
        "profiel": profiel,
        "schooljaar": SCHOOLJAAR,
    }


def _groep(brin: str) -> Mapping[str, str]:
    return {
        "instellingscode": brin,
        "vestigingscode": "00",
        "onderwijsaanbiedercode": "999A999",
        "onderwijslocatiecode": "999X999",
        "administratienr": "99",
    }


def _ref(one: Bedacht, label: str) -> Mapping[str, str]:
    key = one.key if label == "LAS-key" else eck_id(one)
    return {"label": label, "onderwijsdeelnemerID": key}


def _deelnemer(one: Bedacht) -> _Document:
    person = {"achternaam": one.achternaam, "voorvoegsel": one.voorvoegsel}
    return {
        "label": "Leerling",
        "deelnemerref": [_ref(one, "ECK-iD"), _ref(one, "LAS-key")],
        **{name: text for name, text in person.items() if text},
        "roepnaam": one.roepnaam,
        "extensie": {
            "label": "Demografisch",
            "voorletters": one.voorletters,
            "geboortedatum": one.geboren.isoformat(),
            "geslacht": 1 if one.jongen else 2,
        },
    }
