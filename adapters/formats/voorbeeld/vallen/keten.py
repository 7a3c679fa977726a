"""Traps in the messages of the doorstroomtoets chain."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from adapters.formats.voorbeeld import keten
from adapters.formats.voorbeeld.val import Erbij, Leerlingen, Val

_LIJST: Final = frozenset({"doorstroomtoets"})
_MAP: Final = "doorstroomtoets"


def _results(
    *,
    versie: str = "Definitief",
    label: str = "LAS-key",
    change: Callable[[bytes], bytes] = bytes,
) -> Erbij:
    """A message for each pupil who took the test, changed as it is sent."""

    def more(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
        for one, toets in keten.takers(leerlingen):
            document = keten.resultaat(one, toets, versie=versie, label=label)
            yield f"{_MAP}/resultaat-{one.rang}.json", change(keten.as_json(document))

    return more


def _as_numbers(data: bytes) -> bytes:
    """Scores without quotes, as the example in the standard's own description has them."""
    return re.sub(rb'"waarde": "([0-9]+)"', rb'"waarde": \1', data)


def _with_more(data: bytes) -> bytes:
    """Beside the score and the advice, what an overstapdossier has no place for."""
    for label, before in ((b"Aantal goed", b"Toetsscore"), (b"Percentielscore", b"Toetsadvies")):
        known = b'"label": "%s"' % before
        data = data.replace(known, b'"label": "%s", "waarde": "61"}, {%s' % (label, known))
    return data


def _in_other_words(data: bytes) -> bytes:
    """An advice in words that the provider chose, and that are none of the six."""
    return re.sub(rb'("label": "Toetsadvies",\s*"waarde": )"[^"]*"', rb'\1"niveau 4"', data)


def _with_list(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results(label="ECK-iD")(leerlingen, brin)
    yield f"{_MAP}/deelnemers.json", keten.as_json(keten.deelnemerslijst(leerlingen, brin))


def _replaced(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    """A first result of one pupil, of an earlier moment and with another advice."""
    yield from _results()(leerlingen, brin)
    one, toets = next(keten.takers(leerlingen))
    document = keten.resultaat(one, replace(toets, toetsadvies="vwo"))
    yield f"{_MAP}/eerder.json", keten.as_json({**document, "datumtijd": "2026-03-01T08:00:00Z"})


def _strangers(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    yield from _results()(leerlingen, brin)
    one, toets = next(keten.takers(leerlingen))
    document = keten.resultaat(replace(one, key="99997"), toets)
    yield f"{_MAP}/onbekend.json", keten.as_json(document)


def _other_year(leerlingen: Leerlingen, _: str) -> Iterable[tuple[str, bytes]]:
    one, toets = next(keten.takers(leerlingen))
    document = {**keten.resultaat(one, toets), "schooljaar": "2024-2025"}
    yield f"{_MAP}/vorig-jaar.json", keten.as_json(document)


def _advices(leerlingen: Leerlingen, brin: str) -> Iterable[tuple[str, bytes]]:
    document = keten.schooladviezenlijst(leerlingen, brin)
    yield f"{_MAP}/schooladviezen.json", keten.as_json(document)


def _unknown(_: Leerlingen, __: str) -> Iterable[tuple[str, bytes]]:
    yield "instellingen.json", keten.as_json({"versie": "verzonnen", "kleur": "blauw"})


KETEN: Final = {
    "doorstroomtoets-json": Val(
        zin="De doorstroomtoets komt als JSON van de toetsaanbieder, niet als lijst.",
        zonder=_LIJST,
        erbij=_results(),
    ),
    "doorstroomtoets-getallen": Val(
        zin="Scores van de toetsaanbieder staan als getal in de JSON, niet als tekst.",
        zonder=_LIJST,
        erbij=_results(change=_as_numbers),
    ),
    "doorstroomtoets-meer": Val(
        zin="De toetsaanbieder geeft ook scores waarvoor het dossier geen plaats heeft.",
        zonder=_LIJST,
        erbij=_results(change=_with_more),
    ),
    "doorstroomtoets-woorden": Val(
        zin="Het toetsadvies staat er in woorden die niet die van de wet zijn.",
        zonder=_LIJST,
        erbij=_results(change=_in_other_words),
    ),
    "doorstroomtoets-concept": Val(
        zin="De resultaten van de toetsaanbieder zijn nog niet definitief.",
        zonder=_LIJST,
        erbij=_results(versie="Concept"),
    ),
    "doorstroomtoets-eckid": Val(
        zin="De toetsaanbieder noemt alleen een ECK-iD, en een deelnemerslijst wie dat is.",
        zonder=_LIJST,
        erbij=_with_list,
    ),
    "doorstroomtoets-alleen-eckid": Val(
        zin="De toetsaanbieder noemt alleen een ECK-iD, en nergens staat wie dat is.",
        zonder=_LIJST,
        erbij=_results(label="ECK-iD"),
    ),
    "doorstroomtoets-twee-keer": Val(
        zin="Van een leerling is er een eerder en een later resultaat.",
        zonder=_LIJST,
        erbij=_replaced,
    ),
    "doorstroomtoets-van-onbekende": Val(
        zin="Er is een resultaat van een leerling die niet in de export staat.",
        zonder=_LIJST,
        erbij=_strangers,
    ),
    "doorstroomtoets-vorig-jaar": Val(
        zin="Er is een resultaat van de doorstroomtoets van vorig jaar.", erbij=_other_year
    ),
    "schooladviezen-json": Val(
        zin="Naast de lijst ligt de schooladviezenlijst voor de toetsaanbieder.", erbij=_advices
    ),
    "onbekende-json": Val(zin="Er ligt JSON bij die niemand kent.", erbij=_unknown),
}
