"""Traps in which something is missing, or stands in the school file."""

import re
from typing import Final

from adapters.formats.voorbeeld.val import Val, changed, without

_EERSTE: Final = 2
_ALLES: Final = frozenset(
    {"uwlr", "bijlagen", "leerlingen", "doorstroomtoets", "intelligentie", "verzorgers"}
    | {"toetsen", "rapportcijfers", "schooladvies", "schoolloopbaan", "ondersteuning"}
    | {"leerachterstanden", "zienswijzen"}
)


def _without_choice(text: str) -> str:
    """The school file of a school that has not said what it means by gl/tl."""
    return re.sub(r"(?m)^\[adviezen\]\n(?:\".*\n)+", "", text)


def _other_pupil(text: str) -> str:
    return f'{text}\n[leerling."99999"]\nbestemming = ["99ZZ00"]\n'


def _other_vestiging(text: str) -> str:
    return text.replace('vestiging = "00"', 'vestiging = "01"', 1)


SCHOOL: Final = {
    "alleen-edexml": Val(zin="Er is niets dan een EDEXML en het schoolbestand.", zonder=_ALLES),
    "zonder-leerlingenlijst": Val(
        zin="De lijst van leerlingen ontbreekt: geen BSN en geen adres.",
        zonder=frozenset({"leerlingen"}),
    ),
    "zonder-verzorgers": Val(
        zin="De lijst van verzorgers ontbreekt.", zonder=frozenset({"verzorgers"})
    ),
    "zonder-loopbaan": Val(
        zin="De lijst van de schoolloopbaan ontbreekt.", zonder=frozenset({"schoolloopbaan"})
    ),
    "alleen-voorlopig": Val(
        zin="Er is nog alleen een voorlopig advies.",
        zonder=frozenset({"doorstroomtoets"}),
        lijst={
            "schooladvies": without(
                "Definitief advies",
                "Datum definitief advies",
                "Datum heroverweging",
                "Motivering heroverweging",
            )
        },
    ),
    "gl-tl-zonder-keuze": Val(
        zin="Het advies is vmbo gl/tl, en het schoolbestand zegt niet welke code dat is.",
        school=_without_choice,
        lijst={
            "schooladvies": changed(
                lambda row: {**row, "Definitief advies": "vmbo gl/tl"}, first=_EERSTE
            )
        },
    ),
    "onbekend-nummer": Val(
        zin="Het schoolbestand noemt een leerling die niet in de export staat.",
        school=_other_pupil,
    ),
    "andere-vestiging": Val(
        zin="Het schoolbestand is van een andere vestiging dan de EDEXML.",
        school=_other_vestiging,
    ),
}
