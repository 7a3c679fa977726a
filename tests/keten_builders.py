"""Messages of the doorstroomtoets chain about invented pupils; a test names what it changes."""

import json
from collections.abc import Mapping, Sequence

VERSIE = "Doorstroomtoetsketen_v1.1"
_NIVEAUS = {"REKENEN": "1S", "LEZEN": "2F", "TAALVERZORGING": "L1F"}


def a_ref(key: str | None = "80001", eck_id: str | None = None) -> list[dict[str, str]]:
    """Who a pupil is in the chain: by the key of the LAS, by an ECK-iD, or by both."""
    keys = {"ECK-iD": eck_id, "LAS-key": key}
    return [
        {"label": label, "onderwijsdeelnemerID": value} for label, value in keys.items() if value
    ]


def a_resultaat(
    ref: Sequence[Mapping[str, str]] | None = None,
    *,
    advies: object = "havo/vwo",
    score: object = "365",
    niveaus: Mapping[str, object] | None = None,
    beside: bool = False,
    **changes: object,
) -> dict[str, object]:
    """
    A Leerlingresultaat; changes are to its `resultatenscores`, None leaves one out.

    *beside* puts scores and results beside that block, as the example of the schema has them.
    """
    levels = _NIVEAUS if niveaus is None else niveaus
    results = [
        {"label": "Toetsadvies", "waarde": advies},
        *(
            {"label": "Referentieniveau", "toetseenheid": deel, "waarde": niveau}
            for deel, niveau in levels.items()
        ),
    ]
    blocks = {
        "scores": {"id": "s1", "scores": [{"label": "Toetsscore", "id": "t1", "waarde": score}]},
        "resultaten": {"resultaten": [one for one in results if one["waarde"] is not None]},
    }
    inner = {
        "id": "rs-1",
        "deelnemerref": list(ref if ref is not None else a_ref()),
        "versie": "Definitief",
        "datumtijd": "2026-03-09T08:00:00Z",
        "toetsdefinitie": "ICE",
        "afnamecontext": {"afname": {"id": "a1", "afnametijdstip": "2026-02-03T00:00:00Z"}},
        **({} if beside else blocks),
        **changes,
    }
    return {
        **_envelope("Leerlingtoetsresultaat"),
        "resultatenscores": {name: value for name, value in inner.items() if value is not None},
        **(blocks if beside else {}),
        "toets": {"label": "Doorstroomtoets", "id": inner["toetsdefinitie"], "naam": "Verzonnen"},
    }


def a_deelnemer(
    ref: Sequence[Mapping[str, str]] | None = None, **changes: object
) -> dict[str, object]:
    """A pupil on a list of the LAS; changes are to the demographic part or to the pupil."""
    extensie = {"voorletters": "ZŞ", "geboortedatum": "2014-03-09", "geslacht": 2}
    own = {"achternaam": "Verzonnenaar", "roepnaam": "Zoë"}
    own |= {name: value for name, value in changes.items() if name not in extensie}
    extensie |= {name: value for name, value in changes.items() if name in extensie}
    return {
        "label": "Leerling",
        "deelnemerref": list(ref if ref is not None else a_ref()),
        **own,
        "extensie": {"label": "Demografisch", **extensie},
    }


def a_deelnemerslijst(
    *deelnemers: Mapping[str, object], school: str = "99XX"
) -> dict[str, object]:
    """A Deelnemerslijst of a school."""
    return {
        **_envelope("Toetsdeelnemers"),
        "deelnemersgroep": {"instellingscode": school, "vestigingscode": "00"},
        "deelnemers": list(deelnemers or [a_deelnemer()]),
    }


def a_schooladviezenlijst(advies: str = "HAVO", key: str = "80001") -> dict[str, object]:
    """A Schooladviezenlijst with the provisional advice of one pupil."""
    one = {"deelnemerref": a_ref(key), "schooladvies": {"label": "Schooladvies", "waarde": advies}}
    return {**_envelope("Schooladviezen"), "schooladviezen": [one]}


def _envelope(profiel: str) -> dict[str, object]:
    return {
        "datumtijd": "2026-03-10T08:00:00Z",
        "auteur": "Verzonnen toetssysteem",
        "versie": VERSIE,
        "profiel": profiel,
        "schooljaar": "2025-2026",
    }


def as_json(document: object) -> bytes:
    """*document* as it is sent."""
    return json.dumps(document, ensure_ascii=False).encode()
